import type { FigureRef } from '#shared/contract/figure-ref.ts'
import { figureOf } from '#shared/figures/index.ts'
import { breakdownOf, type CountedFigure, openedParts } from '#shared/figures/parts.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { AppError } from '../../errors.ts'
import type { Condition } from '../records/list-conditions.ts'
import type { Reader } from '../sql.ts'
import { type StatisticsScope, scopeValues, statisticsSource } from './statistics-source.ts'
import { countedSql, isOnce, keySql, manySql, onceSql } from './statistics-tests.ts'

/** One line of a breakdown. */
export interface BreakdownKey {
  readonly by: string
  readonly key: string
}

const part = (figure: CountedFigure, scope: StatisticsScope, line?: BreakdownKey) => {
  const source = statisticsSource(figure.how, scope)
  const place = { source, today: scope.today }
  const keyed = line === undefined ? '' : ` and ${keySql(place, line.by)} = ?`
  return {
    place,
    from: `from ${source.from}${manySql(place, line?.by)}`,
    where: `where ${[source.where, ...countedSql(place, figure.how)].join(' and ')}${keyed}`,
    values: [...scopeValues(scope), ...(line === undefined ? [] : [line.key])],
  }
}

/** The refusal of a figure or breakdown there is none of. */
const unknown = (path: string): AppError =>
  new AppError('invalid-input', { issues: [{ path, code: 'unknown' }] })

/** The counted figures a reference opens; throws `invalid-input` for an unknown figure. */
export const referredParts = ({
  figure: id,
}: Pick<FigureRef, 'figure'>): readonly CountedFigure[] => {
  const figure = figureOf(id)
  if (figure === undefined) throw unknown(`figure.${id}`)
  return openedParts(figure)
}

/** The line of a breakdown a reference names; throws `invalid-input` for one the figure has not. */
export const referredLine = (
  figure: CountedFigure,
  { by: name, key = '' }: Pick<FigureRef, 'by' | 'key'>,
): BreakdownKey | undefined => {
  if (name === undefined) return undefined
  const by = breakdownOf(figure, name)
  if (by === undefined) throw unknown(`by.${name}`)
  return { by, key }
}

/** Where the records of a reference are looked for. */
export const referredScope = (
  { from, to, studios }: FigureRef,
  today: string,
): StatisticsScope => ({ from, to, studios, today })

/** The records of one ledger behind a number, as a condition over the ledger's table `t`. */
export const figureCondition = (ledger: LedgerId, ref: FigureRef, today: string): Condition => {
  const conditions = referredParts(ref)
    .filter(({ how }) => how.ledger === ledger)
    .map((figure) => part(figure, referredScope(ref, today), referredLine(figure, ref)))
    .map(({ from, where, values }) => ({
      sql: `t.id in (select t.id ${from} ${where})`,
      values,
    }))
  if (conditions.length === 0) throw unknown(`figure.${ref.figure}`)
  return {
    sql: `(${conditions.map(({ sql }) => sql).join(' or ')})`,
    values: conditions.flatMap(({ values }) => values),
  }
}

/** A window of the ids behind a figure, oldest first, with how many there are. */
export const listFigureIds = (
  reader: Reader,
  figure: CountedFigure,
  scope: StatisticsScope,
  { line, offset, limit }: { line?: BreakdownKey; offset: number; limit: number },
): { ledger: LedgerId; total: number; ids: string[] } => {
  const { from, where, values, place } = part(figure, scope, line)
  const total = reader.get<{ n: number }>(
    `select count(distinct t.id) as n ${from} ${where}`,
    ...values,
  )
  const ids = reader.all<{ id: string }>(
    `select t.id as id ${from} ${where} group by t.id order by min(${place.source.day}), t.id
      limit ? offset ?`,
    ...values,
    limit,
    offset,
  )
  return { ledger: figure.how.ledger, total: total?.n ?? 0, ids: ids.map(({ id }) => id) }
}

/** Most records a failed check shows. */
const SHOWN = 200

/** Records that stand in several lines of a breakdown: alone, or with others of their matter. */
export const listTwiceKeyed = (
  reader: Reader,
  figure: CountedFigure,
  scope: StatisticsScope,
  by: string,
): string[] => {
  const { place, where, values } = part(figure, scope)
  const from = `from ${place.source.from}${manySql(place, by)}`
  const item =
    isOnce(figure.how.count) && figure.how.count.once === 'matter'
      ? 'coalesce(t.matter_id, t.id)'
      : 't.id'
  return reader
    .all<{ id: string }>(
      `select distinct t.id as id ${from} ${where} and ${item} in (
        select item from (select ${item} as item, ${keySql(place, by)} as "key" ${from} ${where})
        group by item having count(distinct "key") > 1) order by t.id limit ${SHOWN}`,
      ...values,
      ...values,
    )
    .map(({ id }) => id)
}

/** Records of one figure that another does not count. */
export const listBeyond = (
  reader: Reader,
  figures: readonly [left: CountedFigure, right: CountedFigure],
  scope: StatisticsScope,
  line?: BreakdownKey,
): string[] => {
  const left = part(figures[0], scope, line)
  const right = part(figures[1], scope)
  return reader
    .all<{ id: string }>(
      `select distinct t.id as id ${left.from} ${left.where}
        and t.id not in (select t.id ${right.from} ${right.where})
        order by 1 limit ${SHOWN}`,
      ...left.values,
      ...right.values,
    )
    .map(({ id }) => id)
}

/** Months of a studio that hold several records of a figure that counts a month once. */
export const listCrowdedMonths = (
  reader: Reader,
  figure: CountedFigure,
  scope: StatisticsScope,
): { studio: string; month: string; ids: string[] }[] => {
  const { place, from, where, values } = part(figure, scope)
  if (!isOnce(figure.how.count)) return []
  const item = onceSql(place, figure.how.count)
  return reader
    .all<{ studio: string; item: string; ids: string }>(
      `select ${place.source.studio} as studio, ${item} as item,
          json_group_array(t.id) as ids ${from} ${where}
        group by 1, 2 having count(*) > 1 order by 1, 2`,
      ...values,
    )
    .map(({ studio, item: month, ids }) => ({
      studio,
      month: month.slice(month.lastIndexOf('/') + 1),
      ids: JSON.parse(ids) as string[], // made by json_group_array of ids
    }))
}
