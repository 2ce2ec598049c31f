import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { type Core, createCore, type Dispatch } from '#core/index.ts'
import { openStore } from '#core/store/store.ts'
import { choicesOf } from '#shared/ledgers/choices/index.ts'
import { median, report, timeOf } from './measure.ts'
import { barePorts, placeOf } from './store.ts'

const YEARS = 10
const YEAR = 2024
const STUDIOS = 40
const codes = (set: string): readonly string[] => choicesOf(set).map(({ code }) => code)

/** Ten years of a city: how many records of each ledger, and what is in their columns. */
const BOOKS: Readonly<Record<string, Book>> = {
  receptions: {
    rows: 600_000,
    day: 'visited_on',
    columns: {
      category: codes('category'),
      purpose: codes('purpose'),
      channel: codes('channel'),
      handling: codes('handling'),
      status: codes('receptionStatus'),
      satisfaction: codes('satisfaction'),
      place_of_issue: Array.from({ length: 60 }, (_, i) => `${i}号社区`),
      persons: [1, 2, 3, 5],
      visitor_name: ['来访人'],
      content: ['反映道路坑洼、路灯不亮、自来水压不足一事，要求协调有关部门尽快处理。'.repeat(4)],
    },
  },
  activities: {
    rows: 120_000,
    day: 'held_on',
    columns: {
      kinds: codes('activityKind').map((code) => JSON.stringify([code])),
      status: ['ENDED'],
      public_count: [10, 20, 35],
      title: ['活动'],
    },
  },
  informations: {
    rows: 150_000,
    day: 'submitted_on',
    columns: { category: codes('informationCategory'), status: ['SUBMITTED'], title: ['建议'] },
  },
  mediations: {
    rows: 80_000,
    day: 'accepted_on',
    columns: {
      dispute_type: codes('disputeType'),
      result: codes('mediationResult'),
      amount: [100_000, 350_000],
      persons: [2, 3, 8],
      brief: ['纠纷'],
    },
  },
  duties: { rows: 50_000, day: 'date', columns: { status: codes('dutyStatus') } },
}

interface Book {
  readonly rows: number
  readonly day: string
  readonly columns: Readonly<Record<string, readonly (string | number)[]>>
}

/** A year's statistics and the home page over a million records, beside the same counts in the shell. */
export const benchStats = async (): Promise<void> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'lxq-stats-'))
  try {
    openStore({
      role: 'writer',
      dataDir,
      resourcesDir: placeOf(dataDir).resourcesDir,
      ports: barePorts,
    }).close()
    fill(join(dataDir, 'lianxinqiao.db'))
    const core = createCore('writer', placeOf(dataDir), barePorts)
    await measure(core.dispatch, dataDir)
    core.dispose()
    await measureHome(dataDir)
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

const fill = (path: string): void => {
  const db = new Database(path)
  const idOf = (n: number): string => `018c0000-0000-7000-8000-${String(n).padStart(12, '0')}`
  db.transaction(() => {
    const studio = db.prepare(
      "insert into studios (id, revision, created_at, created_by, updated_at, updated_by, site_id, name) values (?, 1, '', '', '', '', '', ?)",
    )
    for (let i = 0; i < STUDIOS; i++) studio.run(idOf(i), `工作室${i}`)
    let next = STUDIOS
    for (const [ledger, { rows, day, columns }] of Object.entries(BOOKS)) {
      const names = Object.keys(columns)
      const insert = db.prepare(
        `insert into ${ledger} (id, revision, created_at, created_by, updated_at, updated_by, site_id,
            studio_id, matter_id, ${day}, ${names.join(', ')})
          values (?, 1, '', '', '', '', '', ?, ?, ?${', ?'.repeat(names.length)})`,
      )
      for (let i = 0; i < rows; i++) {
        // As offices write: the days go on, everything else comes as it comes.
        const at = Math.floor((i / rows) * YEARS * 365)
        const on = new Date(Date.UTC(2015, 0, 1 + at)).toISOString().slice(0, 10)
        const pick = names.map((name, k) => {
          const values = columns[name] ?? []
          return values[(i * (2 * k + 7) + (i >> (k + 2))) % values.length] ?? null
        })
        const matter = i % 20 === 0 ? idOf(i >> 1) : null
        insert.run(idOf(next++), idOf((i * 7) % STUDIOS), matter, on, ...pick)
      }
    }
    adoptions(db, idOf)
  })()
  db.exec('analyze')
  db.close()
}

const adoptions = (db: Database.Database, idOf: (n: number) => string): void => {
  const insert = db.prepare(
    "insert into informations_adoptions (id, record_id, position, level) values (?, ?, 1, 'COUNTY')",
  )
  const ids = db.prepare('select id from informations').pluck().all()
  for (const [i, id] of ids.entries()) if (i % 5 === 0) insert.run(idOf(i), id)
}

/** What a person would type into the sqlite shell for the same table. */
const SHELL = `
select studio_id, count(*), sum(persons), count(distinct coalesce(matter_id, id)),
  sum(status in ('CLOSED','CALLED_BACK','ARCHIVED','ONSITE_CLOSED')), sum(handling='ONSITE'), sum(handling='TRANSFER'),
  sum(handling='ASSIGN'), sum(satisfaction='SATISFIED'), sum(satisfaction='MOSTLY'), sum(satisfaction='UNSATISFIED')
  from receptions where deleted_at is null and visited_on between :from and :to group by 1;
select studio_id, count(*), sum(public_count) from activities
  where deleted_at is null and held_on between :from and :to and status not in ('DRAFT','RETURNED') group by 1;
select studio_id, count(*) from informations where deleted_at is null and submitted_on between :from and :to group by 1;
select i.studio_id, a.level, count(distinct i.id) from informations i join informations_adoptions a on a.record_id = i.id
  where i.deleted_at is null and coalesce(a."on", i.submitted_on) between :from and :to group by 1, 2;
select studio_id, result, count(*), sum(amount), sum(persons) from mediations
  where deleted_at is null and accepted_on between :from and :to group by 1, 2;
select studio_id, status, count(*) from duties where deleted_at is null and date between :from and :to group by 1, 2;
`

const measure = async (dispatch: Dispatch, dataDir: string): Promise<void> => {
  const list = () =>
    dispatch('statistics.list', { period: { kind: 'year', year: 2023 }, perStudio: true })
  const shell = shellOver(dataDir)
  await dispatch('office.create', { unit: '云岭县政协', year: 2024 })
  const [own, bare]: [number[], number[]] = [[], []]
  for (let round = 0; round < 5; round++) {
    // Whatever is written makes every number be counted anew.
    await dispatch('office.update', { unit: `云岭县政协${round}`, year: 2024 })
    own.push(await timeOf(list))
    bare.push(await timeOf(shell))
  }
  const ratio = median(own) / median(bare)
  report(
    'statistics of a year, every studio, last year beside it',
    `${median(own).toFixed(0)} ms`,
    '',
    true,
  )
  report(
    `  beside the same counts in the shell (${median(bare).toFixed(0)} ms)`,
    `${ratio.toFixed(2)}×`,
    '≤ 2×',
    ratio <= 2,
  )
}

/** All the home page asks the core for: in processor time, which other work does not lengthen. */
const homeOf = async (dispatch: Dispatch): Promise<number> => {
  const before = process.cpuUsage()
  await dispatch('office.get', {})
  await dispatch('board.get', { limit: 200 })
  await dispatch('board.backlog', {})
  await dispatch('statistics.home', { year: YEAR })
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const measureHome = async (dataDir: string): Promise<void> => {
  const started = async (): Promise<{ found: number; core: Core }> => {
    const core = createCore('writer', placeOf(dataDir), barePorts)
    return { found: await homeOf(core.dispatch), core }
  }
  const first = await started()
  report('home page, nothing counted before', `${first.found.toFixed(0)} ms`, '', true)
  await first.core.dispatch('statistics.keep', { year: YEAR })
  first.core.dispose()
  const next = await started()
  const { dispatch } = next.core
  reportHome('home page, after a start', next.found)
  const written: number[] = []
  for (let round = 0; round < 5; round++) {
    const values = { visitedOn: `${YEAR}-0${round + 1}-15`, visitorName: '来访人', content: '问路' }
    await dispatch('records.create', { ledger: 'receptions', values })
    written.push(await homeOf(dispatch))
    await dispatch('statistics.keep', { year: YEAR })
  }
  reportHome('home page, after a visit was written', median(written))
  next.core.dispose()
}

const reportHome = (name: string, found: number): void =>
  report(`${name} (processor time)`, `${found.toFixed(0)} ms`, '≤ 200 ms', found <= 200)

const shellOver = (dataDir: string): (() => unknown) => {
  const year = (n: number): string =>
    SHELL.replaceAll(':from', `'${n}-01-01'`).replaceAll(':to', `'${n}-12-31'`)
  const script = join(dataDir, 'counts.sql')
  writeFileSync(script, `${year(2023)}${year(2022)}`)
  const db = join(dataDir, 'lianxinqiao.db')
  if (hasShell()) return () => execFileSync('sqlite3', [db, `.read ${script}`])
  const bare = new Database(db, { readonly: true })
  const statements = `${year(2023)}${year(2022)}`
    .split(';')
    .filter((sql) => sql.trim() !== '')
    .map((sql) => bare.prepare(sql))
  return () => statements.map((statement) => statement.all())
}

const hasShell = (): boolean => {
  try {
    execFileSync('sqlite3', ['--version'])
    return true
  } catch {
    return false
  }
}
