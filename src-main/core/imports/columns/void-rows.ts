import type { ImportIssue } from '#shared/domain/import-issue.ts'
import type { Ledger } from '#shared/ledgers/field.ts'
import { cleanText } from '../cell-text.ts'
import type { Grid } from '../grid.ts'
import { noteOf } from '../row-issues.ts'
import type { BodyRow, VoidMark } from './body-row.ts'
import { fieldOfUse, type MappedColumn } from './columns.ts'

const LONGEST = 14
const VOID =
  /^(?:[此本该][条行页]|(?:登记|录入|填写|重复)(?:登记|录入)?(?:有误|错误|重复)?[，,、；;\s]?)?已?作废(?:处理)?$|^误登$/
const TAKEN_BACK = /^(?:本次)?已?(?:取消|撤销|注销)$/

/** Where such a word is said of the row: 备注, the number, a column that means nothing else. */
const maySay = ({ use }: MappedColumn): boolean =>
  use.kind === 'extra' ||
  use.kind === 'aside' ||
  use.kind === 'sequence' ||
  (use.kind === 'field' && use.field.id === 'remark')

const markIn = (grid: Grid, row: number, { index, letter }: MappedColumn): VoidMark | undefined => {
  const cell = grid.own(row, index)
  if (cell === null || typeof cell.v !== 'string' || cell.v.length > LONGEST) return undefined
  const text = cleanText(cell.v)
  if (VOID.test(text)) return { letter, text, isTaken: false }
  return TAKEN_BACK.test(text) ? { letter, text, isTaken: true } : undefined
}

/** Entries that a clerk struck through or wrote 作废 beside are void; the mark goes with the row. */
export const withVoidRows = (
  grid: Grid,
  columns: readonly MappedColumn[],
  rows: readonly BodyRow[],
  struck: ReadonlySet<number>,
): readonly BodyRow[] => {
  const saying = columns.filter(maySay)
  return rows.map((each) => {
    if (each.class !== 'data') return each
    if (struck.has(each.row)) return { ...each, class: 'void' }
    for (const column of saying) {
      const mark = markIn(grid, each.row, column)
      if (mark !== undefined) return { ...each, class: mark.isTaken ? 'data' : 'void', mark }
    }
    return each
  })
}

/** A sentence for each entry that is void and not taken, or taken though a word beside it takes it back. */
export const voidNotes = (
  { dateField }: Ledger,
  columns: readonly MappedColumn[],
  body: readonly BodyRow[],
): readonly ImportIssue[] => {
  const isStatusTold = columns.some(({ use }) => fieldOfUse(use)?.id === 'status')
  return body.flatMap(({ row, class: kind, mark }) => {
    if (kind === 'void')
      return [noteOf('row-void', { row: row + 1, column: mark?.letter ?? '' }, mark?.text ?? '')]
    // A member or studio that was 注销 is one still; and a status says what became of the entry.
    if (kind !== 'data' || mark?.isTaken !== true || dateField === undefined || isStatusTold)
      return []
    return [noteOf('row-void', { row: row + 1, column: mark.letter }, mark.text, { why: 'TAKEN' })]
  })
}
