import { describe, expect, it } from 'vitest'
import { readSheets } from '#core/imports/read-sheet.ts'
import type { SheetDraft } from '#core/imports/sheet-draft.ts'
import { bookWith, context, type SheetWish } from './reading.ts'

// Words and shapes the program had never met when they were written down here.

const readAll = (wish: SheetWish): readonly SheetDraft[] =>
  readSheets(bookWith([wish]), { ...context, today: '2025-03-01' })

const valuesOf = (wish: SheetWish) =>
  readAll(wish).flatMap(({ drafts }) => drafts.map(({ values }) => values))
const studio = (name: string) => ({ id: null, name })
const named = (...names: readonly string[]) => names.map((name) => ({ name }))

describe('guesses that would be wrong without a word', () => {
  it('the same heading under another studio begins a table of that studio', () => {
    const head = ['序号', '日期', '来访人', '反映问题', '接待人']
    const values = valuesOf({
      merges: ['A1:E1', 'A4:E4'],
      rows: [
        ['城南委员工作室来访登记表（2021年）'],
        head,
        [1, '3月1日', '甲有才', '噪音', '罗红'],
        ['城北委员工作室来访登记表（2021年）'],
        head,
        [1, '3月2日', '丙得水', '垃圾清运', '谭亮'],
      ],
    })
    expect(values).toMatchObject([
      { visitorName: '甲有才', studio: studio('城南委员工作室') },
      { visitorName: '丙得水', studio: studio('城北委员工作室') },
    ])
  })

  it('signs mean what the legend below the table says', () => {
    const [meeting] = valuesOf({
      name: '考勤',
      merges: ['A1:E1', 'A2:A3', 'B2:B3', 'A6:E6'],
      rows: [
        ['2020年委员出席会议情况'],
        ['序号', '姓名', '全委会', '常委会'],
        ['', '', '1月10日', '3.20'],
        [1, '江河', '△', '×'],
        [2, '湖海', '○', '√'],
        ['注：√出席，○请假，△迟到，×缺席'],
      ],
    })
    expect(meeting).toMatchObject({
      heldOn: '2020-01-10',
      attendance: [
        { name: '江河', status: 'LATE' },
        { name: '湖海', status: 'LEAVE_OK' },
      ],
    })
  })

  it('化解中 is not 化解, and a body may quarrel with a person', () => {
    const values = valuesOf({
      rows: [
        ['二〇二二年矛盾纠纷化解清单'],
        ['纠纷当事人', '排查日期', '纠纷基本情况', '纠纷种类', '责任委员', '化解结果'],
        ['苗圃合作社与丁香', '2022-01-09', '拖欠工资', '工资', '汤圆', '化解中'],
      ],
    })
    expect(values).toMatchObject([
      { result: 'IN_PROGRESS', parties: named('苗圃合作社', '丁香'), mediators: named('汤圆') },
    ])
  })

  it('a heading that only ends in 时间 or 情况 is kept beside, not taken for the day or the matter', () => {
    const [sheet] = readAll({
      rows: [
        ['提案号', '案由', '提案人', '承办科室', '面商时间', '转化情况'],
        ['001', '关于新建公厕的提案', '苏轼', '城管局', '2019年6月3日', '转社情民意'],
      ],
      name: '提案办理',
    })
    expect(sheet?.drafts[0]?.values).toEqual({
      number: '001',
      title: '关于新建公厕的提案',
      firstProposer: { name: '苏轼' },
      leadUnit: '城管局',
    })
    expect(sheet?.drafts[0]?.extra).toEqual({ 面商时间: '2019年6月3日', 转化情况: '转社情民意' })
  })

  it('三人 of whom one is named are three, and a village behind a name is no person', () => {
    const values = valuesOf({
      rows: [
        ['2017年来访人员登记'],
        ['来访时间', '来访群众', '反映事项', '接谈委员', '是否办结'],
        ['4.16', '赵大柱等3人', '水压低', '王建明（县政协副主席）、李桂兰', '是'],
        ['4.18', '彭长贵 河西村', '宅基地', '〃', '否'],
      ],
    })
    expect(values).toMatchObject([
      {
        visitorName: '赵大柱',
        persons: 3,
        receivedBy: named('王建明', '李桂兰'),
        status: 'CLOSED',
      },
      { visitorName: '彭长贵', status: 'IN_PROGRESS' },
    ])
  })

  it('days with their weekdays in a second row of the heading seat nobody called 姓名', () => {
    const values = valuesOf({
      merges: ['A1:F1', 'A2:A3'],
      rows: [
        ['2023年5月委员值班签到表'],
        ['姓名', 1, 2, 3, 4, 5],
        ['', '一', '二', '三', '四', '五'],
        ['秦岭', '√', '', '', '', '×'],
      ],
    })
    expect(values).toMatchObject([
      { date: '2023-05-01', scheduled: { name: '秦岭' }, status: 'DONE' },
      { date: '2023-05-05', scheduled: { name: '秦岭' }, status: 'MISSED' },
    ])
  })
})
