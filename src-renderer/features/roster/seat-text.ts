import type { Values } from '#shared/domain/record.ts'
import { roster } from '../../i18n/roster.ts'

/** A day of the year without its year. */
export const shortDay = (day: string): string =>
  roster.shortDay(Number(day.slice(5, 7)), Number(day.slice(8)))

/** The name a field of persons holds, or nothing. */
export const nameOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'name' in value ? String(value.name) : ''

/** A seat of the roster as it is spoken of: its day and who sits there. */
export const seatText = (values: Values): string =>
  `${shortDay(String(values['date'] ?? ''))} ${nameOf(values['scheduled'])}`
