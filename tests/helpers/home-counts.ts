import { expect } from 'vitest'
import type { Output } from '#shared/contract/index.ts'
import type { TestApp } from './test-app.ts'

/** The year whose counts are compared. */
export const YEAR = 2024
export type Home = Output<'statistics.home'>

/** Which figure of the statistics each chart shows, and by what it is broken down. */
const charts = [
  ['receptionsByMonth', 'receptions.batches', 'month'],
  ['receptionsByCategory', 'receptions.matters', 'category'],
  ['satisfaction', 'receptions.rated', 'satisfaction'],
  ['activitiesByKind', 'activities.count', 'kinds'],
  ['disputesByType', 'mediations.accepted', 'disputeType'],
  ['disputesByOutcome', 'mediations.accepted', 'result'],
] as const

/** The home page, whose months are kept, compared with the statistics page, which keeps nothing. */
export const expectHome = async (app: TestApp, today: string): Promise<Home> => {
  const home = await app.call('statistics.home', { year: YEAR })
  const year = await app.call('statistics.list', {
    period: { kind: 'year', year: YEAR },
    breakdowns: true,
    compare: false,
  })
  const figureOf = (id: string) => year.figures.find((figure) => figure.id === id)
  const linesOf = (id: string, by: string): Record<string, number> => {
    const keys = figureOf(id)?.breakdowns.find((one) => one.by === by)?.keys ?? []
    return Object.fromEntries(keys.flatMap(({ key, value }) => (value ? [[key, value]] : [])))
  }
  const shown = (bars: Home['places']): Record<string, number> =>
    Object.fromEntries(bars.flatMap(({ key, value }) => (value ? [[key, value]] : [])))
  for (const [chart, figure, by] of charts)
    expect([chart, shown(home[chart])]).toEqual([chart, linesOf(figure, by)])
  for (const { key, value } of [...home.handling, ...home.duties])
    expect([key, value]).toEqual([key, figureOf(key)?.value])
  expect(home.dutyRate).toBe(figureOf('duties.rate')?.value)
  const adopted = home.adoption.filter(({ ref }) => ref.figure === 'informations.adopted')
  expect(shown(adopted)).toEqual(linesOf('informations.adopted', 'level'))
  const instructed = home.adoption.filter(({ ref }) => ref.figure === 'informations.instructed')
  expect(shown(instructed)).toEqual(linesOf('informations.instructed', 'instructionLevel'))
  const month = await app.call('statistics.list', {
    period: { kind: 'month', year: Number(today.slice(0, 4)), month: Number(today.slice(5, 7)) },
    figures: home.thisMonth.map(({ id }) => id),
  })
  expect(home.thisMonth.map(({ id, value, before }) => ({ id, value, before }))).toEqual(
    month.figures.map(({ id, value, before }) => ({ id, value, before })),
  )
  return home
}
