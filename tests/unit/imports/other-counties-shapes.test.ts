import { describe, expect, it } from 'vitest'
import { readRows, type SheetWish } from './reading.ts'

// Shapes of ledgers of other counties: whose a table is, what is one record, and what is none of ours.

const valuesOf = (wish: SheetWish) =>
  readRows(wish).flatMap(({ drafts }) => drafts.map(({ values }) => values))

it('what the title of a sheet says holds for the tables below it that have but a number of their own', () => {
  const rows = [
    ['商会委员工作室2024年3月工作台账'],
    ['一、来访接待'],
    ['序号', '日期', '来访人', '反映问题', '接待委员'],
    [1, '3月2日', '曲阳', '路灯不亮', '贺平'],
    [],
    ['二、值班情况'],
    ['日期', '值班委员', '到岗情况'],
    ['3月5日', '贺平', '到岗'],
    [],
    ['青石镇委员工作室活动开展'],
    ['活动时间', '活动主题', '地点', '参加委员'],
    ['3月8日', '政策宣讲', '镇政府', '贺平'],
  ]
  expect(valuesOf({ rows, merges: ['A1:E1'] })).toMatchObject([
    { visitedOn: '2024-03-02', studio: { name: '商会委员工作室' } },
    { date: '2024-03-05', studio: { name: '商会委员工作室' } },
    { heldOn: '2024-03-08', studio: { name: '青石镇委员工作室' } },
  ])
})

describe('what is one record', () => {
  const adoptions = ['序号', '信息题目', '反映人', '报送日期', '采用单位', '采用日期']

  it('an information with a row for each adoption, numbered or not', () => {
    const rows = [
      ['2024年社情民意信息采用登记'],
      adoptions,
      [1, '关于停车的建议', '曲阳', '3月2日', '县政协', '3月9日'],
      [2, '关于停车的建议', '曲阳', '3月2日', '市政协', '3月12日'],
      [3, '关于医疗的建议', '申明', '3月3日', '县政协', '3月9日'],
    ]
    const informations = valuesOf({ rows })
    expect(informations).toHaveLength(2)
    expect(informations[0]?.['adoptions']).toEqual([
      { level: 'COUNTY', on: '2024-03-09' },
      { level: 'CITY', on: '2024-03-12' },
    ])
  })

  it('but two rows that are equal in everything stay two', () => {
    const item = ['关于停车的建议', '曲阳', '3月2日', '县政协', '3月9日']
    const rows = [['2024年社情民意信息采用登记'], adoptions, [1, ...item], [2, ...item]]
    expect(valuesOf({ rows })).toHaveLength(2)
  })

  it('a proposal whose number reaches over the rows of those who handle it', () => {
    const rows = [
      ['2023年提案交办情况一览表'],
      ['编号', '案由', '提案者', '办理单位', '主办/会办'],
      [1, '关于停车的提案', '曲阳', '县住建局', '主办'],
      ['', '', '', '县公安局', '会办'],
      [2, '关于医疗的提案', '申明', '县卫健局', '主办'],
    ]
    const merges = ['A3:A4', 'B3:B4', 'C3:C4']
    const drafts = readRows({ rows, merges }).flatMap((sheet) => sheet.drafts)
    expect(drafts.map(({ rows: own, values }) => [own, values['leadUnit']])).toEqual([
      [[3, 4], '县住建局'],
      [[5], '县卫健局'],
    ])
    expect(JSON.stringify(drafts[0]?.extra)).toContain('县公安局')
  })
})

it('提案内容（案由） is the title of a proposal where no other column is', () => {
  const rows = [
    ['县政协十届三次会议提案目录'],
    ['提案编号', '提案内容（案由）', '提案人（附议人）', '审查情况'],
    ['2024001', '关于停车的提案', '曲阳（申明、甘宁）', '立案'],
  ]
  expect(valuesOf({ rows })).toMatchObject([
    {
      title: '关于停车的提案',
      firstProposer: { name: '曲阳' },
      coSigners: [{ name: '申明' }, { name: '甘宁' }],
    },
  ])
})

it('季度合计 sums up, and is no visit without a name', () => {
  const rows = [
    ['2022年群众来访登记'],
    ['日期', '姓名', '人数', '事项', '接待人'],
    ['3月2日', '曲阳', 2, '路灯不亮', '贺平'],
    ['季度合计', '', 2],
  ]
  const [sheet] = readRows({ rows })
  expect(sheet).toMatchObject({ issues: [], ignoredRows: [{ row: 4, reason: 'total' }] })
})

it('走访调研 is two kinds of one activity', () => {
  const rows = [
    ['2024年履职活动台账'],
    ['日期', '活动主题', '类型', '参与委员'],
    ['3月2日', '走进茶企', '走访调研', '贺平'],
  ]
  expect(valuesOf({ rows })[0]?.['kinds']).toEqual(['VISIT', 'MICRO_RESEARCH'])
})

describe('lists of persons that may be anybody’s', () => {
  const persons = (...more: readonly string[]) => [
    ['姓名', '性别', '身份证号', '联系电话', ...more],
    ['曲阳', '男', '110101199003071233', '13811110001', ...more.map(() => '2021.5.6')],
    ['申明', '女', '', '13811110002', ...more.map(() => '2021.5.6')],
  ]

  it('are set aside where most of what they tell is nothing of ours', () => {
    const rows = [['社区居民委员会疫苗接种登记表'], ...persons('第一针时间', '第二针时间')]
    expect(readRows({ rows })).toMatchObject([{ ledger: null, questions: [], drafts: [] }])
  })

  it('are asked about where they could be members, and are members where title or column says so', () => {
    const [asked] = readRows({ rows: [['通讯录'], ...persons()] })
    expect(asked).toMatchObject({ ledger: null, questions: [{ kind: 'ledger' }] })
    for (const rows of [
      [['第十届委员通讯录'], ...persons()],
      [['通讯录'], ...persons('界别')],
    ])
      expect(readRows({ rows })).toMatchObject([{ ledger: 'members' }])
    expect(readRows({ rows: [['通讯录'], ...persons()] }, { forced: 'members' })).toMatchObject([
      { ledger: 'members', questions: [] },
    ])
  })
})

describe('a sheet to sign on', () => {
  const lines = [['政策宣讲进社区活动签到表'], ['时间：2024年5月16日'], ['地点：社区会议室']]

  it('needs no numbers beside the names', () => {
    const rows = [...lines, ['姓名', '签名'], ['曲阳', '曲阳'], ['申明', '申明']]
    expect(valuesOf({ rows })).toMatchObject([
      {
        title: '政策宣讲进社区活动',
        heldOn: '2024-05-16',
        place: '社区会议室',
        attendance: [{ name: '曲阳' }, { name: '申明' }],
      },
    ])
  })

  it('keeps what both of its halves tell beside the names', () => {
    const head = ['序号', '姓名', '单位', '签名']
    const rows = [
      ...lines,
      [...head, ...head],
      [1, '曲阳', '县一中', '√', 2, '申明', '茶业公司', '√'],
    ]
    const [draft] = readRows({ rows }).flatMap(({ drafts }) => drafts)
    expect(draft?.extra).toEqual({ 单位: '曲阳 县一中\n申明 茶业公司' })
  })
})
