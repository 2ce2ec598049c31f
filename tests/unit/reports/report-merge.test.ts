import { describe, expect, it } from 'vitest'
import { mergedText } from '#core/reports/report/report-merge.ts'
import { pairById } from '#core/reports/report/report-moves.ts'
import type { Segment } from '#shared/domain/report.ts'

const number = (figure: string, value: number): Segment => ({
  text: String(value),
  slot: { figure, kind: 'value', title: figure, value },
})

const sentence = (batches: number, persons: number): readonly Segment[] => [
  { text: '接待' },
  number('receptions.batches', batches),
  { text: '批' },
  number('receptions.persons', persons),
  { text: '人次。' },
]

describe('new numbers in a text a person wrote', () => {
  it.each([
    ['我们接待群众12批，共30人次，群众好评。', '我们接待群众13批，共31人次，群众好评。'],
    // 30 is also a part of 2030 and of 30.5, which are other numbers.
    ['2030年前，接待12批30人次，人均30.5分钟。', '2030年前，接待13批31人次，人均30.5分钟。'],
    ['接待12批次，12个社区都有人来，共30人次。', null],
    ['接待了不少群众。', null],
  ])('%s', (text, merged) => {
    expect(mergedText(text, sentence(12, 30), sentence(13, 31))).toBe(merged)
  })

  it('do not run after each other when one becomes what the other was', () => {
    expect(mergedText('接待12批13人次。', sentence(12, 13), sentence(13, 14))).toBe(
      '接待13批14人次。',
    )
  })
})

it('two lists of one order are laid together without losing or moving anything', () => {
  const ids = (text: string) => [...text].map((id) => ({ id }))
  const order = (kept: string, fresh: string) =>
    pairById(ids(kept), ids(fresh))
      .map((pair) => (pair.kept ?? pair.fresh)?.id)
      .join('')
  expect(order('abd', 'acd')).toBe('abcd')
  expect(order('xab', 'ab')).toBe('xab')
  expect(order('', 'ab')).toBe('ab')
  expect(order('ab', '')).toBe('ab')
})
