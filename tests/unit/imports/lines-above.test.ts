import { describe, expect, it } from 'vitest'
import { readSheets } from '#core/imports/read-sheet.ts'
import { bookWith, context, readRows, type SheetWish } from './reading.ts'

const draftsOf = (wish: SheetWish) => readRows(wish).flatMap(({ drafts }) => drafts)
const named = (...names: readonly string[]) => names.map((name) => ({ name }))
const valuesOf = (wish: SheetWish) =>
  readRows(wish).flatMap(({ drafts }) => drafts.map(({ values }) => values))

describe('what a line above a table says for all of it', () => {
  const table = [
    ['序号', '来访人', '联系电话', '反映问题', '接待委员'],
    [1, '甄一', '13800001111', '养犬扰民', '韩辉'],
    [2, '甄二', '13800002222', '停车难', '韩辉'],
  ]

  it.each([
    [
      'label and day beside each other',
      ['接待日', '2024年6月15日', '', '地点', '老街社区'],
      ['B1:C1'],
    ],
    ['in one cell', ['接待日期：2024.6.15  接待地点：老街社区'], ['A1:E1']],
  ] as const)('the day of all rows, %s', (_, line, merges) => {
    const days = valuesOf({ name: '来访登记', rows: [line, ...table], merges }).map(
      ({ visitedOn }) => visitedOn,
    )
    expect(days).toEqual(['2024-06-15', '2024-06-15'])
  })

  it('but not the day on which the paper was filled in', () => {
    const rows = [['填报日期：2024年6月30日'], ...table]
    const [sheet] = readRows({ name: '来访登记', rows, merges: ['A1:E1'] })
    expect(sheet?.issues.map(({ code }) => code)).toContain('required-missing')
  })

  it('the year of a second table, whose own title names none', () => {
    const rows = [
      ['2024年接待和调解'],
      ['来访日期', '来访人', '反映问题', '接待委员'],
      ['3月1日', '房小平', '停水', '韩辉'],
      [],
      ['调解纠纷情况'],
      ['受理日期', '当事人', '纠纷概况', '调解员', '调解结果'],
      ['3月3日', '车东、车西', '争吵', '常小龙', '成功'],
    ]
    expect(valuesOf({ rows, merges: ['A1:D1', 'A5:E5'] })[1]).toMatchObject({
      acceptedOn: '2024-03-03',
    })
  })
})

describe('what stands around a table', () => {
  it('a line with a label speaks for all rows, one about the paper does not', () => {
    const [proposal] = valuesOf({
      rows: [
        ['2020年承办提案一览表'],
        ['承办单位：县住建局', '', '联系人：李四'],
        ['编号', '提案题目', '领衔委员', '委员评价'],
        ['1', '关于修桥的提案', '尤一鸣', '满意'],
      ],
    })
    expect(proposal).toMatchObject({ leadUnit: '县住建局' })
    expect(proposal).not.toHaveProperty('collectiveContact')
  })

  it('a sheet a member: who she is stands above, and meetings of several sheets are one', () => {
    const sheetOf = (name: string, status: string): SheetWish => ({
      name,
      merges: ['A1:C1', 'A3:C3', 'A6:C6'],
      rows: [
        ['委员履职情况登记表（2022年）'],
        [`委员姓名：${name}`],
        ['一、参加会议和活动情况'],
        ['时间', '会议（活动）名称', '出席情况'],
        ['2022.1.10', '十届一次全会', status],
        ['二、提交提案情况'],
        ['提案号', '案由', '办理结果'],
        ['7', `关于${name}家门前路的提案`, 'A'],
      ],
    })
    const read = readSheets(
      bookWith([sheetOf('尤一鸣', '出席'), sheetOf('娄桂芝', '请假')]),
      context,
    )
    const values = (ledger: string) =>
      read
        .filter((sheet) => sheet.ledger === ledger)
        .flatMap(({ drafts }) => drafts.map((draft) => draft.values))
    expect(values('activities')).toEqual([
      {
        heldOn: '2022-01-10',
        title: '十届一次全会',
        attendance: [
          { name: '尤一鸣', status: 'PRESENT' },
          { name: '娄桂芝', status: 'LEAVE_OK' },
        ],
      },
    ])
    expect(values('proposals').map(({ firstProposer }) => firstProposer)).toEqual(
      named('尤一鸣', '娄桂芝'),
    )
  })

  it('出席 under 出席情况 is nobody, where no line names one', () => {
    const rows = [
      ['活动时间', '活动名称', '活动地点', '主持人', '出席情况'],
      ['2022.1.10', '植树', '北山', '尤一鸣', '出席'],
    ]
    const [draft] = draftsOf({ rows })
    expect(draft?.values).not.toHaveProperty('attendance')
    expect(draft?.extra).toEqual({ 出席情况: '出席' })
  })

  it('two groups of headings with a gap between them are two tables', () => {
    const sheets = readRows({
      merges: ['A1:H1', 'A2:C2', 'E2:H2'],
      rows: [
        ['2019年工作台账'],
        ['活动情况', '', '', '', '社情民意', '', '', ''],
        ['日期', '活动主题', '参加委员', '', '报送日期', '标题', '作者', '采用层级'],
        ['3月7日', '植树', '尤一鸣', '', '4.5', '关于公交的建议', '娄桂芝', '市政协'],
      ],
    })
    expect(sheets.map(({ ledger, drafts }) => [ledger, drafts.length])).toEqual([
      ['activities', 1],
      ['informations', 1],
    ])
  })
})

it('a book that brings its register with it is read with the names in it, wherever it stands', () => {
  const sheets = readSheets(
    bookWith([
      {
        name: '活动',
        rows: [
          ['2023年活动台账'],
          ['时间', '活动名称', '参加委员', '工作室'],
          ['2月10日', '慰问', '尤一鸣娄桂芝', '东街'],
        ],
      },
      {
        name: '名册',
        rows: [
          ['委员名册'],
          ['序号', '姓名', '性别', '联系电话', '所属工作室'],
          [1, '尤一鸣', '男', '13700001000', '东街委员工作室'],
          [2, '娄桂芝', '女', '13700001001', '东街委员工作室'],
        ],
      },
    ]),
    context,
  )
  expect(sheets[0]?.drafts).toMatchObject([
    {
      values: { attendance: named('尤一鸣', '娄桂芝'), studio: { name: '东街委员工作室' } },
      extra: {},
    },
  ])
})
