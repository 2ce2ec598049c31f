import { describe, expect, it } from 'vitest'
import { makeSentence } from '#core/reports/report/report-sentence.ts'
import { type Counts, figureValue } from '#core/reports/statistics/statistics.ts'
import type { Figure } from '#shared/figures/figure.ts'
import { figureOf } from '#shared/figures/index.ts'
import type { Tally } from '#shared/figures/tally.ts'
import { shippedBook } from '#shared/ledgers/choices/book.ts'

const figure = (id: string): Figure => {
  const found = figureOf(id)
  if (found === undefined) throw new Error(`no figure ${id}`)
  return found
}

const tally = (count: number): Tally => ({
  loose: new Map([['east', count]]),
  once: new Map(),
  records: new Map([['east', count]]),
})

type Numbers = Readonly<Record<string, number>>

/** Counts of a figure itself (`''`) and of the lines of one breakdown. */
const counted = (id: string, total: number, by = 'month', lines: Numbers = {}): Counts =>
  new Map([
    [
      id,
      new Map([
        ['', new Map([['', tally(total)]])],
        [by, new Map(Object.entries(lines).map(([key, count]) => [key, tally(count)]))],
      ]),
    ],
  ])

const valued = (id: string, now: Counts, before: Counts | null, isKept = true) =>
  figureValue(
    figure(id),
    { now, before, yearsApart: 1 },
    { perStudio: false, breakdown: () => true, book: shippedBook, isKept: () => isKept },
  )

describe('a figure of nothing', () => {
  const none: Counts = new Map()
  it.each([
    [
      'a count, in a book that holds nothing of the period',
      'receptions.matters',
      0,
      false,
      'no-records',
    ],
    ['a count, in a book that is kept', 'receptions.matters', 0, true, null],
    ['a count of something', 'receptions.matters', 2, false, null],
    ['those who stand on a day, who need no record of the period', 'members.count', 0, false, null],
    ['a rate of nothing', 'receptions.closeRate', 0, false, 'no-base'],
    ['a rate of nothing, in a book that is kept', 'receptions.closeRate', 0, true, 'no-base'],
  ])('says why where it can: %s', (_, id, count, isKept, reason) => {
    const counts = count === 0 ? none : counted(id, count)
    expect(valued(id, counts, null, isKept).reason).toBe(reason)
  })
})

describe('the change of a line', () => {
  const says = (now: Numbers, before: Numbers | null) => {
    const id = 'receptions.matters'
    const value = valued(
      id,
      counted(id, 9, 'category', now),
      before === null ? null : counted(id, 9, 'category', before),
    )
    return makeSentence(
      { id: 's', text: '{receptions.matters/category=LAND+}' },
      { figures: new Map([[id, value]]), numbers: 'exact', words: new Map(), beforeName: '上年' },
    )
      .map(({ text }) => text)
      .join('')
  }

  it.each([
    ['more', { LAND: 6 }, { LAND: 5 }, '比上年增加1件，增长20%'],
    ['all of them fewer', { HOUSE: 1 }, { LAND: 5 }, '比上年减少5件，下降100%'],
    ['none before, and nothing to reckon from', { LAND: 6 }, { HOUSE: 5 }, ''],
    ['none before and none now', { HOUSE: 1 }, { HOUSE: 5 }, ''],
    ['as many', { LAND: 5 }, { LAND: 5 }, '与上年持平'],
    ['nothing beside it', { LAND: 6 }, null, ''],
  ])('is told when there is one: %s', (_, now, before, words) => {
    expect(says(now, before)).toBe(words)
  })

  it('is of none for a line nobody fell into', () => {
    const id = 'receptions.matters'
    const figures = new Map([[id, valued(id, counted(id, 9), null)]])
    const ground = { figures, numbers: 'exact', words: new Map(), beforeName: '' } as const
    const said = makeSentence({ id: 's', text: `{${id}}件，土地{${id}/category=LAND}件` }, ground)
    expect(said.map(({ text }) => text).join('')).toBe('9件，土地0件')
  })

  it('is no decline where nobody wrote the records down', () => {
    const id = 'receptions.matters'
    const value = valued(id, new Map(), counted(id, 5), false)
    const figures = new Map([[id, value]])
    const ground = { figures, numbers: 'exact', words: new Map(), beforeName: '上年' } as const
    expect(makeSentence({ id: 's', text: `{${id}+}` }, ground)).toEqual([])
  })
})
