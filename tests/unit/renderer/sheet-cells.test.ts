import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choiceBook, shippedBook } from '#shared/ledgers/choices/book.ts'
import type { Field, FieldKind } from '#shared/ledgers/field.ts'
import { type LedgerId, ledgerIds, ledgerOf } from '#shared/ledgers/index.ts'
import { readCell } from '../../../src-renderer/features/records/sheet/read-cell.ts'
import { sheetColumns } from '../../../src-renderer/features/records/sheet/sheet-columns.ts'

const reading = { book: shippedBook, today: '2024-12-31' }
const parts = { ...reading, suggest: async () => [], lettersOf: () => '' }

const field = (kind: FieldKind, more: Partial<Field> = {}): Field => ({
  id: 'f',
  label: '栏',
  kind,
  section: 's',
  ...more,
})

describe('a cell reads what a clerk types', () => {
  it.each<[kind: FieldKind, text: string, value: unknown, more?: Partial<Field>]>([
    ['date', '2024.1.8', '2024-01-08'],
    ['date', '1.8', '2024-01-08'],
    ['date', '20240108', '2024-01-08'],
    ['date', '2024.1', '2024-01', { partial: true }],
    ['time', '930', '09:30'],
    ['integer', ' 1,200 ', 1200],
    ['integer', '１２人', 12, { unit: '人' }],
    ['money', '￥1,200.5元', 120_050],
    ['money', '0.29', 29],
    ['yesNo', '√', true],
    ['yesNo', '否', false],
    ['choice', '男', 'MALE', { choices: 'gender' }],
    ['choice', 'male', 'MALE', { choices: 'gender' }],
    ['choices', '读书交流、政策宣讲', ['READING', 'POLICY_TALK'], { choices: 'activityKind' }],
    ['phone', '０９１０-3200001', '0910-3200001'],
    ['idNumber', '11010519491231002x', '11010519491231002X'],
    ['people', '岳小满、 程大川', [{ name: '岳小满' }, { name: '程大川' }]],
    ['people', '岳小满 程大川', [{ name: '岳小满' }, { name: '程大川' }]],
    ['people', '岳 满', [{ name: '岳满' }]],
    ['studio', ' 老街社区委员工作室', { id: null, name: '老街社区委员工作室' }],
    ['text', '  ', null],
  ])('%s: %s', (kind, text, value, more) => {
    expect(readCell(field(kind, more), text, reading)).toEqual({ ok: true, value })
  })

  it.each<[kind: FieldKind, text: string, more?: Partial<Field>]>([
    ['date', '2024.2.30'],
    ['date', '2024.1'],
    ['time', '25:00'],
    ['integer', '1.5'],
    ['integer', '-1'],
    ['integer', '0', { min: 1 }],
    ['money', '1.234'],
    ['money', '十元'],
    ['yesNo', '也许'],
    ['choice', '不详的', { choices: 'gender' }],
    ['choices', '读书交流、没有', { choices: 'activityKind' }],
    ['phone', '12ab'],
    ['idNumber', '110105194912310021'],
  ])('and says so where it cannot: %s %s', (kind, text, more) => {
    const read = readCell(field(kind, more), text, reading)
    expect(read).toMatchObject({ ok: false, sentence: expect.stringMatching(/。$/) })
  })

  it('in the words of the office, and in those it had before', () => {
    const change = { set: 'gender', code: 'MALE', label: '男性', position: 10, retired: false }
    const office = { ...reading, book: choiceBook([change]) }
    for (const text of ['男性', '男'])
      expect(readCell(field('choice', { choices: 'gender' }), text, office)).toMatchObject({
        value: 'MALE',
      })
  })
})

describe('the columns of every ledger', () => {
  it.each([...ledgerIds])(
    '%s: what a column shows for editing is read back as it was',
    (id: LedgerId) => {
      const samples: Readonly<Partial<Record<FieldKind, fc.Arbitrary<unknown>>>> = {
        money: fc.integer({ min: 100, max: 10 ** 12 }),
        integer: fc.integer({ min: 1, max: 10 ** 9 }),
        yesNo: fc.boolean(),
        date: fc.constant('2024-02-29'),
      }
      for (const column of sheetColumns(ledgerOf(id), parts)) {
        const described = ledgerOf(id).fields.find((each) => each.id === column.id)
        const codes = shippedBook.choicesOf(described?.choices).map(({ code }) => code)
        const sample =
          described?.kind === 'choice'
            ? fc.constantFrom(...codes)
            : samples[described?.kind ?? 'text']
        if (sample === undefined || column.isReadOnly === true) continue
        fc.assert(
          fc.property(sample, (value) => {
            expect(column.parse(column.format(value))).toEqual({ ok: true, value })
          }),
          { numRuns: 20 },
        )
      }
    },
  )

  it('begin with day and title, end with what nobody types, and hide what is private', () => {
    const columns = sheetColumns(ledgerOf('receptions'), parts)
    expect(columns.slice(0, 2).map(({ id, isFrozen }) => [id, isFrozen])).toEqual([
      ['visitedOn', true],
      ['visitorName', true],
    ])
    expect(columns.at(-1)).toMatchObject({ id: 'receptionNo', isReadOnly: true })
    const phone = columns.find(({ id }) => id === 'phone')
    expect(phone?.show?.('13912345678')).toBe('139****5678')
    expect(phone?.format('13912345678')).toBe('13912345678')
  })
})
