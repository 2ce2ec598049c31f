import { describe, expect, it } from 'vitest'
import { readRows, type SheetWish } from './reading.ts'

const form = [
  ['群众来访登记表'],
  ['来访日期', '2024-03-01', '来访人', '何雨'],
  ['联系电话', '13811110001', '来访人数', 2],
  ['反映问题及诉求', '水管漏水'],
]

describe('a table on the sheet of a form', () => {
  const list = (title: string) => [
    [title],
    ['序号', '来访日期', '来访人', '联系电话', '反映问题及诉求'],
    [1, '2024-04-01', '秦川', '13811110002', '路灯不亮'],
    [2, '2024-04-02', '白露', '13811110003', '井盖破损'],
  ]

  const names = (rows: SheetWish['rows']) =>
    readRows({ rows }).map(({ table, drafts, ignoredRows, title }) => ({
      table,
      title,
      names: drafts.map(({ row, values }) => [row, values['visitorName']]),
      left: ignoredRows.filter(({ reason }) => reason !== 'blank'),
    }))

  it('is taken as well, below it', () => {
    expect(names([...form, [], ...list('4月来访台账')])).toEqual([
      { table: 0, title: '群众来访登记表', names: [[2, '何雨']], left: [] },
      {
        table: 1,
        title: '4月来访台账',
        names: [
          [8, '秦川'],
          [9, '白露'],
        ],
        left: [],
      },
    ])
  })

  it('is taken as well, above it, each with its own title', () => {
    expect(names([...list('4月来访台账'), [], ...form])).toEqual([
      { table: 0, title: '群众来访登记表', names: [[7, '何雨']], left: [] },
      {
        table: 1,
        title: '4月来访台账',
        names: [
          [3, '秦川'],
          [4, '白露'],
        ],
        left: [],
      },
    ])
  })

  it('makes no members of those who signed in', () => {
    const [sheet, ...more] = readRows({
      rows: [
        ['活动记录表'],
        ['活动主题', '政策宣讲', '活动时间', '2024-05-08'],
        ['活动地点', '会议室', '主持人', '方瑜'],
        ['活动内容', '宣讲医保新政'],
        ['签到'],
        ['序号', '姓名', '性别', '工作单位', '职务', '联系电话'],
        [1, '丁一鸣', '男', '县医院', '医生', '13811110002'],
      ],
    })
    expect([sheet?.ledger, more]).toEqual(['activities', []])
    expect(sheet?.ignoredRows.map(({ row }) => row)).toEqual([6, 7])
  })
})

it('a form is found below a long list too', () => {
  const list = Array.from({ length: 60 }, (_, at) => [
    at + 1,
    '2024-04-01',
    `来客${at}`,
    '13811110002',
    '路灯不亮',
  ])
  const sheets = readRows({
    rows: [
      ['4月来访台账'],
      ['序号', '来访日期', '来访人', '联系电话', '反映问题及诉求'],
      ...list,
      [],
      ...form,
    ],
  })
  expect(sheets.map(({ ledger, drafts }) => [ledger, drafts.length])).toEqual([
    ['receptions', 1],
    ['receptions', 60],
  ])
})
