import dayjs from 'dayjs'

/** An instant as the clock on the wall showed it. */
export const wallClock = (at: string): string => dayjs(at).format('YYYY-MM-DD HH:mm')

/** Whole days from an instant to now. */
export const daysSince = (at: string): number => dayjs().diff(dayjs(at), 'day')
