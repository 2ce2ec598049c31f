import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { createProgram } from '#hosts/cli/program.ts'

const root = join(import.meta.dirname, '../..')
const read = (file: string): string => readFileSync(join(root, file), 'utf8')

/** A line of prose goes on in the next one; within Chinese there is no blank between them. */
const manual = read('docs/手册.md').replace(/\n\s*(?=\S)/g, '')

/** All the page can say: its words, and the labels and choices of ledgers and figures. */
const words = ['src-renderer/i18n', 'shared/ledgers', 'shared/figures']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => read(join(folder, file)).replace(/^\s*(?:\/?\*|\/\/).*$/gm, '')),
  )
  .join('\n')

/** What stands between “ and ”: a button, a page, a heading. `→` leads from one to the next, …… is filled in. */
const quoted = [...manual.matchAll(/“([^”]+)”/g)].flatMap(([, text = '']) =>
  text.split(' → ').flatMap((step) => step.split('……').filter((part) => part !== '')),
)

/** What stands in old ledgers: in quotation marks, and on no page. */
const said = new Set(['同上'])

describe('the manual', () => {
  it('calls buttons, pages and headings what they are called on screen', () => {
    const unknown = quoted.filter((text) => !said.has(text) && !words.includes(text))
    expect(unknown).toEqual([])
    expect(quoted.length).toBeGreaterThan(80)
  })
})

const commandsOf = (command: Command): readonly Command[] => [
  command,
  ...command.commands.flatMap(commandsOf),
]

/** The words behind `lxq` in a line of a document, as a shell would part them. */
const linesWith = (start: string, file: string): readonly (readonly string[])[] =>
  read(file)
    .split('\n')
    .filter((line) => line.startsWith(start))
    .map((line) =>
      line
        .slice(start.length)
        .replace(/\s+#.*$/, '')
        .split(/\s+/),
    )

describe('a command that a document shows', () => {
  const shown = ['README.md', 'docs/手册.md'].flatMap((file) =>
    linesWith('npm run -s lxq -- ', file).map((typed) => [typed.join(' '), typed] as const),
  )

  it.each(shown)('lxq %s is understood', async (line, typed) => {
    const program = createProgram()
    const called: string[] = []
    for (const command of commandsOf(program))
      if (command.commands.length === 0) command.action(() => void called.push(command.name()))
    const isHelp = typed.includes('--help')
    program.configureOutput({ writeOut: () => undefined })
    const parsed = program.parseAsync(['node', 'lxq', ...typed])
    if (isHelp) await expect(parsed).rejects.toThrow('outputHelp')
    else await parsed
    expect({ line, called: called.length }).toEqual({ line, called: isHelp ? 0 : 1 })
  })
})
