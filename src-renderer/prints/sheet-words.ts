import type { SheetLine } from '#shared/domain/score.ts'
import { prints } from '../i18n/prints.ts'

const MOST_RECORDS = 6

/** What was found, in the cell 完成情况: the count, and for a quota what is missing where. */
export const foundText = ({ count, unit, spans }: SheetLine): string => {
  const missing = spans.filter(({ met }) => !met)
  const found = `${count}${unit}`
  if (missing.length === 0 || spans.length < 2) return found
  return `${found} ${prints.missingIn(missing.map(({ label }) => label).join('、'))}`
}

/** The cell 考核分: points, or for a quota whether it is met. */
export const scoreText = ({ met, points }: SheetLine): string => {
  if (met === null) return String(points)
  return met ? prints.met : prints.unmet
}

/** The cell 依据: the days and names of the first records, and how many there are. */
export const basisText = ({ records }: SheetLine): string => {
  const named = records.slice(0, MOST_RECORDS).map(({ on, label }) => `${shortDay(on)}${label}`)
  const more = records.length > MOST_RECORDS ? prints.and(records.length) : ''
  return named.join(prints.between) + more
}

const shortDay = (day: string): string => {
  const [, month, date] = day.split('-')
  return month === undefined || date === undefined ? '' : `${Number(month)}.${Number(date)} `
}

/** The most a line can give, where the scheme names an end. */
export const fullText = ({ full }: SheetLine): string => (full === null ? '' : String(full))

/** Lines under their project, in the order of the scheme. */
export const groupLines = (
  lines: readonly SheetLine[],
): readonly {
  readonly group: string
  readonly name: string
  readonly lines: readonly SheetLine[]
}[] =>
  [...Map.groupBy(lines, ({ group }) => group)].map(([group, own]) => ({
    group,
    name: own[0]?.groupName ?? group,
    lines: own,
  }))
