import { describe, expect, it } from 'vitest'
import { readRows, type SheetWish } from './reading.ts'

const valuesOf = (wish: SheetWish) =>
  readRows(wish).flatMap(({ drafts }) => drafts.map(({ values }) => values))

describe('what a line above a table says for all of it', () => {
  const table = [
    ['序号', '来访人', '联系电话', '反映问题', '接待委员'],
    [1, '甄一', '13800001111', '养犬扰民', '韩辉'],
    [2, '甄二', '13800002222', '停车难', '韩辉'],
  ]

  it.each([
    [
      'label and day beside each other',
      ['接待日', '2024年6月15日', '', '地点', '老街社区'],
      ['B1:C1'],
    ],
    ['in one cell', ['接待日期：2024.6.15  接待地点：老街社区'], ['A1:E1']],
  ] as const)('the day of all rows, %s', (_, line, merges) => {
    const days = valuesOf({ name: '来访登记', rows: [line, ...table], merges }).map(
      ({ visitedOn }) => visitedOn,
    )
    expect(days).toEqual(['2024-06-15', '2024-06-15'])
  })

  it('but not the day on which the paper was filled in', () => {
    const rows = [['填报日期：2024年6月30日'], ...table]
    const [sheet] = readRows({ name: '来访登记', rows, merges: ['A1:E1'] })
    expect(sheet?.issues.map(({ code }) => code)).toContain('required-missing')
  })

  it('the year of a second table, whose own title names none', () => {
    const rows = [
      ['2024年接待和调解'],
      ['来访日期', '来访人', '反映问题', '接待委员'],
      ['3月1日', '房小平', '停水', '韩辉'],
      [],
      ['调解纠纷情况'],
      ['受理日期', '当事人', '纠纷概况', '调解员', '调解结果'],
      ['3月3日', '车东、车西', '争吵', '常小龙', '成功'],
    ]
    expect(valuesOf({ rows, merges: ['A1:D1', 'A5:E5'] })[1]).toMatchObject({
      acceptedOn: '2024-03-03',
    })
  })
})
