import { describe, expect, it } from 'vitest'
import { readRows, readTable } from './reading.ts'

// What typing, printing and other programs leave in a ledger.

const dayOf = (text: string, title = '2019年接访登记') => {
  const rows = [[title], ['接访日期', '来访人', '诉求'], [text, '甲一', '修路']]
  return readTable({ rows }).drafts[0]?.values
}

it.each([
  ['2O19.3.5', '2019-03-05', undefined],
  ['2019.l2.5', '2019-12-05', undefined],
  ['星期四（3.14）', '2019-03-14', undefined],
  ['(2019-03-20)', '2019-03-20', undefined],
  ['2019 3 19', '2019-03-19', undefined],
  ['3月12日上午9点半', '2019-03-12', '09:30'],
  ['3月12日下午3时', '2019-03-12', '15:00'],
  ['2019年\n3月12日', '2019-03-12', undefined],
])('%s is %s %s', (text, visitedOn, visitedAt) => {
  expect(dayOf(text)).toMatchObject({
    visitedOn,
    ...(visitedAt === undefined ? {} : { visitedAt }),
  })
})

it.each(['2019.13.4', '2019年2月30日', '2O19'])('%s is no day', (text) => {
  expect(dayOf(text)).toBeUndefined()
})

it('同日 is the day above', () => {
  const rows = [
    ['2019年接访登记'],
    ['接访日期', '来访人', '诉求'],
    ['3月5日', '甲一', '修路'],
    ['同日', '乙二', '低保'],
  ]
  expect(readTable({ rows }).drafts.map(({ values }) => values['visitedOn'])).toEqual([
    '2019-03-05',
    '2019-03-05',
  ])
})

it('当日 under another day is the day of the row itself, and mere words under anything else', () => {
  const head = ['接访日期', '来访人', '诉求', '办结日期', '备注']
  const rows = [
    ['2019年接访登记'],
    head,
    ['3月5日', '甲一', '修路', '3月9日', '转交通局'],
    ['3月6日', '乙二', '低保', '当日', '当天'],
    ['当天', '丙三', '修桥', '当日', ''],
  ]
  expect(
    readTable({ rows }).drafts.map(({ values }) => [values['closedOn'], values['remark']]),
  ).toEqual([
    ['2019-03-09', '转交通局'],
    ['2019-03-06', '当天'],
    ['2019-03-06', undefined],
  ])
  const turned = readTable({
    rows: [
      ['2019年接访登记'],
      ['办结日期', '接访日期', '来访人', '诉求'],
      ['3月9日', '3月5日', '甲一', '修路'],
      ['当日', '3月6日', '乙二', '低保'],
    ],
  })
  expect(turned.drafts[1]?.values['closedOn']).toBeUndefined()
  expect(turned.issues).toMatchObject([{ code: 'ditto-without-above', field: 'closedOn', row: 4 }])
})

describe('lines of the page', () => {
  const head = ['工作室', '来访时间', '来访人', '反映问题']
  it.each(['转下页', '承前页', '接上页', '过次页', '以下空白', '（此页无正文）', '第 2 页'])(
    '%s is no entry',
    (line) => {
      const rows = [
        ['2020年来访登记'],
        head,
        ['城东工作室', '1月7日', '甲一', '修路'],
        [line],
        ['城东工作室', '1月8日', '乙二', '低保'],
      ]
      const sheet = readTable({ rows })
      expect(sheet.drafts).toHaveLength(2)
      expect(sheet.problemRows).toEqual([])
      expect(sheet.ignoredRows).toEqual([{ row: 4, reason: 'note' }])
    },
  )

  it('who signs below a table is no heading of another', () => {
    const rows = [
      ['2020年来访登记'],
      head,
      ['城东工作室', '1月7日', '甲一', '修路'],
      ['负责人：祁连', '审核：', '填表人：小周', '填表时间：2021.12.30'],
    ]
    expect(readRows({ rows })).toHaveLength(1)
  })
})

it('questions of a form sent round are headings', () => {
  const rows = [
    [
      '序号',
      '提交答卷时间',
      '所用时间',
      '1、您的姓名：',
      '2、您的联系电话：',
      '3、您要反映的问题或建议（可多写）：',
    ],
    [1, '2022/5/6 21:03:11', '96秒', '兰草', '13811112401', '充电桩太少'],
    [2, '2022/5/7 8:10:45', '203秒', '石磊', '13811112402', '放学拥堵'],
  ]
  expect(readTable({ name: '来访诉求', rows }).drafts.map(({ values }) => values)).toMatchObject([
    {
      visitedOn: '2022-05-06',
      visitedAt: '21:03',
      visitorName: '兰草',
      phone: '13811112401',
      content: '充电桩太少',
    },
    { visitedOn: '2022-05-07', visitorName: '石磊' },
  ])
})

it('headings of a petition system say what they say', () => {
  const rows = [
    ['登记时间', '信访人姓名', '概况信息', '初重件标志', '去向机构', '满意度评价', '办理方式代码'],
    ['2023-04-03 09:12:33', '谭秀', '养老补缴', '重件', '县人社局', '满意', '30'],
  ]
  const [draft] = readTable({ name: '信访件', rows }).drafts
  expect(draft?.values).toMatchObject({
    visitedOn: '2023-04-03',
    visitedAt: '09:12',
    content: '养老补缴',
    repeat: 'REPEAT',
    handlingUnit: '县人社局',
    satisfaction: 'SATISFIED',
  })
  expect(draft?.extra).toEqual({ 办理方式代码: '30' })
})

it('the day stands in a column of its own, the month in the name of the sheet', () => {
  const rows = [
    ['委员接待日登记'],
    ['日', '来访人', '人数', '单位或住址', '事项', '办结情况'],
    ['6', '栗裕等12人', '12', '石门村', '征地补偿', '已办结'],
    ['', '燕青', '1', '水泥厂', '下岗安置', '办理中'],
    [20, '石秀', '1', '东溪', '物业', '已结'],
  ]
  const sheet = readTable({ name: '2018.11', rows })
  expect(sheet.drafts.map(({ values }) => [values['visitedOn'], values['status']])).toEqual([
    ['2018-11-06', 'CLOSED'],
    ['2018-11-20', 'CLOSED'],
  ])
  expect(sheet.problemRows.map(({ row }) => row)).toEqual([4])
})

it.each([
  ['壹万贰仟元整', 1_200_000],
  ['叁佰伍拾元', 35_000],
  ['人民币捌万元', 8_000_000],
])('%s is a sum', (text, fen) => {
  const rows = [
    ['2021年矛盾纠纷调解登记'],
    ['受理时间', '当事人', '案由', '协议金额'],
    ['7.1', '令狐、岳群', '借款', text],
  ]
  expect(readTable({ rows }).drafts[0]?.values['amount']).toBe(fen)
})

it('a day alone is of the month that a line above it names', () => {
  const rows = [
    ['接访情况'],
    ['2022年1月'],
    ['日期', '来访人', '反映问题', '接访委员'],
    ['5', '甲一', '修路', '乙二'],
    ['2022年2月'],
    [9, '丁四', '停电', '乙二'],
    ['三月份'],
    ['32', '戊五', '燃气', '乙二'],
  ]
  const sheet = readTable({ name: '接访', rows, merges: ['A1:D1', 'A2:D2', 'A5:D5', 'A7:D7'] })
  expect(sheet.drafts.map(({ values }) => values['visitedOn'])).toEqual([
    '2022-01-05',
    '2022-02-09',
  ])
  expect(sheet.problemRows.map(({ row }) => row)).toEqual([8])
})
