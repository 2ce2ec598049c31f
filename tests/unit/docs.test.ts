import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/index.ts'
import { errorDetails, fileProblems } from '#shared/errors.ts'
import { ledgerIds, ledgerOf } from '#shared/ledgers/index.ts'
import { fillSections } from '../../scripts/docs/markdown.ts'
import { generatedDocs } from '../../scripts/docs/sections.ts'

const root = join(import.meta.dirname, '../..')
const read = (file: string): string => readFileSync(join(root, file), 'utf8')

const documents = [
  'README.md',
  'AGENTS.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
]

/** Relative links and pictures of a document, without anchors. */
const linksOf = (file: string): readonly string[] =>
  [...read(file).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => relative(root, join(root, dirname(file), decodeURIComponent(target))))

/** Names in code marks that look like files of this repository. */
const filesNamedIn = (file: string): readonly string[] =>
  [
    ...read(file).matchAll(
      /`((?:shared|src-main|src-renderer|resources|scripts|tests|docs)\/[^`\s*…<]*)`/g,
    ),
  ]
    .map(([, path = '']) => path)
    .filter((path) => !/[{}[\]]|NNNN/.test(path))

const sources: readonly string[] = [
  'shared',
  'src-main',
  'src-renderer',
  'scripts',
  'tests',
].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
    (name) => `/${folder}/${name.replaceAll('\\', '/')}`,
  ),
)

/** Modules in code marks, by as much of their path as a reader needs. */
const modulesNamedIn = (file: string): readonly string[] =>
  [...read(file).matchAll(/`([\w/.-]+\.tsx?)`/g)].map(([, path = '']) => path)

describe('the documents', () => {
  it.each(Object.keys(generatedDocs))('%s is what npm run docs would write', (file) => {
    const text = read(file)
    const due = fillSections(text, generatedDocs[file] ?? {}).split('\n')
    const now = new Set(text.split('\n'))
    expect(due.filter((line) => !now.has(line))).toEqual([])
    expect(due.join('\n') === text, 'lines that are too many, or stand elsewhere').toBe(true)
  })

  it('have a section for everything that is written from the sources', () => {
    for (const [file, makers] of Object.entries(generatedDocs))
      for (const name of Object.keys(makers))
        expect(read(file).split(`<!-- generated: ${name} -->`), `${file}: ${name}`).toHaveLength(2)
  })

  it('name every ledger and every noun of the calls in the glossary', () => {
    const glossary = read('docs/glossary.md')
    const nouns = new Set(Object.keys(contract).map((name) => name.split('.')[0]))
    expect([...ledgerIds, ...nouns].filter((word) => !glossary.includes(`\`${word}\``))).toEqual([])
  })

  it('name every field of every ledger in the import format', () => {
    const format = read('docs/import-format.md')
    const rows = ledgerIds.flatMap((id) =>
      ledgerOf(id).fields.map(({ label, id: field }) => `| ${label} | \`${field}\` |`),
    )
    expect(rows.filter((row) => !format.includes(row))).toEqual([])
  })

  it('explain every error code and every reason a file is refused for', () => {
    const errors = read('docs/errors.md')
    const codes = [...Object.keys(errorDetails), ...fileProblems]
    expect(codes.filter((code) => !errors.includes(`| \`${code}\` |`))).toEqual([])
  })

  it.each(documents)('%s leads only to files that exist', (file) => {
    for (const target of [...linksOf(file), ...filesNamedIn(file)])
      expect(existsSync(join(root, target)), target).toBe(true)
  })

  it.each(documents)('%s names only modules that exist, in folders that hold them', (file) => {
    const unknown = modulesNamedIn(file).filter(
      (path) => !sources.some((source) => source.endsWith(`/${path}`)),
    )
    expect(unknown).toEqual([])
  })

  it('name only scripts that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json'))
    const named = documents.flatMap((file) =>
      [...read(file).matchAll(/npm run (?:-s )?([a-z0-9]+)/g)].map(([, name]) => name),
    )
    for (const name of named) expect(Object.keys(scripts)).toContain(name)
  })
})
