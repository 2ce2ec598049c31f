import { describe, expect, it } from 'vitest'
import { readSheets } from '#core/imports/read-sheet.ts'
import type { SheetDraft } from '#core/imports/sheet-draft.ts'
import { readTitleFacts } from '#core/imports/title-facts.ts'
import { bookWith, context } from './reading.ts'

// What offices write in other words than ours, or ask as one would in a talk.

type Row = readonly (string | number)[]

const first = (rows: readonly Row[]): SheetDraft | undefined =>
  readSheets(bookWith([{ rows }]), context)[0]

describe('headings in other words', () => {
  it.each([
    [
      'mediations by what is 化解',
      [
        ['2019年化解台账'],
        ['受理时间', '甲方', '乙方', '争议类型', '涉及资金（万元）', '化解结论', '化解人'],
        ['1.24', '马超', '周建国', '邻里', 3.5, '未果', '方瑜'],
      ],
      {
        disputeType: 'NEIGHBOR',
        amount: 3_500_000,
        result: 'FAILED',
        mediators: [{ name: '方瑜' }],
      },
    ],
    [
      'a register that asks its questions',
      [
        ['2020年矛盾纠纷化解登记'],
        ['何时受理', '纠纷双方', '属于哪类纠纷', '牵涉金额', '成功与否', '谁调解'],
        ['2020年1月10日', '马超、周建国', '合同纠纷', '无', '成功', '方瑜'],
      ],
      { acceptedOn: '2020-01-10', disputeType: 'CONTRACT', result: 'AGREED_UNSPECIFIED' },
    ],
    [
      'activities in a text file, only two of whose headings are known',
      [
        ['开展日期', '履职形式', '活动题目', '开展场所', '到场委员', '到场群众数'],
        ['2020-01-14', '走访', '走进茶园', '老街社区', '方瑜;江涛', '67人'],
        ['2020-01-17', '调研', '在身边', '茶园村', '方瑜', '36人'],
      ],
      {
        heldOn: '2020-01-14',
        title: '走进茶园',
        place: '老街社区',
        attendance: [{ name: '方瑜' }, { name: '江涛' }],
        publicCount: 67,
      },
    ],
    [
      'press whose headings no ledger knows in full',
      [
        ['2024年工作室宣传报道统计'],
        ['序号', '见报时间', '报道题目', '刊载媒体', '媒体级别', '通讯员'],
        [1, '1.10', '架起连心桥', '各界导报', '省级', '方瑜'],
      ],
      { awardedOn: '2024-01-10', title: '架起连心桥', issuer: '各界导报', level: 'PROVINCE' },
    ],
  ] satisfies [string, Row[], object][])('%s', (_, rows, values) => {
    const sheet = first(rows)
    expect(sheet?.questions).toEqual([])
    expect(sheet?.drafts[0]?.values).toMatchObject(values)
  })

  it('that could mean two things in other words mean neither', () => {
    const sheet = first([
      ['2024年来访接待登记'],
      ['日期', '来访人', '反映问题', '种类'],
      ['1月8日', '马超', '路灯不亮', '其他'],
    ])
    expect(sheet?.drafts[0]?.extra).toEqual({ 种类: '其他' })
  })
})

const all = (rows: readonly Row[]) => first(rows)?.drafts.map(({ values }) => values)

describe('what a table says without a column of its own', () => {
  it('months in a row of their own behind a sign are sections, not a legend', () => {
    const values = all([
      ['柳树村委员工作室2021年接待群众登记'],
      ['日', '群众姓名', '诉求'],
      ['★一月份（1件）'],
      [6, '马超', '路灯不亮'],
      ['★二月份（1件）'],
      [3, '周建国', '水压不足'],
    ])
    expect(values?.map(({ visitedOn }) => visitedOn)).toEqual(['2021-01-06', '2021-02-03'])
  })

  it('the month stands before the theme, and the name of the activity says more than the theme', () => {
    const values = all([
      ['2024年“一月一主题”活动台账'],
      ['月份', '主题', '活动日期', '活动名称', '参加委员'],
      ['1月', '服务民生', '10日', '走进茶园', '方瑜'],
      ['', '', '17日', '政策宣讲', '江涛'],
    ])
    expect(values).toMatchObject([
      { heldOn: '2024-01-10', title: '走进茶园' },
      { heldOn: '2024-01-17', title: '政策宣讲' },
    ])
  })

  it('the outcome is told where a text promises it, and not where a clause takes it back', () => {
    const values = all([
      ['2022年委员参与调解纠纷情况表'],
      ['时间', '当事双方', '纠纷性质', '调解经过及结果', '调解委员'],
      ['1月8日', '马超、周建国', '邻里', '双方达成一致意见并签订协议书', '方瑜'],
      ['1月9日', '马超、周建国', '邻里', '双方分歧较大，未能达成协议', '方瑜'],
      ['1月10日', '马超、周建国', '邻里', '已达成协议，后又反悔', '方瑜'],
    ])
    expect(values?.map(({ result }) => result)).toEqual(['AGREED_WRITTEN', 'FAILED', undefined])
  })

  it('the day and the place stand in one cell', () => {
    const values = all([
      ['2023年活动开展情况'],
      ['活动时间、地点', '活动主题', '参加委员'],
      ['1月13日，县政协三楼会议室', '走进茶园', '方瑜'],
      ['2月1日，延至下月', '政策宣讲', '方瑜'],
    ])
    expect(values).toMatchObject([{ heldOn: '2023-01-13', place: '县政协三楼会议室' }])
  })

  it('of the stages ticked the last is where it stands', () => {
    const values = all([
      ['2024年三题推进台账'],
      ['题目', '牵头委员', '选题', '协商', '督办', '反馈'],
      ['茶旅融合', '方瑜', '√', '√', '√', ''],
      ['夜间经济', '江涛', '√', '', '', ''],
    ])
    expect(values?.map(({ stage }) => stage)).toEqual(['SUPERVISING', 'SELECTED'])
  })
})

describe('what belongs to whom', () => {
  it('sex and telephone in the brackets of each of two parties', () => {
    const values = all([
      ['2020年矛盾纠纷化解登记'],
      ['受理日期', '纠纷双方', '纠纷类型'],
      ['2020年1月10日', '马超（男，13900000001）、周建国（女，13900000002）', '邻里'],
    ])
    expect(values?.[0]?.['parties']).toEqual([
      { name: '马超', gender: 'MALE', phone: '13900000001' },
      { name: '周建国', gender: 'FEMALE', phone: '13900000002' },
    ])
  })

  it('the post under the unit is no unit', () => {
    const [, ...rows] = [
      [],
      ['政协委员通讯录'],
      ['委员姓名', '所在单位', '', '手机'],
      ['', '单位名称', '职务', ''],
      ['方瑜', '县教体局', '副局长', '13900000001'],
    ]
    const merges = ['A2:A3', 'B2:C2', 'D2:D3']
    const [sheet] = readSheets(bookWith([{ rows, merges }]), context)
    expect(sheet?.drafts[0]?.values).toMatchObject({ workUnit: '县教体局', occupation: '副局长' })
  })

  it('a sum above the entries is compared with all of them', () => {
    const visits = [
      ['2024年来访登记'],
      ['日期', '来访人', '来访人数', '反映问题'],
      ['合计', '', 5, ''],
      ['1月8日', '马超', 2, '路灯不亮'],
      ['1月9日', '周建国', 3, '水压不足'],
    ]
    expect(first(visits)?.issues).toEqual([])
    visits[2] = ['合计', '', 6, '']
    expect(first(visits)?.issues.map(({ code }) => code)).toEqual(['total-mismatch'])
  })

  it('year and studio on the cover hold for the sheets that say neither', () => {
    const [, sheet] = readSheets(
      bookWith([
        { name: '封面', rows: [['新安社区委员工作室2023年工作台账'], ['二〇二三年十二月']] },
        {
          name: '来访',
          rows: [
            ['一、接待群众情况'],
            ['时间', '群众', '电话', '住址', '反映情况', '接待委员'],
            ['1.30', '马超', '13900000001', '东关村', '路灯不亮', '方瑜'],
          ],
        },
      ]),
      context,
    )
    expect(sheet?.ledger).toBe('receptions')
    expect(sheet?.drafts[0]?.values).toMatchObject({
      visitedOn: '2023-01-30',
      studio: { name: '新安社区委员工作室' },
    })
  })

  it('under one number two prizes of a member are two, and two parties of a case one', () => {
    const prizes = readSheets(
      bookWith([
        {
          rows: [
            ['2023年度委员荣誉统计'],
            ['序号', '姓名', '获奖时间', '奖项名称', '授奖单位'],
            [1, '方瑜', '1月3日', '优秀提案', '县委'],
            ['', '', '2月4日', '先进个人', '市政协'],
          ],
          merges: ['A3:A4', 'B3:B4'],
        },
      ]),
      context,
    )[0]
    expect(
      prizes?.drafts.map(({ row, values }) => [row, values['title'], values['persons']]),
    ).toEqual([
      [3, '优秀提案', [{ name: '方瑜' }]],
      [4, '先进个人', [{ name: '方瑜' }]],
    ])
    const cases = readSheets(
      bookWith([
        {
          rows: [
            ['2023年调解登记'],
            ['序号', '受理日期', '当事人', '纠纷类型', '调解结果'],
            [1, '1月3日', '马超', '邻里', '成功'],
            ['', '1月3日', '周建国', '', ''],
          ],
          merges: ['A3:A4'],
        },
      ]),
      context,
    )[0]
    expect(cases?.drafts.map(({ values }) => values['parties'])).toEqual([
      [{ name: '马超' }, { name: '周建国' }],
    ])
  })
})

it('委员参加工作室活动 names no studio', () => {
  const facts = {
    titles: ['2023年委员参加工作室活动情况表'],
    sheet: '',
    file: '',
    knownStudios: [],
  }
  expect(readTitleFacts(facts).studio).toBeNull()
})
