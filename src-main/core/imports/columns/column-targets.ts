import type { ColumnTarget } from '#shared/contract/import-corrections.ts'
import type { Ledger } from '#shared/ledgers/field.ts'
import type { CorrectionBook } from '../correction-book.ts'
import { type ColumnLesson, headingKey } from '../lessons.ts'
import type { FoundTable } from '../tables/tables.ts'
import { type ColumnUse, fieldOfUse, type MappedColumn } from './columns.ts'

/** What a target means in a ledger; undefined where it speaks of a field the ledger does not have. */
const targetToUse = (ledger: Ledger, target: ColumnTarget): ColumnUse | undefined => {
  if (target.kind === 'extra' || target.kind === 'none') return { kind: target.kind }
  const field = ledger.fields.find(({ id, assigned }) => id === target.field && assigned !== true)
  if (field === undefined) return undefined
  if (target.kind === 'field') return { kind: 'field', field }
  const fold = field.folds?.find(
    ({ row, fills }) => row === target.row && (fills ?? null) === target.fills,
  )
  return fold === undefined ? undefined : { kind: 'fold', field, fold }
}

/** The target that gives a column its use; null for uses that only rules give. */
export const targetOfUse = (use: ColumnUse): ColumnTarget | null => {
  if (use.kind === 'field') return { kind: 'field', field: use.field.id }
  if (use.kind === 'fold')
    return {
      kind: 'fold',
      field: use.field.id,
      row: use.fold.row,
      fills: use.fold.fills ?? null,
    }
  return use.kind === 'extra' || use.kind === 'none' ? { kind: use.kind } : null
}

const isSameUse = (a: ColumnUse, b: ColumnUse): boolean =>
  JSON.stringify(targetOfUse(a)) === JSON.stringify(targetOfUse(b))

interface Said {
  readonly use: ColumnUse | undefined
  readonly factor: number | undefined
  readonly by: 'learned' | 'person'
}

export interface Speakers {
  readonly sheet: string
  readonly at: number
  readonly corrections: CorrectionBook
  readonly lesson: ColumnLesson | undefined
}

const saidOf = (
  { sheet, at, corrections, lesson }: Speakers,
  ledger: Ledger,
  column: MappedColumn,
  path: readonly string[],
): Said | undefined => {
  const target = corrections.targetOf(sheet, at, column.letter)
  const factor = corrections.factorOf(sheet, at, column.letter)
  const key = headingKey(path)
  const learned = lesson?.columns.find(({ heading }) => heading === key)
  if (target === undefined && factor === undefined && learned === undefined) return undefined
  const wanted = target ?? learned?.target ?? undefined
  return {
    use: wanted === undefined ? undefined : targetToUse(ledger, wanted),
    factor: factor ?? learned?.factor ?? undefined,
    by: target === undefined && factor === undefined ? 'learned' : 'person',
  }
}

/**
 * Lets a person, then what was learned, overrule what headings say of columns. A column found by its
 * heading gives way to one that was said to be the same field.
 */
export const retargetColumns = (
  ledger: Ledger,
  columns: readonly MappedColumn[],
  table: FoundTable,
  speakers: Speakers,
): readonly MappedColumn[] => {
  const said = columns.map((column) => {
    const path = table.columns.find(({ index }) => index === column.index)?.path ?? []
    return saidOf(speakers, ledger, column, path)
  })
  const claimed = said.flatMap((each) =>
    each?.use === undefined || fieldOfUse(each.use) === null ? [] : [each.use],
  )
  return columns.map((column, at): MappedColumn => {
    const own = said[at]
    const use = own?.use
    if (own !== undefined && use !== undefined)
      return { ...column, use, scale: own.factor ?? column.scale, by: own.by }
    const isTaken = claimed.some((each) => isSameUse(each, column.use))
    const kept: MappedColumn = isTaken ? { ...column, use: { kind: 'extra' } } : column
    return own?.factor === undefined ? kept : { ...kept, scale: own.factor, by: own.by }
  })
}
