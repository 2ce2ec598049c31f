import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Output } from '#shared/contract/index.ts'
import { figureOf, figures } from '#shared/figures/index.ts'
import { markOf, openedParts } from '#shared/figures/parts.ts'
import { type LedgerId, ledgerOf } from '#shared/ledgers/index.ts'
import { amountOf, derived, keysOfHit } from '../../helpers/recount/amounts.ts'
import { enterOffice } from '../../helpers/recount/enter.ts'
import { recounts } from '../../helpers/recount/figures.ts'
import { firstDay, type Hit, of, readWorld, text, type World } from '../../helpers/recount/world.ts'
import { setupApp, type TestApp } from '../../helpers/test-app.ts'

const TODAY = '2024-10-20'
const FROM = '2024-01-01'
const TO = '2024-12-31'

const hitsOf = (world: World, id: string): readonly Hit[] => {
  const recount = recounts[id]
  if (recount !== undefined) return recount(world)
  const how = derived[id]
  if (how === undefined) throw new Error(`nobody recounts ${id}`)
  return how.top.flatMap((part) => hitsOf(world, part))
}

const numberOf = (world: World, id: string, keep: (hit: Hit) => boolean): number | null => {
  const how = derived[id]
  if (how?.bottom === undefined) return amountOf(hitsOf(world, id).filter(keep))
  const sum = (ids: readonly string[]): number =>
    ids.reduce((all, part) => all + amountOf(hitsOf(world, part).filter(keep)), 0)
  const base = sum(how.bottom)
  return base === 0 ? null : Math.round((1000 * sum(how.top)) / base) / 10
}

/** Whether anybody had begun a ledger of the figure by the end of the period: a living record is that old. */
const wasBegun = (world: World, id: string): boolean => {
  const figure = figureOf(id)
  const parts = figure === undefined ? [] : openedParts(figure)
  return parts.some(({ how: { ledger, standing } }) => {
    const field = ledgerOf(ledger).dateField
    if (standing !== undefined || field === undefined) return true
    return of(world, ledger)
      .map(({ values }) => firstDay(text(values, field)))
      .some((day) => day !== '' && day <= world.to)
  })
}

/** Whether anybody had filled in, by the end of the period, what a figure hangs on. */
const wasMarked = (world: World, id: string): boolean => {
  const how = figureOf(id)?.how
  const mark = how?.kind === 'counted' ? markOf(how) : undefined
  if (how?.kind !== 'counted' || mark === undefined) return true
  return daysOf(world, how.ledger).some(({ day, values }) => {
    const value = values[mark] ?? null
    return day <= world.to && value !== null && value !== false
  })
}

/** Whether the ledger a figure is counted in holds anything of the period. */
const isKept = (world: World, id: string): boolean => {
  const how = figureOf(id)?.how
  if (how?.kind !== 'counted') return true
  return daysOf(world, how.ledger).some(({ day }) => day >= world.from && day <= world.to)
}

/** The living records of a ledger that have a day. */
const daysOf = (world: World, ledger: LedgerId) =>
  of(world, ledger)
    .map(({ values }) => ({
      values,
      day: firstDay(text(values, ledgerOf(ledger).dateField ?? '')),
    }))
    .filter(({ day }) => day !== '')

/** A number of now; none where nobody ever filled in what it hangs on. */
const presentNumber = (now: World, id: string): number | null => {
  const counted = numberOf(now, id, () => true)
  return counted === 0 && isKept(now, id) && !wasMarked(now, id) ? null : counted
}

/** A number of the period before; none where nobody had begun to write. */
const formerNumber = (before: World, id: string): number | null => {
  const counted = numberOf(before, id, () => true)
  return counted === 0 && !(wasBegun(before, id) && wasMarked(before, id)) ? null : counted
}

type Figure = Output<'statistics.list'>['figures'][number]

const expectFigure = (worlds: { now: World; before: World }, figure: Figure): void => {
  const { now, before } = worlds
  const { id } = figure
  expect.soft({ id, value: figure.value, before: figure.before }).toEqual({
    id,
    value: presentNumber(now, id),
    before: formerNumber(before, id),
  })
  for (const { studio, value } of figure.studios)
    expect
      .soft({ id, studio, value })
      .toEqual({ id, studio, value: numberOf(now, id, (hit) => hit.studio === studio) })
  const met = new Set(hitsOf(now, id).map(({ studio }) => studio))
  expect
    .soft([id, [...met].filter((one) => figure.studios.every(({ studio }) => studio !== one))])
    .toEqual([id, []])
  for (const { by, keys } of figure.breakdowns) {
    const shown = keys.filter(({ value }) => value !== 0).map(({ key, value }) => [key, value])
    expect.soft({ id, by, keys: Object.fromEntries(shown) }).toEqual({
      id,
      by,
      keys: linesOf(hitsOf(now, id), by),
    })
  }
}

const linesOf = (hits: readonly Hit[], by: string): Record<string, number> => {
  const keys = new Set(hits.flatMap((hit) => keysOfHit(hit, by)))
  const lines = [...keys].map((key): [string, number] => [
    key,
    amountOf(hits.filter((hit) => keysOfHit(hit, by).includes(key))),
  ])
  return Object.fromEntries(lines.filter(([, value]) => value !== 0))
}

it('every figure of the catalogue is recounted in plain code', () => {
  const known = [...Object.keys(recounts), ...Object.keys(derived)]
  expect(known.toSorted()).toEqual(figures.map(({ id }) => id).toSorted())
})

it('every figure, studio and breakdown of random books comes to what a person counts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer(), async (seed) => {
      using app = await setupApp()
      app.setToday(TODAY)
      await enterOffice(app, seed)
      const found = await app.call('statistics.list', {
        period: { kind: 'own', from: FROM, to: TO },
        perStudio: true,
        breakdowns: true,
      })
      const now = await readWorld(app, { today: TODAY, from: FROM, to: TO })
      const before = { ...now, from: '2023-01-01', to: '2023-12-31' }
      for (const figure of found.figures) expectFigure({ now, before }, figure)
      const plain = await app.call('statistics.list', {
        period: { kind: 'own', from: FROM, to: TO },
        breakdowns: true,
      })
      expect(plain.figures).toEqual(found.figures.map((figure) => ({ ...figure, studios: [] })))
      await expectRecords(app, found.figures, now)
    }),
    { numRuns: 4, endOnFailure: true },
  )
}, 120_000)

/** A number opens the records it was counted from, and a list shows the same. */
const expectRecords = async (
  app: TestApp,
  shown: readonly Figure[],
  world: World,
): Promise<void> => {
  for (const { id } of shown) {
    const ref = { figure: id, from: FROM, to: TO }
    const parts = await app.call('statistics.records', ref)
    const hits = (derived[id]?.bottom ?? [id]).flatMap((part) => hitsOf(world, part))
    const wanted = [...new Set(hits.map(({ record }) => record.id))].toSorted()
    const found = [...new Set(parts.flatMap(({ ids }) => ids))].toSorted()
    expect.soft([id, found]).toEqual([id, wanted])
  }
}
