import { describe, expect, it } from 'vitest'
import { heading, readTable, visit } from './reading.ts'

const fieldByLabel = new Map([
  ['来访日期', 'visitedOn'],
  ['联系电话', 'phone'],
  ['来访人数', 'persons'],
  ['反映问题', 'content'],
  ['接待委员', 'receivedBy'],
])
const isAbout = (label: string, field: string): boolean => fieldByLabel.get(label) === field

describe('columns', () => {
  it('a column that matches nothing keeps its heading and its text', () => {
    const sheet = readTable({
      rows: [
        [...heading, '网格员电话号簿'],
        [...visit(1, '2023-3-5', '张三'), '甲乙丙'],
      ],
    })
    expect(sheet.drafts[0]?.extra).toEqual({ 网格员电话号簿: '甲乙丙' })
    expect(sheet.issues).toMatchObject([
      { row: 1, column: 'H', code: 'heading-unmatched', level: 'note' },
    ])
  })

  it.each([
    ['标的额(万元)', 3.5, 3_500_000],
    ['标的额(万元)', '3.5万元', 3_500_000],
    ['金额(元)', 35000, 3_500_000],
    ['涉及金额', '35,000元', 3_500_000],
  ])('money under %s written %s is %s fen', (label, written, fen) => {
    const sheet = readTable({
      rows: [
        ['序号', '受理日期', '当事人', '纠纷类型', label],
        [1, '2023-3-5', '张三、李四', '邻里纠纷', written],
      ],
    })
    expect(sheet.drafts[0]?.values['amount']).toBe(fen)
  })

  it('applicant and respondent become parties with their roles', () => {
    const sheet = readTable({
      rows: [
        ['序号', '受理日期', '申请人', '被申请人', '纠纷类型', '调解结果'],
        [1, '2023-3-5', '张三', '李四', '邻里纠纷', '未达成协议'],
      ],
    })
    expect(sheet.drafts[0]?.values).toMatchObject({
      parties: [
        { name: '张三', role: 'APPLICANT' },
        { name: '李四', role: 'RESPONDENT' },
      ],
      result: 'FAILED',
    })
  })

  it('party columns in a two-row heading keep phone and name together', () => {
    const sheet = readTable({
      rows: [
        ['序号', '受理日期', '申请人', null, '被申请人', null, '纠纷类型'],
        [null, null, '姓名', '电话', '姓名', '电话', null],
        [1, '2023-3-5', '张三', '13800138000', '李四', '13900139000', '邻里纠纷'],
      ],
      merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1', 'G1:G2'],
    })
    expect(sheet.drafts[0]?.values['parties']).toEqual([
      { name: '张三', role: 'APPLICANT', phone: '13800138000' },
      { name: '李四', role: 'RESPONDENT', phone: '13900139000' },
    ])
  })

  it('several rows under one merged number are one case', () => {
    const sheet = readTable({
      rows: [
        ['序号', '受理日期', '当事人', '纠纷类型', '调解结果'],
        [1, '2023-3-5', '张三', '邻里纠纷', '达成协议'],
        [null, null, '李四', null, null],
        [2, '2023-3-6', '王五', '合同纠纷', '达成协议'],
      ],
      merges: ['A2:A3', 'B2:B3', 'D2:D3', 'E2:E3'],
    })
    expect(sheet.drafts.map(({ rows, values }) => [rows, values['parties']])).toEqual([
      [
        [2, 3],
        [{ name: '张三' }, { name: '李四' }],
      ],
      [[4], [{ name: '王五' }]],
    ])
  })

  it.each([
    ['反映主要问题和诉求', 'content'],
    ['接待委员姓名', 'receivedBy'],
    ['群众联系电话', 'phone'],
    ['1.来访日期*', 'visitedOn'],
    ['来访\n人数', 'persons'],
    ['备注说明', 'remark'],
  ])('a heading with words around a known one (%s) is %s', (label, field) => {
    const known = heading.filter((each) => !isAbout(each, field))
    const sheet = readTable(
      {
        rows: [
          [...known, label],
          [...known.map(() => '1'), '1'],
        ],
      },
      { forced: 'receptions' },
    )
    expect(sheet.columns.at(-1)?.field).toBe(field)
  })

  it('a name and a phone in one cell are told apart', () => {
    const sheet = readTable({
      rows: [
        ['序号', '来访日期', '来访人及电话', '来访人数', '反映问题'],
        [1, '2023-3-5', '张 三 13800138000', 1, '修路'],
        [2, '2023-3-6', '李四(电话:13900139000)', 1, '修路'],
      ],
    })
    expect(sheet.drafts.map(({ values }) => [values['visitorName'], values['phone']])).toEqual([
      ['张三', '13800138000'],
      ['李四', '13900139000'],
    ])
  })

  it('a role behind the name of a studio is the role there', () => {
    const sheet = readTable({
      rows: [
        ['序号', '姓名', '性别', '界别', '所属工作室'],
        [1, '张三', '男', '教育', '商会委员工作室(召集人)'],
      ],
    })
    expect(sheet.drafts[0]?.values['studio']).toMatchObject([
      { studio: { name: '商会委员工作室' }, role: 'CONVENOR' },
    ])
  })

  it('meetings whose names and days stand in two rows are a cross table too', () => {
    const sheet = readTable({
      rows: [
        ['2024年委员参加会议活动考勤表'],
        ['序号', '姓名', '全体会议', '专题协商会'],
        [null, null, '1月18日', '6月20日'],
        [1, '张三', '√', '请假'],
        [2, '李四', '×', '看不清'],
      ],
      merges: ['A1:D1', 'A2:A3', 'B2:B3'],
    })
    expect(sheet.drafts.map(({ values }) => values)).toEqual([
      {
        title: '全体会议',
        heldOn: '2024-01-18',
        kinds: ['PLENARY'],
        attendance: [
          { name: '张三', status: 'PRESENT' },
          { name: '李四', status: 'ABSENT' },
        ],
      },
      {
        title: '专题协商会',
        heldOn: '2024-06-20',
        kinds: ['CONSULT_MEETING'],
        attendance: [{ name: '张三', status: 'LEAVE_OK' }],
      },
    ])
    expect(sheet.issues).toMatchObject([
      { row: 5, column: 'D', field: 'attendance', code: 'choice-unknown', raw: '看不清' },
    ])
  })
})
