import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { failedChecks } from '#core/app/reports/statistics-checks.ts'
import type { Counts } from '#core/reports/statistics/statistics.ts'
import type { Output } from '#shared/contract/index.ts'
import type { Values } from '#shared/domain/record.ts'
import { checks } from '#shared/figures/checks.ts'
import { emptyTally } from '#shared/figures/tally.ts'
import { shippedBook } from '#shared/ledgers/choices/book.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { openIn, setupFolder } from '../../helpers/stores.ts'
import { setupApp, type TestApp } from '../../helpers/test-app.ts'
import { createStudio, createVisit } from '../../helpers/visits.ts'

const YEAR = { kind: 'year', year: 2024 } as const

const statisticsOf = (app: TestApp): Promise<Output<'statistics.list'>> =>
  app.call('statistics.list', { period: YEAR, checks: true })

const create = async (app: TestApp, ledger: LedgerId, values: Values): Promise<string> =>
  (await app.call('records.create', { ledger, values })).id

/** Two records of one matter that differ in one field. */
const createPair = async (
  app: TestApp,
  ledger: LedgerId,
  values: Values,
  [field, left, right]: readonly [field: string, left: string, right: string],
): Promise<string[]> => {
  const a = await create(app, ledger, { ...values, [field]: left })
  const b = await create(app, ledger, { ...values, [field]: right })
  await app.call('matters.link', { a: { ledger, id: a }, b: { ledger, id: b } })
  return [a, b]
}

const visit = { visitedOn: '2024-03-05', visitorName: '郝洁', persons: 2, content: '反映一事' }
const dispute = { acceptedOn: '2024-03-01', facts: '劳务费纠纷', parties: [{ name: '钱玉梅' }] }

interface Failing {
  readonly check: string
  /** Makes the books fail it; gives the records to look at. */
  readonly enter: (app: TestApp) => Promise<string[]>
  readonly sentence: string
}

const failing: readonly Failing[] = [
  {
    check: 'activities-by-kind',
    enter: async (app) => [
      await create(app, 'activities', {
        title: '进茶园',
        heldOn: '2024-03-02',
        kinds: ['READING', 'MICRO_SERVICE'],
      }),
    ],
    sentence: '“开展活动”活动类型之和为2，与合计1不一致',
  },
  {
    check: 'matters-by-category',
    enter: (app) => createPair(app, 'receptions', visit, ['category', 'AGRI', 'HEALTH']),
    sentence: '“群众反映问题”内容分类之和为2，与合计1不一致',
  },
  {
    check: 'matters-by-purpose',
    enter: (app) => createPair(app, 'receptions', visit, ['purpose', 'APPEAL', 'INQUIRY']),
    sentence: '之和为2，与合计1不一致',
  },
  {
    check: 'disputes-by-type',
    enter: (app) => createPair(app, 'mediations', dispute, ['disputeType', 'NEIGHBOR', 'CONTRACT']),
    sentence: '“受理矛盾纠纷”纠纷类型之和为2，与合计1不一致',
  },
  {
    check: 'disputes-by-outcome',
    enter: (app) => createPair(app, 'mediations', dispute, ['result', 'FAILED', 'AGREED_ORAL']),
    sentence: '之和为2，与合计1不一致',
  },
  {
    check: 'persons-and-batches',
    enter: async (app) => {
      const { id } = await createVisit(app)
      // As a ledger of another program may have it: the form asks for one person at least.
      const db = new Database(join(app.dataDir, 'lianxinqiao.db'))
      db.prepare('update receptions set persons = 0 where id = ?').run(id)
      db.close()
      return [id]
    },
    sentence: '“接待来访批次”为1，大于“接待来访人次”0',
  },
  {
    check: 'adopted-by-level',
    enter: async (app) => [
      await create(app, 'informations', {
        title: '关于停车的建议',
        submittedOn: '2023-12-20',
        adoptions: [{ on: '2024-01-15', level: 'CITY', mode: 'SINGLE' }],
      }),
    ],
    sentence: '大于“报送社情民意信息”0',
  },
  {
    check: 'one-theme-a-month',
    enter: async (app) => {
      const studio = await createStudio(app, '老街工作室')
      const theme = { title: '进茶园', kinds: ['READING'], studio, monthlyTheme: true }
      return [
        await create(app, 'activities', { ...theme, heldOn: '2024-03-02' }),
        await create(app, 'activities', { ...theme, heldOn: '2024-03-20' }),
      ]
    },
    sentence: '老街工作室2024年3月登记了2次一月一活动',
  },
]

/** Those whose lesser figure is counted among the records of the greater: no books can fail them. */
const byDefinition = [
  ['closed', 'receptions.closed', 'receptions.toClose'],
  ['agreed', 'mediations.agreed', 'mediations.accepted'],
  ['filed', 'proposals.filed', 'proposals.submitted'],
  ['attended', 'duties.attended', 'duties.due'],
  ['present', 'meetings.present', 'meetings.due'],
] as const

describe('the cross-checks of the statistics', () => {
  it('are all shown to fail here, one by one', () => {
    const shown = [...failing.map(({ check }) => check), ...byDefinition.map(([check]) => check)]
    expect(shown.toSorted()).toEqual(checks.map(({ id }) => id).toSorted())
  })

  it.each(failing)('$check fails on books made to fail it, and names the records', async (one) => {
    using app = await setupApp()
    const before = await statisticsOf(app)
    expect(before.checks).toEqual([])
    const records = await one.enter(app)
    const { checks: failed } = await statisticsOf(app)
    expect(failed.map(({ check }) => check)).toEqual([one.check])
    expect(failed[0]?.sentence).toContain(one.sentence)
    expect(failed[0]?.records.toSorted()).toEqual(records.toSorted())
  })

  it('say nothing of books in order', async () => {
    using app = await setupApp()
    await createVisit(app, { category: 'AGRI', purpose: 'APPEAL', handling: 'ONSITE' })
    await create(app, 'activities', { title: '进茶园', heldOn: '2024-03-02', kinds: ['READING'] })
    await create(app, 'mediations', { ...dispute, disputeType: 'NEIGHBOR', result: 'AGREED_ORAL' })
    await create(app, 'informations', {
      title: '关于停车的建议',
      submittedOn: '2024-01-10',
      adoptions: [{ on: '2024-01-15', level: 'CITY', mode: 'SINGLE' }],
    })
    expect((await statisticsOf(app)).checks).toEqual([])
  })

  it.each(byDefinition)('%s would be told were it ever counted so', (check, left, right) => {
    const store = openIn(setupFolder())
    const counts: Counts = new Map(
      [left, right].map((id) => {
        const tally = emptyTally()
        tally.loose.set('', id === left ? 2 : 1)
        return [id, new Map([['', new Map([['', tally]])]])]
      }),
    )
    const failed = failedChecks({
      reader: store.reader,
      counts,
      scope: { from: '2024-01-01', to: '2024-12-31', today: '2024-12-31' },
      book: shippedBook,
      studioName: () => '',
    })
    store.close()
    expect(failed).toContainEqual(expect.objectContaining({ check, left: 2, right: 1 }))
  })
})
