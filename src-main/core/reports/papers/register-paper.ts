import { type DateStyle, initialDateStyle, styledDay } from '#shared/domain/date-style.ts'
import type { Paper, PaperCell, PaperRow } from '#shared/domain/paper.ts'
import { pageOf, textWidth } from '#shared/domain/paper-layout.ts'
import { NO_ROWS, type SheetCell, type SheetColumnModel, type SheetModel } from '../sheet-model.ts'
import { endTogether, entry, label, row } from './cells.ts'
import { fittedWidths, isSetSmall } from './fitted-widths.ts'
import { REGISTER_ROW_MM, textAlign } from './register-look.ts'

/** In mm: a line of text, and the width of a character, at 10.5 pt. */
const LINE_MM = 5
const CHARACTER_MM = 3.7
/** A row higher than this may be cut between pages: it would leave half a page empty. */
const HIGH_MM = 80

/**
 * A register as paper: the columns that Excel prints, on A4 landscape, its head on every page. What a
 * workbook keeps beside them, to hold the records whole, stays there.
 */
export const registerPaper = (model: SheetModel): Paper => {
  const told = [...model.rows]
  const { totals, foot, notes } = model.end()
  const columns = columnsOf(model, totals.length === 0 ? told : [...told, totals])
  const rows = told.map((cells) => filledRow(model, columns, cells))
  const noteOf = (text: string) => ({ kind: 'prose' as const, note: true, paragraphs: [text] })
  return {
    name: model.title,
    title: model.title,
    landscape: model.upright !== true,
    turnable: true,
    columns: columns.map(({ width }) => width),
    parts: [
      { kind: 'line', texts: [...model.under] },
      {
        kind: 'grid',
        head: registerHead(columns),
        rows: endTogether([
          ...rows,
          ...(totals.length === 0 ? [] : [totalRow(model, columns, totals)]),
        ]),
      },
      ...(rows.length === 0 ? [noteOf(NO_ROWS)] : []),
      { kind: 'line', texts: [...foot] },
      ...notes.map(noteOf),
    ],
  }
}

/** The printed columns, as wide as what stands in them asks where the register is one that gives way. */
const columnsOf = (
  model: SheetModel,
  rows: readonly (readonly SheetCell[])[],
): readonly SheetColumnModel[] => {
  const columns = model.columns.slice(0, model.printed)
  if (model.fits !== true || rows.length === 0) return columns
  const { days = initialDateStyle } = model
  const texts = rows.map((cells) =>
    columns.map(({ kind }, at) => {
      const cell = cells[at] ?? null
      return cell === null ? '' : textOf(kind, cell, days)
    }),
  )
  const room = textWidth(pageOf({ landscape: model.upright !== true }))
  const widths = fittedWidths(columns, texts, room)
  return columns.map((column, at) => ({ ...column, width: widths[at] ?? column.width }))
}

/** One row of heads, or two where columns share one over theirs. */
export const registerHead = (columns: readonly SheetColumnModel[]): PaperRow[] => {
  if (columns.every(({ group }) => group === undefined))
    return [row(columns.map(({ heading }) => label(heading)))]
  const upper = columns.flatMap(({ heading, group }, at) => {
    if (group === undefined) return [label(heading, 1, { down: 2 })]
    if (at > 0 && columns[at - 1]?.group === group) return []
    const end = columns.findIndex((column, next) => next > at && column.group !== group)
    return [label(group, (end < 0 ? columns.length : end) - at)]
  })
  const lower = columns.filter(({ group }) => group !== undefined)
  return [row(upper), row(lower.map(({ heading }) => label(heading)))]
}

const filledRow = (
  look: Pick<SheetModel, 'days'>,
  columns: readonly SheetColumnModel[],
  cells: readonly SheetCell[],
): PaperRow => {
  const high = Math.max(
    ...columns.map(({ width }, at) => {
      const room = Math.max(1, Math.floor((width - 2.4) / CHARACTER_MM))
      return Math.ceil(String(cells[at] ?? '').length / room) * LINE_MM
    }),
  )
  return row(
    columns.map((column, at) => cellOf(look, column, cells[at] ?? null)),
    { height: REGISTER_ROW_MM, ...(high > HIGH_MM ? { flows: true } : {}) },
  )
}

const cellOf = (
  { days = initialDateStyle }: Pick<SheetModel, 'days'>,
  column: SheetColumnModel,
  cell: SheetCell,
): PaperCell => {
  const text = cell === null ? '' : textOf(column.kind, cell, days)
  if (typeof cell === 'number') return entry(text, 1, { number: cell })
  return entry(text, 1, {
    ...(textAlign(column) === 'left' ? { align: 'left' as const } : {}),
    ...(isSetSmall(text, column.width) ? { role: 'note' as const } : {}),
  })
}

const textOf = (kind: SheetColumnModel['kind'], cell: string | number, days: DateStyle): string => {
  if (kind === 'money') return Number(cell).toFixed(2)
  return kind === 'date' ? styledDay(days, String(cell)) : String(cell)
}

const totalRow = (
  look: Pick<SheetModel, 'days'>,
  columns: readonly SheetColumnModel[],
  totals: readonly SheetCell[],
): PaperRow =>
  row(
    columns.map((column, at) =>
      at === 0
        ? label('合计')
        : { ...cellOf(look, column, totals[at] ?? null), role: 'label' as const },
    ),
    { height: REGISTER_ROW_MM },
  )
