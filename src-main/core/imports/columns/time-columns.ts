import type { Ledger } from '#shared/ledgers/field.ts'
import type { RawCell } from '../../workbooks/book.ts'
import { cellText, cleanText } from '../cell-text.ts'
import { LOOSE_DAY_PARTS } from '../values/day-parts.ts'
import { isClaimed } from './claimed.ts'
import type { ColumnUse, MappedColumn } from './columns.ts'
import type { ColumnLook } from './roll-columns.ts'

const TIME_LABEL = /时[间刻]|几点/
const CLOCK = new RegExp(`^(?:${LOOSE_DAY_PARTS})?\\d{1,2}[:：时点](?:\\d{1,2}分?|半)?$`)

const isClock = ({ v }: RawCell): boolean =>
  typeof v === 'number' ? v > 0 && v < 1 : CLOCK.test(cleanText(String(v)))

/** 时间 beside 日期 is the time of day where its cells are. */
export const timeOfDay = (
  ledger: Ledger,
  columns: readonly MappedColumn[],
  { use, index, heading }: MappedColumn,
  { samples }: ColumnLook,
): ColumnUse | undefined => {
  if (use.kind !== 'extra' || !TIME_LABEL.test(heading)) return undefined
  const time = ledger.fields.find(({ kind }) => kind === 'time')
  const cells = samples.get(index) ?? []
  if (time === undefined || isClaimed(time, columns) || cells.length === 0) return undefined
  return cells.every(isClock) ? { kind: 'field', field: time } : undefined
}

/** 时间 over 上午 and 下午 is the part of the day, where days stand across. */
export const partOfDay = (
  ledger: Ledger,
  columns: readonly MappedColumn[],
  { use, index }: MappedColumn,
  { samples, wordsOf }: ColumnLook,
): ColumnUse | undefined => {
  const shift = ledger.fields.find(({ id }) => id === 'shift')
  if (shift === undefined || isClaimed(shift, columns) || use.kind !== 'field') return undefined
  const cells = samples.get(index) ?? []
  const isOfDays = ledger.grid === 'roster' && use.field.id === ledger.dateField
  const words = wordsOf(shift.choices)
  const parts = cells.filter((cell) => words.isOwn(cleanText(cellText(cell)))).length
  // One cell may be a remark below the last of them.
  return isOfDays && parts > 0 && parts >= cells.length - 1
    ? { kind: 'field', field: shift }
    : undefined
}
