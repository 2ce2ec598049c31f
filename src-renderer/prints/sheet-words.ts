import type { SheetLine } from '#shared/domain/score.ts'
import { prints } from '../i18n/prints.ts'

const MOST_RECORDS = 8

/** What was found, in the cell 完成情况. */
export const foundText = ({ count, unit }: SheetLine): string => `${count}${unit}`

/** Where a quota of several spans is not met; empty when nothing is missing. */
export const missingText = ({ spans }: SheetLine): string => {
  const missing = spans.filter(({ met }) => !met)
  if (missing.length === 0 || spans.length < 2) return ''
  return prints.missingIn(missing.map(({ label }) => label).join(prints.between))
}

/** The cell 考核分: points, or for a quota whether it is met; empty where nothing is marked. */
export const scoreText = ({ met, points }: SheetLine, isScored: boolean): string => {
  if (met === null) return isScored ? String(points) : ''
  return met ? prints.met : prints.unmet
}

/** The cell 依据: the days of the first records, and how many there are; the screen names them all. */
export const basisText = ({ records }: SheetLine): string => {
  const days = records.slice(0, MOST_RECORDS).map(({ on }) => shortDay(on))
  const more = records.length > MOST_RECORDS ? prints.and(records.length) : ''
  return days.join(prints.between) + more
}

const shortDay = (day: string): string => day.split('-').slice(1).map(Number).join('.')

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
