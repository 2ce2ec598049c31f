import dayjs from 'dayjs'

/** An instant as a clerk reads it. */
export const toTime = (instant: string): string => dayjs(instant).format('YYYY-MM-DD HH:mm')

/** Whole days from an instant to now. */
export const daysSince = (instant: string): number => dayjs().diff(dayjs(instant), 'day')
