import { describe, expect, it } from 'vitest'
import { readChoice, wordsOfChoices } from '#core/imports/values/choices.ts'
import { choiceBook } from '#shared/ledgers/choices/book.ts'
import { heading, readTable, visit } from './reading.ts'

const change = { position: 10, retired: false }
/** An office that renamed one entry, took its old word for an own one, and added and retired some. */
const office = choiceBook([
  { ...change, set: 'handling', code: 'ONSITE', label: '马上就办' },
  { ...change, set: 'handling', code: 'OWN_1', label: '书记包案' },
  { ...change, set: 'handling', code: 'OWN_2', label: '书记保案' },
  { ...change, set: 'category', code: 'OWN_3', label: '信访积案' },
  { ...change, set: 'category', code: 'OWN_4', label: '老旧小区', retired: true },
  { ...change, set: 'category', code: 'OWN_5', label: '老旧小区' },
])

const read = (set: string, text: string): string => {
  const { st, value } = readChoice(text, wordsOfChoices(office.choicesOf(set)))
  return `${st} ${value ?? '—'}`
}

describe('a choice of an old ledger', () => {
  it.each([
    ['handling', '马上就办', 'ok ONSITE'],
    ['handling', '当场答复', 'ok ONSITE'],
    ['handling', '现场答复', 'ok ONSITE'],
    ['handling', 'mashangjiuban', 'inferred ONSITE'],
    ['handling', 'MSJB', 'inferred ONSITE'],
    ['handling', "ma'shang'jiu'ban", 'inferred ONSITE'],
    ['handling', '书记包案', 'ok OWN_1'],
    // Two labels are spelt alike: nothing is guessed.
    ['handling', 'sjba', 'invalid —'],
    ['handling', 'shujibaoan', 'invalid —'],
    ['category', '信访积案', 'ok OWN_3'],
    ['category', '信访积案类', 'inferred OWN_3'],
    ['category', 'xfja', 'inferred OWN_3'],
    ['category', '老旧小区', 'ok OWN_5'],
    ['category', '说不清的事', 'invalid —'],
    ['gender', 'nan', 'inferred MALE'],
    ['gender', 'n', 'invalid —'],
  ])('of %s written %s is read by the office’s words: %s', (set, text, expected) => {
    expect(read(set, text)).toBe(expected)
  })

  it('is recognised in a sheet by the words the office gave it', () => {
    const rows = [
      [...heading, '问题类别', '办理方式'],
      [...visit(1, '2024-01-02', '谢一'), '信访积案', '马上就办'],
      [...visit(2, '2024-01-03', '谢二'), 'xfja', '当场答复'],
    ]
    const shipped = readTable({ rows })
    expect(shipped.issues.map(({ code, row }) => `${row} ${code}`)).toEqual([
      '2 choice-unknown',
      '2 choice-unknown',
      '3 choice-unknown',
    ])
    const { drafts, issues } = readTable({ rows }, { choices: office })
    expect(issues).toEqual([])
    expect(drafts.map(({ values }) => [values['category'], values['handling']])).toEqual([
      ['OWN_3', 'ONSITE'],
      ['OWN_3', 'ONSITE'],
    ])
  })
})
