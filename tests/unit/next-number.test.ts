import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextNumber, numberedWith, type PaperNumber } from '#shared/domain/steps/next-number.ts'

const of = (text: string, on = '2024-03-01', studio: string | null = 'old-town'): PaperNumber => ({
  text,
  on,
  studio,
})
const asked = { studio: 'old-town', year: '2024' }

describe('the next number of a paper', () => {
  it.each<[string, readonly PaperNumber[], string | undefined]>([
    [
      'follows the last of its pattern',
      [of('〔2024〕交字第7号'), of('〔2024〕交字第12号')],
      '〔2024〕交字第13号',
    ],
    ['is never one that was given, whatever came last', [of('第9号'), of('第3号')], '第10号'],
    [
      'begins anew with the year',
      [of('沛政协办〔2023〕10号', '2023-12-01')],
      '沛政协办〔2024〕1号',
    ],
    ['begins anew where its day tells the year', [of('交字第10号', '2023-12-01')], '交字第1号'],
    ['keeps its noughts before', [of('JB-2024-007')], 'JB-2024-008'],
    ['may be a figure alone', [of('11'), of('12')], '13'],
    ['leaves figures of other studios alone', [of('40', '2024-05-01', 'tea-garden')], undefined],
    [
      'takes the pattern of the office',
      [of('〔2024〕交字第4号', '2024-05-01', null)],
      '〔2024〕交字第5号',
    ],
    ['counts the office together', [of('第4号'), of('第5号', '2024-05-01', 'tea-garden')], '第6号'],
    [
      'follows the pattern of today',
      [of('旧字第90号', '2024-01-01'), of('新字第2号')],
      '新字第3号',
    ],
    ['is not made from words', [of('口头')], undefined],
    ['is not made from nothing', [], undefined],
  ])('%s', (_, numbers, next) => {
    expect(nextNumber(numbers, asked)).toBe(next)
  })

  it('is a new one however it is written, and has a number after it again', () => {
    const text = fc.string({
      unit: fc.constantFrom('2', '0', '9', '字', '〔', '-', '2024'),
      maxLength: 12,
    })
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 8 }), (texts) => {
        const numbers = texts.map((one) => of(one))
        const next = nextNumber(numbers, asked)
        if (next === undefined) return
        expect(texts).not.toContain(next)
        expect(nextNumber([...numbers, of(next)], asked)).not.toBe(next)
      }),
    )
  })
})

it('papers by which a matter is handed on are numbered in one row, those that urge in another', () => {
  expect(numberedWith('ASSIGN')).toEqual(numberedWith('TRANSFER'))
  expect(numberedWith('SUPERVISE')).toEqual(['SUPERVISE'])
  expect(numberedWith('REPLY')).toEqual([])
})
