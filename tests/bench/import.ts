import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { bigLedgerRow, writeBigLedger } from './big-ledger.ts'
import { median, report, timeOf } from './measure.ts'

const ROWS = 100_000
const ROUNDS = 3

interface Ours {
  readonly ms: number
  readonly previewMs: number
  readonly applyMs: number
  readonly stallMs: number
  readonly memory: number
  readonly taken: number
  readonly cancelMs: number
}

interface Rival {
  readonly ms: number
  readonly memory: number
}

interface Bare {
  readonly ms: number
}

/** A ledger of 100,000 rows into the books and their index, beside others that only read it. */
export const benchImport = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'lxq-import-'))
  const file = join(folder, 'big.xlsx')
  try {
    await writeBigLedger(file, ROWS)
    const ours: Ours[] = []
    const rivals: Rival[] = []
    const bare: Bare[] = []
    const office: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const dataDir = join(folder, `books-${round}`)
      ours.push(run('import-ours.ts', file, dataDir) as Ours) // its own line of JSON
      rivals.push(run('import-exceljs.ts', file) as Rival)
      bare.push(run('import-bare.ts', file, join(folder, `bare-${round}.db`)) as Bare)
      if (hasOffice()) office.push(await timeOf(() => toCsv(file, folder)))
      if (round === 0) reportCells(dataDir)
      rmSync(dataDir, { recursive: true, force: true })
    }
    reportTimes(ours, rivals, office)
    reportBare(bare, rivals, office)
    reportBesides(ours, rivals)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const run = (script: string, ...args: readonly string[]): unknown =>
  JSON.parse(
    execFileSync(process.execPath, [join(import.meta.dirname, script), ...args], {
      encoding: 'utf8',
      timeout: 300_000,
    }),
  )

const hasOffice = (): boolean => spawnSync('soffice', ['--version']).status === 0

const toCsv = (file: string, folder: string): void => {
  execFileSync('soffice', ['--headless', '--convert-to', 'csv', '--outdir', folder, file], {
    stdio: 'ignore',
    timeout: 300_000,
  })
}

const reportTimes = (ours: Ours[], rivals: Rival[], office: readonly number[]): void => {
  const found = median(ours.map(({ ms }) => ms))
  const rival = median(rivals.map(({ ms }) => ms))
  const parts = `${median(ours.map(({ previewMs }) => previewMs)).toFixed(0)} + ${median(ours.map(({ applyMs }) => applyMs)).toFixed(0)} ms`
  report('import of 100,000 rows, to the plan and from there', parts, '', true)
  report(
    `  beside exceljs only reading it (${rival.toFixed(0)} ms)`,
    `${(found / rival).toFixed(2)}×`,
    '≤ 0.6×',
    found <= rival * 0.6,
  )
  if (office.length === 0) {
    report('  beside LibreOffice turning it into CSV', 'did not run', 'no soffice', true)
  } else {
    const csv = median(office)
    report(
      `  beside LibreOffice turning it into CSV (${csv.toFixed(0)} ms)`,
      `${(found / csv).toFixed(2)}×`,
      '≤ 0.75×',
      found <= csv * 0.75,
    )
  }
  report('  load of the machine at the end', loadavg()[0]?.toFixed(1) ?? '', '', true)
}

/** What the limits leave for everything that makes an import more than copying cells. */
const reportBare = (bare: Bare[], rivals: Rival[], office: readonly number[]): void => {
  const least = median(bare.map(({ ms }) => ms))
  const beside = (name: string, other: number): void =>
    report(`    which is beside ${name}`, `${(least / other).toFixed(2)}×`, '', true)
  report('  cells read and laid into a bare table and index', `${least.toFixed(0)} ms`, '', true)
  beside('exceljs', median(rivals.map(({ ms }) => ms)))
  if (office.length > 0) beside('LibreOffice', median(office))
}

const reportBesides = (ours: Ours[], rivals: Rival[]): void => {
  const memory = median(ours.map((one) => one.memory))
  const rival = median(rivals.map((one) => one.memory))
  report(
    `  peak memory, beside exceljs (${rival.toFixed(0)} MB)`,
    `${(memory / rival).toFixed(2)}×`,
    '≤ 0.7×',
    memory <= rival * 0.7,
  )
  const stall = median(ours.map(({ stallMs }) => stallMs))
  report('  longest stall of the host', `${stall.toFixed(0)} ms`, '≤ 100 ms', stall <= 100)
  const cancel = median(ours.map(({ cancelMs }) => cancelMs))
  report('  called off, it ends after', `${cancel.toFixed(0)} ms`, '≤ 1000 ms', cancel <= 1000)
}

const COLUMNS =
  'visited_on, visitor_name, gender, phone, address, persons, content, process, closed_on, remark'
const GENDERS: Readonly<Record<string, string>> = { 男: 'MALE', 女: 'FEMALE' }

/** Every cell of the ledger beside what stands in the books. */
const reportCells = (dataDir: string): void => {
  const db = new Database(join(dataDir, 'lianxinqiao.db'), { readonly: true })
  const rows = db
    .prepare<[], Record<string, unknown>>(
      `select ${COLUMNS}, p.name as received_by from receptions t
         left join people p on p.record_id = t.id and p.field = 'receivedBy' order by t.id`,
    )
    .iterate()
  let wrong = 0
  let at = 0
  for (const row of rows) {
    wrong += wrongCells(row, bigLedgerRow(at))
    at += 1
  }
  db.close()
  report(`  wrong cells among those of ${at} rows`, String(wrong), '0', wrong === 0 && at === ROWS)
}

const wrongCells = (
  row: Readonly<Record<string, unknown>>,
  source: ReturnType<typeof bigLedgerRow>,
): number => {
  const [, day, name, gender, phone, address, persons, content, received, process, closed, remark] =
    source.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell))
  const wanted: Readonly<Record<string, unknown>> = {
    visited_on: day,
    visitor_name: name,
    gender: GENDERS[String(gender)],
    phone,
    address,
    persons,
    content,
    received_by: received,
    process,
    closed_on: closed,
    remark: remark === '' ? null : remark,
  }
  return Object.entries(wanted).filter(([column, value]) => row[column] !== value).length
}
