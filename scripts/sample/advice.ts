import { type Day, eachDay, spellings, YEAR } from './days.ts'
import { createDice, type Dice } from './dice.ts'
import { COUNTY, members, type Studio, silent, studios, UNIT } from './office.ts'
import type { Page, PageCell } from './page.ts'
import { isFestival } from './receptions.ts'

const INFORMATIONS = 108
const PROPOSALS = 46

const subjects =
  '老旧小区加装电梯 城区雨污分流 校园周边交通整治 社区养老服务 果品冷链建设 农村生活垃圾分类 小微企业融资 乡村医生待遇保障 夜市规范管理 闲置农房盘活 河道保洁 公共停车场建设 农产品网上销售 留守儿童关爱 村级道路养护 职业技能培训 基层图书室建设 残疾人就业 电动车充电安全 饮用水水源保护'.split(
    ' ',
  )
const verbs = ['关于加强', '关于推进', '关于改进', '关于支持']
const units = '县住建局 县农业农村局 县教育局 县人社局 县交通局 县水务局 县民政局 县文旅局'.split(
  ' ',
)

const active = members.filter(({ name }) => !silent.has(name))

const authorsOf = (dice: Dice, at: number, day: Day): readonly string[] => {
  const seated = active.filter(({ joined }) => joined === null || joined <= day.iso)
  // Everybody who writes at all has a turn before chance decides.
  const first = active[at % active.length]
  const lead = first !== undefined && seated.includes(first) ? first : dice.pick(seated)
  const other = dice.chance(0.18) ? dice.pick(seated) : lead
  return [...new Set([lead.name, other.name])]
}

const studioOf = (name: string | undefined): Studio | undefined =>
  studios.find((studio) => studio.members.some((member) => member.name === name))

const workdays = eachDay.filter(
  (day) => day.weekday < 6 && !isFestival(day) && day.iso > '2024-01-02' && day.iso < '2024-12-28',
)

/** Row → who wrote an instruction upon it: three in the year. */
const instructions: Readonly<Record<number, readonly [leader: string, days: number]>> = {
  18: ['县委书记', 12],
  47: ['县长', 9],
  82: ['副县长', 15],
}
const CITY_ROWS = new Set([9, 18, 33, 61, 82])
const PROVINCE_ROW = 18

const plusDays = (day: Day, days: number): Day => {
  const at = eachDay.findIndex(({ iso }) => iso === day.iso)
  return eachDay[Math.min(at + days, eachDay.length - 1)] ?? day
}

const informationRow = (dice: Dice, at: number, day: Day): readonly PageCell[] => {
  const authors = authorsOf(dice, at, day)
  const instruction = instructions[at]
  const isCity = CITY_ROWS.has(at)
  const isCounty = isCity || instruction !== undefined || dice.chance(0.42)
  return [
    at + 1,
    at % 2 === 0 ? spellings.full(day) : spellings.short(day),
    `${dice.pick(verbs)}${subjects[at % subjects.length]}的建议(${at + 1})`,
    authors.join('、'),
    studioOf(authors[0])?.name ?? null,
    isCounty ? '√' : null,
    isCity ? '√' : null,
    at === PROVINCE_ROW ? '√' : null,
    instruction?.[0] ?? null,
    instruction === undefined ? null : spellings.dotted(plusDays(day, instruction[1])),
    null,
  ]
}

/** 社情民意信息统计表: adoption as √ under each level, instructions with leader and day. */
export const informationPages = (): readonly Page[] => {
  const dice = createDice(41)
  const days = dice.some(workdays, INFORMATIONS).toSorted((a, b) => a.iso.localeCompare(b.iso))
  return [
    {
      name: `${YEAR}年`,
      title: `${COUNTY}政协${YEAR}年社情民意信息报送采用统计表`,
      under: [`填报单位:${UNIT}        单位:篇`],
      heading: [
        ['序号', '报送时间', '标题', '反映人', '所属工作室', '采用情况', '', ''].concat([
          '领导批示',
          '',
          '备注',
        ]),
        ['', '', '', '', '', '县政协', '市政协', '省政协', '批示领导', '批示日期', ''],
      ],
      widths: [6, 16, 42, 16, 24, 10, 10, 10, 14, 14, 10],
      rows: days.map((day, at) => informationRow(dice, at, day)),
      joined: [],
      foot: [['审核人:洪致远']],
    },
  ]
}

const PROPOSED = ['2024-01-15', '2024-01-16', '2024-01-17', '2024-01-18']

const proposalRow = (dice: Dice, at: number): readonly PageCell[] => {
  const isLate = at >= PROPOSALS - 8
  const day = isLate
    ? dice.pick(workdays.slice(80))
    : eachDay.find(({ iso }) => iso === PROPOSED[at % 4])
  const seated = active.filter(({ joined }) => joined === null || isLate)
  const first = seated[(at * 5) % seated.length] ?? dice.pick(seated)
  const signers = dice
    .some(
      seated,
      dice.weighted([
        [0, 4],
        [1, 3],
        [2, 2],
        [3, 1],
      ]),
    )
    .filter(({ name }) => name !== first.name)
  const isFiled = dice.chance(0.92)
  return [
    at + 1,
    `${dice.pick(verbs)}${subjects[(at * 7) % subjects.length]}的提案(${at + 1})`,
    first.name,
    signers.map(({ name }) => name).join('、') || null,
    day === undefined ? null : spellings.dotted(day),
    isFiled ? '立案' : '转社情民意',
    isFiled ? dice.pick(units) : null,
    isFiled
      ? dice.weighted([
          ['A', 60],
          ['B', 28],
          ['C', 12],
        ])
      : null,
    isFiled
      ? dice.weighted([
          ['满意', 80],
          ['基本满意', 20],
        ])
      : null,
  ]
}

/** 提案目录: those of the session first, those of the rest of the year below. */
export const proposalPages = (): readonly Page[] => {
  const dice = createDice(53)
  return [
    {
      name: '提案目录',
      title: `政协${COUNTY}第十一届委员会第三次会议以来提案目录`,
      under: [`(${YEAR}年12月30日)`],
      heading: [
        ['提案号', '案由', '第一提案人', '联名提案人', '提交日期', '审查结果'].concat([
          '主办单位',
          '办理结果',
          '委员意见',
        ]),
      ],
      widths: [8, 44, 12, 26, 14, 14, 18, 10, 12],
      rows: Array.from({ length: PROPOSALS }, (_, at) => proposalRow(dice, at)),
      joined: [],
      foot: [],
    },
  ]
}
