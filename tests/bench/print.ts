import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { bareRoute, paperRoute } from '../../shared/contract/paper-route.ts'
import { startCore } from '../../src-main/hosts/common/core-client.ts'
import { createLogFile } from '../../src-main/hosts/common/log-file.ts'
import { startWebHost, type WebHost } from '../../src-main/hosts/common/loopback/server.ts'
import { readPageFiles } from '../../src-main/hosts/common/page-files.ts'
import { printAddress } from '../../src-main/hosts/common/pdf.ts'
import { findPlace } from '../../src-main/hosts/common/place.ts'
import { openBrowser } from './browser.ts'
import { median, report, timeOf } from './measure.ts'

const SHEETS = 300
/** Rows of a summary that fills some 220 pages. */
const ROWS = 4000
const ROUNDS = 3
const job = { each: false, progress: () => {}, signal: new AbortController().signal }

/** Papers to PDF by the web host, and beside them the same rows as a plain table in a bare browser. */
export const benchPrint = async (): Promise<void> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'lxq-print-'))
  const place = findPlace(dataDir)
  const log = createLogFile(place.logFile)
  const started = await startCore(place, log)
  const page = readPageFiles(place.pageDir)
  if (!started.ok || page === undefined) throw new Error('build the page first: npm run build')
  const core = started.value
  const call = async (name: string, input: unknown): Promise<void> => {
    const answer = await core.dispatch(name, input)
    if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  }
  const host = await startWebHost({
    core,
    page,
    log,
    port: 0,
    idleMs: Number.POSITIVE_INFINITY,
    nowMs: () => performance.now(),
    print: printAddress,
  })
  try {
    await call('office.create', { unit: '云岭县政协', year: 2024 })
    const enter = (name: string): Promise<void> =>
      call('records.create', { ledger: 'members', values: { name, sector: '教育' } })
    for (let at = 0; at < SHEETS; at++) await enter(`委员${at}号`)
    await benchSheets(host)
    for (let at = SHEETS; at < ROWS; at++) await enter(`委员${at}号`)
    await benchPlain(host)
  } finally {
    await host.close()
    await core.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

const benchSheets = async (host: WebHost): Promise<void> => {
  const route = bareRoute(paperRoute({ form: 'assessment', year: 2024 }), { duplex: true })
  const took = await timeOf(() => printAddress(() => host.launchAddress(route), job))
  report(
    `${SHEETS} assessment sheets to one PDF`,
    `${(took / 1000).toFixed(1)} s`,
    '≤ 60 s',
    took <= 60_000,
  )
}

/** A long form of plain rows, and its rows as a bare table of the same size. */
const benchPlain = async (host: WebHost): Promise<void> => {
  const address = (): string =>
    host.launchAddress(
      bareRoute(paperRoute({ form: 'summary', year: 2024, scheme: 'guangshui-2017' })),
    )
  const rows = await rowsOf(address())
  const times: [number[], number[]] = [[], []]
  for (let round = 0; round < ROUNDS; round++) {
    times[0].push(await timeOf(() => printAddress(address, job)))
    times[1].push(await timeOf(() => printBare(rows)))
  }
  const [own, bare] = [median(times[0]), median(times[1])]
  report(
    `a form of ${ROWS} rows to PDF ÷ bare browser, plain table`,
    `${(own / bare).toFixed(2)} (${(own / 1000).toFixed(1)} s)`,
    '≤ 1.5',
    own / bare <= 1.5,
  )
}

const rowsOf = async (address: string): Promise<readonly (readonly string[])[]> => {
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    await page.goto(address)
    await page.locator('[data-print-ready]').waitFor({ state: 'attached' })
    return await page.evaluate<string[][]>(
      "[...document.querySelectorAll('.grid tr')].map((row) => [...row.cells].map((cell) => cell.textContent))",
    )
  } finally {
    await browser.close()
  }
}

const STYLE =
  '@page{size:A4 landscape;margin:18mm 15mm 15mm}table{width:100%;border-collapse:collapse}' +
  'td{height:7.5mm;border:1px solid #000;font-size:10.5pt}tr{break-inside:avoid}'

const printBare = async (rows: readonly (readonly string[])[]): Promise<void> => {
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    const body = rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`)
    await page.setContent(`<!doctype html><style>${STYLE}</style><table>${body.join('')}</table>`)
    await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true })
  } finally {
    await browser.close()
  }
}
