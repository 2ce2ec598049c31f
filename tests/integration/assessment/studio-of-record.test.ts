import { describe, expect, it } from 'vitest'
import { parseFacts } from '#core/assessment/facts/facts-file.ts'
import { scoreAll } from '#core/assessment/score.ts'
import { setupApp, type TestApp } from '../../helpers/test-app.ts'
import { createStudio } from '../../helpers/visits.ts'
import { shippedScheme } from '../../unit/assessment/world.ts'

const BOOK = { year: 2024, scheme: 'studio-default', kind: 'studio' } as const
const ITEM = 'informations'

/** Two informations of one author that name no studio, one before and one after she moved. */
const setup = async () => {
  const app = await setupApp()
  const old = await createStudio(app, '老街工作室')
  const river = await createStudio(app, '河滨工作室')
  await app.call('records.create', {
    ledger: 'members',
    values: {
      name: '尹军',
      studio: [
        { studio: old, role: 'MEMBER', from: null, to: '2024-06-30' },
        { studio: river, role: 'MEMBER', from: '2024-07-01', to: null },
      ],
    },
  })
  for (const [title, submittedOn] of [
    ['关于路灯的建议', '2024-03-01'],
    ['关于公交的建议', '2024-09-01'],
    ['关于供水的建议', '2024-10-01'],
  ] as const)
    await app.call('records.create', {
      ledger: 'informations',
      values: { title, submittedOn, authors: [{ name: '尹军' }], status: 'SUBMITTED' },
    })
  return { app, old: old.id ?? '', river: river.id ?? '' }
}

const countOf = (lines: readonly { item: string; count: number }[]): number | undefined =>
  lines.find(({ item }) => item === ITEM)?.count

const ofSheet = async (app: TestApp, subject: string): Promise<number | undefined> => {
  const { year, scheme } = BOOK
  const { sheet } = await app.call('assessments.get', { year, scheme, subject })
  return countOf(sheet.lines)
}

describe('a record that names no studio', () => {
  it('counts for the studio its first author was in on its day, on sheets as in statistics', async () => {
    const { app, old, river } = await setup()
    using _ = app
    const ofYear = new Map(
      (await app.call('assessments.list', BOOK)).map(({ subject, lines }) => [
        subject.id,
        countOf(lines),
      ]),
    )
    for (const [studio, sent] of [
      [old, 1],
      [river, 2],
    ] as const) {
      expect(ofYear.get(studio)).toBe(sent)
      expect(await ofSheet(app, studio)).toBe(sent)
      const { figures } = await app.call('statistics.list', {
        period: { kind: 'year', year: 2024 },
        studios: [studio],
      })
      expect(figures.find(({ id }) => id === 'informations.sent')?.value).toBe(sent)
    }
  })

  it('counts in a file of facts as it does in the books', async () => {
    const scheme = shippedScheme('studio-default')
    const parsed = parseFacts(scheme, {
      year: 2024,
      studios: [{ name: '老街工作室' }, { name: '河滨工作室' }],
      members: [
        {
          name: '尹军',
          studio: [
            { studio: '老街工作室', to: '2024-06-30' },
            { studio: '河滨工作室', from: '2024-07-01' },
          ],
        },
      ],
      informations: ['2024-03-01', '2024-09-01', '2024-10-01'].map((submittedOn) => ({
        title: submittedOn,
        submittedOn,
        authors: [{ name: '尹军' }],
        status: 'SUBMITTED',
      })),
    })
    if (!parsed.ok) throw new Error(JSON.stringify(parsed))
    const counted = scoreAll(scheme, parsed.facts).map(({ subject, lines }) => [
      subject.name,
      countOf(lines),
    ])
    expect(counted).toEqual([
      ['老街工作室', 1],
      ['河滨工作室', 2],
    ])
  })
})
