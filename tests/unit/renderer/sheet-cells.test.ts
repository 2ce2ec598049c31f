import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choiceBook, shippedBook } from '#shared/ledgers/choices/book.ts'
import type { Field, FieldKind, Part } from '#shared/ledgers/field.ts'
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
    ['people', '岳小满，程大川；尹军', [{ name: '岳小满' }, { name: '程大川' }, { name: '尹军' }]],
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

describe('a cell reads rows and persons with all they say', () => {
  const parties = ledgerOf('mediations').fields.find(({ id }) => id === 'parties') ?? field('rows')
  const attendance =
    ledgerOf('activities').fields.find(({ id }) => id === 'attendance') ?? field('people')
  const adoptions =
    ledgerOf('informations').fields.find(({ id }) => id === 'adoptions') ?? field('rows')

  it.each<[Field, text: string, value: readonly object[]]>([
    [parties, '岳小满、程大川', [{ name: '岳小满' }, { name: '程大川' }]],
    [parties, '岳小满\n程大川', [{ name: '岳小满' }, { name: '程大川' }]],
    [
      parties,
      '岳小满（联系电话：0910-3200001；女）、程大川',
      [{ name: '岳小满', phone: '0910-3200001', gender: 'FEMALE' }, { name: '程大川' }],
    ],
    [parties, '城关商贸公司（东大街店）', [{ name: '城关商贸公司（东大街店）' }]],
    [parties, '"甲、乙合伙（个体）"（女）', [{ name: '甲、乙合伙（个体）', gender: 'FEMALE' }]],
    [
      attendance,
      '岳小满（缺席）、程大川',
      [{ name: '岳小满', status: 'ABSENT' }, { name: '程大川' }],
    ],
    [attendance, '岳小满 程大川', [{ name: '岳小满' }, { name: '程大川' }]],
    [attendance, '岳 满 （缺席）', [{ name: '岳满', status: 'ABSENT' }]],
    [
      attendance,
      '岳小满 （请假） 程大川，尹军 0123',
      [{ name: '岳小满', status: 'LEAVE_OK' }, { name: '程大川' }, { name: '尹军 0123' }],
    ],
    [attendance, '岳小满(代会人:尹军,说明:外出)', [{ name: '岳小满', standIn: '尹军,说明:外出' }]],
    [attendance, '岳小满（编号 0123）', [{ name: '岳小满（编号 0123）' }]],
    [adoptions, '省级（2024.5.6）', [{ level: 'PROVINCE', on: '2024-05-06' }]],
  ])('$label: %s', (described, text, value) => {
    const read = readCell(described, text, reading)
    expect(read).toMatchObject({ ok: true, value })
    expect(read.ok && read.value).toHaveLength(value.length)
  })

  it.each<[Field, text: string, said: string]>([
    [parties, '岳小满（联系电话：12ab）', '联系电话'],
    [parties, '岳小满（爱好：下棋；女）', '爱好'],
    [adoptions, '天级', '天级'],
    [adoptions, '省级（2024.2.30）', '2024.2.30'],
  ])('and says what it could not read: %s', (described, text, said) => {
    const read = readCell(described, text, reading)
    expect(read).toMatchObject({ ok: false, sentence: expect.stringContaining(said) })
  })
})

const words = fc
  .string({
    unit: fc.constantFrom(...'甲乙丙、，,；;（）():：“”" \n1'),
    minLength: 1,
    maxLength: 8,
  })
  .map((text) => text.trim())
  .filter((text) => text !== '')

const scalars: Readonly<Partial<Record<FieldKind, fc.Arbitrary<string | number | boolean>>>> = {
  money: fc.integer({ min: 100, max: 10 ** 12 }),
  integer: fc.integer({ min: 1, max: 10 ** 9 }),
  yesNo: fc.boolean(),
  date: fc.constant('2024-02-29'),
  time: fc.constant('09:30'),
  phone: fc.constantFrom('0910-3200001', '0910-3200001、13912345678'),
  idNumber: fc.constant('11010519491231002X'),
}

const scalarOf = ({ kind, choices }: Pick<Part, 'kind' | 'choices'>): fc.Arbitrary<unknown> =>
  kind === 'choice'
    ? fc.constantFrom(...shippedBook.choicesOf(choices).map(({ code }) => code))
    : (scalars[kind] ?? words)

/** A row or person that says something in its first part; nobody stands in for themselves. */
const itemOf = (first: Part, others: readonly Part[]): fc.Arbitrary<Record<string, unknown>> =>
  fc
    .record({
      [first.id]: scalarOf(first),
      ...Object.fromEntries(others.map((part) => [part.id, fc.option(scalarOf(part))])),
    })
    .filter(({ name, standIn }) => (standIn ?? null) === null || standIn !== name)

const said = (item: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null))

describe('what a cell of rows or persons is edited as', () => {
  const lists = ledgerIds.flatMap((id) =>
    ledgerOf(id)
      .fields.filter(({ kind, parts: within }) => kind === 'rows' || (kind === 'people' && within))
      .map((described): [string, Field, LedgerId] => [`${id}.${described.id}`, described, id]),
  )

  it.each(lists)('%s is read back as it was, whatever stands in it', (_, described, id) => {
    const column = sheetColumns(ledgerOf(id), parts).find((each) => each.id === described.id)
    const name: Part = { id: 'name', label: '', kind: 'name' }
    const [first = name, ...others] =
      described.kind === 'rows' ? (described.parts ?? []) : [name, ...(described.parts ?? [])]
    fc.assert(
      fc.property(fc.array(itemOf(first, others), { minLength: 1, maxLength: 3 }), (items) => {
        const read = column?.parse(column.format(items))
        const value = read?.ok === true ? read.value : []
        expect((value as Record<string, unknown>[]).map(said)).toEqual(items.map(said))
      }),
      { numRuns: 60 },
    )
  })

  it('a member’s studios are read back with role and days', () => {
    const column = sheetColumns(ledgerOf('members'), parts).find(({ id }) => id === 'studio')
    const studios = [
      {
        studio: { id: null, name: '老街社区委员工作室' },
        role: 'MEMBER',
        from: null,
        to: '2023-05',
      },
      { studio: { id: null, name: '商会委员工作室' }, role: 'CONVENOR', from: '2023-06', to: null },
    ]
    expect(column?.parse(column.format(studios))).toEqual({ ok: true, value: studios })
  })
})

describe('the columns of every ledger', () => {
  it.each([...ledgerIds])(
    '%s: what a column shows for editing is read back as it was',
    (id: LedgerId) => {
      for (const column of sheetColumns(ledgerOf(id), parts)) {
        const described = ledgerOf(id).fields.find((each) => each.id === column.id)
        const codes = shippedBook.choicesOf(described?.choices).map(({ code }) => code)
        const sample =
          described?.kind === 'choice'
            ? fc.constantFrom(...codes)
            : scalars[described?.kind ?? 'text']
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
