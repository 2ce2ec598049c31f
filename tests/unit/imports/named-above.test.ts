import { describe, expect, it } from 'vitest'
import { readTable, type SheetWish } from './reading.ts'

// What the name of the sheet or the title says of rows that do not say it themselves.

type Rows = SheetWish['rows']
const roll: Rows = [
  ['序号', '姓名', '性别', '工作单位及职务', '联系电话'],
  [1, '王芳', '女', '县一中教师', '13900001111'],
]

describe('the sector of a roll', () => {
  const sectorOf = (name: string, title: string) =>
    readTable({ name, rows: [[title], ...roll] }).drafts[0]?.values['sector']

  it.each([
    ['教育界', '委员名册', '教育界'],
    ['医药卫生界别（12人）', '委员名册', '医药卫生界'],
    ['Sheet1', '政协云岭县委员会教育界委员名册', '教育界'],
    ['Sheet1', '委员名册', undefined],
    ['各界', '社会各界委员名册', undefined],
    ['Sheet1', '教育界、体育界委员名册', undefined],
  ])('sheet %s under %s: %s', (name, title, sector) => {
    expect(sectorOf(name, title)).toBe(sector)
  })

  it('that a column tells stays what it tells', () => {
    const rows: Rows = [['委员名册'], ['姓名', '性别', '界别'], ['王芳', '女', '经济界']]
    expect(readTable({ name: '教育界', rows }).drafts[0]?.values).toMatchObject({
      sector: '经济界',
    })
  })
})

describe('the studio of a sheet', () => {
  const studioOf = (name: string) => {
    const rows: Rows = [
      ['来访登记'],
      ['来访日期', '来访人', '反映问题'],
      ['2024-05-06', '王芳', '路灯不亮'],
    ]
    const studios = ['老街社区委员工作室', '政协委员之家']
    const known = { knownNames: { members: [], studios } }
    return readTable({ name, rows }, known).drafts[0]?.values['studio']
  }

  it('is the one of the register that begins with its name', () => {
    expect(studioOf('老街社区')).toMatchObject({ name: '老街社区委员工作室' })
  })

  it.each(['河西社区', '政协', 'Sheet1'])('is not guessed from %s', (name) => {
    expect(studioOf(name)).toBeUndefined()
  })
})

describe('a title of two years', () => {
  const read = (...days: readonly string[]) =>
    readTable({
      rows: [
        ['2023-2024年度来访登记表'],
        ['来访日期', '来访人', '反映问题', '办结日期'],
        ...days.map((day, at) => [day, '王芳', `路灯第${at}盏不亮`, at === 0 ? day : '']),
      ],
    })

  it('is told apart by the order of the days, where it turns once', () => {
    const sheet = read('3月5日', '11月5日', '2月6日', '5.8')
    expect(sheet.questions).toEqual([])
    expect(sheet.drafts.map(({ values }) => values['visitedOn'])).toEqual([
      '2023-03-05',
      '2023-11-05',
      '2024-02-06',
      '2024-05-08',
    ])
    expect(sheet.drafts[0]?.values).toMatchObject({ closedOn: '2023-03-05' })
  })

  it.each([[['3月5日', '5月5日']], [['11月5日', '2月6日', '1月8日']]])(
    'is asked for where the days %j leave it open',
    (days) => {
      const [question] = read(...days).questions
      expect(question).toMatchObject({
        kind: 'year',
        choices: [{ value: '2023' }, { value: '2024' }],
      })
    },
  )
})

it('a wish that a member takes on is a service of that member', () => {
  const sheet = readTable({
    rows: [
      ['微心愿认领登记表'],
      ['序号', '心愿人', '家庭住址', '联系电话', '微心愿内容', '认领委员', '认领时间', '实现时间'],
      [1, '王小宝', '老街社区', '13900001111', '一个书包', '李强', '2024-05-06', '2024.5.9'],
    ],
  })
  expect(sheet).toMatchObject({ ledger: 'activities', problemRows: [] })
  expect(sheet.drafts[0]?.values).toMatchObject({
    title: '一个书包',
    kinds: ['MICRO_SERVICE'],
    heldOn: '2024-05-06',
    endedOn: '2024-05-09',
    attendance: [{ name: '李强' }],
    stakeholders: '王小宝',
  })
})

it('a question over yes and no is nobody who came', () => {
  const sheet = readTable({
    rows: [
      ['微心愿清单'],
      ['序号', '心愿内容', '认领人', '认领时间', '是否实现'],
      [1, '书包', '李强', '2024.5.6', '是'],
      [2, '轮椅', '张明', '2024.5.8', '否'],
    ],
  })
  expect(sheet.drafts.map(({ values, extra }) => [values['attendance'], extra])).toEqual([
    [[{ name: '李强' }], { 是否实现: '是' }],
    [[{ name: '张明' }], { 是否实现: '否' }],
  ])
})

it('nobody is asked which ledger a table of others is that only names persons', () => {
  const sheet = readTable({
    rows: [
      ['2024年工会福利发放表'],
      ['序号', '姓名', '米', '油', '面', '签收'],
      [1, '王芳', 1, 1, 1, ''],
    ],
  })
  expect(sheet).toMatchObject({ ledger: null, drafts: [], questions: [], issues: [] })
})
