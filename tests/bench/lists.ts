import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { createCore, type Dispatch } from '#core/index.ts'
import { insertRecord } from '#core/store/records/insert-records.ts'
import { openStore } from '#core/store/store.ts'
import { median, ratioOf, report, timeOf } from './measure.ts'
import { placeOf, barePorts as ports } from './store.ts'

const ROWS = 200_000
const words = [
  '拖欠工资',
  '水压不足',
  '道路坑洼',
  '油烟扰民',
  '增设车位',
  '加装护栏',
  '异地报销',
  '孩子转学',
]

/** Lists, search and forms of a ledger of 200,000 rows, beside the bare SQL. */
export const benchLists = async (): Promise<void> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'lxq-bench-'))
  try {
    fill(dataDir)
    const core = createCore('writer', placeOf(dataDir), ports)
    const db = new Database(join(dataDir, 'lianxinqiao.db'), { readonly: true })
    await measure(core.dispatch, db)
    db.close()
    core.dispose()
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

const fill = (dataDir: string): void => {
  const store = openStore({
    role: 'writer',
    dataDir,
    resourcesDir: placeOf(dataDir).resourcesDir,
    ports,
  })
  const stamp = { at: '2024-01-01T00:00:00.000Z', by: 'bench' }
  store.write((writer) => {
    const pen = { writer, newId: ports.newId, stamp, site: 'bench', batch: null }
    for (let i = 0; i < ROWS; i++) {
      const day = `20${String(15 + (i % 10)).padStart(2, '0')}-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`
      insertRecord(pen, 'receptions', {
        values: {
          visitedOn: day,
          visitorName: `来访人${i % 5000}`,
          persons: 1 + (i % 5),
          content: `反映${words[i % words.length]}一事,第${i}件`,
          receivedBy: [{ name: `委员${i % 300}` }],
          status: 'REGISTERED',
        },
      })
    }
  })
  store.close()
}

const measure = async (dispatch: Dispatch, db: Database.Database): Promise<void> => {
  const list = (extra: object = {}) =>
    dispatch('records.list', { ledger: 'receptions', limit: 50, ...extra })
  const bare = db.prepare(
    'select * from receptions where deleted_at is null order by visited_on desc, id desc limit 50',
  )
  const count = db.prepare('select count(*), sum(persons) from receptions where deleted_at is null')
  const page = await ratioOf(
    () => list(),
    () => [bare.all(), count.get()],
  )
  report(
    `list page of ${ROWS} rows, click to rows in the core`,
    `${page.a.toFixed(1)} ms`,
    '≤ 100 ms',
    page.a <= 100,
  )
  report('  beside the same SQL, bare', `${page.ratio.toFixed(2)}×`, '≤ 8×', page.ratio <= 8)
  const times: number[] = []
  for (const search of ['护栏', '水压 第19', '委员299', '栏', '没有这样的字']) {
    times.push(await timeOf(() => list({ search })))
  }
  report(
    'list page of what was searched for, median of five',
    `${median(times).toFixed(1)} ms`,
    '≤ 100 ms',
    median(times) <= 100,
  )
  const everywhere = await ratioOf(
    () => dispatch('search.list', { text: '第19999' }),
    () =>
      db.prepare("select id from receptions where instr(content, '第19999') > 0 limit 30").all(),
  )
  report(
    'search over all ledgers, beside a scan of one column',
    `${everywhere.ratio.toFixed(2)}×`,
    '≤ 1×',
    everywhere.ratio <= 1,
  )
}
