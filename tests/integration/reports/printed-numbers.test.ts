import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { FigureRef } from '#shared/contract/figure-ref.ts'
import type { Paper } from '#shared/domain/paper.ts'
import type { ReportDocument, ReportSlot } from '#shared/domain/report.ts'
import type { Figure } from '#shared/figures/figure.ts'
import { figureOf } from '#shared/figures/index.ts'
import { openedParts } from '#shared/figures/parts.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { enterOffice } from '../../helpers/recount/enter.ts'
import { setupApp, type TestApp } from '../../helpers/test-app.ts'

const TODAY = '2024-10-20'

/** The numbers of a report, in its sentences, tables and charts, each with where it comes from. */
const slotsOf = ({ blocks }: ReportDocument): readonly ReportSlot[] =>
  blocks
    .flatMap((block) => {
      if (block.kind === 'paragraph') return block.sentences.flatMap(({ made }) => made)
      if (block.kind === 'table') return block.rows.flat()
      return block.kind === 'chart' ? block.bars.map(({ number }) => number) : []
    })
    .flatMap(({ slot }) => (slot === undefined || slot.kind !== 'value' ? [] : [slot]))

const refOf = (slot: ReportSlot, { from, to, studios }: ReportDocument): FigureRef => ({
  figure: slot.figure,
  from,
  to,
  ...(slot.by === undefined ? {} : { by: slot.by, key: slot.key ?? '' }),
  ...(slot.studio !== undefined
    ? { studios: [slot.studio] }
    : studios === undefined
      ? {}
      : { studios: [...studios] }),
})

/** The list a number opens, and how much stands in it. */
const countOpened = async (app: TestApp, ledger: LedgerId, figure: FigureRef): Promise<number> =>
  (await app.call('records.list', { ledger, figure, limit: 1 })).total

/** The rows of the printed register of that list, with those it says it leaves out. */
const countPrinted = async (app: TestApp, ledger: LedgerId, figure: FigureRef): Promise<number> => {
  const list = { ledger, figure }
  const [paper] = await app.call('papers.list', { form: 'register', list })
  if (paper === undefined) throw new Error('a register is a paper')
  return numbered(paper) + leftOut(paper)
}

const numbered = ({ parts }: Paper): number =>
  parts
    .flatMap((part) => (part.kind === 'grid' ? part.rows : []))
    .filter(({ cells }) => cells[0]?.number !== undefined).length

const leftOut = ({ parts }: Paper): number => {
  const notes = parts.flatMap((part) => (part.kind === 'prose' ? part.paragraphs : []))
  return notes.reduce((sum, note) => sum + Number(/另有(\d+)/.exec(note)?.[1] ?? 0), 0)
}

/** Tells a figure that is the number of its records: not a sum, nor of matters, persons or entries. */
const countsRecords = ({ how }: Figure): boolean =>
  how.kind === 'counted' && how.count === 'each' && how.of === undefined

const expectNumbers = async (app: TestApp, report: ReportDocument): Promise<number> => {
  let exact = 0
  for (const slot of slotsOf(report)) {
    const figure = figureOf(slot.figure)
    if (figure === undefined || slot.value === null) continue
    const ref = refOf(slot, report)
    const ledgers = [...new Set(openedParts(figure).map(({ how }) => how.ledger))]
    const counts = await Promise.all(ledgers.map((ledger) => countOpened(app, ledger, ref)))
    const opened = counts.reduce((sum, one) => sum + one, 0)
    if (slot.value !== 0) expect.soft({ ref, opens: opened > 0 }).toEqual({ ref, opens: true })
    const [ledger] = ledgers
    if (ledger === undefined || !countsRecords(figure)) continue
    exact += 1
    const printed = await countPrinted(app, ledger, ref)
    expect.soft({ ref, opened, printed }).toEqual({ ref, opened: slot.value, printed: slot.value })
  }
  return exact
}

it('every number of a report on random books is that of the records it opens, listed and printed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer(), async (seed) => {
      using app = await setupApp()
      app.setToday(TODAY)
      const [studio] = await enterOffice(app, seed)
      const period = { kind: 'year', year: 2024 } as const
      const whole = await app.call('reports.draft', { outline: 'annual', period })
      expect(await expectNumbers(app, whole)).toBeGreaterThan(10)
      if (!studio?.id) throw new Error('a studio is wanted')
      const one = { outline: 'studio', period, studios: [studio.id] }
      await expectNumbers(app, await app.call('reports.draft', one))
    }),
    { numRuns: 2, endOnFailure: true },
  )
}, 120_000)
