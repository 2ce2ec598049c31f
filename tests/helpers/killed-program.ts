/**
 * A program that works until it is killed: `node killed-program.ts DATA WORK`. Says `ready`, and then every
 * thing that was acknowledged, a line each, in the moment it was.
 */
import { writeSync } from 'node:fs'
import { createNodePorts } from '#hosts/common/node-ports.ts'
import { visit } from './copied-books.ts'
import { importFile, ledgerFile } from './files.ts'
import { setupApp, type TestApp } from './test-app.ts'

const say = (line: string): void => void writeSync(1, `${line}\n`)
const quiet = { info: () => undefined, error: () => undefined }

const save = async (app: TestApp, content: string): Promise<void> =>
  say((await app.call('records.create', visit(content))).id)

/** What is done over and over. */
const works: Readonly<Record<string, (app: TestApp) => Promise<unknown>>> = {
  saves: (app) => save(app, '道路照明'),
  imports: async (app) => {
    const { batch } = await importFile(app, ledgerFile('来访接待登记簿2024.xlsx'))
    say('taken')
    await app.call('imports.undo', { batch: batch.batch })
    say('undone')
  },
  backups: async (app) => {
    await save(app, '排水沟渠')
    await app.call('backups.create', {})
  },
  restores: async (app) => {
    const { backups } = await app.call('backups.list', {})
    const first = backups.at(-1)?.name ?? ''
    await app.call('backups.restore', { source: { backup: first } })
    say('restored')
    await save(app, '村口桥梁')
  },
  // Opening is all of it.
  migration: () => new Promise((resolve) => setTimeout(resolve, 1000)),
}

const [dataDir = '', name = ''] = process.argv.slice(2)
if (name === 'migration') say('ready')
const app = await setupApp({
  office: false,
  dataDir,
  ports: createNodePorts(quiet, () => undefined),
})
if (name !== 'migration') say('ready')
for (;;) await works[name]?.(app)
