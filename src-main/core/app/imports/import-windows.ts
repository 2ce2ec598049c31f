import type { IssueGroup, PlacedIssue, PlanEntry } from '#shared/contract/import-views.ts'
import type { Output, Parsed } from '#shared/contract/index.ts'
import type { FieldValue, Values } from '#shared/domain/record.ts'
import type { ChoiceBook } from '#shared/ledgers/choices/book.ts'
import type { Ledger } from '#shared/ledgers/field.ts'
import { fieldOf, ledgerOf } from '#shared/ledgers/index.ts'
import { cellText, cleanText } from '../../imports/cell-text.ts'
import { columnIndex } from '../../imports/correction-book.ts'
import type { PlannedRow } from '../../imports/plan.ts'
import { cellOf } from '../../reports/cell-text.ts'
import type { ImportPlan, PlannedSheet } from './import-plan.ts'
import { issuesOf } from './import-preview.ts'

const MOST_GROUPS = 500

/** A window of the entries of a plan that fare alike, as they would stand in the book. */
export const planEntries = (
  plan: ImportPlan,
  wanted: Omit<Parsed<'imports.entries'>, 'plan'>,
  book: ChoiceBook,
): Output<'imports.entries'> => {
  const found = plan.sheets
    .filter(({ draft }) => wanted.sheet === undefined || draft.sheet === wanted.sheet)
    .flatMap((sheet) =>
      sheet.rows.filter(({ fate }) => fate === wanted.fate).map((row) => ({ sheet, row })),
    )
  return {
    entries: found
      .slice(wanted.offset, wanted.offset + wanted.limit)
      .flatMap(({ sheet, row }) => entryOf(plan, sheet, row, book)),
    total: found.length,
  }
}

const entryOf = (
  plan: ImportPlan,
  { draft: table }: PlannedSheet,
  { draft, fate, recordId, changes }: PlannedRow,
  book: ChoiceBook,
): PlanEntry[] => {
  if (table.ledger === null) return []
  const ledger = ledgerOf(table.ledger)
  const text = (field: string, value: FieldValue | undefined): string =>
    valueText(ledger, field, value, book)
  const label = (field: string): string => fieldOf(ledger, field)?.label ?? field
  const place = { sheet: table.sheet, table: table.table, row: draft.row }
  return [
    {
      ...place,
      ledger: ledger.id,
      fate,
      record: recordId,
      name: text(ledger.titleField, draft.values[ledger.titleField]),
      values: valuesOf(ledger, draft.values).map((field) => ({
        field,
        label: label(field),
        text: text(field, draft.values[field]),
      })),
      changes: changes.map(({ field, before, after }) => ({
        field,
        label: label(field),
        before: text(field, before),
        after: text(field, after),
      })),
      as:
        fate === 'maybe' ? (plan.said.maybeOf(place.sheet, place.table, place.row) ?? null) : null,
    },
  ]
}

/** In the order of the form, whatever the order of the columns was. */
const valuesOf = (ledger: Ledger, values: Values): readonly string[] =>
  ledger.fields.map(({ id }) => id).filter((id) => values[id] !== undefined)

const valueText = (
  ledger: Ledger,
  id: string,
  value: FieldValue | undefined,
  book: ChoiceBook,
): string => {
  const field = fieldOf(ledger, id)
  return field === undefined ? '' : String(cellOf(field, value, { masked: false, book }) ?? '')
}

/** A window of the problems of a plan, and the same problems as one line a text and column. */
export const planIssues = (
  plan: ImportPlan,
  { sheet, table, column, code, level, offset, limit }: Omit<Parsed<'imports.issues'>, 'plan'>,
): Output<'imports.issues'> => {
  const found = plan.sheets
    .filter(({ draft }) => sheet === undefined || draft.sheet === sheet)
    .filter(({ draft }) => table === undefined || draft.table === table)
    .flatMap((each) => {
      const { sheet: of, table: at } = each.draft
      const nameOf = rowNames(plan, each)
      return issuesOf(each).map(
        (issue): PlacedIssue => ({ ...issue, sheet: of, table: at, name: nameOf(issue.row) }),
      )
    })
    .filter(
      (issue) =>
        (column === undefined || issue.column === column) &&
        (code === undefined || issue.code === code) &&
        (level === undefined || issue.level === level),
    )
  return {
    issues: found.slice(offset, offset + limit),
    groups: groupsOf(plan, found).slice(0, MOST_GROUPS),
    total: found.length,
  }
}

/** What the cell says that a record of the row would go by. */
const rowNames = (plan: ImportPlan, { draft }: PlannedSheet): ((row: number) => string) => {
  const { ledger, columns, bodyRows } = draft
  const title = ledger === null ? '' : ledgerOf(ledger).titleField
  const column = columns.find(({ field }) => field === title)?.column
  const rows = plan.book.sheets.find(({ name }) => name === draft.sheet)?.rows
  if (column === undefined || rows === undefined || bodyRows === null) return () => ''
  const at = columnIndex(column)
  return (row) =>
    row < bodyRows.from ? '' : cleanText(cellText(rows[row - 1]?.[at])).slice(0, LONGEST_NAME)
}

const LONGEST_NAME = 30

const LEVELS = ['problem', 'warning', 'note']

/** What keeps rows out comes first, then what stands most often. */
const groupsOf = (plan: ImportPlan, issues: readonly PlacedIssue[]): IssueGroup[] => {
  const groups = new Map<string, IssueGroup>()
  for (const issue of issues) {
    const { sheet, table, column, field, code, raw } = issue
    const key = JSON.stringify([sheet, table, column, field, code, raw])
    const known = groups.get(key)
    if (known === undefined)
      groups.set(key, { ...issue, heading: headingOf(plan, issue), count: 1 })
    else known.count += 1
  }
  const place = ({ level }: IssueGroup): number => LEVELS.indexOf(level)
  return [...groups.values()].sort((a, b) => place(a) - place(b) || b.count - a.count)
}

const headingOf = (plan: ImportPlan, { sheet, table, column }: PlacedIssue): string => {
  const draft = plan.sheets.find(
    (each) => each.draft.sheet === sheet && each.draft.table === table,
  )?.draft
  return draft?.columns.find((each) => each.column === column)?.heading ?? ''
}

/** Cells of a column of a table that say this text, but for those that a person mended one by one. */
export const countAlike = (
  plan: ImportPlan,
  { sheet, table, column, text }: Omit<Parsed<'imports.alike'>, 'plan'>,
): number => {
  const found = plan.sheets.find(({ draft }) => draft.sheet === sheet && draft.table === table)
  const rows = plan.book.sheets.find(({ name }) => name === sheet)?.rows
  if (found?.draft.bodyRows == null || rows === undefined) return 0
  const { from, to } = found.draft.bodyRows
  const at = columnIndex(column)
  const mended = new Set(
    plan.said.cellsOf(sheet).flatMap((cell) => (cell.column === at ? [cell.row] : [])),
  )
  const wanted = cleanText(text)
  return rows
    .slice(from - 1, to)
    .filter((row, i) => !mended.has(from - 1 + i) && cleanText(cellText(row[at])) === wanted).length
}
