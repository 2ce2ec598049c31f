import { describe, expect, it } from 'vitest'
import { readSheets } from '#core/imports/read-sheet.ts'
import { bookWith, context, readRows, type SheetWish } from './reading.ts'

const meetingsOf = (...sheets: readonly SheetWish[]) =>
  readSheets(bookWith(sheets), context).flatMap(({ drafts }) => drafts.map(({ values }) => values))

describe('who came to what was held', () => {
  it('days across and what was held on them in the row below are meetings, not turns of duty', () => {
    const [reading, council] = meetingsOf({
      merges: ['A2:A3', 'B2:B3'],
      rows: [
        ['2021年委员履职考勤表'],
        ['界别', '姓名', '3.5', '4月18日', '2021.8.3', '10/12', '11.2'],
        ['', '', '读书会', '主席会议', '专题调研', '民主评议', '学习'],
        ['经济', '尤一鸣', '√', '假', '√', '√', '×'],
        ['经济', '娄桂芝', '×', '√', '√', '√', '√'],
      ],
    })
    expect(reading).toMatchObject({
      heldOn: '2021-03-05',
      title: '读书会',
      attendance: [
        { name: '尤一鸣', status: 'PRESENT' },
        { name: '娄桂芝', status: 'ABSENT' },
      ],
    })
    expect(council).toMatchObject({ heldOn: '2021-04-18', title: '主席会议' })
  })

  it('members across are called though 实到 counts them and a sum stands below', () => {
    const rows = [
      ['2023年委员活动签到汇总'],
      ['序号', '时间', '会议（活动）名称', '尤一鸣', '娄桂芝', '阎国庆', '实到', '备注'],
      [1, '1.10', '座谈会', '✔', '代', '病', 1, ''],
      [2, '2.11', '走访企业', '✔', '✔', '✔', 3, ''],
      ['合计', '', '', 2, 1, 1, 4, ''],
    ]
    expect(meetingsOf({ rows, merges: ['A5:C5'] })).toMatchObject([
      {
        heldOn: '2023-01-10',
        headcount: 1,
        attendance: [
          { name: '尤一鸣', status: 'PRESENT' },
          { name: '娄桂芝', status: 'SUBSTITUTED' },
          { name: '阎国庆', status: 'LEAVE_OK' },
        ],
      },
      { heldOn: '2023-02-11', headcount: 3 },
    ])
  })

  it('why somebody stayed away is kept with her', () => {
    const [meeting] = meetingsOf({
      rows: [
        ['2019年出席登记'],
        ['姓名', '常委会（2.16）', '总结会（12.20）'],
        ['尤一鸣', '请假（出差）', '出席'],
        ['娄桂芝', '病', '出席'],
        ['阎国庆', '迟到10分钟', '出席'],
        ['褚玉兰', '请假', '出席'],
        ['实到人数', 0, 4],
        ['出席率', '0%', '100%'],
      ],
    })
    expect(meeting?.['attendance']).toEqual([
      { name: '尤一鸣', status: 'LEAVE_OK', note: '出差' },
      { name: '娄桂芝', status: 'LEAVE_OK', note: '病' },
      { name: '阎国庆', status: 'LATE', note: '迟到10分钟' },
      { name: '褚玉兰', status: 'LEAVE_OK' },
    ])
    const [listed] = meetingsOf({
      rows: [
        ['2022年度会议登记'],
        ['会议时间', '会议名称', '会议地点', '请假人员（事由）', '缺席人员'],
        ['2022.3.4', '交办会', '三楼', '尤一鸣（出差）、娄桂芝（病假）', '阎国庆'],
      ],
    })
    expect(listed?.['attendance']).toEqual([
      { name: '尤一鸣', status: 'LEAVE_OK', note: '出差' },
      { name: '娄桂芝', status: 'LEAVE_OK', note: '病假' },
      { name: '阎国庆', status: 'ABSENT' },
    ])
  })

  it('a row a member and meeting: each meeting is entered once', () => {
    const rows = [
      ['2021年会议出席明细'],
      ['姓名', '会议名称', '会议日期', '出席情况', '请假事由'],
      ['尤一鸣', '一季度例会', '2021.3.20', '出席', ''],
      ['尤一鸣', '二季度例会', '2021.6.18', '缺席', ''],
      ['娄桂芝', '一季度例会', '2021.3.20', '请假', '出差'],
      ['娄桂芝', '一季度例会', '2021.3.20', '请假', '出差'],
    ]
    expect(meetingsOf({ rows })).toEqual([
      {
        title: '一季度例会',
        heldOn: '2021-03-20',
        attendance: [
          { name: '尤一鸣', status: 'PRESENT' },
          { name: '娄桂芝', status: 'LEAVE_OK', note: '出差' },
        ],
      },
      {
        title: '二季度例会',
        heldOn: '2021-06-18',
        attendance: [{ name: '尤一鸣', status: 'ABSENT' }],
      },
      {
        title: '一季度例会',
        heldOn: '2021-03-20',
        attendance: [{ name: '娄桂芝', status: 'LEAVE_OK', note: '出差' }],
      },
    ])
  })

  it('应到 and 实到 below the members count them', () => {
    const [meeting] = meetingsOf({
      rows: [
        ['2023年委员会议考勤'],
        ['姓名', '全会（1.5）', '视察（5.8）'],
        ['尤一鸣', '到', '到'],
        ['应到', 1, 1],
        ['实到', 1, 1],
      ],
    })
    expect(meeting?.['attendance']).toEqual([{ name: '尤一鸣', status: 'PRESENT' }])
  })

  it('委员：… names the members, who else came is kept beside', () => {
    const [sheet] = readRows({
      rows: [
        ['2022年委员活动登记'],
        ['活动时间', '活动主题', '活动地点', '参加人员', '群众参与人数'],
        ['2022年1月3日 9:00—11:30', '议事', '村部', '委员：尤一鸣、娄桂芝', '约15人'],
        ['2022-02-04 下午', '义诊', '村部', '委员：尤一鸣；群众：王五', '20人'],
      ],
    })
    expect(sheet?.drafts).toMatchObject([
      {
        values: {
          heldOn: '2022-01-03',
          startTime: '09:00',
          endTime: '11:30',
          attendance: [{ name: '尤一鸣' }, { name: '娄桂芝' }],
          publicCount: 15,
        },
        extra: {},
      },
      {
        values: { heldOn: '2022-02-04', attendance: [{ name: '尤一鸣' }] },
        extra: { 参加人员: '委员：尤一鸣；群众：王五' },
      },
    ])
  })

  it('points are no marks: a 0 among them does not say that nobody came', () => {
    const sheets = readRows({
      rows: [
        ['2018年委员履职积分'],
        ['姓名', '全会（1.8）', '视察（6.1）'],
        ['尤一鸣', 5, 0],
        ['娄桂芝', 2, 1],
      ],
    })
    expect(
      sheets.flatMap(({ drafts }) => drafts.map(({ values }) => values['attendance'])),
    ).toEqual([[], []])
    expect(sheets[0]?.issues.map(({ code, raw }) => [code, raw])).toEqual([
      ['choice-unknown', '5'],
      ['choice-unknown', '2'],
      ['choice-unknown', '0'],
      ['choice-unknown', '1'],
    ])
  })
})

describe('days of a month', () => {
  const held = (title: string, day: string) =>
    readRows({
      rows: [
        [title],
        ['日期', '活动名称', '活动地点', '参加人员'],
        [day, '送医下乡', '柳河', '尤一鸣'],
      ],
    })[0]

  it('10-11日 in the book of May is no day of October', () => {
    expect(held('2021年5月委员活动记录', '10-11日')?.drafts[0]?.values).toMatchObject({
      heldOn: '2021-05-10',
      endedOn: '2021-05-11',
    })
  })

  it('without a month it is not guessed', () => {
    const sheet = held('2021年委员活动记录', '10-11日')
    expect(sheet?.drafts).toEqual([])
    expect(sheet?.problemRows).toHaveLength(1)
  })
})
