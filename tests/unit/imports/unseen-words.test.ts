import { describe, expect, it } from 'vitest'
import { readSheets } from '#core/imports/read-sheet.ts'
import type { SheetDraft } from '#core/imports/sheet-draft.ts'
import { bookWith, context, type SheetWish } from './reading.ts'

// Words, cells and counts of other offices that an earlier reading took otherwise.

const readAll = (wish: SheetWish): readonly SheetDraft[] =>
  readSheets(bookWith([wish]), { ...context, today: '2025-03-01' })

const valuesOf = (wish: SheetWish) =>
  readAll(wish).flatMap(({ drafts }) => drafts.map(({ values }) => values))
const named = (...names: readonly string[]) => names.map((name) => ({ name }))

describe('what other words and cells say', () => {
  const valuesUnder = (title: string, head: readonly string[], row: readonly (string | number)[]) =>
    valuesOf({ rows: [[title], head, row] })[0]

  it.each([
    ['Tel 电话', 'phone', '13811110021'],
    ['联系电话 Phone No.', 'phone', '13811110021'],
  ])('%s is a heading with a foreign word beside it', (label, field, text) => {
    const head = ['来访日期', '来访人', '反映问题', label]
    expect(valuesUnder('2024年来访登记', head, ['1.9', '马超', '修路', text])?.[field]).toBe(text)
  })

  it('事项类别 means the list of kinds whose words stand below it', () => {
    const head = ['来访日期', '来访人', '反映问题', '事项类别']
    const rows = (...kinds: readonly string[]) =>
      valuesOf({
        rows: [['2024年来访登记'], head, ...kinds.map((kind) => ['1.9', '马超', kind, kind])],
      })
    expect(rows('民政', '交通').map(({ category }) => category)).toEqual([
      'CIVIL_AFFAIRS',
      'TRANSPORT',
    ])
    expect(rows('求助', '咨询').map(({ purpose }) => purpose)).toEqual(['HELP', 'INQUIRY'])
  })

  it('周建国（2人） and 2批5人 are counted, each in its unit', () => {
    const visitors = ['来访日期', '来访人', '反映问题']
    expect(valuesUnder('2024年来访登记', visitors, ['1.9', '周建国（2人）', '低保'])).toMatchObject(
      { visitorName: '周建国', persons: 2 },
    )
    const duties = ['值班日期', '值班委员', '接待群众']
    expect(valuesUnder('2024年值班登记', duties, ['1.9', '方瑜', '2批5人次'])).toMatchObject({
      batches: 2,
      persons: 5,
    })
  })

  it('领导批示 over 领导 and 时间 is who instructed and when', () => {
    const [information] = valuesOf({
      merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:E2'],
      rows: [
        ['2022年社情民意信息采用情况'],
        ['信息题目', '反映人', '上报时间', '领导批示', ''],
        ['', '', '', '领导', '时间'],
        ['关于公交的建议', '丁一鸣', '2.8', '刘波（副区长）', '2022.3.1'],
      ],
    })
    expect(information?.['adoptions']).toEqual([
      { effect: 'INSTRUCTION', leader: '刘波', on: '2022-03-01' },
    ])
  })

  it('江涛（代程远） is the turn of 程远', () => {
    const head = ['值班日期', '值班委员', '签到']
    expect(valuesUnder('2023年值班签到表', head, ['7.16', '江涛（代程远）', '√'])).toMatchObject({
      scheduled: { name: '程远' },
      attendedBy: { name: '江涛' },
      status: 'DONE',
    })
  })

  it.each([
    ['清源县政协委员工作室2024年来访登记', undefined],
    ['老街社区委员工作室2024年来访登记', '老街社区委员工作室'],
    ['老街社区政协委员工作室2024年来访登记', '老街社区政协委员工作室'],
  ])('%s names the studio %s', (title, name) => {
    const studio = valuesUnder(title, ['日期', '来访人', '反映问题'], ['1.9', '马超', '修路'])?.[
      'studio'
    ]
    expect(studio).toEqual(name === undefined ? undefined : { id: null, name })
  })

  it('获奖单位或个人 holds bodies and persons', () => {
    const head = ['时间', '荣誉名称', '授予单位', '获奖单位或个人']
    expect(
      valuesUnder('荣誉一览表', head, ['2023.5.1', '履职先进个人', '县政协', '方瑜、丁一鸣']),
    ).toMatchObject({ persons: named('方瑜', '丁一鸣') })
  })
})

it('a meeting of several days is held on the first of them', () => {
  const [meeting] = valuesOf({
    name: '考勤',
    rows: [
      ['2023年委员会议考勤'],
      ['姓名', '十届三次会议（1.10—1.13）', '常委会（4月20日-21日）'],
      ['唐僧', '√', '√'],
    ],
  })
  expect(meeting).toMatchObject({ title: '十届三次会议', heldOn: '2023-01-10' })
})

describe('days, sums and bodies', () => {
  it('1200元 under (万元) is 1200元', () => {
    const values = valuesOf({
      rows: [
        ['2021年矛盾纠纷调解登记'],
        ['受理时间', '当事人', '案由', '协议金额（万元）'],
        ['7.1', '令狐冲、岳不群', '借款', 0.5],
        ['7.2', '任盈盈、林平之', '借款', '1200元'],
      ],
    })
    expect(values.map(({ amount }) => amount)).toEqual([500_000, 120_000])
  })

  it('4月10日、20日 are two turns of duty, 3.1、6.1 two contacts made', () => {
    const duties = valuesOf({
      rows: [
        ['2024年第二季度委员值班安排'],
        ['值班委员', '值班时间', '联系电话'],
        ['郭靖', '4月10日、20日', '13411110001'],
      ],
    })
    expect(duties.map(({ date }) => date)).toEqual(['2024-04-10', '2024-04-20'])
    const [contact] = valuesOf({
      rows: [
        ['委员联系界别群众走访台账（2023年）'],
        ['委员', '联系对象', '联系电话', '走访时间', '反映情况'],
        ['郭靖', '马钰', '13511110002', '3.1、6.1', '灌溉'],
      ],
    })
    expect(contact?.['visits']).toEqual([
      { on: '2023-03-01', content: '灌溉' },
      { on: '2023-06-01', content: '灌溉' },
    ])
  })

  it('时间 beside 日期 is the time of day, and a notice names no studio', () => {
    const [visit] = valuesOf({
      rows: [
        ['关于做好登记工作的通知：请各工作室于每月5日前报送。'],
        ['2023年5月委员接待日来访登记'],
        ['填报：南门社区委员工作室'],
        ['日期', '时间', '姓名', '反映的主要问题', '接待委员'],
        ['5月8日', '9:30', '小龙女', '古墓修缮', '郭靖'],
      ],
    })
    expect(visit).toMatchObject({
      visitedOn: '2023-05-08',
      visitedAt: '09:30',
      studio: { id: null, name: '南门社区委员工作室' },
    })
  })

  it('王语嫣等5位委员 is a person, 南门社区委员工作室 among the honoured a studio', () => {
    const [proposal] = valuesOf({
      rows: [
        ['提案目录'],
        ['提案号', '案由', '第一提案人', '主办单位'],
        ['3', '关于农村厕所改造的提案', '王语嫣等5位委员', '农业农村局'],
      ],
    })
    expect(proposal?.['firstProposer']).toEqual({ name: '王语嫣' })
    const [honor] = valuesOf({
      rows: [
        ['获奖情况'],
        ['获奖时间', '获奖名称', '颁奖单位', '获奖人'],
        ['2023.9.1', '先进工作室', '省政协办公厅', '南门社区委员工作室'],
      ],
    })
    expect(honor).toMatchObject({ studio: { id: null, name: '南门社区委员工作室' } })
    expect(honor).not.toHaveProperty('persons')
  })

  it('activities that are called by what was done, under a title with few words', () => {
    const values = valuesOf({
      merges: ['A1:E1', 'A3:E3'],
      rows: [
        ['2024年上半年委员工作室活动一览'],
        ['序号', '活动时间', '活动内容', '参与委员', '地点'],
        ['南门社区委员工作室'],
        [1, '1月12日', '慰问困难群众', '郭靖、黄蓉', '南门'],
      ],
    })
    expect(values).toMatchObject([
      { heldOn: '2024-01-12', title: '慰问困难群众', studio: { name: '南门社区委员工作室' } },
    ])
  })
})
