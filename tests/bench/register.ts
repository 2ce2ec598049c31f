import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { insertRecord } from '#core/store/records/insert-records.ts'
import { openStore } from '#core/store/store.ts'
import { median, report } from './measure.ts'
import { visitValues } from './register-books.ts'
import { placeOf, barePorts as ports } from './store.ts'

const ROWS = 100_000
const ROUNDS = 3

interface Run {
  readonly ms: number
  readonly memory: number
}

/** A register of 100,000 visits to Excel, beside exceljs writing the same cells in memory. */
export const benchRegister = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'lxq-register-'))
  try {
    fill(folder)
    const ours: Run[] = []
    const rivals: Run[] = []
    for (let round = 0; round < ROUNDS; round++) {
      ours.push(run('register-ours.ts', folder))
      rivals.push(run('register-exceljs.ts', folder))
    }
    const own = median(ours.map(({ ms }) => ms))
    const rival = median(rivals.map(({ ms }) => ms))
    const memory = Math.max(...ours.map((one) => one.memory))
    report(
      `register of ${ROWS} rows to .xlsx ÷ exceljs in memory (${(rival / 1000).toFixed(1)} s)`,
      `${(own / rival).toFixed(2)} (${(own / 1000).toFixed(1)} s)`,
      '≤ 0.25',
      own / rival <= 0.25,
    )
    report('  its memory at most', `${memory.toFixed(0)} MB`, '≤ 300 MB', memory <= 300)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const fill = (dataDir: string): void => {
  const { resourcesDir } = placeOf(dataDir)
  const store = openStore({ role: 'writer', dataDir, resourcesDir, ports })
  const stamp = { at: '2024-01-01T00:00:00.000Z', by: 'bench' }
  store.write((writer) => {
    const pen = { writer, newId: ports.newId, stamp, site: 'bench', batch: null }
    for (let at = 0; at < ROWS; at++)
      insertRecord(pen, 'receptions', { values: visitValues(at), extra: {} })
  })
  store.close()
}

const run = (script: string, folder: string): Run =>
  JSON.parse(
    execFileSync(process.execPath, [join(import.meta.dirname, script), folder], {
      encoding: 'utf8',
      timeout: 600_000,
    }),
  )
