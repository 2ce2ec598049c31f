import { type Occasion, occasionsByKind, yearPlan } from './activity-words.ts'
import { type Day, dayOf, lastOf, spellings, YEAR } from './days.ts'
import { createDice, type Dice } from './dice.ts'
import { COUNTY, type Studio, studios, UNIT } from './office.ts'
import type { Page, PageCell } from './page.ts'
import { isFestival } from './receptions.ts'
import { padded } from './registers.ts'

/** What each studio leaves undone, so that the year's sheets are not all alike. */
interface Shortfall {
  readonly idleMonths?: readonly number[]
  readonly unsolvedMonths?: readonly number[]
  /** Place in the plan of the year → what is held there instead. */
  readonly instead?: Readonly<Record<number, string>>
}

const shortfalls: Readonly<Record<string, Shortfall>> = {
  青石: { idleMonths: [2, 9] },
  科教: { instead: { 2: '集中学习' } },
  商会: { unsolvedMonths: [1, 4, 6, 9], instead: { 11: '走访慰问' } },
}

interface Activity {
  readonly day: Day
  readonly studio: Studio
  readonly kind: string
  readonly occasion: Occasion
  readonly theme: string
  readonly isSolved: boolean
  readonly present: readonly string[]
  readonly guests: number
}

const workday = (dice: Dice, month: number): Day => {
  const day = dayOf(month, dice.between(3, lastOf(month) - 2))
  return isFestival(day) ? workday(dice, month) : day
}

/** Walks through the titles of a kind, so that a studio does not hold the same thing twice. */
const occasionOf = (kind: string, turn: number): Occasion => {
  const list = occasionsByKind[kind] ?? []
  return list[turn % list.length] ?? { title: kind, solved: '' }
}

const createTurns = (start: number): ((kind: string) => number) => {
  const taken = new Map<string, number>()
  return (kind) => {
    const turn = taken.get(kind) ?? start
    taken.set(kind, turn + 1)
    return turn
  }
}

const studioYear = (dice: Dice, studio: Studio, at: number): readonly Activity[] => {
  const { idleMonths = [], unsolvedMonths = [], instead = {} } = shortfalls[studio.shortName] ?? {}
  const turnOf = createTurns(at)
  const held = (month: number, kind: string, isMain: boolean): Activity => {
    const day = workday(dice, month)
    const seated = studio.members.filter(({ joined }) => joined === null || joined <= day.iso)
    const occasion = occasionOf(kind, turnOf(kind))
    return {
      day,
      studio,
      kind,
      occasion,
      theme: isMain ? kind : '',
      isSolved: isMain && !unsolvedMonths.includes(month),
      present: dice.some(seated, dice.between(3, 6)).map(({ name }) => name),
      guests: dice.between(8, 90),
    }
  }
  const main = yearPlan.flatMap((_, index) => {
    const month = index + 1
    const place = (index + at * 2) % yearPlan.length
    const kind = instead[place] ?? yearPlan[place] ?? ''
    return idleMonths.includes(month) ? [] : [held(month, kind, true)]
  })
  const more = dice
    .some([3, 5, 6, 10, 11], 3)
    .map((month) => held(month, dice.pick(['走访慰问', '微调研', '小板凳议事会']), false))
  return [...main, ...more]
}

const rowOf = (activity: Activity, at: number): readonly PageCell[] => {
  const { day, studio, kind, occasion, theme, isSolved, present, guests } = activity
  const spelled = [spellings.full(day), spellings.dotted(day), spellings.short(day)]
  const date: PageCell = at % 4 === 0 ? { iso: day.iso, format: 'yyyy-mm-dd' } : null
  return [
    at + 1,
    date ?? spelled[at % spelled.length] ?? null,
    studio.name,
    kind,
    occasion.title,
    theme === '' ? null : `${day.month}月:${theme}`,
    at % 6 === 5 ? '县政协机关会议室' : studio.address.replace(COUNTY, ''),
    present.map(padded).join('、'),
    at % 5 === 1 ? `${guests}人次` : guests,
    isSolved ? occasion.solved : null,
    null,
  ]
}

/** 履职活动台账: one sheet for all studios, in the order of days. */
export const activityPages = (): readonly Page[] => {
  const dice = createDice(23)
  const all = studios
    .flatMap((studio, at) => studioYear(dice, studio, at))
    .sort((a, b) => a.day.iso.localeCompare(b.day.iso))
  return [
    {
      name: '活动台账',
      title: `${COUNTY}政协${YEAR}年委员履职活动台账`,
      under: [`填报单位:${UNIT}        填表人:阮秋荷        填报日期:${YEAR}.12.30`],
      heading: [
        ['序号', '活动时间', '工作室', '活动类型', '活动主题', '月度主题', '活动地点'].concat([
          '参加委员',
          '参加群众人数',
          '解决的问题',
          '备注',
        ]),
      ],
      widths: [6, 16, 24, 12, 34, 16, 32, 40, 12, 30, 10],
      rows: all.map(rowOf),
      joined: [],
      foot: [['合计', null, null, null, null, null, null, null, sumOfGuests(all)]],
    },
  ]
}

const sumOfGuests = (all: readonly Activity[]): number =>
  all.reduce((sum, { guests }) => sum + guests, 0)
