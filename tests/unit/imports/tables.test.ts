import { describe, expect, it } from 'vitest'
import { answers, heading, readRows, readTable, visit } from './reading.ts'

describe('tables on a sheet', () => {
  it('a title, a heading and a total are told from the entries', () => {
    const sheet = readTable({
      rows: [
        ['商会委员工作室2023年来访登记表'],
        heading,
        visit(1, '3月5日', '张三'),
        visit(2, '3.6', '李四'),
        ['合计', null, null, null, 2],
        ['填表人:王五'],
      ],
      merges: ['A1:G1'],
    })
    expect(sheet.ledger).toBe('receptions')
    expect(sheet.drafts.map(({ row, values }) => [row, values['visitedOn']])).toEqual([
      [3, '2023-03-05'],
      [4, '2023-03-06'],
    ])
    expect(sheet.drafts[0]?.values['studio']).toEqual({ id: null, name: '商会委员工作室' })
    expect(sheet.ignoredRows).toEqual([
      { row: 5, reason: 'total' },
      { row: 6, reason: 'footer' },
    ])
    expect(sheet.issues).toEqual([])
  })

  it('a total that does not fit the rows is only noted', () => {
    const sheet = readTable({
      rows: [heading, visit(1, '2023-3-5', '张三'), ['合计', null, null, null, 9]],
    })
    expect(sheet.drafts).toHaveLength(1)
    expect(sheet.issues).toMatchObject([
      { row: 3, column: 'E', field: 'persons', code: 'total-mismatch', level: 'note', raw: '9' },
    ])
  })

  it.each([
    ['合计:1件,接待1人', null],
    ['总计', '详见附件'],
    [' 合 计 ', 1],
  ])('a row of %s and %s is a total', (word, beside) => {
    const sheet = readTable({
      rows: [heading, visit(1, '2023-3-5', '张三'), [null, word, null, null, beside]],
    })
    expect(sheet.ignoredRows).toEqual([{ row: 3, reason: 'total' }])
    expect(sheet.issues).toEqual([])
  })

  it('subtotals count from the one before, the total counts all', () => {
    const sheet = readTable({
      rows: [
        heading,
        visit(1, '2023-3-5', '张三'),
        visit(2, '2023-3-6', '李四'),
        ['小计', null, null, null, 2],
        visit(3, '2023-4-5', '王五'),
        ['小计', null, null, null, 1],
        ['合 计', null, null, null, 3],
      ],
    })
    expect(sheet.drafts).toHaveLength(3)
    expect(sheet.ignoredRows.map(({ reason }) => reason)).toEqual(['total', 'total', 'total'])
    expect(sheet.issues).toEqual([])
  })

  it('a heading repeated on the next page is no entry', () => {
    const sheet = readTable({
      rows: [
        ['来访接待登记簿'],
        heading,
        visit(1, '2023-3-5', '张三'),
        ['来访接待登记簿'],
        heading,
        visit(2, '2023-3-6', '李四'),
      ],
      merges: ['A1:G1', 'A4:G4'],
    })
    expect(sheet.drafts.map(({ row }) => row)).toEqual([3, 6])
    expect(sheet.ignoredRows).toEqual([
      { row: 4, reason: 'repeated-heading' },
      { row: 5, reason: 'repeated-heading' },
    ])
  })

  it('two tables one below the other are read each as its own ledger', () => {
    const [visits, disputes] = readRows({
      rows: [
        ['2023年来访登记表'],
        heading,
        visit(1, '3月5日', '张三'),
        [],
        ['2022年矛盾纠纷调解台账'],
        ['序号', '受理日期', '当事人', '纠纷类型', '涉及金额', '调解员', '调解结果'],
        [1, '3月5日', '张三、李四', '邻里纠纷', '3.5万元', '尹军', '达成协议'],
      ],
      merges: ['A1:G1', 'A5:G5'],
    })
    expect([visits?.ledger, disputes?.ledger]).toEqual(['receptions', 'mediations'])
    expect(visits?.drafts.map(({ values }) => values['visitedOn'])).toEqual(['2023-03-05'])
    expect(disputes?.drafts[0]).toMatchObject({
      row: 7,
      values: { acceptedOn: '2022-03-05', amount: 3_500_000 },
    })
  })

  it('two tables side by side are read apart', () => {
    const [left, right] = readRows({
      name: '值班表',
      rows: [
        ['序号', '日期', '值班委员', '到岗情况', null, '序号', '日期', '值班委员', '到岗情况'],
        [1, '2024-1-7', '张三', '到岗', null, 3, '2024-1-21', '王五', '缺岗'],
        [2, '2024-1-14', '李四', '到岗', null, null, null, null, null],
      ],
    })
    expect(left?.drafts.map(({ values }) => values['date'])).toEqual(['2024-01-07', '2024-01-14'])
    expect(right?.drafts.map(({ values }) => values['date'])).toEqual(['2024-01-21'])
    expect(right?.columns.map(({ column }) => column)).toEqual(['F', 'G', 'H', 'I'])
  })

  it('a heading of two rows in a text file, where merges are lost, is still one heading', () => {
    const sheet = readTable({
      rows: [
        ['来访接待登记簿', null, null, null, null, null, null, null],
        ['序号', '来访时间', '来访人员', null, null, '反映问题及诉求', '办理情况', null],
        [null, null, '姓名', '性别', '联系电话', null, '处理方式', '办理结果'],
        ['1', '2024/1/2', '郝洁', '男', '13900002488', '反映拖欠工资', '当场答复', '已办结'],
      ],
    })
    expect(sheet.headingRows).toEqual([2, 3])
    expect(sheet.columns.map(({ field }) => field)).toEqual([
      null,
      'visitedOn',
      'visitorName',
      'gender',
      'phone',
      'content',
      'handling',
      'result',
    ])
    expect(sheet.drafts).toHaveLength(1)
  })

  it('a row of groups without known labels above the heading belongs to it', () => {
    const sheet = readTable({
      rows: [
        ['序号', '基本信息', null, null, '接待信息', null, null],
        [null, '来访日期', '来访人', '联系电话', '来访人数', '反映问题', '接待委员'],
        visit(1, '2023-3-5', '张三'),
      ],
      merges: ['A1:A2', 'B1:D1', 'E1:G1'],
    })
    expect(sheet.headingRows).toEqual([1, 2])
    expect(sheet.drafts).toHaveLength(1)
    expect(sheet.columns[1]).toMatchObject({
      column: 'B',
      heading: '基本信息/来访日期',
      field: 'visitedOn',
    })
  })

  it('rows that hold only their number, nothing, or a section name are listed and not taken', () => {
    const sheet = readTable({
      rows: [
        heading,
        ['一、一季度'],
        visit(1, '2023-3-5', '张三'),
        [2],
        [],
        ['二、二季度'],
        visit(3, '2023-4-6', '李四'),
        ['注:本表每季度上报一次'],
      ],
      merges: ['A2:G2', 'A6:G6', 'A8:G8'],
    })
    expect(sheet.drafts.map(({ row }) => row)).toEqual([3, 7])
    expect(sheet.ignoredRows).toEqual([
      { row: 2, reason: 'section' },
      { row: 4, reason: 'only-number' },
      { row: 5, reason: 'blank' },
      { row: 6, reason: 'section' },
      { row: 8, reason: 'note' },
    ])
  })

  it('a month named by a section row is the month of the days below it', () => {
    const sheet = readTable({
      rows: [
        ['2023年来访登记表'],
        heading,
        ['二月份'],
        visit(1, '5日', '张三'),
        ['三月份'],
        visit(2, '6日', '李四'),
      ],
      merges: ['A1:G1', 'A3:G3', 'A5:G5'],
    })
    expect(sheet.drafts.map(({ values }) => values['visitedOn'])).toEqual([
      '2023-02-05',
      '2023-03-06',
    ])
  })

  it('seals and days below the signatures are no entries', () => {
    const sheet = readTable({
      rows: [
        heading,
        visit(1, '2023-3-5', '张三'),
        ['填表人:王五', null, null, null, '审核人:赵六'],
        [null, null, null, null, null, '2023年12月30日'],
        [null, null, null, null, null, '(盖章)'],
      ],
    })
    expect(sheet.drafts).toHaveLength(1)
    expect(sheet.problemRows).toEqual([])
    expect(sheet.ignoredRows.map(({ reason }) => reason)).toEqual(['footer', 'footer', 'footer'])
  })

  it('hidden rows are taken and said', () => {
    const sheet = readTable({ rows: [heading, visit(1, '2023-3-5', '张三')], hiddenRows: [2] })
    expect(sheet.drafts[0]?.hidden).toBe(true)
    expect(sheet.issues).toMatchObject([{ row: 2, code: 'hidden-row', level: 'note' }])
  })

  it('hidden sheets and sheets without a table say why they are not taken', () => {
    const [hidden] = readRows({ rows: [heading, visit(1, '2023-3-5', '张三')], state: 1 })
    const [blank] = readRows({ rows: [['今天天气很好']] })
    expect([hidden?.skipped, blank?.skipped]).toEqual(['hidden', 'no-table'])
  })

  it('a table that could be of several ledgers is asked about and not taken', () => {
    const rows = [
      ['序号', '姓名', '备注'],
      [1, '张三', '无'],
    ]
    const asked = readTable({ rows })
    expect(asked.skipped).toBe('no-ledger')
    expect(asked.issues).toMatchObject([{ code: 'needs-answer' }])
    const [question] = asked.questions
    expect(question?.choices.map(({ value }) => value)).toContain('members')
    const answered = readTable({ rows }, answers({ [question?.id ?? '']: 'members' }))
    expect(answered).toMatchObject({ ledger: 'members', drafts: [{ values: { name: '张三' } }] })
    const forced = readTable({ rows }, { forced: 'members' })
    expect(forced.ledger).toBe('members')
  })
})
