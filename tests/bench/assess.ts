import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '#core/store/store.ts'
import { fillYear } from './assess-books.ts'
import type { AssessFigures } from './assess-child.ts'
import { median, report, timeOf } from './measure.ts'
import { barePorts, placeOf } from './store.ts'

const ROUNDS = 3

/** A year of a million records scored whole and for one member, beside the same counts in the shell. */
export const benchAssess = async (): Promise<void> => {
  // Filling takes longest: a folder named here is filled once and kept.
  const kept = process.env['LXQ_BENCH_ASSESS']
  const dataDir = kept ?? mkdtempSync(join(tmpdir(), 'lxq-assess-'))
  try {
    const db = join(dataDir, 'lianxinqiao.db')
    if (!existsSync(db)) {
      const { resourcesDir } = placeOf(dataDir)
      openStore({ role: 'writer', dataDir, resourcesDir, ports: barePorts }).close()
      fillYear(db)
    }
    await measure(dataDir, db)
  } finally {
    if (kept === undefined) rmSync(dataDir, { recursive: true, force: true })
  }
}

/** What a person would type into the sqlite shell for the same numbers. */
const SHELL = `
.output /dev/null
select p.member_id, (substr(t.date, 6, 2) + 2) / 3, count(*) from duties t
  join people p on p.record_id = t.id and p.field = 'attendedBy'
  where t.deleted_at is null and t.date between :from and :to and t.status not in ('PLANNED', 'MISSED', 'LEAVE')
  group by 1, 2;
select p.member_id, count(*) from proposals t
  join people p on p.record_id = t.id and p.field in ('firstProposer', 'coSigners')
  where t.deleted_at is null and t.submitted_on between :from and :to and t.status not in ('DRAFT', 'CO_SIGNING')
    and t.review not in ('RETURNED', 'WITHDRAWN')
    and coalesce(p.status, '') not in ('WAITING', 'DECLINED', 'EXPIRED', 'CANCELLED')
  group by 1;
select p.member_id, count(*) from informations t
  join people p on p.record_id = t.id and p.field = 'authors'
  where t.deleted_at is null and t.submitted_on between :from and :to and t.status not in ('DRAFT', 'RETURNED')
  group by 1;
select p.member_id, count(*) from receptions t
  join people p on p.record_id = t.id and p.field = 'receivedBy'
  where t.deleted_at is null and t.visited_on between :from and :to group by 1;
select p.member_id, count(*) from activities t
  join people p on p.record_id = t.id and p.field = 'attendance'
  where t.deleted_at is null and t.held_on between :from and :to and t.status not in ('DRAFT', 'SUBMITTED', 'RETURNED')
    and p.status not in ('PENDING', 'ACCEPTED', 'DECLINED', 'LEAVE_ASKED', 'LEAVE_OK', 'LEAVE_REFUSED',
      'SUBSTITUTED', 'ABSENT', 'CANCELLED')
  group by 1;
select studio_id, k.value, count(*) from activities t, json_each(t.kinds) k
  where deleted_at is null and held_on between :from and :to and status not in ('DRAFT', 'SUBMITTED', 'RETURNED')
  group by 1, 2;
select studio_id, substr(held_on, 1, 7), count(title), count(problem_solved) from activities
  where deleted_at is null and held_on between :from and :to and status not in ('DRAFT', 'SUBMITTED', 'RETURNED')
  group by 1, 2;
select studio_id, count(*), sum(persons) from receptions
  where deleted_at is null and visited_on between :from and :to group by 1;
select studio_id, count(*) from informations
  where deleted_at is null and submitted_on between :from and :to and status not in ('DRAFT', 'RETURNED')
  group by 1;
`

const measure = async (dataDir: string, db: string): Promise<void> => {
  const script = join(dataDir, 'counts.sql')
  writeFileSync(script, SHELL.replaceAll(':from', "'2024-01-01'").replaceAll(':to', "'2024-12-31'"))
  const shell = () => execFileSync('sqlite3', [db, `.read ${script}`])
  const bare: number[] = []
  const own: AssessFigures[] = []
  for (let round = 0; round < ROUNDS; round++) {
    bare.push(await timeOf(shell))
    own.push(inChild(dataDir))
  }
  const of = (figure: keyof AssessFigures): number => median(own.map((one) => one[figure]))
  const ratio = of('year') / median(bare)
  report('a year of a million records scored', `${of('year').toFixed(0)} ms`, '', true)
  report(
    `  beside the same counts in the shell (${median(bare).toFixed(0)} ms)`,
    `${ratio.toFixed(2)}×`,
    '≤ 3×',
    ratio <= 3,
  )
  report('  memory at its highest', `${of('memory').toFixed(0)} MB`, '', true)
  const sheet = (name: string, ms: number): void =>
    report(name, `${ms.toFixed(1)} ms`, '≤ 50 ms', ms <= 50)
  sheet('the sheet of one member', of('sheet'))
  sheet('the sheet of one studio that is ranked among all', of('ranked'))
}

/** Its own process, so that the memory of filling the store is not counted. */
const inChild = (dataDir: string): AssessFigures => {
  const said = execFileSync(process.execPath, [
    join(import.meta.dirname, 'assess-child.ts'),
    dataDir,
  ])
  return JSON.parse(String(said)) as AssessFigures // written by assess-child.ts
}
