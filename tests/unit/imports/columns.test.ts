import { describe, expect, it } from 'vitest'
import { heading, readTable, visit } from './reading.ts'

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
})
