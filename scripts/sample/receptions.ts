import { type Day, eachDay, quarterOf, spellings, YEAR } from './days.ts'
import { createDice, type Dice } from './dice.ts'
import { COUNTY, members, type Studio, studios, UNIT } from './office.ts'
import type { Page, PageCell } from './page.ts'
import { padded } from './registers.ts'
import { addresses, givenNames, type Matter, matters, surnames } from './visits.ts'

const QUARTERS = ['一季度', '二季度', '三季度', '四季度'] as const
const CLOSING = ['3月29日', '6月28日', '9月29日', '12月30日']
const VISITS_A_STUDIO = 31
// The studio asks nobody in on the days of the spring festival.
const FESTIVAL = { from: '2024-02-09', to: '2024-02-17' }

interface Visit {
  readonly day: Day
  readonly studio: Studio
  readonly name: string
  readonly gender: string
  readonly phone: string
  readonly address: string
  readonly persons: number
  readonly matter: Matter
  readonly receivedBy: readonly string[]
  readonly handling: string
  readonly result: string
  readonly satisfaction: string
}

export const isFestival = ({ iso }: Day): boolean => iso >= FESTIVAL.from && iso <= FESTIVAL.to

const known = new Set(members.map(({ name }) => name))

export type Gender = '男' | '女'

/** A name that no member of the sample has. */
export const strangerOf = (dice: Dice, gender: Gender): string => {
  const name = dice.pick(surnames) + dice.pick(givenNames[gender])
  return known.has(name) ? strangerOf(dice, gender) : name
}

const handlings = [
  ['当场答复', 30],
  ['协调解决', 26],
  ['转办', 20],
  ['转微协商', 10],
  ['转社情民意', 14],
] as const

const resultOf = (dice: Dice, handling: string): string =>
  handling === '当场答复' ? '当场办结' : dice.chance(0.82) ? '已办结' : '正在办理'

const visitOf = (dice: Dice, day: Day, studio: Studio): Visit => {
  const handling = dice.weighted(handlings)
  const gender = dice.pick<Gender>(['男', '女'])
  const seated = studio.members.filter(({ joined }) => joined === null || joined <= day.iso)
  return {
    day,
    studio,
    name: strangerOf(dice, gender),
    gender,
    phone: `1380000${String(dice.between(0, 9999)).padStart(4, '0')}`,
    address: dice.pick(addresses),
    persons: dice.weighted([
      [1, 70],
      [2, 14],
      [3, 8],
      [4, 4],
      [6, 3],
    ]),
    matter: dice.pick(matters),
    receivedBy: dice.some(seated, dice.chance(0.2) ? 2 : 1).map(({ name }) => name),
    handling,
    result: resultOf(dice, handling),
    satisfaction: dice.weighted([
      ['满意', 70],
      ['基本满意', 24],
      ['不满意', 6],
    ]),
  }
}

const visits = (dice: Dice): readonly Visit[] => {
  const days = eachDay.filter((day) => !isFestival(day) && day.iso < '2024-12-29')
  return studios
    .flatMap((studio) =>
      Array.from({ length: VISITS_A_STUDIO }, () => visitOf(dice, dice.pick(days), studio)),
    )
    .sort((a, b) => a.day.iso.localeCompare(b.day.iso))
}

// What a clerk typed in haste in the third quarter: there is no such day, the import has to ask.
const MISTYPED = { quarter: 3, row: 8, text: '9月31日' }

const dayCell = (visit: Visit, at: number, before: Visit | undefined): PageCell => {
  if (before !== undefined && before.day.iso === visit.day.iso) return null
  const forms: readonly PageCell[] = [
    { iso: visit.day.iso, format: 'yyyy/m/d' },
    spellings.short(visit.day),
    spellings.full(visit.day),
    spellings.dotted(visit.day),
  ]
  return forms[at % forms.length] ?? null
}

const phoneCell = (phone: string, at: number): PageCell => {
  if (at % 7 === 3) return `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`
  return at % 3 === 0 ? Number(phone) : phone
}

const rowOf = (visit: Visit, at: number, before: Visit | undefined): readonly PageCell[] => [
  at + 1,
  dayCell(visit, at, before),
  visit.studio.name,
  padded(visit.name),
  visit.gender,
  phoneCell(visit.phone, at),
  before?.address === visit.address ? '同上' : visit.address,
  at % 4 === 1 ? `${visit.persons}人` : visit.persons,
  visit.matter[0],
  visit.matter[1],
  visit.receivedBy.map(padded).join(at % 5 === 2 ? ',' : '、'),
  visit.handling,
  visit.matter[2],
  visit.result,
  visit.satisfaction,
  null,
]

const pageOf = (all: readonly Visit[], quarter: number): Page => {
  const own = all.filter(({ day }) => quarterOf(day) === quarter)
  const rows = own.map((visit, at) => [...rowOf(visit, at, own[at - 1])])
  const mistyped = quarter === MISTYPED.quarter ? rows[MISTYPED.row] : undefined
  if (mistyped !== undefined) {
    // The cell below must say its own day, or it would stand in the same merge.
    const next = rows[MISTYPED.row + 1]
    const after = own[MISTYPED.row + 1]
    if (next?.[1] === null && after !== undefined) next[1] = spellings.short(after.day)
    mistyped[1] = MISTYPED.text
  }
  const persons = own.reduce((sum, visit) => sum + visit.persons, 0)
  const name = QUARTERS[quarter - 1] ?? ''
  return {
    name,
    title: `${COUNTY}${YEAR}年第${name}群众来访接待登记簿`,
    under: [`填报单位:${UNIT}(盖章)        填表人:佟立行        填报日期:${CLOSING[quarter - 1]}`],
    heading: [
      [
        '序号',
        '来访时间',
        '接待工作室',
        '来访人员',
        '',
        '',
        '',
        '来访人数',
        '反映问题及诉求',
      ].concat(['类别', '接待委员', '办理情况', '', '', '满意度', '备注']),
      ['', '', '', '姓名', '性别', '联系电话', '住址', '', ''].concat([
        '',
        '',
        '处理方式',
        '承办单位',
        '办理结果',
        '',
        '',
      ]),
    ],
    widths: [6, 14, 22, 10, 6, 15, 18, 9, 36, 14, 16, 12, 18, 12, 10, 10],
    rows,
    joined: [2],
    foot: [
      ['合计', null, null, null, null, null, null, persons],
      ['审核人:季明远', null, null, null, null, null, null, null, '分管领导(签字):'],
    ],
  }
}

/** 来访接待登记簿: a sheet a quarter, days merged, 同上, 3人, 合计, one day that does not exist. */
export const receptionPages = (): readonly Page[] => {
  const all = visits(createDice(7))
  return QUARTERS.map((_, at) => pageOf(all, at + 1))
}
