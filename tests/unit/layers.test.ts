import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const repository = join(import.meta.dirname, '..', '..')
const config = '.dependency-cruiser.cjs'

interface Rule {
  readonly name: string
}
const { forbidden } = createRequire(import.meta.url)(join(repository, config)) as {
  readonly forbidden: readonly Rule[]
}

/** For each rule: a file that breaks it, and what the file imports. */
const violations: Record<string, readonly [file: string, imports: string]> = {
  'shared-is-pure': ['shared/impure.ts', 'node:fs'],
  'renderer-sees-only-shared': ['src-renderer/api/peeks.ts', '#core/index.ts'],
  'renderer-has-no-node': ['src-renderer/api/noded.ts', 'node:path'],
  'core-knows-no-host': ['src-main/core/app/hosted.ts', '#hosts/common/thing.ts'],
  'core-has-one-door': ['src-main/hosts/web/reaches.ts', '#core/store/thing.ts'],
  'hosts-are-strangers': ['src-main/hosts/web/visits.ts', '#hosts/cli/thing.ts'],
  'common-knows-no-host': ['src-main/hosts/common/visits.ts', '#hosts/cli/thing.ts'],
  'use-cases-are-strangers': ['src-main/core/app/imports/peeks.ts', '../records/thing.ts'],
  'papers-come-last': ['src-main/core/app/reports/printed.ts', '../papers/thing.ts'],
  'store-does-rows': ['src-main/core/store/plans.ts', '#core/imports/thing.ts'],
  'workbooks-do-cells': ['src-main/core/workbooks/rows.ts', '#core/store/thing.ts'],
  'documents-write-files': ['src-main/core/documents/rows.ts', '#core/store/thing.ts'],
  'rules-are-pure': ['src-main/core/imports/opens.ts', '#core/documents/thing.ts'],
  'values-know-no-tables': ['src-main/core/imports/values/looks.ts', '../columns/thing.ts'],
  'headings-come-before-columns': ['src-main/core/imports/tables/means.ts', '../columns/thing.ts'],
  'rules-know-no-rows': ['src-main/core/assessment/rows.ts', '#core/store/thing.ts'],
  'rules-have-no-node': ['src-main/core/reports/clock.ts', 'node:os'],
  'bottom-of-core': ['src-main/core/errors.ts', '#core/app/thing.ts'],
  'features-are-strangers': ['src-renderer/features/a/A.ts', '../b/B.ts'],
  'ui-is-dumb': ['src-renderer/ui/clever.ts', '../features/b/B.ts'],
  'electron-has-one-home': ['src-main/hosts/web/shell.ts', 'electron'],
  'sqlite-has-one-home': ['src-main/core/app/sql.ts', 'better-sqlite3'],
  'one-module-opens-the-database': ['src-main/core/store/second.ts', 'better-sqlite3'],
  'sheetjs-has-one-home': ['src-main/core/app/cells.ts', '@e965/xlsx'],
  'exceljs-has-one-home': ['src-main/core/workbooks/exceljs.ts', 'exceljs'],
  'react-has-one-home': ['src-main/core/app/react.ts', 'react'],
  'no-cycles': ['shared/ring-back.ts', './ring.ts'],
  'no-unresolvable': ['shared/lost.ts', './nowhere.ts'],
  'no-dev-dependency': ['src-main/core/app/dev.ts', 'vitest'],
  'tests-stay-outside': ['src-main/core/app/tested.ts', '../../../tests/thing.ts'],
}

/** Modules the violations point at. */
const targets = [
  'src-main/core/index.ts',
  'src-main/core/app/thing.ts',
  'src-main/core/app/papers/thing.ts',
  'src-main/core/app/records/thing.ts',
  'src-main/core/store/thing.ts',
  'src-main/core/imports/thing.ts',
  'src-main/core/imports/columns/thing.ts',
  'src-main/core/documents/thing.ts',
  'src-main/hosts/common/thing.ts',
  'src-main/hosts/cli/thing.ts',
  'src-renderer/features/b/B.ts',
  'tests/thing.ts',
]

describe('the layer rules', () => {
  const tree = mkdtempSync(join(tmpdir(), 'lxq-layers-'))
  let broken: { readonly rule: Rule; readonly from: string }[] = []

  beforeAll(() => {
    for (const file of [config, 'package.json', 'tsconfig.base.json']) {
      cpSync(join(repository, file), join(tree, file))
    }
    symlinkSync(join(repository, 'node_modules'), join(tree, 'node_modules'))
    const write = (file: string, text: string): void => {
      mkdirSync(dirname(join(tree, file)), { recursive: true })
      writeFileSync(join(tree, file), text)
    }
    for (const file of targets) write(file, 'export const thing = 1\n')
    for (const [file, imports] of Object.values(violations)) write(file, `import '${imports}'\n`)
    write('shared/ring.ts', "import './ring-back.ts'\n")
    const run = spawnSync(
      process.execPath,
      [
        join(repository, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
        ...['--config', config, '--output-type', 'json', 'shared', 'src-main', 'src-renderer'],
      ],
      { cwd: tree, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    )
    broken = JSON.parse(run.stdout).summary.violations
  }, 60_000)

  afterAll(() => rmSync(tree, { recursive: true, force: true }))

  it('have a violation each to be tried with', () => {
    expect(Object.keys(violations).toSorted()).toEqual(forbidden.map(({ name }) => name).toSorted())
  })

  it.each(Object.entries(violations))('%s refuses its violation', (name, [file]) => {
    expect(broken.filter(({ from }) => from === file).map(({ rule }) => rule.name)).toContain(name)
  })
})
