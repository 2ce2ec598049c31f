import { describe, expect, it } from 'vitest'
import { heading, readTable, visit } from './reading.ts'

const daysOf = (sheet: ReturnType<typeof readTable>): unknown[] =>
  sheet.drafts.map(({ values }) => values['visitedOn'])

describe('cells that stand for others', () => {
  it('同上 takes the cell above, across blank rows, and not from nowhere', () => {
    const sheet = readTable({
      rows: [
        ['序号', '来访日期', '来访人', '住址', '反映问题', '接待委员'],
        [1, '2023-3-5', '张三', '同上', '修路', '尹军'],
        [2, '同上', '李四', '新安小区', '修路', '〃'],
        [],
        [3, '〃', '王五', '同上', '修路', '尹军'],
      ],
    })
    expect(sheet.drafts.map(({ values }) => [values['visitedOn'], values['address']])).toEqual([
      ['2023-03-05', undefined],
      ['2023-03-05', '新安小区'],
      ['2023-03-05', '新安小区'],
    ])
    expect(sheet.drafts[1]?.values['receivedBy']).toEqual([{ name: '尹军' }])
    expect(sheet.drafts[1]?.raw['B']).toBe('同上')
    expect(sheet.issues).toMatchObject([
      { row: 2, column: 'D', code: 'ditto-without-above', level: 'warning' },
    ])
  })

  it('a cell merged over several rows speaks for each of them', () => {
    const sheet = readTable({
      rows: [heading, visit(1, '2023-3-5', '张三'), [2, null, '李四', null, 2, '修路', '尹军']],
      merges: ['B2:B3'],
    })
    expect(daysOf(sheet)).toEqual(['2023-03-05', '2023-03-05'])
  })

  it('a text hidden under a merge is said and not read', () => {
    const sheet = readTable({
      rows: [
        heading,
        visit(1, '2023-3-5', '张三'),
        [2, '2023-9-9', '李四', null, 2, '修路', '尹军'],
      ],
      merges: ['B2:B3'],
    })
    expect(daysOf(sheet)).toEqual(['2023-03-05', '2023-03-05'])
    expect(sheet.issues).toMatchObject([
      { row: 3, column: 'B', code: 'hidden-under-merge', raw: '2023-9-9' },
    ])
  })
})

describe('cells that say nothing usable', () => {
  it.each([
    [{ k: 'e', v: '#REF!' } as const, 'cell-error'],
    [{ k: 'x', v: null, flag: 'NO_CACHE' } as const, 'no-cached-value'],
    ['若干', 'number-invalid'],
    ['3-5人', 'number-ambiguous'],
  ])('a count of %j keeps the row and reports %s', (persons, code) => {
    const sheet = readTable({
      rows: [heading, [1, '2023-3-5', '张三', null, persons, '修路', '尹军']],
    })
    expect(sheet.drafts[0]?.values).not.toHaveProperty('persons')
    expect(sheet.issues).toMatchObject([{ row: 2, column: 'E', code, level: 'warning' }])
  })

  it('a word that is no choice is kept beside the record', () => {
    const sheet = readTable({
      rows: [
        [...heading, '满意度'],
        [...visit(1, '2023-3-5', '张三'), '还行吧你说呢'],
      ],
    })
    expect(sheet.drafts[0]?.extra).toEqual({ 满意度: '还行吧你说呢' })
    expect(sheet.issues).toMatchObject([{ code: 'choice-unknown', field: 'satisfaction' }])
  })

  it('a row that lacks what a visit cannot be without is listed with the reason', () => {
    const sheet = readTable({ rows: [heading, [1, null, '张三', null, 1, '修路', '尹军']] })
    expect(sheet.problemRows.map(({ row }) => row)).toEqual([2])
    expect(sheet.issues).toMatchObject([
      {
        row: 2,
        column: 'B',
        field: 'visitedOn',
        code: 'required-missing',
        message: '缺少“来访日期”，请补上后再导入这一行。',
      },
    ])
  })

  it.each([
    ['由李四替班', { status: 'DONE', attendedBy: { name: '李四' } }],
    ['到岗(李四代班)', { status: 'DONE', attendedBy: { name: '李四' } }],
    ['到岗', { status: 'DONE', attendedBy: { name: '张三' } }],
    ['缺岗', { status: 'MISSED' }],
  ])('a duty of 张三 marked %s scores for the one who came', (mark, told) => {
    const sheet = readTable({
      rows: [['2024年委员值班表'], ['日期', '值班委员', '到岗情况'], ['1月7日', '张三', mark]],
      merges: ['A1:C1'],
    })
    expect(sheet.drafts[0]?.values).toEqual({
      date: '2024-01-07',
      scheduled: { name: '张三' },
      ...told,
    })
    expect(sheet.drafts[0]?.extra).toEqual({})
  })

  it('the words under 办理结果 tell the status where no column does, 同上 included', () => {
    const sheet = readTable({
      rows: [
        [...heading, '办理结果'],
        [...visit(1, '2023-3-5', '张三'), '已办结'],
        [...visit(2, '2023-3-6', '李四'), '同上'],
        [...visit(3, '2023-3-7', '王五'), '已电话告知'],
      ],
    })
    expect(sheet.drafts.map(({ values }) => values['status'])).toEqual([
      'CLOSED',
      'CLOSED',
      undefined,
    ])
  })

  it('a status column of its own goes before the words of the result', () => {
    const sheet = readTable({
      rows: [
        [...heading, '办理结果', '是否办结'],
        [...visit(1, '2023-3-5', '张三'), '正在办理', '是'],
      ],
    })
    expect(sheet.drafts[0]?.values['status']).toBe('CLOSED')
  })

  it('reasons that our own workbook of leftovers added are no part of the entry', () => {
    const sheet = readTable({
      rows: [
        [...heading, '未导入原因'],
        [...visit(1, '2023-3-5', '张三'), '缺少“来访日期”'],
      ],
    })
    expect(sheet.drafts[0]?.extra).toEqual({})
    expect(sheet.issues).toEqual([])
  })

  it.each(['来访日期', '来访人', '来访人数', '联系电话', '反映问题', '接待委员'])(
    'a whole page of blanks and signs under %s comes back',
    (label) => {
      const page = `甲${' '.repeat(8000)}1${'、('.repeat(4000)}年月日人等${' 12:'.repeat(2000)}`
      const row = heading.map((each) => (each === label ? page : '1'))
      // A pattern that tries every cut of the blanks would not come back before the test's time is up.
      expect(readTable({ rows: [heading, row] }).headingRows).toEqual([1])
    },
  )
})
