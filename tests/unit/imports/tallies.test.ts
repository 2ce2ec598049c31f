import { describe, expect, it } from 'vitest'
import { correctionBook } from '#core/imports/correction-book.ts'
import { readTable } from './reading.ts'

// Tables that count what lies in ledgers, and those of other people: nothing is asked of them.

const perMember = [
  ['2023年各委员报送社情民意篇数统计表'],
  ['序号', '委员姓名', '工作单位', '报送篇数', '县采用', '市采用'],
  [1, '方瑜', '县教体局', 8, 1, 1],
  [2, '江涛', '县医院', 5, 0, 2],
  ['合计', '', '', 13, 1, 3],
]

describe('a table that only counts', () => {
  it.each([
    ['informations a member', perMember],
    [
      'visits a month',
      [
        ['2023年接待来访情况统计表'],
        ['月份', '接待批次', '接待人次', '当场答复', '转办件数'],
        ['1月', 3, 12, 2, 1],
        ['2月', 4, 9, 3, 1],
      ],
    ],
    [
      'points a member',
      [
        ['2024年度委员履职考核得分汇总表'],
        ['序号', '姓名', '会议活动', '提案', '社情民意', '总分', '等次'],
        [1, '方瑜', 20, 10, 15, 45, '优秀'],
        [2, '江涛', 18, 5, 10, 33, '合格'],
      ],
    ],
  ])('%s is a summary', (_, rows) => {
    expect(readTable({ rows })).toMatchObject({ skipped: 'summary', questions: [], issues: [] })
  })

  it('is read all the same when a person says which ledger it is', () => {
    const corrections = correctionBook([
      { kind: 'ledger', sheet: 'Sheet1', table: 0, ledger: 'informations' },
    ])
    expect(readTable({ rows: perMember }, { corrections }).ledger).toBe('informations')
  })

  it('is none where a day stands beside the counts', () => {
    const rows = [
      ['2024年值班记录'],
      ['值班日期', '值班委员', '接待批次', '接待人次', '现场答复数', '受理登记数'],
      ['1月8日', '方瑜', 1, 2, 1, 0],
      ['1月9日', '江涛', 2, 3, 1, 1],
    ]
    expect(readTable({ rows }).drafts).toHaveLength(2)
  })
})

it('a book of the rooms or papers of an office is not asked about', () => {
  const rows = [
    ['会议室使用登记'],
    ['日期', '使用部门', '会议名称', '使用时间', '参会人数', '联系人'],
    ['1月8日', '县住建局', '工作例会', '9:00-11:00', 12, '方瑜'],
  ]
  expect(readTable({ rows })).toMatchObject({ skipped: 'no-ledger', questions: [], issues: [] })
})

it.each([
  ['县直单位通讯录', 0],
  ['村干部电话号码表', 0],
  ['通讯录', 1],
])('of a list of names and telephones called %s, %i questions are asked', (title, asked) => {
  const { ledger, questions } = readTable({
    rows: [
      [title],
      ['序号', '单位', '姓名', '职务', '电话'],
      [1, '县住建局', '尹军', '局长', '13800138000'],
      [2, '县水务局', '韩辉', '局长', '13800138001'],
    ],
  })
  expect([ledger, questions.length]).toEqual([null, asked])
})
