import { describe, expect, it } from 'vitest'
import { type context, readRows, type SheetWish } from './reading.ts'

const known = (...members: readonly string[]) => ({ knownNames: { members, studios: [] } })

const valuesOf = (wish: SheetWish, more: Partial<typeof context> = {}) =>
  readRows(wish, more).flatMap(({ drafts }) => drafts.map(({ values }) => values))

describe('cross tables of meetings and members', () => {
  it('meetings across, their days in the row below', () => {
    const rows = [
      ['2024年委员参加会议统计表'],
      ['姓名', '全体会议', '常委会', '应到', '实到'],
      ['', '1月15日', '4月20日', '', ''],
      ['韩辉', '√', '事假', 2, 1],
      ['穆敏', '缺席', '√', 2, 1],
    ]
    expect(valuesOf({ rows })).toMatchObject([
      {
        title: '全体会议',
        heldOn: '2024-01-15',
        attendance: [
          { name: '韩辉', status: 'PRESENT' },
          { name: '穆敏', status: 'ABSENT' },
        ],
      },
      { title: '常委会', heldOn: '2024-04-20' },
    ])
  })

  it('members across, activities down', () => {
    const rows = [
      ['2024年委员参加活动情况记录表'],
      ['活动时间', '活动名称', '韩辉', '罗凤霞', '穆敏'],
      ['3月12日', '植树', '√', '√', '×'],
      ['5月4日', '座谈', '√', '请假', ''],
    ]
    expect(valuesOf({ rows })).toEqual([
      {
        heldOn: '2024-03-12',
        title: '植树',
        attendance: [
          { name: '韩辉', status: 'PRESENT' },
          { name: '罗凤霞', status: 'PRESENT' },
          { name: '穆敏', status: 'ABSENT' },
        ],
      },
      {
        heldOn: '2024-05-04',
        title: '座谈',
        attendance: [
          { name: '韩辉', status: 'PRESENT' },
          { name: '罗凤霞', status: 'LEAVE_OK' },
        ],
      },
    ])
  })

  it('names below names are a body, and no heading comes again', () => {
    const rows = [
      ['活动时间', '活动名称', '活动地点', '参加委员', '主持人'],
      ['2024-03-12', '植树', '北山', '韩辉', '穆敏'],
      ['2024-03-13', '座谈', '会议室', '韩辉', '穆敏'],
    ]
    expect(valuesOf({ rows })).toHaveLength(2)
  })
})

it('studios down and days across are as many duties as cells that name somebody', () => {
  const rows = [
    ['委员工作室2024年12月值班表'],
    ['工作室', '12月1日', '12月8日', '12月15日'],
    ['老街社区委员工作室', '韩辉', '罗凤霞', '穆敏'],
    ['城关镇委员工作室', '马文静', '', '窦丽华'],
  ]
  const seats = valuesOf({ rows }).map(({ date, studio, scheduled }) => [date, studio, scheduled])
  const [street, town] = ['老街社区委员工作室', '城关镇委员工作室'].map((name) => ({
    id: null,
    name,
  }))
  expect(seats).toEqual([
    ['2024-12-01', street, { name: '韩辉' }],
    ['2024-12-08', street, { name: '罗凤霞' }],
    ['2024-12-15', street, { name: '穆敏' }],
    ['2024-12-01', town, { name: '马文静' }],
    ['2024-12-15', town, { name: '窦丽华' }],
  ])
})

describe('words around names', () => {
  const receivers = (text: string, ...members: readonly string[]) =>
    valuesOf(
      {
        rows: [
          ['来访日期', '来访人', '反映的事', '接待人'],
          ['2024-03-01', '何雨', '漏水', text],
        ],
      },
      known(...members),
    )[0]?.['receivedBy']

  it.each([
    ['韩辉委员', ['韩辉'], ['韩辉']],
    ['韩辉政协委员、穆敏委员', ['韩辉', '穆敏'], ['韩辉', '穆敏']],
    // Nobody of the register: 特邀委员 is no 特邀.
    ['特邀委员', ['韩辉'], ['特邀委员']],
    ['韩辉 与 穆敏', [], ['韩辉', '穆敏']],
  ] as const)('%s, the register knowing %j, are %j', (text, members, names) => {
    expect(receivers(text, ...members)).toEqual(names.map((name) => ({ name })))
  })

  it.each([
    ['白玉柱 诉 左小强', ['白玉柱', '左小强']],
    ['白玉柱诉左小强', ['白玉柱', '左小强']],
    ['投诉人', ['投诉人']],
  ])('parties of %s are %j', (text, names) => {
    const rows = [
      ['受理日期', '当事人', '纠纷概况', '调解员'],
      ['2024-03-01', text, '滴水檐', '常小龙'],
    ]
    expect(valuesOf({ rows })[0]?.['parties']).toEqual(names.map((name) => ({ name })))
  })
})

it.each([
  ['反映的问题', 'content'],
  ['所反映问题', 'content'],
  ['所提问题', 'content'],
  ['来客', 'visitorName'],
  ['谁接待的', 'receivedBy'],
])('the heading %s means %s, as people say it', (heading, field) => {
  const base = ['来访日期', '联系电话', '处理结果', '满意度']
  const rows = [
    [...base, heading],
    ['2024-03-01', '13811110001', '已办', '满意', '何雨'],
  ]
  const [sheet] = readRows({ name: '来访登记', rows })
  expect(sheet?.columns.find((column) => column.heading === heading)).toMatchObject({ field })
})

describe('days in more than one column', () => {
  it.each([
    [
      'under the year',
      [
        ['2023年', '', '来访人', '反映问题'],
        ['月', '日', '', ''],
      ],
      ['A1:B1', 'C1:C2', 'D1:D2'],
    ],
    [
      'beside a year in the title',
      [['2023年来访登记'], ['月', '日', '来访人', '反映问题']],
      ['A1:D1'],
    ],
  ] as const)('%s are one day', (_, heading, merges) => {
    const rows = [
      ...heading,
      [3, 5, '田甲', '修路'],
      ['', 6, '田丙', '停电'],
      [11, 20, '田乙', '引水'],
    ]
    const [sheet] = readRows({ name: '来访登记', rows, merges })
    expect(sheet?.drafts.map(({ values, extra }) => [values['visitedOn'], extra])).toEqual([
      ['2023-03-05', {}],
      ['2023-03-06', {}],
      ['2023-11-20', {}],
    ])
  })

  it('with a year of their own are that day', () => {
    const rows = [
      ['年', '月', '日', '来访人', '反映问题', '接待委员'],
      [2022, 12, 30, '田甲', '修路', '韩辉'],
      [2023, 1, 2, '田乙', '引水', '韩辉'],
    ]
    expect(valuesOf({ name: '来访登记', rows }).map(({ visitedOn }) => visitedOn)).toEqual([
      '2022-12-30',
      '2023-01-02',
    ])
  })
})

it('asks the column that is answered with yes or no, not the one beside it that tells at length', () => {
  const rows = [
    ['受理日期', '当事人', '纠纷概况', '化解情况', '是否化解'],
    ['2024-01-04', '田大力、李小力', '地界', '现场划界', '已化解'],
  ]
  expect(valuesOf({ rows })[0]).toMatchObject({ result: 'AGREED_UNSPECIFIED' })
})

it('0405 in a ledger of one year is the fifth of April', () => {
  const rows = [['2024年来访登记'], ['来访日期', '来访人', '反映问题'], ['0405', '田甲', '修路']]
  expect(valuesOf({ rows })[0]).toMatchObject({ visitedOn: '2024-04-05' })
})

it('rows that share one merged number of the office are one case', () => {
  const rows = [
    ['编号', '来访日期', '来访人', '反映问题'],
    ['访1', '2024-02-01', '伍大', '欠薪'],
    ['', '', '伍二', ''],
    ['访2', '2024-02-02', '陆三', '漏水'],
  ]
  const merges = ['A2:A3', 'B2:B3', 'D2:D3']
  expect(
    valuesOf({ name: '来访登记', rows, merges }).map(({ visitorName }) => visitorName),
  ).toEqual(['伍大、伍二', '陆三'])
})
