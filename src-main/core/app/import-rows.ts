import type { PreviewRow } from '#shared/contract/imports.ts'
import type { Output, Parsed } from '#shared/contract/index.ts'
import { fieldOf, ledgerOf } from '#shared/ledgers/index.ts'
import { cellText } from '../imports/cell-text.ts'
import type { PlannedRow } from '../imports/plan.ts'
import { cellOf } from '../reports/cell-text.ts'
import type { RawSheet } from '../workbooks/book.ts'
import type { ImportPlan, PlannedSheet } from './import-plan.ts'

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
  const numbers = raw.rows
    .map((_, i) => i + 1)
    .filter((row) => isWanted(parts.get(row), wanted.only))
  const width = raw.rows.reduce((widest, row) => Math.max(widest, row.length), 0)
  return {
    rows: numbers
      .slice(wanted.offset, wanted.offset + wanted.limit)
      .map((row) => previewRow(raw, row, width, parts.get(row))),
    total: numbers.length,
  }
}

interface Part {
  readonly role: PreviewRow['role']
  readonly fate: PreviewRow['fate']
  readonly before: PreviewRow['before']
}

const plain = (role: PreviewRow['role']): Part => ({ role, fate: null, before: {} })

const partsOf = (tables: readonly PlannedSheet[]): Map<number, Part> =>
  new Map(tables.flatMap(tableParts))

const tableParts = ({ draft, rows }: PlannedSheet): [number, Part][] => {
  const all = (numbers: readonly number[], part: Part): [number, Part][] =>
    numbers.map((row) => [row, part])
  const ignored = draft.ignoredRows.map(({ row }) => row)
  const problem: Part = { role: 'body', fate: 'problem', before: {} }
  return [
    ...all(draft.titleRows, plain('title')),
    ...all(draft.headingRows, plain('heading')),
    ...all(ignored, plain('ignored')),
    ...draft.problemRows.flatMap((row) => all(row.rows, problem)),
    ...rows.flatMap((row) =>
      all(row.draft.rows, { role: 'body', fate: row.fate, before: beforeOf(draft, row) }),
    ),
  ]
}

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
        : [[column, String(cellOf(field, before, false) ?? '')]]
    }),
  )
}

const isWanted = (part: Part | undefined, only: Wanted['only']): boolean => {
  if (only === 'all') return true
  return only === 'ignored' ? part?.role === 'ignored' : part?.fate === only
}

const previewRow = (
  raw: RawSheet,
  row: number,
  width: number,
  part: Part | undefined,
): PreviewRow => {
  const cells = raw.rows[row - 1] ?? []
  return {
    row,
    ...(part ?? plain('outside')),
    cells: Array.from({ length: width }, (_, i) => cellText(cells[i])),
  }
}
