import dayjs from 'dayjs'

/** An instant as a clerk reads it. */
export const toTime = (instant: string): string => dayjs(instant).format('YYYY-MM-DD HH:mm')

/** Whole days from an instant to now. */
export const daysSince = (instant: string): number => dayjs().diff(dayjs(instant), 'day')

/** After so many days without a copy a person is asked to make one: here, and for another place. */
export const oldDays = { here: 7, elsewhere: 30 } as const

/** Tells whether a copy is so old that a person should be asked for a new one; one that was never made is. */
export const isOldCopy = (at: string | null, where: keyof typeof oldDays): boolean =>
  at === null || daysSince(at) >= oldDays[where]
