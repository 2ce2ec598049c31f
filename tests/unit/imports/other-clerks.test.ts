import { describe, expect, it } from 'vitest'
import type { SheetWish } from './reading.ts'
import { readRows, readTable } from './reading.ts'

// What a clerk of yet another office writes and an earlier reading lost, or took for something else.

const valuesOf = (wish: SheetWish) =>
  readRows(wish).flatMap(({ drafts }) => drafts.map(({ values }) => values))

describe('rosters', () => {
  it.each([
    ['值班委员（上午）', '值班委员（下午）'],
    ['上午值班人员', '下午值班人员'],
    ['轮值委员(上午9:00-11:30)', '轮值委员(下午14:30-17:00)'],
  ])('%s and %s are two seats of a day', (am, pm) => {
    const duties = valuesOf({
      rows: [
        ['河湾镇委员工作室2024年委员轮值表'],
        ['周次', '值班日期', am, pm, '联络员'],
        ['第1周', '1月3日', '尹军', '韩辉', '小李'],
        ['第2周', '1月10日', '金宏伟', '', '小李'],
      ],
    })
    expect(duties.map(({ date, shift, scheduled }) => [date, shift, scheduled])).toEqual([
      ['2024-01-03', 'AM', { name: '尹军' }],
      ['2024-01-03', 'PM', { name: '韩辉' }],
      ['2024-01-10', 'AM', { name: '金宏伟' }],
    ])
  })

  it('the line that names studio and liaison below the last duty is none', () => {
    const { drafts, issues } = readTable({
      rows: [
        ['河湾镇委员工作室值班情况登记表（2024年）'],
        ['值班日期', '星期', '值班人员', '值班情况'],
        ['1月3日', '周三', '尹军', '到岗'],
        ['河湾镇委员工作室　　联络员：韩辉'],
      ],
    })
    expect(drafts).toHaveLength(1)
    expect(issues).toEqual([])
  })
})

describe('rolls', () => {
  it.each([['注：√ 出席；○ 缺席；事 事假；迟 迟到'], ['说明: √：出席 ○：缺席 事：事假 迟：迟到']])(
    '%s says what signs and single words mean',
    (legend) => {
      const [held] = valuesOf({
        rows: [
          ['2024年委员考勤表'],
          ['序号', '姓名', '1.8全体会议', '3.9常委会'],
          [1, '尹军', '√', '√'],
          [2, '韩辉', '○', '√'],
          [3, '金宏伟', '事', '√'],
          [4, '罗凤霞', '迟', '√'],
          [legend],
        ],
      })
      expect(held?.['attendance']).toMatchObject([
        { name: '尹军', status: 'PRESENT' },
        { name: '韩辉', status: 'ABSENT' },
        { name: '金宏伟', status: 'LEAVE_OK' },
        { name: '罗凤霞', status: 'LATE' },
      ])
    },
  )

  it('the hour at which something ended is kept beside the one at which it began', () => {
    const [held] = valuesOf({
      rows: [
        ['序号', '活动主题', '开始时间', '结束时间', '活动地点', '参与委员'],
        [1, '便民服务', '2023-01-05 09:00:00', '2023-01-05 11:30:00', '老街', '尹军'],
      ],
    })
    expect(held).toMatchObject({ heldOn: '2023-01-05', startTime: '09:00', endTime: '11:30' })
  })
})

describe('days until which something is to be done', () => {
  it.each([
    ['7月28日前', '2024-07-28'],
    ['2024年9月15日之前完成', '2024-09-15'],
    ['6月底', '2024-06-30'],
    ['2月底前', '2024-02-29'],
    ['2024年底', '2024-12-31'],
    ['年底前', '2024-12-31'],
  ])('%s is the last of them', (written, day) => {
    const [topic] = valuesOf({
      rows: [
        ['2024年三题任务清单'],
        ['序号', '题目', '承接工作室', '牵头委员', '完成时限'],
        [1, '如何破解停车难', '河湾镇委员工作室', '尹军', written],
      ],
    })
    expect(topic?.['dueOn']).toBe(day)
  })

  it('6月底 under the day on which something happened names none', () => {
    const { issues } = readTable({
      rows: [
        ['2024年群众来访登记'],
        ['来访日期', '来访人', '反映问题', '接待委员'],
        ['6月底', '郝洁', '反映路灯不亮', '尹军'],
      ],
    })
    expect(issues.map(({ code }) => code)).toEqual(['date-invalid'])
  })
})

describe('headings', () => {
  it('所在工作室 is the studio in any ledger, and 领衔人 hands a proposal in', () => {
    expect(
      valuesOf({
        rows: [
          ['序号', '信息标题', '报送人', '所在工作室', '报送时间'],
          [1, '关于规范充电的建议', '尹军', '河湾镇委员工作室', '2022-01-02'],
        ],
      }),
    ).toMatchObject([{ studio: { name: '河湾镇委员工作室' } }])
    expect(
      valuesOf({
        rows: [
          ['十届二次会议提案目录'],
          ['号', '提案内容摘要（案由）', '领衔人', '收到日期', '审查意见'],
          [1, '关于改造食堂的提案', '尹军', '2024-01-18', '立案'],
        ],
      }),
    ).toMatchObject([
      { title: '关于改造食堂的提案', firstProposer: { name: '尹军' }, submittedOn: '2024-01-18' },
    ])
  })

  it('接待 over names is who received, and over anything else stays beside the entry', () => {
    const visits = (received: string) =>
      readTable({
        rows: [
          ['2020年来访登记'],
          ['日期', '来访人', '反映情况', '接待', '处理情况'],
          ['1月4日', '郝洁', '反映路灯不亮', received, '已答复'],
        ],
      }).drafts[0]
    expect(visits('尹军、韩辉')?.values['receivedBy']).toEqual([{ name: '尹军' }, { name: '韩辉' }])
    expect(visits('在一楼大厅')?.values['receivedBy']).toBeUndefined()
    expect(visits('在一楼大厅')?.extra).toEqual({ 接待: '在一楼大厅' })
  })

  it('职务 over posts of the committee is the post, over others the occupation', () => {
    const members = (first: string, second: string) =>
      valuesOf({
        rows: [
          ['第九届委员会委员名单'],
          ['编号', '姓名', '性别', '界别', '职务'],
          [1, '尹军', '男', '经济', first],
          [2, '韩辉', '男', '经济', '委员'],
          [3, '罗凤霞', '女', '教育', second],
        ],
      })
    expect(members('常委', '委员').map(({ cppccPost }) => cppccPost)).toEqual([
      'STANDING',
      'MEMBER',
      'MEMBER',
    ])
    expect(members('常委', '校长').map(({ occupation }) => occupation)).toEqual([
      '常委',
      '委员',
      '校长',
    ])
  })
})

describe('a sheet a member', () => {
  const file = (...above: SheetWish['rows']): SheetWish => ({
    name: '尹军',
    merges: ['A1:F1', 'A4:F4', 'A7:F7'],
    rows: [
      ['政协委员履职档案'],
      ...above,
      ['一、参加会议活动情况'],
      ['序号', '时间', '会议（活动）名称', '地点'],
      [1, '2023.2.4', '调研活动', '河湾镇'],
      ['二、提交提案情况'],
      ['序号', '提案题目', '提交时间', '立案情况'],
      [1, '关于养老的提案', '2023.1.9', '立案'],
    ],
  })

  it('a form of two lines is the member, and the lists below it are hers', () => {
    const drafts = readRows(
      file(
        ['姓名', '尹军', '性别', '女', '界别', '教育'],
        ['工作单位及职务', '一中校长', '', '联系电话', '13800138000', ''],
      ),
    )
    expect(drafts.map(({ ledger }) => ledger)).toEqual(['members', 'activities', 'proposals'])
    const [member, activity, proposal] = drafts.map((each) => each.drafts[0]?.values)
    expect(member).toMatchObject({ name: '尹军', sector: '教育', phone: '13800138000' })
    expect(activity?.['attendance']).toEqual([{ name: '尹军' }])
    expect(proposal?.['firstProposer']).toEqual({ name: '尹军' })
  })

  it('two rows of headings over a list are no form', () => {
    const { ledger, drafts } = readTable({
      merges: ['A2:A3', 'B2:C2', 'D2:E2', 'F2:F3'],
      rows: [
        ['委员变动名单'],
        ['姓名', '性别', '', '政协职务', '', '界别'],
        ['', '男', '女', '常委', '委员', ''],
        ['尹军', '√', '', '√', '', '教育'],
        ['韩辉', '', '√', '', '√', '经济'],
      ],
    })
    expect(ledger).toBe('members')
    expect(drafts.map(({ values }) => values['name'])).toEqual(['尹军', '韩辉'])
  })
})

describe('what was done about a visit', () => {
  const visit = (heading: readonly string[], cells: readonly string[]) =>
    readTable({
      rows: [
        ['2024年群众来访登记'],
        ['来访日期', '来访人', '反映问题', '接待委员', ...heading],
        ['6月3日', '郝洁', '路灯不亮', '尹军', ...cells],
      ],
    })

  it.each([
    ['转县住建局', 'TRANSFER', '县住建局'],
    ['交城关镇政府办理', 'ASSIGN', '城关镇政府'],
  ])('%s says how, and to whom it went', (text, handling, handlingUnit) => {
    const { drafts, issues } = visit(['处理意见'], [text])
    expect(drafts[0]?.values).toMatchObject({ handling, handlingUnit })
    expect(issues).toEqual([])
  })

  it('is told at length where a column of its own names the unit', () => {
    const { drafts } = visit(['处理意见', '承办单位'], ['转县住建局', '县城管局'])
    expect(drafts[0]?.values).toMatchObject({
      handling: 'TRANSFER',
      receiverOpinion: '转县住建局',
      handlingUnit: '县城管局',
    })
  })

  it('words that hand nothing on are said as before', () => {
    const { issues } = visit(['处理意见'], ['转圜余地不大'])
    expect(issues.map(({ code }) => code)).toEqual(['choice-unknown'])
  })
})
