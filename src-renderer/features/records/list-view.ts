import type { SavedView } from '#shared/contract/desk.ts'
import type { Filter, ListInput } from '#shared/contract/records.ts'
import { ownFieldLabel } from '#shared/domain/own-field.ts'
import type { Field, Ledger } from '#shared/ledgers/field.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import type { Narrowed } from '../../api/narrowed.ts'
import { filterField } from './filter-ops.ts'

export interface Sorting {
  readonly field: string
  readonly descending: boolean
}

/** How a clerk looks at a ledger now: what is searched, sorted, shown, and which page. */
export interface ListView {
  readonly search: string
  /** The year on the ledger's date field; null is every year. */
  readonly year: number | null
  readonly filters: readonly Filter[]
  /** The records behind a number, or some named ones, instead of all. */
  readonly narrowed: Narrowed | null
  readonly sort: readonly Sorting[]
  readonly columns: readonly string[]
  readonly page: number
  readonly pageSize: number
}

export const PAGE_SIZES = [20, 50, 100, 200] as const

const listedColumns = (ledger: Ledger): string[] =>
  ledger.fields.filter(({ listed }) => listed === true).map(({ id }) => id)

/** The view a ledger opens with: newest first, the columns its description lists. */
export const initialView = (ledger: Ledger): ListView => ({
  search: '',
  year: null,
  filters: [],
  narrowed: null,
  sort: ledger.dateField === undefined ? [] : [{ field: ledger.dateField, descending: true }],
  columns: listedColumns(ledger),
  page: 1,
  pageSize: 50,
})

/** Tells a view that hides nothing, so that an empty list means an empty ledger. */
export const isWholeLedger = ({ search, year, filters, narrowed }: ListView): boolean =>
  search.trim() === '' && year === null && filters.length === 0 && narrowed === null

const yearFilters = (ledger: Ledger, year: number | null): Filter[] =>
  year === null || ledger.dateField === undefined
    ? []
    : [
        { field: ledger.dateField, op: 'from', value: `${year}-01-01` },
        { field: ledger.dateField, op: 'to', value: `${year}-12-31` },
      ]

/** What the core is asked for to show a view; without a page it is what an export takes. */
export const viewToInput = (ledger: Ledger, view: ListView): ListInput => ({
  ledger: ledger.id as LedgerId, // descriptions are reached by their id
  filters: [...yearFilters(ledger, view.year), ...view.filters],
  search: view.search.trim(),
  ...narrowedInput(view),
  sort: [...view.sort],
  offset: (view.page - 1) * view.pageSize,
  limit: view.pageSize,
})

const narrowedInput = ({ narrowed }: ListView): Pick<ListInput, 'figure' | 'ids'> => ({
  ...(narrowed?.figure === undefined ? {} : { figure: narrowed.figure }),
  ...(narrowed?.ids === undefined ? {} : { ids: [...narrowed.ids] }),
})

/** A view that shows the records behind a number, whatever it showed before. */
export const narrowedView = (narrowed: Narrowed | null): Partial<ListView> => ({
  search: '',
  year: null,
  filters: [],
  narrowed,
})

/** What is kept of a view under a name: everything but the page. */
export const viewToSaved = (
  ledger: Ledger,
  view: ListView,
  name: string,
): Omit<SavedView, 'id'> => {
  const { ledger: id, filters, search, sort } = viewToInput(ledger, view)
  return {
    ledger: id,
    name,
    list: { ledger: id, filters, search, sort },
    columns: [...view.columns],
  }
}

/** A kept view to look through again; the days of one whole year become that year. */
export const savedToView = (ledger: Ledger, { list, columns }: SavedView): Partial<ListView> => {
  const year = wholeYear(ledger, list.filters)
  const { length } = yearFilters(ledger, year)
  const kept = knownOf(ledger, {
    filters: list.filters.slice(length),
    sort: list.sort,
    columns: columns.length === 0 ? listedColumns(ledger) : columns,
  })
  return { search: list.search, year, ...kept }
}

type Parts = Pick<ListView, 'filters' | 'sort' | 'columns'>

/** Without fields that are gone: a condition that no chip shows must not hide records. */
const knownOf = (ledger: Ledger, { filters, sort, columns }: Parts): Parts => {
  const ids = new Set(ledger.fields.map(({ id }) => id))
  return {
    filters: filters.filter(({ field }) => filterField(ledger.fields, field) !== undefined),
    sort: sort.filter(({ field }) => ids.has(field)),
    columns: columns.filter((id) => ids.has(id)),
  }
}

const wholeYear = (ledger: Ledger, [first, second]: readonly Filter[]): number | null => {
  const year = Number(String(first?.value ?? '').slice(0, 4))
  const whole = yearFilters(ledger, year)
  return year > 0 && JSON.stringify(whole) === JSON.stringify([first, second]) ? year : null
}

/** A view taken up again after the office changed its own fields: new ones shown, gone ones let go. */
export const refreshView = (ledger: Ledger, view: ListView, seen: readonly string[]): ListView => {
  const fresh = ledger.fields.filter(
    ({ id }) => ownFieldLabel(id) !== undefined && !seen.includes(id),
  )
  const known = knownOf(ledger, view)
  const added = fresh.map(({ id }) => id).filter((id) => !view.columns.includes(id))
  return { ...view, ...known, columns: [...known.columns, ...added] }
}

/** Any change but of the page goes back to the first one. */
export const changeView = (view: ListView, change: Partial<ListView>): ListView => ({
  ...view,
  page: 1,
  ...change,
})

/** The chosen columns in the order of the description, whatever order they were ticked in. */
export const shownFields = (ledger: Ledger, view: ListView): Field[] =>
  ledger.fields.filter(({ id }) => view.columns.includes(id))

const UNORDERED = new Set<Field['kind']>(['rows', 'people', 'person', 'membership', 'choices'])

/** Whether the core can put a ledger in the order of this field. */
export const isSortable = ({ kind }: Field): boolean => !UNORDERED.has(kind)
