export const YEAR = 2024

/** A day of the sample's year, with the parts its many spellings need. */
export interface Day {
  readonly month: number
  readonly day: number
  readonly iso: string
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number
}

export const dayOf = (month: number, day: number): Day => {
  const at = new Date(Date.UTC(YEAR, month - 1, day))
  return {
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    iso: at.toISOString().slice(0, 10),
    weekday: at.getUTCDay() || 7,
  }
}

const LAST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export const lastOf = (month: number): number => LAST[month - 1] ?? 30

export const eachDay: readonly Day[] = LAST.flatMap((last, at) =>
  Array.from({ length: last }, (_, day) => dayOf(at + 1, day + 1)),
)

export const quarterOf = ({ month }: Day): number => Math.ceil(month / 3)

const WEEKDAYS = '一二三四五六日'

export const weekdayName = ({ weekday }: Day): string => `星期${WEEKDAYS[weekday - 1]}`

/** The ways clerks write one and the same day. */
export const spellings = {
  full: ({ month, day }: Day): string => `${YEAR}年${month}月${day}日`,
  dotted: ({ month, day }: Day): string => `${YEAR}.${month}.${day}`,
  short: ({ month, day }: Day): string => `${month}月${day}日`,
  dottedShort: ({ month, day }: Day): string => `${month}.${day}`,
} as const
