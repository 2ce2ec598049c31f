import { isIsoDay } from '#shared/domain/days.ts'
import type { Paper, PaperCell, PaperRow } from '#shared/domain/paper.ts'
import type { SheetCell, SheetColumnModel, SheetModel } from '../sheet-model.ts'
import { entry, label, row } from './cells.ts'

/** The least height of a row of a register, in mm: 12–15 rows a page. */
const ROW_MM = 9
const BLANK_ROWS = 15
/** In mm: a line of text, and the width of a character, at 10.5 pt. */
const LINE_MM = 5
const CHARACTER_MM = 3.7
/** A row higher than this may be cut between pages: it would leave half a page empty. */
const HIGH_MM = 80

/**
 * A register as paper: the columns that Excel prints, on A4 landscape, its head on every page. What a
 * workbook keeps beside them, to hold the records whole, stays there.
 */
export const registerPaper = (model: SheetModel, blank: boolean): Paper => {
  const columns = model.columns.slice(0, model.printed)
  const [unit = '', day = ''] = model.under
  return {
    name: model.title,
    title: model.title,
    landscape: true,
    turnable: true,
    columns: columns.map(({ width }) => width),
    parts: [
      {
        kind: 'line',
        texts: [unit.replace('：', '（盖章）：'), '填表人：            审核人：            ', day],
      },
      {
        kind: 'grid',
        head: headRows(columns),
        rows: blank
          ? Array.from({ length: BLANK_ROWS }, (_, at) => blankRow(columns, at))
          : [
              ...model.rows.map((cells) => filledRow(columns, cells)),
              ...(model.totals.length === 0 ? [] : [totalRow(columns, model.totals)]),
            ],
      },
      ...(model.rows.length === 0 && !blank
        ? [{ kind: 'prose' as const, note: true, paragraphs: ['本期没有记录。'] }]
        : []),
      {
        kind: 'line',
        texts: ['制表签名：', '审核签名：', '负责人签名：              年    月    日'],
      },
      ...model.foot
        .filter((text) => !text.endsWith('：'))
        .map((text) => ({ kind: 'prose' as const, note: true, paragraphs: [text] })),
    ],
  }
}

/** One row of heads, or two where columns share one over theirs. */
const headRows = (columns: readonly SheetColumnModel[]): PaperRow[] => {
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

const blankRow = (columns: readonly SheetColumnModel[], at: number): PaperRow =>
  row(
    columns.map((_, place) => entry(place === 0 ? String(at + 1) : '')),
    { height: ROW_MM },
  )

const filledRow = (columns: readonly SheetColumnModel[], cells: readonly SheetCell[]): PaperRow => {
  const high = Math.max(
    ...columns.map(({ width }, at) => {
      const room = Math.max(1, Math.floor((width - 2.4) / CHARACTER_MM))
      return Math.ceil(String(cells[at] ?? '').length / room) * LINE_MM
    }),
  )
  return row(
    columns.map((column, at) => cellOf(column, cells[at] ?? null)),
    { height: ROW_MM, ...(high > HIGH_MM ? { flows: true } : {}) },
  )
}

const cellOf = ({ kind, width }: SheetColumnModel, cell: SheetCell): PaperCell => {
  const text = cell === null ? '' : textOf(kind, cell)
  if (typeof cell === 'number') return entry(text, 1, { number: cell })
  return entry(text, 1, {
    ...(kind === 'date' && isIsoDay(text) ? { day: text } : {}),
    ...(kind === 'text' && width >= 20 ? { align: 'left' as const } : {}),
    ...(isTight(text, width) ? { role: 'note' as const } : {}),
  })
}

/** In mm: a figure at 10.5 pt, and what the cell keeps free beside its text. */
const FIGURE_MM = 1.9
const PADDING_MM = 2.4

/** A day or a telephone that would break in two is set smaller. */
const isTight = (text: string, width: number): boolean =>
  /^[\d*-]+$/.test(text) && text.length * FIGURE_MM > width - PADDING_MM

const textOf = (kind: SheetColumnModel['kind'], cell: string | number): string =>
  kind === 'money' ? Number(cell).toFixed(2) : String(cell)

const totalRow = (columns: readonly SheetColumnModel[], totals: readonly SheetCell[]): PaperRow =>
  row(
    columns.map((column, at) =>
      at === 0 ? label('合计') : { ...cellOf(column, totals[at] ?? null), role: 'label' as const },
    ),
    { height: ROW_MM },
  )
