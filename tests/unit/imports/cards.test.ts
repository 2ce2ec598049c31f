import { describe, expect, it } from 'vitest'
import { readSheets } from '#core/imports/read-sheet.ts'
import { bookWith, context, readRows, type SheetWish } from './reading.ts'

const visitCard = (day: string, name: string, more: readonly string[] = []) => [
  ['群众来访登记表'],
  ['来访日期', day, '来访人', name],
  ['联系电话', '13811110001', '来访人数', 2],
  ['反映问题及诉求', '水管漏水'],
  ['处理方式', '转办', '满意度', '□满意 ☑基本满意 □不满意'],
  ['接待委员', '韩冬', '记录人', '李娜'],
  ...(more.length === 0 ? [] : [more]),
]

const valuesOf = (wish: SheetWish) =>
  readRows(wish).flatMap(({ drafts }) => drafts.map(({ values }) => values))

describe('a card: labels with their values beside them, one record', () => {
  it('on each sheet is one record of the book', () => {
    const sheets = readSheets(
      bookWith(
        [
          { name: '1号', merges: ['A1:D1', 'B4:D4'], rows: visitCard('2024年3月1日', '何雨') },
          { name: '2号', merges: ['A1:D1', 'B4:D4'], rows: visitCard('3.2', '秦川') },
        ],
        '2024年来访登记.xlsx',
      ),
      context,
    )
    expect(sheets.map(({ ledger, issues }) => [ledger, issues])).toEqual([
      ['receptions', []],
      ['receptions', []],
    ])
    expect(sheets.flatMap(({ drafts }) => drafts.map(({ values }) => values))).toEqual([
      {
        visitedOn: '2024-03-01',
        visitorName: '何雨',
        phone: '13811110001',
        persons: 2,
        content: '水管漏水',
        handling: 'TRANSFER',
        satisfaction: 'MOSTLY',
        receivedBy: [{ name: '韩冬' }],
        recorder: '李娜',
      },
      expect.objectContaining({ visitedOn: '2024-03-02', visitorName: '秦川' }),
    ])
  })

  it('one below the other are as many records, each with the rows it takes', () => {
    const wish = {
      rows: [...visitCard('2024-03-01', '何雨'), [], ...visitCard('2024-03-02', '秦川')],
    }
    const [sheet] = readRows(wish)
    expect(
      sheet?.drafts.map(({ row, rows, values }) => [row, rows.at(-1), values['visitorName']]),
    ).toEqual([
      [2, 6, '何雨'],
      [9, 13, '秦川'],
    ])
  })

  it('says what is wrong at the cell where it stands, and a person may mend it there', () => {
    const wish = { rows: visitCard('2024年2月30日', '何雨') }
    const [sheet] = readRows(wish)
    expect(sheet?.drafts).toEqual([])
    expect(sheet?.issues).toMatchObject([{ code: 'date-invalid', row: 2, column: 'B' }])
    expect(sheet?.problemRows).toMatchObject([{ row: 2, rows: [2, 3, 4, 5, 6] }])
  })

  it('keeps beside the record what its ledger has no place for', () => {
    const wish = {
      rows: visitCard('2024-03-01', '何雨', ['档案盒号', '12', '联系电话', '0912-1234567']),
    }
    const [sheet] = readRows(wish)
    expect(sheet?.drafts[0]?.extra).toMatchObject({ 档案盒号: '12' })
  })

  it('reads a form of an activity, with labels in groups and a long text below its label', () => {
    const wish: SheetWish = {
      name: '活动记录',
      merges: ['A1:D1', 'A5:D5', 'A6:D6'],
      rows: [
        ['北街委员工作室活动记录表（2024年）'],
        ['活动主题', '政策宣讲进社区', '活动时间', '5月8日'],
        ['活动地点', '社区会议室', '主持人', '方瑜'],
        ['参加委员', '方瑜、丁一鸣', '参加人数', '45人'],
        ['活动内容'],
        ['宣讲医保新政，现场答疑。'],
      ],
    }
    expect(valuesOf(wish)).toEqual([
      {
        title: '政策宣讲进社区',
        heldOn: '2024-05-08',
        place: '社区会议室',
        host: { name: '方瑜' },
        attendance: [{ name: '方瑜' }, { name: '丁一鸣' }],
        headcount: 45,
        content: '宣讲医保新政，现场答疑。',
        studio: { id: null, name: '北街委员工作室' },
      },
    ])
  })

  it('reads label and value in one cell, several of them in a line', () => {
    const wish: SheetWish = {
      rows: [
        ['群众来访登记'],
        ['来访日期：2024年3月1日    来访人：何雨'],
        ['联系电话：13811110001'],
        ['反映问题：水管漏水'],
        ['接待委员：韩冬、马骁'],
      ],
    }
    expect(valuesOf(wish)).toEqual([
      {
        visitedOn: '2024-03-01',
        visitorName: '何雨',
        phone: '13811110001',
        content: '水管漏水',
        receivedBy: [{ name: '韩冬' }, { name: '马骁' }],
      },
    ])
  })

  it('a register of one member, 职务 being 委员', () => {
    const wish: SheetWish = {
      merges: ['A1:D1'],
      rows: [
        ['政协委员基本情况登记表'],
        ['姓名', '方瑜', '性别', '女'],
        ['出生年月', '1980年10月', '民族', '汉族'],
        ['职务', '委员', '联系电话', '13811110001'],
        ['工作单位', '县第一中学'],
      ],
    }
    expect(valuesOf(wish)).toEqual([
      {
        name: '方瑜',
        gender: 'FEMALE',
        birthDate: '1980-10',
        ethnicity: '汉族',
        occupation: '委员',
        phone: '13811110001',
        workUnit: '县第一中学',
      },
    ])
  })
})

it('lines that belong to no card are said, and so is a list below one', () => {
  const [sheet] = readRows({
    rows: [
      ...visitCard('2024-03-01', '何雨'),
      ['注：一式两份'],
      ['序号', '跟进日期', '跟进人'],
      [1, '2024-03-05', '韩冬'],
    ],
  })
  expect(sheet?.drafts).toHaveLength(1)
  expect(sheet?.ignoredRows).toEqual([
    { row: 7, reason: 'note' },
    { row: 8, reason: 'outside-table' },
    { row: 9, reason: 'outside-table' },
  ])
})

describe('what looks like a card and is none', () => {
  it('a list with two columns of words is no card', () => {
    const [sheet] = readRows({
      rows: [['2024年工作统计'], ['来访接待', 160], ['社情民意', 206], ['提案', 61], ['活动', 81]],
    })
    expect(sheet?.drafts).toEqual([])
  })

  it('an empty form is no record', () => {
    const empty = [
      ['群众来访登记表'],
      ['来访日期', '', '来访人', ''],
      ['联系电话', '', '来访人数', ''],
      ['反映问题及诉求', ''],
    ]
    expect(readRows({ rows: empty }).flatMap(({ drafts }) => drafts)).toEqual([])
  })

  it('a table keeps its rows, whatever stands above it', () => {
    const [sheet] = readRows({
      rows: [
        ['来访登记簿'],
        ['填报单位：城南委员工作室', '填表人：李娜'],
        ['来访日期', '来访人', '反映问题'],
        ['2024-03-01', '何雨', '水管漏水'],
        ['2024-03-02', '秦川', '路灯不亮'],
      ],
    })
    expect(sheet?.drafts).toHaveLength(2)
  })
})
