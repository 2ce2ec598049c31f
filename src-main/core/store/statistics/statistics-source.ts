import { isIsoDay } from '#shared/domain/days.ts'
import type { Counted } from '#shared/figures/figure.ts'
import { type LedgerShape, ledgerShape } from '../ledger-shape.ts'
import { heldOn, inStudio, recordDay, recordStudio } from '../record-studio.ts'
import { quoted } from '../sql.ts'

/** Where statistics look: days, and the studios (`''` is none); without a list all records. */
export interface StatisticsScope {
  readonly from: string
  readonly to: string
  readonly today: string
  readonly studios?: readonly string[] | undefined
  /** Whether anybody wants to know which studio: telling costs as much as counting. */
  readonly perStudio?: boolean
}

/** Pieces of a statement over records `t` (and their entries `c`) of one kind and scope. */
export interface StatisticsSource {
  readonly shape: LedgerShape
  readonly from: string
  /** The day that decides. */
  readonly day: string
  /** The studio the record belongs to on that day, `''` for none. */
  readonly studio: string
  readonly where: string
}

/** A day as SQL; refuses anything else, since it stands in the statement. */
export const quotedDay = (day: string): string => {
  if (!isIsoDay(day)) throw new RangeError(`not a day: ${day}`)
  return quoted(day)
}

const children = ({ shape, of }: { shape: LedgerShape; of: string }): string | undefined =>
  shape.children.find(({ field }) => field.id === of)?.table

const entryJoin = (shape: LedgerShape, of: string): string => {
  const table = children({ shape, of })
  return table === undefined
    ? `join people c on c.record_id = t.id and c.field = ${quoted(of)}`
    : `join ${table} c on c.record_id = t.id`
}

const studioOf = (shape: LedgerShape, day: string): string => {
  if (shape.id === 'studios') return 't.id'
  return `coalesce(${shape.id === 'members' ? 'm.studio_id' : recordStudio(shape, day)}, '')`
}

/** What stood on the last day of the scope, or today where that is earlier. */
const standingSource = (
  how: Counted,
  { from, to }: NonNullable<Counted['standing']>,
  scope: StatisticsScope,
): StatisticsSource => {
  const shape = ledgerShape(how.ledger)
  const day = quotedDay(scope.to < scope.today ? scope.to : scope.today)
  const column = (field: string): string => shape.columnByField.get(field)?.name ?? field
  const member = `left join studio_members m on m.member_id = t.id and ${inStudio(day)}`
  return {
    shape,
    from: `${shape.id} t ${shape.id === 'members' ? member : ''}`,
    day,
    studio: studioOf(shape, day),
    where: heldOn('t', day, [column(from), column(to)]),
  }
}

const between = (day: string, { from, to }: StatisticsScope): string =>
  `${day} between ${quotedDay(from)} and ${quotedDay(to)}`

/** Entries with a day of their own, or that of their record: two walks, each along its index. */
const datedEntries = (
  how: Counted & { readonly of: string },
  on: NonNullable<Counted['on']>,
  scope: StatisticsScope,
): StatisticsSource => {
  const shape = ledgerShape(how.ledger)
  const table = children({ shape, of: how.of }) ?? 'people'
  const own = `c."${on.row}"`
  const day = on.else === 'record' ? `coalesce(${own}, ${recordDay(shape)})` : own
  const dated = `select c.id from ${table} c where ${between(own, scope)}`
  const undated = `select c.id from ${shape.id} t join ${table} c on c.record_id = t.id
    where ${own} is null and ${between(recordDay(shape), scope)}`
  const ids = on.else === 'record' ? `${dated} union all ${undated}` : dated
  return {
    shape,
    from: `(${ids}) e join ${table} c on c.id = e.id join ${shape.id} t on t.id = c.record_id`,
    day,
    studio: studioOf(shape, day),
    where: '1',
  }
}

const sourceWithin = (how: Counted, scope: StatisticsScope): StatisticsSource => {
  if (how.standing !== undefined) return standingSource(how, how.standing, scope)
  const { of, on } = how
  if (of !== undefined && on !== undefined) return datedEntries({ ...how, of }, on, scope)
  const shape = ledgerShape(how.ledger)
  const day = recordDay(shape)
  return {
    shape,
    from: `${shape.id} t ${of === undefined ? '' : entryJoin(shape, of)}`,
    day,
    studio: studioOf(shape, day),
    where: between(day, scope),
  }
}

/**
 * The living records (and entries) a figure looks at. Where studios are asked for, the statement has
 * one mark for their ids as JSON.
 */
export const statisticsSource = (how: Counted, scope: StatisticsScope): StatisticsSource => {
  const source = sourceWithin(how, scope)
  const asked =
    scope.studios === undefined ? '' : ` and ${source.studio} in (select value from json_each(?))`
  return { ...source, where: `t.deleted_at is null and ${source.where}${asked}` }
}

/** The values of a source's marks. */
export const scopeValues = ({ studios }: StatisticsScope): readonly string[] =>
  studios === undefined ? [] : [JSON.stringify(studios)]

/** Figures that look at the same records and entries share their passes. */
export const sourceKey = ({ ledger, of = '', on, standing }: Counted): string =>
  [ledger, of, on?.row ?? '', on?.else ?? '', standing?.from ?? ''].join('|')
