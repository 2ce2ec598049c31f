import { describe, expect, it } from 'vitest'
import { readRows, readTable } from './reading.ts'

const disputes = [
  ['3月2日', '王强、李娟', '邻里', '因漏水争执', '调解成功'],
  ['3月5日', '赵敏、钱江', '婚姻家庭', '因彩礼返还争执', '调解成功'],
  ['3月9日', '孙浩、周宁', '损害赔偿', '因工伤赔偿争执', '未达成协议'],
] as const

const ledger = (headings: readonly string[], rows: readonly (readonly string[])[] = disputes) =>
  readTable({ rows: [['2024年矛盾纠纷调解台账'], headings, ...rows] })

describe('a column whose heading says one thing and whose cells another', () => {
  it.each([
    ['案由', '案情简介'],
    ['案由', '纠纷情况'],
    ['事由', '简要案情'],
  ])('takes %s over kinds of dispute as the kind, and %s as the matter', (kind, matter) => {
    const { drafts } = ledger(['受理日期', '当事人', kind, matter, '调解结果'])
    expect(drafts.map(({ values }) => [values['disputeType'], values['brief']])).toEqual([
      ['NEIGHBOR', '因漏水争执'],
      ['MARRIAGE_FAMILY', '因彩礼返还争执'],
      ['DAMAGES', '因工伤赔偿争执'],
    ])
  })

  it('takes 案由 over kinds as the kind where nothing else tells the matter', () => {
    const rows = disputes.map(([day, parties, kind, , result]) => [day, parties, kind, result])
    const { drafts } = ledger(['受理日期', '当事人', '案由', '调解结果'], rows)
    expect(drafts.map(({ values }) => values['disputeType'])).toEqual([
      'NEIGHBOR',
      'MARRIAGE_FAMILY',
      'DAMAGES',
    ])
  })

  it('leaves 案由 the matter where the kind has a column of its own, or where it tells a story', () => {
    const rows = disputes.map(([day, parties, kind, matter, result]) => [
      ...[day, parties, matter, kind, result],
    ])
    const { drafts } = ledger(['受理日期', '当事人', '案由', '纠纷类型', '调解结果'], rows)
    expect(drafts[0]?.values).toMatchObject({ brief: '因漏水争执', disputeType: 'NEIGHBOR' })
    const told = rows.map(([day = '', parties = '', matter = '', , result = '']) => [
      ...[day, parties, matter, result],
    ])
    const only = ledger(['受理日期', '当事人', '案由', '调解结果'], told)
    expect(only.drafts[0]?.values['brief']).toBe('因漏水争执')
  })

  it('reads √ and × under 是否调解成功 as yes and no', () => {
    const { drafts, issues } = ledger(
      ['受理日期', '当事人', '案由', '案情简介', '是否调解成功'],
      disputes.map(([day, parties, kind, matter], at) => [
        ...[day, parties, kind, matter, at < 2 ? '√' : '×'],
      ]),
    )
    expect(drafts.map(({ values }) => String(values['result']).startsWith('AGREED'))).toEqual([
      true,
      true,
      false,
    ])
    expect(issues).toEqual([])
  })

  it('does not compare a subtotal of 2件 with the money of its column', () => {
    const { issues } = ledger(
      ['受理日期', '当事人', '涉及金额', '案情简介', '调解结果'],
      [
        ...disputes.map(([day, parties, , matter, result]) => [
          day,
          parties,
          '3000元',
          matter,
          result,
        ]),
        ['合计', '', '3件', '', ''],
      ],
    )
    expect(issues.filter(({ code }) => code === 'total-mismatch')).toEqual([])
  })
})

describe('rows of a roster that look like a heading', () => {
  const roster = (day: (n: number) => string) =>
    readRows({
      rows: [
        ['2024年1月份值班安排表'],
        ['姓名', '时间', '到岗'],
        ...[1, 2, 3, 4, 5].map((n) => [`王小${'甲乙丙丁戊'[n - 1]}`, day(n), '到岗']),
      ],
    })

  it.each([
    ['1月3号', (n: number) => `1月${n}号`],
    ['1月3日晚', (n: number) => `1月${n}日晚`],
    ['1月3日(周三)', (n: number) => `1月${n}日(周${'一二三四五'[n - 1]})`],
    ['1月3日上午9时', (n: number) => `1月${n}日上午9时`],
  ])('are turns, however the day is written: %s', (_form, day) => {
    const [table, ...others] = roster(day)
    expect(others).toEqual([])
    expect(table?.drafts.map(({ values }) => values['date'])).toEqual(
      [1, 2, 3, 4, 5].map((n) => `2024-01-0${n}`),
    )
  })

  it.each(['李四代班', '李四代', '由李四替班'])('complain of nothing where %s came', (came) => {
    const { drafts, issues } = readTable({
      rows: [
        ['2024年值班表'],
        ['值班日期', '值班委员', '到岗情况'],
        ['1月4日', '王五', '到岗'],
        ['1月11日', '赵六', came],
      ],
    })
    expect(drafts[1]?.values).toMatchObject({ status: 'DONE', attendedBy: { name: '李四' } })
    expect(issues).toEqual([])
    expect(drafts[1]?.extra).toEqual({})
  })
})
