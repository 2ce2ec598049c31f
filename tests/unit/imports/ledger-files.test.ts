import { describe, expect, it } from 'vitest'
import type { Draft, SheetDraft } from '#core/imports/sheet-draft.ts'
import type { FieldValue, Values } from '#shared/domain/record.ts'
import { labelOf } from '#shared/ledgers/choices/index.ts'
import { expectedOf, ledgerFile } from '../../helpers/files.ts'
import { readFile } from './reading.ts'

interface Placed {
  readonly sheet: string
  readonly draft: Draft
}

const placedOf = (sheets: readonly SheetDraft[]): Placed[] =>
  sheets.flatMap(({ sheet, drafts }) => drafts.map((draft) => ({ sheet, draft })))

const namesIn = (value: FieldValue | undefined): unknown =>
  Array.isArray(value)
    ? value.map((item) => (typeof item === 'object' && 'name' in item ? item['name'] : item))
    : []

const nameOf = (value: FieldValue | undefined): unknown =>
  typeof value === 'object' && value !== null && 'name' in value ? value.name : null

const listOf = (value: FieldValue | undefined): readonly unknown[] =>
  Array.isArray(value) ? value : []

const partOf = (item: unknown, part: string): unknown =>
  typeof item === 'object' && item !== null ? Reflect.get(item, part) : undefined

const text = (value: FieldValue | undefined): string => String(value ?? '')

type Told = (values: Values, placed: Placed) => Record<string, unknown>

/** What expected.json tells of a record, told from its draft. */
const told: Record<string, Told> = {
  '来访接待登记簿2024.xlsx': (values, { sheet, draft }) => ({
    sheet,
    row: draft.row,
    visitedOn: values['visitedOn'],
    visitorName: values['visitorName'],
    phone: values['phone'],
    persons: values['persons'],
    address: values['address'],
    content: values['content'],
    receivedBy: namesIn(values['receivedBy']),
    satisfaction: labelOf('satisfaction', text(values['satisfaction'])),
  }),
  '委员名册.xlsx': (values, { draft }) => ({
    row: draft.row,
    name: values['name'],
    gender: labelOf('gender', text(values['gender'])),
    birth: values['birthDate'],
    sector: values['sector'],
    phone: values['phone'],
    idNumber: values['idNumber'] ?? null,
    studio: nameOf(listOf(values['studio']).map((each) => partOf(each, 'studio'))[0] as FieldValue),
  }),
  '矛盾纠纷调解台账2020-2024.xls': (values, { sheet, draft }) => ({
    sheet,
    row: draft.row,
    acceptedOn: values['acceptedOn'],
    parties: namesIn(values['parties']),
    disputeType: values['disputeType'],
    amount: typeof values['amount'] === 'number' ? values['amount'] / 100 : null,
    result: text(values['result']).replace(/^AGREED_.*/, 'AGREED'),
  }),
  '社情民意信息报送采用统计表2024.xlsx': (values, { draft }) => ({
    row: draft.row,
    title: values['title'],
    authors: namesIn(values['authors']),
    submittedOn: values['submittedOn'],
    levels: listOf(values['adoptions']).flatMap((each) => partOf(each, 'level') ?? []),
    instruction: listOf(values['adoptions']).some(
      (each) => partOf(each, 'effect') === 'INSTRUCTION',
    ),
  }),
  '履职活动台账2024.csv': (values) => ({
    heldOn: values['heldOn'],
    title: values['title'],
    kind: listOf(values['kinds'])[0],
    place: values['place'],
    attendance: namesIn(values['attendance']),
    publicCount: values['publicCount'],
    studio: nameOf(values['studio']),
  }),
  '值班安排表2024.xlsx': (values, { draft }) => ({
    row: draft.row,
    date: values['date'],
    scheduled: nameOf(values['scheduled']),
    status: values['status'],
    attendedBy: nameOf(values['attendedBy']),
  }),
  '提案目录.xls': (values) => ({
    number: values['number'],
    title: values['title'],
    firstProposer: nameOf(values['firstProposer']),
    coSigners: namesIn(values['coSigners']),
    review: values['review'],
    resultClass: values['resultClass'] ?? null,
  }),
}

describe('the ledgers of an office, exactly as they are', () => {
  it.each(Object.keys(told))('every record of %s comes out as it is expected', (file) => {
    const expected = expectedOf(file)
    const sheets = readFile(ledgerFile(file))
    expect(new Set(sheets.map(({ ledger }) => ledger))).toEqual(new Set([expected.ledger]))
    expect(sheets.flatMap(({ problemRows }) => problemRows)).toEqual([])
    expect(sheets.flatMap(({ questions }) => questions)).toEqual([])
    const records = placedOf(sheets).map((placed) => told[file]?.(placed.draft.values, placed))
    expect(records).toEqual(
      expected.records.map(({ damaged, adoptions, instructionLeader, ...record }) => record),
    )
  })

  it('a cross table becomes its meetings with everybody in them', () => {
    const expected = expectedOf('会议活动考勤表2024.xlsx')
    const [sheet] = readFile(ledgerFile('会议活动考勤表2024.xlsx'))
    const meetings = sheet?.drafts ?? []
    expect(meetings.map(({ values }) => values['heldOn'])).toEqual([
      '2024-01-18',
      '2024-04-11',
      '2024-06-20',
      '2024-09-05',
      '2024-11-14',
    ])
    const rolls = meetings.flatMap(({ values }) =>
      listOf(values['attendance']).map(
        (each) => `${partOf(each, 'name')} ${values['title']} ${partOf(each, 'status')}`,
      ),
    )
    expect(rolls.sort()).toEqual(
      expected.records
        .map((each) =>
          `${each['name']} ${each['meeting']} ${each['status']}`.replace(/LEAVE$/, 'LEAVE_OK'),
        )
        .sort(),
    )
  })

  it('ID numbers that Excel damaged are reported, each with its row, and not taken', () => {
    const [sheet] = readFile(ledgerFile('委员名册.xlsx'))
    const damaged = expectedOf('委员名册.xlsx').records.filter(({ damaged }) => damaged)
    const issues = sheet?.issues.filter(({ code }) => code === 'id-number-damaged')
    expect(issues?.map(({ row }) => row)).toEqual(damaged.map(({ row }) => row))
    expect(issues?.every(({ level, column }) => level === 'warning' && column === 'I')).toBe(true)
  })

  it('what stands around the table of visits is understood too', () => {
    const [first] = readFile(ledgerFile('来访接待登记簿2024.xlsx'))
    expect(first).toMatchObject({
      title: '老街社区委员工作室2024年第一季度群众来访接待登记簿',
      titleRows: [1, 2],
      headingRows: [3, 4],
      titleFacts: {
        studio: '老街社区委员工作室',
        unit: '云岭县政协',
        year: 2024,
        quarter: 1,
        filler: '柏春生',
      },
      ignoredRows: [
        { row: 16, reason: 'blank' },
        { row: 53, reason: 'total' },
        { row: 54, reason: 'footer' },
      ],
    })
    expect(first?.columns.find(({ column }) => column === 'J')).toMatchObject({
      column: 'J',
      heading: '办理情况/处理方式',
      field: 'handling',
    })
    expect(first?.drafts[0]?.values).toMatchObject({
      handling: 'ONSITE',
      status: 'IN_PROGRESS',
      studio: { id: null, name: '老街社区委员工作室' },
    })
  })
})
