import { type Day, eachDay, spellings, YEAR } from './days.ts'
import { createDice, type Dice } from './dice.ts'
import { COUNTY, studios, UNIT } from './office.ts'
import type { Page, PageCell } from './page.ts'
import { isFestival, strangerOf } from './receptions.ts'

const CASES = 27

const kinds = [
  ['邻里纠纷', '因排水、采光发生争执'],
  ['婚姻家庭纠纷', '因老人赡养问题发生矛盾'],
  ['房屋宅基地纠纷', '因宅基地界址发生争议'],
  ['拖欠农民工工资纠纷', '因装修工程款结算拖欠工资'],
  ['合同纠纷', '因果品收购合同履行发生争议'],
  ['物业纠纷', '因物业服务收费发生矛盾'],
  ['损害赔偿纠纷', '因施工损坏果树要求赔偿'],
] as const

const amountCell = (dice: Dice, at: number): PageCell => {
  if (dice.chance(0.35)) return at % 2 === 0 ? '无' : '/'
  const yuan = dice.between(8, 640) * 100
  if (yuan > 10_000 && at % 3 === 0) return `${yuan / 10_000}万元`
  return at % 3 === 1 ? `${yuan}元` : yuan
}

const rowOf = (dice: Dice, at: number, day: Day): readonly PageCell[] => {
  const studio = dice.pick(studios)
  const [kind, about] = dice.pick(kinds)
  const genders = ['男', '女'] as const
  const [one, other] = [strangerOf(dice, dice.pick(genders)), strangerOf(dice, dice.pick(genders))]
  const mediators = dice.some(
    studio.members.filter(({ joined }) => joined === null),
    dice.chance(0.3) ? 2 : 1,
  )
  const result = dice.weighted([
    ['达成协议', 62],
    ['口头协议', 22],
    ['未达成协议', 16],
  ])
  return [
    at + 1,
    at % 2 === 0 ? spellings.short(day) : spellings.dottedShort(day),
    studio.name,
    at % 2 === 0 ? `${one}与${other}` : `${one}、${other}`,
    kind,
    `${one}与${other}${about},请求调解`,
    amountCell(dice, at),
    mediators.map(({ name }) => name).join('、'),
    result,
    result === '达成协议' ? dice.pick(['已履行', '已履行', '部分履行']) : null,
    null,
  ]
}

/** 矛盾纠纷调解台账: the year only in the title, parties in one cell, amounts in every unit. */
export const mediationPages = (): readonly Page[] => {
  const dice = createDice(67)
  // The tenth as `1.10` typed into a number cell loses its zero; a clerk would have written a text.
  const days = dice
    .some(
      eachDay.filter((day) => !isFestival(day) && day.iso < '2024-12-29'),
      CASES,
    )
    .toSorted((a, b) => a.iso.localeCompare(b.iso))
  return [
    {
      name: `${YEAR}年`,
      title: `${COUNTY}政协委员参与矛盾纠纷调解台账(${YEAR}年度)`,
      under: [`填报单位:${UNIT}        填表人:宁守义        填报日期:${YEAR}.12.30`],
      heading: [
        ['序号', '受理日期', '调解工作室', '当事人', '纠纷类型', '纠纷简要情况', '涉及金额'].concat(
          ['调解员', '调解结果', '履行情况', '备注'],
        ),
      ],
      widths: [6, 12, 24, 18, 20, 40, 14, 18, 14, 12, 10],
      rows: days.map((day, at) => rowOf(dice, at, day)),
      joined: [],
      foot: [['审核人:梅德全']],
    },
  ]
}
