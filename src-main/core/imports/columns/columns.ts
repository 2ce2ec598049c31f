import type { Field, Fold, Ledger } from '#shared/ledgers/field.ts'
import { columnLetter, toHalfWidth } from '../cell-text.ts'
import {
  isReasonLabel,
  isSequenceLabel,
  labelKey,
  withoutNumber,
} from '../headings/heading-labels.ts'
import { knownMeanings } from '../headings/heading-meanings.ts'
import { type MeetingLabel, meetingLabelOf } from '../headings/meeting-labels.ts'
import {
  ASKS,
  guessMeaning,
  type LedgerLabels,
  type Meaning,
  numberedMeaning,
  takesYesNo,
} from '../headings/near-labels.ts'
import { ownParts } from '../headings/own-parts.ts'
import { type Owned, ownedHeadings } from '../headings/repeated-headings.ts'
import {
  calendarSeatOf,
  isCalendarHeading,
  isWeekdayLabel,
  type SeatLabel,
  seatLabelOf,
} from '../headings/seat-labels.ts'
import { groupColumns, type NumberedPath } from '../headings/sideways-groups.ts'
import type { TableColumn } from '../tables/tables.ts'
import { chooseMeanings } from './choose-meanings.ts'

/**
 * What a column is for: a field, a row folded into a field, a meeting of a cross table, a seat of a
 * roster grid, a month of days, the running number, our own remark beside the row, kept under its heading, or not taken
 * at all.
 */
export type ColumnUse =
  | {
      readonly kind: 'field'
      readonly field: Field
      /** What a tick in this column says. */
      readonly ticked?: string | boolean
      /** It says more closely what another column of the field says. */
      readonly narrows?: boolean
    }
  | { readonly kind: 'fold'; readonly field: Field; readonly fold: Fold }
  /** The rows of a field spelt out, as our own register does. */
  | { readonly kind: 'detail'; readonly field: Field }
  | { readonly kind: 'meeting'; readonly meeting: MeetingLabel }
  | { readonly kind: 'seat'; readonly seat: SeatLabel }
  /** A month of a grid whose cells list days. */
  | { readonly kind: 'month'; readonly month: number }
  | { readonly kind: 'sequence' }
  | { readonly kind: 'aside' }
  | { readonly kind: 'extra' }
  | { readonly kind: 'none' }

export interface MappedColumn {
  readonly index: number
  readonly letter: string
  readonly heading: string
  readonly use: ColumnUse
  /** How sure the heading makes it; 0 for columns that match nothing. */
  readonly weight: number
  /** Which of several records of one row it is about, from 1; 0 where it speaks for all. */
  readonly group: number
  /** 10000 under a heading like 标的额(万元). */
  readonly scale: number
  /** Who says so. */
  readonly by: 'heading' | 'learned' | 'person'
}

const PARENT = 1
const ANSWER = 0.5

const pathWithoutUnits = (path: readonly string[]): readonly string[] => {
  const named = path.filter((label) => labelKey(label) !== '')
  return named.length === 0 ? path : named
}

/** Every meaning a column may have, the surest first. */
const meaningsOf = (path: readonly string[], labels: LedgerLabels): readonly Meaning[] => {
  const named = pathWithoutUnits(path)
  const leaf = named.at(-1) ?? ''
  // 学习培训(11月14日) is a meeting of a cross table, whatever 培训 means elsewhere.
  if (meetingLabelOf(leaf) !== undefined) return []
  const found: Meaning[] = [...knownMeanings(named, labels)]
  const numbered = found.length > 0 ? undefined : numberedMeaning(named, labels)
  if (numbered !== undefined) found.push(numbered)
  const parent =
    named.length > 1 && found.length === 0 ? labels.get(labelKey(named[0] ?? '')) : null
  if (parent && parent.field.kind !== 'rows') found.push({ ...parent, weight: PARENT })
  const isMeeting = meetingLabelOf(named.join('')) !== undefined
  const guess =
    found.length > 0 || isMeeting || seatLabelOf(leaf)?.kind === 'studio'
      ? undefined
      : guessMeaning(leaf, labels)
  if (guess !== undefined) found.push(guess)
  // 是否化解 is answered with a word of the list; 化解情况 may be told at length.
  const asks = ASKS.test(leaf) ? ANSWER : 0
  return found
    .map((meaning) =>
      takesYesNo(meaning) ? { ...meaning, weight: meaning.weight + asks } : meaning,
    )
    .sort((a, b) => b.weight - a.weight)
}

const scaleOf = (path: readonly string[]): number => {
  const unit = /[(（]\s*(亿|万|千|百)\s*元?\s*[)）]/.exec(toHalfWidth(path.join('')))?.[1]
  return { 亿: 1e8, 万: 1e4, 千: 1e3, 百: 100 }[unit ?? ''] ?? 1
}

const toUse = (column: TableColumn, meaning: Meaning | undefined): ColumnUse => {
  const leaf = column.path.at(-1) ?? ''
  if (meaning !== undefined) {
    const { field, fold } = meaning
    if (meaning.isDetail === true) return { kind: 'detail', field }
    if (fold !== undefined) return { kind: 'fold', field, fold }
    return meaning.narrows === true
      ? { kind: 'field', field, narrows: true }
      : { kind: 'field', field }
  }
  const seat = column.path.map(seatLabelOf).find((each) => each !== undefined)
  // The hours behind 值班委员(上午9:00-11:30) are no day of a meeting.
  if (seat?.kind === 'shift') return { kind: 'seat', seat }
  if (isSequenceLabel(leaf)) return { kind: 'sequence' }
  if (isReasonLabel(leaf) || isWeekdayLabel(leaf)) return { kind: 'aside' }
  // Name and day of a meeting may stand in two rows of the heading.
  const meeting = meetingLabelOf(leaf) ?? meetingLabelOf(column.path.join(''))
  if (meeting !== undefined) return { kind: 'meeting', meeting }
  return seat === undefined ? { kind: 'extra' } : { kind: 'seat', seat }
}

/** 值班委员(上午) beside 值班委员(下午): the seats of a roster, and neither of them its 值班委员 alone. */
const shiftSeats = (ledger: Ledger, columns: readonly TableColumn[]): ReadonlySet<TableColumn> => {
  const seats =
    ledger.grid === 'roster'
      ? columns.filter(({ path }) => seatLabelOf(path.at(-1) ?? '')?.kind === 'shift')
      : []
  return new Set(seats.length < 2 ? [] : seats)
}

const ORDINALS = '一二三四五六七八九十'

/** 联系群众1 and 联系群众一, or a number in the heading above, say which person of the row is meant. */
const numberedPath = ({ path }: TableColumn): NumberedPath => {
  const at = path.findLastIndex((label) => withoutNumber(label).nth !== '')
  if (at < 0) return { path, nth: '' }
  const { stem, nth } = withoutNumber(path[at] ?? '')
  const order = ORDINALS.indexOf(nth) + 1
  return { path: path.with(at, stem.trim()), nth: order > 0 ? String(order) : nth }
}

/** The column that only sums up what another of the same table spells out. */
const isSummary = (
  { path }: TableColumn,
  chosen: Meaning | undefined,
  detailed: ReadonlySet<Field>,
  labels: LedgerLabels,
): boolean => {
  if (chosen !== undefined || detailed.size === 0) return false
  const [first] = meaningsOf(path, labels)
  return first !== undefined && detailed.has(first.field)
}

const leaves = (columns: readonly TableColumn[]): readonly string[] =>
  columns.flatMap(({ path }) => path.at(-1) ?? [])

const calendarColumn = ({ index, path }: TableColumn): MappedColumn => {
  const seat = calendarSeatOf(path.at(-1) ?? '')
  return {
    index,
    letter: columnLetter(index),
    heading: path.join('/'),
    use: seat === undefined ? { kind: 'extra' } : { kind: 'seat', seat },
    weight: 0,
    group: 0,
    scale: 1,
    by: 'heading',
  }
}

/** 申请人 beside 当事人明细 is what was kept beside the record, and no further party. */
const spelledOut = (
  meaning: Meaning | undefined,
  detailed: ReadonlySet<Field>,
): Meaning | undefined =>
  meaning?.isDetail !== true && meaning !== undefined && detailed.has(meaning.field)
    ? undefined
    : meaning

/** Gives every column its use; a field is filled by one column, the one whose heading says it best. */
export const mapColumns = (
  columns: readonly TableColumn[],
  { ledger, labels }: { readonly ledger: Ledger; readonly labels: LedgerLabels },
): readonly MappedColumn[] => {
  if (isCalendarHeading(leaves(columns))) return columns.map(calendarColumn)
  const numbered = columns.map(numberedPath)
  const firstMeaning = (path: readonly string[]) => meaningsOf(path, labels)[0]
  const groups = groupColumns(ledger, numbered, (path) => firstMeaning(path)?.field.id)
  const groupOf = (at: number): number => groups[at] ?? 0
  const owned = groups.some((group) => group > 0)
    ? new Map<number, Owned>()
    : ownedHeadings(columns, { ledger, labels }, firstMeaning)
  const seats = shiftSeats(ledger, columns)
  const chosen = chooseMeanings(
    columns.flatMap((column, at) => {
      if (seats.has(column)) return []
      const { path } = column
      const own = groupOf(at) > 0 ? (numbered[at]?.path ?? path) : path
      const meanings = owned.get(at)?.meanings ?? meaningsOf(own, labels)
      const length = labelKey(path.at(-1) ?? '').length
      return meanings.map((meaning) => ({ at, length, group: groupOf(at), meaning }))
    }),
  )
  const detailed = new Set(
    [...chosen.values()].flatMap(({ field, isDetail }) => (isDetail === true ? [field] : [])),
  )
  const own = ownParts(ledger, columns, chosen, owned)
  return columns.map((column, at) => ({
    index: column.index,
    letter: columnLetter(column.index),
    heading: (owned.get(at)?.path ?? column.path).join('/'),
    use: isSummary(column, chosen.get(at), detailed, labels)
      ? { kind: 'aside' }
      : (own.get(at) ?? toUse(column, spelledOut(chosen.get(at), detailed))),
    weight: chosen.get(at)?.weight ?? 0,
    group: groupOf(at),
    scale: scaleOf(column.path),
    by: 'heading',
  }))
}

/** The field a column fills by itself or through a fold. */
export const fieldOfUse = (use: ColumnUse): Field | null =>
  use.kind === 'field' || use.kind === 'fold' || use.kind === 'detail' ? use.field : null

/** The column that fills a field by itself. */
export const columnOf = (columns: readonly MappedColumn[], id: string): MappedColumn | undefined =>
  columns.find(({ use }) => use.kind === 'field' && use.field.id === id)

/** Tells whether a column fills the field by itself. */
export const isTold = (columns: readonly MappedColumn[], field: Field | undefined): boolean =>
  columns.some(({ use }) => use.kind === 'field' && use.field === field)
