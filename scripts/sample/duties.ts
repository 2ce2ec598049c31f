import { type Day, eachDay, quarterOf, spellings, weekdayName, YEAR } from './days.ts'
import { createDice, type Dice } from './dice.ts'
import { absences, type Member, type Studio, studios, UNIT } from './office.ts'
import type { Page, PageCell } from './page.ts'
import { isFestival } from './receptions.ts'
import { padded } from './registers.ts'

interface Duty {
  readonly day: Day
  readonly scheduled: Member
  readonly outcome: string
}

/** Everybody once before anybody twice, in an order of chance. */
const seats = (dice: Dice, members: readonly Member[], count: number): readonly Member[] => {
  const order = dice.some(members, members.length)
  return Array.from({ length: count }, (_, at) => order[at % order.length]).filter(
    (member) => member !== undefined,
  )
}

const outcomeOf = (
  dice: Dice,
  member: Member,
  { studio, quarter, turn }: { readonly studio: Studio; readonly quarter: number; turn: number },
): string => {
  const isAway = absences[member.name]?.includes(quarter) === true
  // A second turn in a quarter may be given away without harm to anybody's quota.
  if (!isAway && !(turn > 0 && dice.chance(0.2))) return '到岗'
  if (isAway && turn > 0) return '缺岗'
  const others = studio.members.filter(
    ({ name, joined }) => name !== member.name && !absences[name]?.includes(quarter) && !joined,
  )
  return `由${dice.pick(others).name}替班`
}

const quarterDuties = (dice: Dice, studio: Studio, quarter: number): readonly Duty[] => {
  const days = eachDay.filter(
    (day) =>
      quarterOf(day) === quarter &&
      day.weekday === studio.weekday &&
      !isFestival(day) &&
      day.iso < '2024-12-31',
  )
  const first = `${YEAR}-${String(quarter * 3 - 2).padStart(2, '0')}-08`
  const members = studio.members.filter(({ joined }) => joined === null || joined <= first)
  return seats(dice, members, days.length).flatMap((scheduled, at) => {
    const day = days[at]
    const turn = Math.floor(at / members.length)
    const outcome = outcomeOf(dice, scheduled, { studio, quarter, turn })
    return day === undefined ? [] : [{ day, scheduled, outcome }]
  })
}

const duties = (dice: Dice, studio: Studio): readonly Duty[] =>
  [1, 2, 3, 4].flatMap((quarter) => quarterDuties(dice, studio, quarter))

const forms: readonly ((day: Day) => PageCell)[] = [
  spellings.short,
  (day) => ({ iso: day.iso, format: 'm"月"d"日"' }),
  spellings.dotted,
  spellings.full,
  spellings.dotted,
]

const pageOf = (dice: Dice, studio: Studio, at: number): Page => {
  const dateOf = forms[at] ?? spellings.short
  return {
    name: studio.shortName,
    title: `${studio.name}${YEAR}年委员值班(接访日)安排表`,
    under: [`填报单位:${UNIT}    接访时间:上午9:00至11:30`],
    heading: [['日期', '星期', '值班委员', '联系电话', '到岗情况', '备注']],
    widths: [16, 10, 14, 16, 20, 24],
    rows: duties(dice, studio).map(({ day, scheduled, outcome }) => [
      dateOf(day),
      weekdayName(day),
      padded(scheduled.name),
      scheduled.phone,
      outcome,
      null,
    ]),
    joined: [],
    foot: [['说明:春节假期不安排接访;因故不能到岗的,须提前一日联系替班委员。']],
  }
}

/** 值班安排表: a sheet a studio, the year only in its title, stand-ins and empty chairs. */
export const dutyPages = (): readonly Page[] => {
  const dice = createDice(11)
  return studios.map((studio, at) => pageOf(dice, studio, at))
}
