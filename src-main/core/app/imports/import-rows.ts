import type { PreviewRow } from '#shared/contract/imports.ts'
import type { Output, Parsed } from '#shared/contract/index.ts'
import { fieldOf, ledgerOf } from '#shared/ledgers/index.ts'
import { cellText, columnLetter } from '../../imports/cell-text.ts'
import type { PlannedRow } from '../../imports/plan.ts'
import { cellOf } from '../../reports/cell-text.ts'
import type { RawSheet } from '../../workbooks/book.ts'
import type { ImportPlan, PlannedSheet } from './import-plan.ts'
import { issuesOf } from './import-preview.ts'

type Wanted = Pick<Parsed<'imports.rows'>, 'only' | 'offset' | 'limit'>

/** A window of a previewed sheet as it looks, each row with the part it plays and its fate. */
export const previewRows = (
  plan: ImportPlan,
  sheetName: string,
  wanted: Wanted,
): Output<'imports.rows'> => {
  const raw = plan.book.sheets.find(({ name }) => name === sheetName)
  if (raw === undefined) return { rows: [], total: 0 }
  const tables = plan.sheets.filter(({ draft }) => draft.sheet === sheetName)
  const parts = partsOf(tables)
  const issues = Map.groupBy(tables.flatMap(issuesOf), ({ row }) => row)
  const hidden = new Set(raw.hiddenRows)
  const corrected = correctedCells(plan, sheetName)
  const numbers = raw.rows
    .map((_, i) => i + 1)
    .filter((row) =>
      wanted.only === 'issues' ? issues.has(row) : isWanted(parts.get(row), wanted.only),
    )
  const width = raw.rows.reduce((widest, row) => Math.max(widest, row.length), 0)
  return {
    rows: numbers.slice(wanted.offset, wanted.offset + wanted.limit).map((row) => ({
      row,
      ...(parts.get(row) ?? plain('outside', null)),
      cells: cellsOf(raw, row, width, corrected.get(row)),
      hidden: hidden.has(row - 1),
      issues: issues.get(row) ?? [],
      corrected: [...(corrected.get(row)?.keys() ?? [])].map(columnLetter),
    })),
    total: numbers.length,
  }
}

type Part = Pick<PreviewRow, 'role' | 'fate' | 'before' | 'table' | 'reason'>

const plain = (role: PreviewRow['role'], table: number | null): Part => ({
  role,
  table,
  fate: null,
  before: {},
  reason: null,
})

const partsOf = (tables: readonly PlannedSheet[]): Map<number, Part> =>
  new Map([...tables.flatMap(bodyParts), ...tables.flatMap(tableParts)])

/**
 * Every row of a table is body until something else is known of it: in a cross table the entries stand
 * in the heading, and each row below has a share in all of them.
 */
const bodyParts = ({ draft }: PlannedSheet): [number, Part][] =>
  rowsBelow(draft).map((row) => [row, plain('body', draft.table)])

const rowsBelow = ({ ledger, bodyRows }: PlannedSheet['draft']): number[] =>
  ledger === null || bodyRows === null
    ? []
    : Array.from({ length: bodyRows.to - bodyRows.from + 1 }, (_, at) => bodyRows.from + at)

const tableParts = ({ draft, rows }: PlannedSheet): [number, Part][] => {
  const { table } = draft
  const all = (numbers: readonly number[], part: Part): [number, Part][] =>
    numbers.map((row) => [row, part])
  const body: Part = { ...plain('body', table), fate: 'problem' }
  return [
    ...all(draft.titleRows, plain('title', table)),
    ...draft.ignoredRows.map(({ row, reason }): [number, Part] => [
      row,
      { ...plain('ignored', table), reason },
    ]),
    ...draft.problemRows.flatMap((row) => all(row.rows, body)),
    ...rows.flatMap((row) =>
      all(row.draft.rows, { ...body, fate: row.fate, before: beforeOf(draft, row) }),
    ),
    // Last: the entries of a cross table stand in its heading, which stays one.
    ...all(draft.headingRows, plain('heading', table)),
  ]
}

/** What a person put into cells, by row and column from 0. */
const correctedCells = (plan: ImportPlan, sheet: string): Map<number, Map<number, string>> => {
  const rows = new Map<number, Map<number, string>>()
  for (const { row, column, text } of plan.said.cellsOf(sheet))
    rows.set(row + 1, (rows.get(row + 1) ?? new Map()).set(column, text))
  return rows
}

const cellsOf = (
  raw: RawSheet,
  row: number,
  width: number,
  corrected: ReadonlyMap<number, string> | undefined,
): string[] =>
  Array.from(
    { length: width },
    (_, column) => corrected?.get(column) ?? cellText(raw.rows[row - 1]?.[column]),
  )

/** What stands in the book now, under the columns whose fields would change. */
const beforeOf = (
  draft: PlannedSheet['draft'],
  { changes }: PlannedRow,
): Record<string, string> => {
  const { ledger } = draft
  if (ledger === null) return {}
  return Object.fromEntries(
    changes.flatMap(({ field: id, before }) => {
      const column = draft.columns.find(({ field }) => field === id)?.column
      const field = fieldOf(ledgerOf(ledger), id)
      return column === undefined || field === undefined
        ? []
        : [[column, String(cellOf(field, before, { masked: false }) ?? '')]]
    }),
  )
}

const isWanted = (part: Part | undefined, only: Wanted['only']): boolean => {
  if (only === 'all') return true
  return only === 'ignored' ? part?.role === 'ignored' : part?.fate === only
}
