import type { Counted } from '#shared/figures/figure.ts'
import { type CountedFigure, markOf } from '#shared/figures/parts.ts'
import { type LedgerId, ledgerIds } from '#shared/ledgers/index.ts'
import { ledgerShape } from '../ledger-shape.ts'
import { markSql } from '../schema/names.ts'
import type { Reader } from '../sql.ts'
import type { StatisticsScope } from './statistics-source.ts'

export interface LedgerNote {
  readonly ledger: LedgerId
  /** Any living record in the period. */
  readonly isKept: boolean
  readonly removed: number
  readonly undated: number
}

const dated = ledgerIds.flatMap((id) => {
  const shape = ledgerShape(id)
  const column = shape.columnByField.get(shape.ledger.dateField ?? '')
  return column === undefined ? [] : [{ id, day: `t."${column.name}"` }]
})

/** How many living records of a ledger no period can hold; none where the ledger has no day. */
export const countUndated = (reader: Reader, ledger: LedgerId): number =>
  dated
    .filter(({ id }) => id === ledger)
    .reduce((sum, { id, day }) => {
      const row = reader.get<{ n: number }>(
        `select count(*) as n from ${id} t where ${day} is null and t.deleted_at is null`,
      )
      return sum + (row?.n ?? 0)
    }, 0)

// A month or a year lies in the period its first day lies in: `2024-05` sorts before 2024-05-01.
const withinOf = (day: string): string =>
  `${day} between substr(?, 1, 4) and ? and substr(${day} || '-01-01', 1, 10) >= ?`

/** The studios that are meant as a condition and its values; nothing where all are. */
const studiosAsked = ({
  studios,
}: Partial<Pick<StatisticsScope, 'studios'>>): readonly [sql: string, ...marks: string[]] =>
  studios === undefined
    ? ['']
    : [
        " and coalesce(t.studio_id, '') in (select value from json_each(?))",
        JSON.stringify(studios),
      ]

/** The ledgers that somebody had begun to keep by the end of a period, and those without days. */
export const listBegunLedgers = (
  reader: Reader,
  scope: Pick<StatisticsScope, 'to'> & Partial<Pick<StatisticsScope, 'studios'>>,
): ReadonlySet<LedgerId> => {
  const [asked, ...marks] = studiosAsked(scope)
  const waiting = dated.filter(
    ({ id, day }) =>
      reader.get(
        `select 1 from ${id} t where ${day} <= ? and t.deleted_at is null${asked} limit 1`,
        scope.to,
        ...marks,
      ) === undefined,
  )
  return new Set(ledgerIds.filter((ledger) => waiting.every(({ id }) => id !== ledger)))
}

/**
 * Of some figures those that hang on a field which somebody had filled in by the end of a period, each with the first
 * day that was done for; '' in a ledger without days.
 */
export const firstMarks = (
  reader: Reader,
  figures: readonly CountedFigure[],
  scope: Pick<StatisticsScope, 'to'> & Partial<Pick<StatisticsScope, 'studios'>>,
): ReadonlyMap<string, string> => {
  const [asked, ...marks] = studiosAsked(scope)
  const byMark = Map.groupBy(figures, ({ how }) => `${how.ledger} ${filledSql(how)}`)
  const found = [...byMark.values()].flatMap((alike) => {
    const [one] = alike
    if (one === undefined) return []
    const day = dated.find(({ id }) => id === one.how.ledger)?.day
    // By the index of the mark, which holds those alone that are filled in.
    const row = reader.get<{ first: string }>(
      `select ${day ?? "''"} as first from ${one.how.ledger} t
        where ${filledSql(one.how)} and t.deleted_at is null
          ${day === undefined ? '' : `and ${day} <= ?`}${asked}
        ${day === undefined ? '' : `order by ${day}`} limit 1`,
      ...(day === undefined ? [] : [scope.to]),
      ...marks,
    )
    return row === undefined ? [] : alike.map(({ id }) => [id, row.first] as const)
  })
  return new Map(found)
}

const filledSql = (how: Counted): string => {
  const column = ledgerShape(how.ledger).columnByField.get(markOf(how) ?? '')
  if (column === undefined) throw new Error(`no such field: ${how.ledger}.${markOf(how)}`)
  return markSql(column.field, `t."${column.name}"`)
}

/** What a period holds of every ledger with a day, and what it cannot count. */
export const listLedgerNotes = (reader: Reader, scope: StatisticsScope): LedgerNote[] => {
  const [asked, ...marks] = studiosAsked(scope)
  const { from, to } = scope
  return dated.map(({ id, day }) => {
    const within = withinOf(day)
    const count = (from: string, ...values: readonly string[]): number =>
      reader.get<{ n: number }>(`select count(*) as n from ${from}${asked}`, ...values, ...marks)
        ?.n ?? 0
    const kept = reader.get(
      `select 1 from ${id} t where ${within} and t.deleted_at is null${asked} limit 1`,
      ...[from, to, from],
      ...marks,
    )
    return {
      ledger: id,
      isKept: kept !== undefined,
      // The recycle bin is smaller than any year.
      removed: count(
        `${id} t indexed by ${id}_removed where t.deleted_at is not null and ${within}`,
        from,
        to,
        from,
      ),
      undated: count(`${id} t where ${day} is null and t.deleted_at is null`),
    }
  })
}

/** The earliest day any living record or studio carries, or null in empty books. */
export const findFirstDay = (reader: Reader): string | null => {
  const days = [...dated, { id: 'studios', day: 't.founded_on' }].flatMap(({ id, day }) => {
    const row = reader.get<{ first: string | null }>(
      `select ${day} as first from ${id} t
        where ${day} is not null and t.deleted_at is null order by ${day} limit 1`,
    )
    return row?.first ? [`${row.first}-01-01`.slice(0, 10)] : []
  })
  return days.toSorted()[0] ?? null
}

/** A studio with the days it was founded and closed. */
export interface StudioLife {
  readonly id: string
  /** The short one where it has one: heads of columns are narrow. */
  readonly name: string
  readonly fullName: string
  readonly foundedOn: string | null
  readonly closedOn: string | null
}

/** Every living studio in the order they were entered. */
export const listStudioLives = (reader: Reader): StudioLife[] =>
  reader.all<StudioLife>(
    `select id, coalesce(nullif(short_name, ''), name) as name, name as fullName,
        founded_on as foundedOn, closed_on as closedOn from studios where deleted_at is null order by id`,
  )
