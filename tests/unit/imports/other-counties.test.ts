import { describe, expect, it } from 'vitest'
import { readSheets } from '#core/imports/read-sheet.ts'
import type { SheetDraft } from '#core/imports/sheet-draft.ts'
import { bookWith, context, readRows, type SheetWish } from './reading.ts'

// Ledgers as clerks of other counties keep them, each with what an earlier reading took wrong.

const valuesOf = (wish: SheetWish) =>
  readRows(wish).flatMap(({ drafts }) => drafts.map(({ values }) => values))

const issuesOf = (sheets: readonly SheetDraft[]) =>
  sheets.flatMap(({ issues }) => issues.filter(({ level }) => level !== 'note'))

const visits = ['序号', '日期', '来访人', '反映问题', '接待人']

describe('years and months', () => {
  const years = [
    ['2014年度来访登记'],
    visits,
    [1, '3月2日', '曲阳', '路灯不亮', '贺平'],
    ['2015年度来访登记'],
    visits,
    [1, '3月3日', '申明', '路灯不亮', '贺平'],
  ] as const

  it('a page that goes on is of the year of the last title above it', () => {
    const rows = [...years, ['（转下页）'], visits, [2, '7月9日', '甘宁', '漏水', '贺平']]
    expect(valuesOf({ rows }).map(({ visitedOn }) => visitedOn)).toEqual([
      '2014-03-02',
      '2015-03-03',
      '2015-07-09',
    ])
    const apart = [...years, ['来访登记续'], visits, [2, '7月9日', '甘宁', '漏水', '贺平']]
    expect(valuesOf({ rows: apart }).at(-1)?.['visitedOn']).toBe('2015-07-09')
  })

  it('2023.11-2024.2 as the name of a sheet is of two years, which the order of days tells apart', () => {
    const rows = [
      ['日期', '来访人', '人数', '反映问题', '接待人'],
      ['11.4', '曲阳', 1, '路灯不亮', '贺平'],
      ['11.20', '申明', 1, '漏水', '贺平'],
      ['12.30', '甘宁', 1, '停车', '贺平'],
      ['1.5', '程普', 1, '噪声', '贺平'],
    ]
    expect(valuesOf({ name: '2023.11-2024.2', rows }).map(({ visitedOn }) => visitedOn)).toEqual([
      '2023-11-04',
      '2023-11-20',
      '2023-12-30',
      '2024-01-05',
    ])
  })

  it('月份 beside days alone makes the day, and stays the month of the theme', () => {
    const [march, april] = valuesOf({
      merges: ['A1:D1', 'A3:A4'],
      rows: [
        ['2023年“一月一活动”台账'],
        ['月份', '活动时间', '活动主题', '参加委员'],
        ['三月', '5日', '读书交流', '贺平'],
        ['', '16日', '政策宣讲', '贺平'],
      ],
    })
    expect(march).toMatchObject({ heldOn: '2023-03-05', monthlyThemeMonth: '2023-03' })
    expect(april).toMatchObject({ heldOn: '2023-03-16', monthlyThemeMonth: '2023-03' })
  })
})

it('forms below each other whose values are no labels are no list on its side', () => {
  const form = (day: string, name: string) => [
    ['委员工作室接访登记单'],
    ['接访时间', day, '接访委员', '贺平'],
    ['来访人', name, '联系电话', '13811110001'],
    ['反映事项', '路灯不亮'],
    ['办理结果', '已答复'],
    [],
  ]
  const merges = ['B4:D4', 'B5:D5', 'B10:D10', 'B11:D11']
  const rows = [...form('2023年1月10日', '曲阳'), ...form('2023年1月15日', '申明')]
  expect(valuesOf({ rows, merges })).toMatchObject([
    { visitedOn: '2023-01-10', visitorName: '曲阳', receivedBy: [{ name: '贺平' }] },
    { visitedOn: '2023-01-15', visitorName: '申明', receivedBy: [{ name: '贺平' }] },
  ])
})

describe('persons and bodies', () => {
  it.each([
    ['李海卫主席', '李海卫'],
    ['王建副主席', '王建'],
    ['张海凤委员', '张海凤'],
    ['欧阳海主任', '欧阳海'],
    ['王主席', '王主席'],
    ['文史委主任', '文史委主任'],
    ['常务副主席', '常务副主席'],
    ['高新区书记', '高新区书记'],
  ])('%s received the visitor: %s', (cell, name) => {
    const rows = [['2024年来访登记'], visits, [1, '3月2日', '曲阳', '路灯不亮', cell]]
    expect(valuesOf({ rows })[0]?.['receivedBy']).toEqual([{ name }])
  })

  it('a heading for persons or bodies fills the one that its cells name', () => {
    const rows = [
      ['2024年提案一览表'],
      ['序号', '提案名称', '提案单位或第一提案人', '审查结果'],
      [1, '关于停车的提案', '曲阳', '立案'],
      [2, '关于医疗的提案', '县工商联', '立案'],
      [3, '关于文化的提案', '县政协文史委', '立案'],
    ]
    const [person, ...bodies] = valuesOf({ rows })
    expect(person).toMatchObject({ firstProposer: { name: '曲阳' } })
    expect(bodies.map(({ collectiveName }) => collectiveName)).toEqual(['县工商联', '县政协文史委'])
  })

  it('签到 over names says who came, and the remark why somebody did not', () => {
    const rows = [
      ['2024年第四季度委员值班签到表'],
      ['日期', '值班委员', '委员签到', '备注'],
      ['10月8日', '曲阳', '曲阳', ''],
      ['10月9日', '申明', '甘宁', '甘宁代班'],
      ['10月10日', '程普', '', '请假'],
    ]
    const sheets = readRows({ rows })
    expect(issuesOf(sheets)).toEqual([])
    expect(sheets[0]?.drafts.map(({ values }) => [values['status'], values['attendedBy']])).toEqual(
      [
        ['DONE', { name: '曲阳' }],
        ['DONE', { name: '甘宁' }],
        ['LEAVE', undefined],
      ],
    )
  })
})

describe('how a dispute ended', () => {
  const resultOf = (text: string) => {
    const rows = [
      ['2024年矛盾纠纷调解台账'],
      ['序号', '时间', '当事人', '纠纷类型', '调解员', '处理结果'],
      [1, '3月2日', '曲阳、申明', '邻里纠纷', '贺平', text],
    ]
    const sheets = readRows({ rows })
    const [values] = sheets.flatMap(({ drafts }) => drafts.map((draft) => draft.values))
    return [values?.['result'] ?? null, issuesOf(sheets).map(({ code }) => code)]
  }

  it.each([
    ['没有达成协议', 'FAILED'],
    ['双方无法达成一致', 'FAILED'],
    ['经委员多次上门调解，双方达成书面协议，当场赔偿', 'AGREED_WRITTEN'],
    ['通过三次上门做工作，双方自愿达成和解，并当场履行完毕', 'AGREED_UNSPECIFIED'],
    ['调解成功，双方签订调解协议，已履行', 'AGREED_WRITTEN'],
    ['双方分歧较大，经三次调解未果', 'FAILED'],
  ])('%s is %s', (text, code) => {
    expect(resultOf(text)).toEqual([code, []])
  })

  it.each([
    '经委员调解双方达成口头协议，后一方反悔',
    '双方拟达成书面协议，待下周签字确认后生效',
    '双方达成协议后，一方又提起诉讼',
  ])('%s is asked about', (text) => {
    expect(resultOf(text)).toEqual([null, ['choice-unknown']])
  })
})

describe('adoptions and instructions', () => {
  const adoptionsOf = (head: readonly string[], ...cells: readonly string[]) =>
    valuesOf({
      rows: [
        ['2024年社情民意信息台账'],
        ['序号', '标题', '反映人', '报送日期', ...head],
        [1, '关于停车的建议', '曲阳', '3月2日', ...cells],
      ],
    })[0]?.['adoptions']

  it('a cell that names a level says it more closely than its heading', () => {
    expect(adoptionsOf(['县政协采用', '市级以上采用'], '√', '省政协采用')).toMatchObject([
      { level: 'COUNTY' },
      { level: 'PROVINCE' },
    ])
  })

  it('the name of the paper tells the level where no column does', () => {
    expect(adoptionsOf(['是否采用', '采用刊物'], '是', '《市政协信息》')).toMatchObject([
      { level: 'CITY', carrier: '《市政协信息》' },
    ])
    expect(adoptionsOf(['市政协', '采用刊物'], '√', '《市政协信息》')).toEqual([
      { level: 'CITY', carrier: '《市政协信息》' },
    ])
  })

  it.each([
    ['阅', { instruction: '阅' }],
    [
      '县委书记李某批示：请住建局研究办理。',
      { leader: '县委书记李某', instruction: '请住建局研究办理。' },
    ],
    ['县长王某3月1日批示', { leader: '县长王某', on: '2024-03-01' }],
    ['已阅。王志强', { leader: '王志强', instruction: '已阅' }],
    ['王志强（书记）', { leader: '王志强' }],
  ])('%s under 领导批示', (cell, said) => {
    expect(adoptionsOf(['领导批示'], cell)).toEqual([{ effect: 'INSTRUCTION', ...said }])
  })
})

it('a name of papers in order (附件3：, 02-) is no part of a studio', () => {
  const rows = [visits, [1, '2024-03-02', '曲阳', '路灯不亮', '贺平']]
  for (const name of ['附件3：青石镇委员工作室来访台账.xlsx', '02-青石镇委员工作室来访.xlsx']) {
    const [sheet] = readSheets(bookWith([{ rows }], name), context)
    expect(sheet?.drafts[0]?.values['studio']).toEqual({ id: null, name: '青石镇委员工作室' })
  }
})
