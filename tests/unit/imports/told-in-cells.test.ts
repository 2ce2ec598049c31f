import { describe, expect, it } from 'vitest'
import { readRows, type SheetWish } from './reading.ts'

const draftsOf = (wish: SheetWish) => readRows(wish).flatMap(({ drafts }) => drafts)
const valuesOf = (wish: SheetWish) => draftsOf(wish).map(({ values }) => values)
const named = (...names: readonly string[]) => names.map((name) => ({ name }))

describe('columns headed with the words of a list', () => {
  it('choose what is ticked below them, under a common heading or none', () => {
    const below = valuesOf({
      merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:E2', 'F2:H2'],
      rows: [
        ['2022年提案办理情况一览表'],
        ['提案编号', '案由', '提案人', '办理结果', '', '委员满意度', '', ''],
        ['', '', '', 'A类', 'B类', '满意', '基本满意', '不满意'],
        ['001', '关于修桥的提案', '尤一鸣', '√', '', '', '✓', ''],
        ['002', '关于引水的提案', '娄桂芝', '', '√', '✓', '', ''],
        ['合计', '', '', 1, 1, 1, 1, 0],
      ],
    })
    expect(below.map(({ resultClass, satisfaction }) => [resultClass, satisfaction])).toEqual([
      ['A', 'MOSTLY'],
      ['B', 'SATISFIED'],
    ])
    const [topic] = valuesOf({
      rows: [
        ['2024年三题工作推进表'],
        ['题目', '承接工作室', '牵头委员', '选题', '协商', '督办', '反馈'],
        ['停车难', '东街委员工作室', '尤一鸣', '', '', '●', ''],
      ],
    })
    expect(topic).toMatchObject({ title: '停车难', stage: 'SUPERVISING' })
  })

  it('two ticks for one choice are said, and the second is kept beside', () => {
    const [sheet] = readRows({
      rows: [
        ['2024年来访登记'],
        ['来访日期', '来访人', '反映问题', '满意', '基本满意'],
        ['2024.1.9', '尤一鸣', '修桥', '√', '√'],
      ],
    })
    expect(sheet?.drafts).toMatchObject([
      { values: { satisfaction: 'SATISFIED' }, extra: { 基本满意: '√' } },
    ])
    expect(sheet?.issues.map(({ code, column }) => [code, column])).toEqual([
      ['choice-unknown', 'E'],
    ])
  })
})

describe('adoptions told in a sentence', () => {
  const told = (text: string) =>
    draftsOf({
      rows: [
        ['2021年社情民意信息采用情况'],
        ['题目', '撰写委员', '上报时间', '采用情况'],
        ['关于公交的建议', '尤一鸣', '1.9', text],
      ],
    })[0]

  it.each([
    ['省政协采用1篇', [{ level: 'PROVINCE' }]],
    ['被市政协综合采用', [{ level: 'CITY', mode: 'COMBINED' }]],
    ['县政协采用（3月20日）', [{ level: 'COUNTY', on: '2021-03-20' }]],
    [
      '县政协《民意》第5期；全国政协单篇采用',
      [
        { level: 'COUNTY', carrier: '《民意》第5期' },
        { level: 'NATIONAL', mode: 'SINGLE' },
      ],
    ],
  ])('%s', (text, adoptions) => {
    expect(told(text)).toMatchObject({ values: { adoptions }, extra: {} })
  })

  it('what has no place in the list is kept with the record', () => {
    expect(told('市政协采用，县委书记张三批示')).toMatchObject({
      values: {
        adoptions: [{ level: 'CITY' }, { level: 'PARTY_COMMITTEE', effect: 'INSTRUCTION' }],
      },
      extra: { 采用情况: '市政协采用，县委书记张三批示' },
    })
  })

  it('a day in brackets behind the tick or the word is the day of the adoption', () => {
    const [information] = valuesOf({
      rows: [
        ['2020年社情民意信息采用表'],
        ['报送时间', '篇名', '作者', '县政协', '市政协', '省政协'],
        ['1月9日', '关于公交的建议', '尤一鸣', '1（3.15）', '√（5月6日）', '综合采用（6.1）'],
      ],
    })
    expect(information?.['adoptions']).toEqual([
      { level: 'COUNTY', on: '2020-03-15' },
      { level: 'CITY', on: '2020-05-06' },
      { level: 'PROVINCE', mode: 'COMBINED', on: '2020-06-01' },
    ])
  })
})

describe('several things in one cell of a proposal', () => {
  const proposalOf = (head: readonly string[], row: readonly string[]) =>
    draftsOf({ rows: [['政协××县第十三届委员会第二次会议提案目录'], head, row] })[0]

  it('several proposers are the first and who signed with him, and the title names the session', () => {
    const head = ['案号', '案由', '提案人', '承办单位']
    expect(
      proposalOf(head, ['第021号', '关于修桥的提案', '尤一鸣　娄桂芝　阎国庆', '交通局']),
    ).toMatchObject({
      values: {
        session: '十三届二次会议',
        firstProposer: { name: '尤一鸣' },
        coSigners: named('娄桂芝', '阎国庆'),
      },
      extra: {},
    })
    expect(
      proposalOf(
        ['案号', '案由', '提案人', '附议人'],
        ['1', '关于修桥的提案', '尤一鸣、娄桂芝', '阎国庆'],
      )?.values['coSigners'],
    ).toEqual(named('娄桂芝', '阎国庆'))
  })

  it.each([
    ['提案人（附议人）', '尤一鸣（娄桂芝、阎国庆）'],
    ['提案人', '尤一鸣（附议人：娄桂芝、阎国庆）'],
  ])('who seconds may stand in brackets: %s, %s', (heading, text) => {
    expect(
      proposalOf(['案号', '案由', heading, '承办单位'], ['1', '关于修桥的提案', text, '交通局'])
        ?.values,
    ).toMatchObject({
      firstProposer: { name: '尤一鸣' },
      coSigners: named('娄桂芝', '阎国庆'),
    })
  })

  it('a post in brackets names nobody', () => {
    const head = ['案号', '案由', '提案人', '承办单位']
    expect(
      proposalOf(head, ['1', '关于修桥的提案', '尤一鸣（县一中）', '交通局'])?.values,
    ).not.toHaveProperty('coSigners')
  })

  it('主办 and 会办 behind their labels in one cell', () => {
    expect(
      proposalOf(
        ['案号', '案由', '提案人', '承办单位'],
        ['1', '关于修桥的提案', '尤一鸣', '主办：交通局\n会办：财政局、水利局'],
      )?.values,
    ).toMatchObject({ leadUnit: '交通局', assistUnits: '财政局、水利局' })
  })

  it('a body among the proposers is no person', () => {
    const head = ['案号', '案由', '提案者', '承办单位']
    const [league, sector] = ['民盟××县支部', '教育界'].map(
      (who) => proposalOf(head, ['1', '关于办学的提案', who, '教育局'])?.values,
    )
    expect(league).toMatchObject({ collectiveName: '民盟××县支部' })
    expect(sector).toMatchObject({ collectiveName: '教育界' })
    expect(league).not.toHaveProperty('firstProposer')
  })

  it('what a word of the list does not say is kept beside it', () => {
    const reviewed = (text: string) =>
      proposalOf(['案号', '案由', '提案人', '审查情况'], ['1', '关于修桥的提案', '尤一鸣', text])
    expect(reviewed('并入第2号')).toMatchObject({
      values: { review: 'MERGED' },
      extra: { 审查情况: '并入第2号' },
    })
    expect(reviewed('不立案（已进入诉讼）')).toMatchObject({
      values: { review: 'NOT_FILED' },
      extra: { 审查情况: '不立案（已进入诉讼）' },
    })
    expect(reviewed('立案')).toMatchObject({ values: { review: 'FILED' }, extra: {} })
  })
})

describe('headings that say one thing of two', () => {
  it('承办单位（主办） and 承办单位（协办） in either order', () => {
    for (const [first, second] of [
      ['主办', '协办'],
      ['协办', '主办'],
    ]) {
      const [proposal] = valuesOf({
        rows: [
          ['提案办理一览表'],
          ['提案号', '案由', '提案人', `承办单位（${first}）`, `承办单位（${second}）`],
          ['1', '关于修桥的提案', '尤一鸣', `${first}局`, `${second}局`],
        ],
      })
      expect(proposal).toMatchObject({ leadUnit: '主办局', assistUnits: '协办局' })
    }
  })

  it('重点 under 是否重点 says yes', () => {
    const [proposal] = valuesOf({
      rows: [
        ['提案审查登记'],
        ['提案号', '案由', '提案人', '是否重点'],
        ['1', '关于修桥的提案', '尤一鸣', '重点'],
      ],
    })
    expect(proposal).toMatchObject({ keyProposal: true })
  })

  it('编发时间 is the day where no other is told, and levels beside each other are adoptions', () => {
    const [information] = draftsOf({
      rows: [
        ['2019年社情民意信息编报采用情况'],
        ['期号', '标题', '供稿人', '编发时间', '报送市政协', '市政协采用', '省政协采用'],
        ['第1期', '关于公交的建议', '尤一鸣', '1.11', '√', '√', '《民情专报》第9期'],
      ],
    })
    expect(information).toMatchObject({
      values: {
        submittedOn: '2019-01-11',
        editedOn: '2019-01-11',
        adoptions: [{ level: 'CITY' }, { level: 'PROVINCE', carrier: '《民情专报》第9期' }],
      },
      extra: { 报送市政协: '√' },
    })
    expect(information?.values).not.toHaveProperty('status')
  })

  it.each([
    ['“政协出题”清单', 'CPPCC_SET'],
    ['云岭县政协2017年度课题安排表', undefined],
  ])('questions in %s come from %s', (title, source) => {
    const [topic] = valuesOf({
      rows: [
        [title],
        ['序号', '题目', '出题单位', '答题工作室', '答题方式'],
        [1, '停车难', '县政协办公室', '港区委员工作室', '微协商'],
      ],
    })
    expect(topic?.['source']).toBe(source)
  })
})
