import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTable, type SheetWish } from './reading.ts'

interface Visit {
  readonly day: number
  readonly month: number
  readonly name: string
  readonly phone: string
  readonly persons: number
  readonly content: string
}

const anyVisit: fc.Arbitrary<Visit> = fc.record({
  day: fc.integer({ min: 1, max: 28 }),
  month: fc.integer({ min: 1, max: 12 }),
  name: fc.constantFrom('郝洁', '黄德福', '欧阳和平', '买买提·吐尔逊'),
  phone: fc.integer({ min: 0, max: 99_999_999 }).map((n) => `138${String(n).padStart(8, '0')}`),
  persons: fc.integer({ min: 1, max: 40 }),
  content: fc.constantFrom('反映拖欠工资一事', '建议加装护栏', '咨询补贴申领条件'),
})

const two = (n: number): string => String(n).padStart(2, '0')

type Spell = (visit: Visit) => string | number
type Spellings = readonly [Spell, ...Spell[]]

/** All the ways one date is written under a title that names the year. */
const dateSpellings: Spellings = [
  ({ month, day }) => `${month}月${day}日`,
  ({ month, day }) => `2024年${month}月${day}日`,
  ({ month, day }) => `2024.${month}.${day}`,
  ({ month, day }) => `2024-${two(month)}-${two(day)}`,
  ({ month, day }) => `2024/${month}/${day}`,
  ({ month, day }) => `${month}.${day}`,
  ({ month, day }) => `２０２４年${month}月${day}号`,
]
const nameSpellings: Spellings = [
  ({ name }) => name,
  ({ name }) => `  ${name}\u200b`,
  ({ name }) => (name.length === 2 ? [...name].join('\u3000') : name),
]
const phoneSpellings: Spellings = [
  ({ phone }) => phone,
  ({ phone }) => Number(phone),
  ({ phone }) => `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`,
]
const personSpellings: Spellings = [
  ({ persons }) => persons,
  ({ persons }) => `${persons}人`,
  ({ persons }) => String(persons),
]

interface ColumnKind {
  readonly headings: readonly [string, ...string[]]
  readonly spellings: Spellings
}

const columns: readonly ColumnKind[] = [
  { headings: ['来访日期', '接访时间', '来 访 日 期', '日期*'], spellings: dateSpellings },
  { headings: ['来访人', '来访人姓名', '姓名', '群众姓名'], spellings: nameSpellings },
  { headings: ['联系电话', '手机号码', '联系方式'], spellings: phoneSpellings },
  { headings: ['来访人数', '人数(人)', '人次'], spellings: personSpellings },
  { headings: ['反映问题及诉求', '主要内容', '诉求内容'], spellings: [({ content }) => content] },
]

const expectedOf = (visit: Visit) => ({
  visitedOn: `2024-${two(visit.month)}-${two(visit.day)}`,
  visitorName: visit.name,
  phone: visit.phone,
  persons: visit.persons,
  content: visit.content,
})

/** Writes visits down as some clerk would: her order of columns, her headings, her blanks. */
const writtenDown = (visits: readonly Visit[], gen: fc.GeneratorValue): SheetWish => {
  const pick = <T>(values: readonly [T, ...T[]]): T =>
    values[gen(fc.nat, values.length - 1)] ?? values[0]
  const order = gen(fc.shuffledSubarray, [...columns], { minLength: columns.length })
  const rows: (string | number | null)[][] = [
    ['老街社区委员工作室2024年群众来访接待登记簿'],
    ['序号', ...order.map(({ headings }) => pick(headings))],
  ]
  visits.forEach((visit, at) => {
    if (gen(fc.nat, 5) === 0) rows.push([])
    rows.push([at + 1, ...order.map(({ spellings }) => pick(spellings)(visit))])
  })
  const persons = order.findIndex(({ spellings }) => spellings === personSpellings)
  const total: (string | number | null)[] = ['合计', null, null, null, null, null]
  total[persons + 1] = visits.reduce((sum, visit) => sum + visit.persons, 0)
  return { rows: [...rows, total, ['审核人:王五    制表人:赵六']], merges: ['A1:F1'] }
}

describe('a ledger written down by any clerk', () => {
  it('gives back the records it was written from', () => {
    fc.assert(
      fc.property(fc.array(anyVisit, { minLength: 1, maxLength: 15 }), fc.gen(), (visits, gen) => {
        const sheet = readTable(writtenDown(visits, gen))
        expect(sheet.ledger).toBe('receptions')
        expect(sheet.drafts.map(({ values: { studio, ...values } }) => values)).toEqual(
          visits.map(expectedOf),
        )
        expect(sheet.issues).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})
