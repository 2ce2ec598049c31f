import { describe, expect, it } from 'vitest'
import { readTable } from './reading.ts'

// One column for each word of a list, ticked where it holds.

const merges = ['A2:A3', 'B2:B3', 'C2:C3', 'D2:F2', 'G2:H2', 'I2:K2']
const visits = (...rows: readonly (readonly (string | number)[])[]) =>
  readTable({
    merges,
    rows: [
      ['2021年群众来访接待登记台账'],
      ['接待日期', '来访人', '反映问题', '来访形式', '', '', '是否办结', '', '群众满意度', '', ''],
      ['', '', '', '来访', '来电', '来信', '是', '否', '满意', '基本满意', '不满意'],
      ...rows,
    ],
  })

describe('ticks below a common heading', () => {
  it.each([
    [
      ['√', '', '', '√', '', '√', '', ''],
      ['VISIT', 'CLOSED', 'SATISFIED'],
    ],
    [
      ['', '✓', '', '', 'V', '', '', '○'],
      ['CALL', 'IN_PROGRESS', 'UNSATISFIED'],
    ],
    [
      ['', '', '☑', '√', '', '', '√', ''],
      ['LETTER', 'CLOSED', 'MOSTLY'],
    ],
    [
      ['×', '√', '', '', '', '', '', ''],
      ['CALL', undefined, undefined],
    ],
  ])('%j is %j', (ticks, codes) => {
    const sheet = visits(['1月6日', '邓桂', '停水', ...ticks], ['1月7日', '佟大', '井盖', '√'])
    const [values] = sheet.drafts.map((draft) => draft.values)
    expect([values?.['channel'], values?.['status'], values?.['satisfaction']]).toEqual(codes)
    expect(sheet.issues).toEqual([])
    expect(sheet.drafts[0]?.extra).toEqual({})
  })

  it('counts of a total and who signs below are no ticks', () => {
    const sheet = visits(
      ['1月6日', '邓桂', '停水', '√', '', '', '√', '', '√', '', ''],
      ['1月7日', '佟大', '井盖', '', '√', '', '√', '', '', '√', ''],
      ['合计', '', '', 1, 1, 0, 2, 0, 1, 1, 0],
      ['负责人：祁连', '', '', '审核：', '', '', '', '', '填表人：小周'],
    )
    expect(sheet.drafts.map(({ values }) => values['satisfaction'])).toEqual([
      'SATISFIED',
      'MOSTLY',
    ])
  })

  it('two ticks where one holds are kept as they stand and said', () => {
    const sheet = visits(['1月6日', '邓桂', '停水', '√', '√', '', '', '', '', '', ''])
    expect(sheet.drafts[0]?.values).toMatchObject({ channel: 'VISIT' })
    expect(sheet.drafts[0]?.extra).toEqual({ '来访形式/来电': '√' })
    expect(sheet.issues).toMatchObject([{ code: 'choice-unknown', row: 4, column: 'E' }])
  })

  it('every column says which field it is, so that a person sees it', () => {
    const sheet = visits(['1月6日', '邓桂', '停水', '√'])
    expect(sheet.columns.slice(3).map(({ field }) => field)).toEqual([
      ...Array(3).fill('channel'),
      ...Array(2).fill('status'),
      ...Array(3).fill('satisfaction'),
    ])
  })
})

it('ticks under words of one list need no heading above them', () => {
  const rows = [
    ['2021年群众来访接待登记台账'],
    ['接待日期', '来访人', '反映问题', '满意', '基本满意', '不满意'],
    ['1月6日', '邓桂', '停水', '', '√', ''],
    ['1月7日', '佟大', '井盖', '√', '', ''],
  ]
  expect(readTable({ rows }).drafts.map(({ values }) => values['satisfaction'])).toEqual([
    'MOSTLY',
    'SATISFIED',
  ])
})

it('kinds of a dispute, its result and the form of the agreement', () => {
  const rows = [
    ['2022年矛盾纠纷调解登记簿'],
    [
      '受理时间',
      '纠纷当事人（甲方）',
      '纠纷当事人（乙方）',
      '纠纷类别',
      '',
      '',
      '调解结果',
      '',
      '协议形式',
      '',
    ],
    ['', '', '', '婚姻家庭', '邻里', '其他', '成功', '不成功', '书面', '口头'],
    ['1.5', '叶知秋', '叶问天', '√', '', '', '√', '', '', '√'],
    ['1.6', '荀大河', '水利站', '', '', '√', '', '√', '', ''],
    ['1.7', '詹天有', '詹天成', '', '√', '', '√', '', '√', ''],
  ]
  const sheet = readTable({
    merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:F2', 'G2:H2', 'I2:J2'],
    rows,
  })
  expect(sheet.drafts.map(({ values }) => values)).toMatchObject([
    {
      parties: [
        { name: '叶知秋', role: 'APPLICANT' },
        { name: '叶问天', role: 'RESPONDENT' },
      ],
      disputeType: 'MARRIAGE_FAMILY',
      result: 'AGREED_ORAL',
    },
    { disputeType: 'OTHER', result: 'FAILED' },
    { disputeType: 'NEIGHBOR', result: 'AGREED_WRITTEN' },
  ])
})

it('several ticks hold where a list takes several words', () => {
  const rows = [
    ['委员工作室名录'],
    ['工作室名称', '成立时间', '建设达标情况', '', '', '负责人'],
    ['', '', '统一标识', '工作职责', '议事栏', ''],
    ['科创园委员工作室', '2018年', '√', '', '√', '钟灵'],
  ]
  const sheet = readTable({ merges: ['A2:A3', 'B2:B3', 'C2:E2', 'F2:F3'], rows })
  expect(sheet.drafts[0]).toMatchObject({ values: { buildItems: ['SIGN', 'ISSUES'] }, extra: {} })
})

it.each([
  ['□满意 ☑基本满意 □不满意', 'MOSTLY'],
  ['√满意', 'SATISFIED'],
  ['□满意 □不满意', undefined],
])('%s in a cell of a table', (text, code) => {
  const rows = [
    ['2022年来访登记'],
    ['来访日期', '来访人', '反映问题', '满意度'],
    ['3月1日', '张三', '低保', text],
  ]
  expect(readTable({ rows }).drafts[0]?.values['satisfaction']).toBe(code)
})
