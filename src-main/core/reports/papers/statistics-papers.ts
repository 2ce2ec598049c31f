import type { Statistics } from '#shared/contract/statistics.ts'
import type { Paper, PaperCell, PaperRow } from '#shared/domain/paper.ts'
import type { SheetModel } from '../sheet-model.ts'
import { statisticsSheets, type TableOptions, totalsSheet } from '../statistics/statistics-table.ts'
import { registerPaper } from './register-paper.ts'

/** Studios that stand beside each other on one lying page. */
const ABREAST = 9
/** In mm: one line a figure, as nothing is written into it. */
const ROW_MM = 7

/**
 * The statistics as papers, from the tables of their workbook: the totals upright, the studios a page
 * of them at a time, then the parts of the figures, what each means, and what must be known of them.
 */
export const statisticsPapers = (
  statistics: Statistics,
  options: TableOptions,
): readonly Paper[] => {
  const { studios } = statistics
  const [, ...others] = statisticsSheets(statistics, options)
  const groups = Array.from({ length: Math.ceil(studios.length / ABREAST) }, (_, at) =>
    studios.slice(at * ABREAST, (at + 1) * ABREAST),
  )
  return [
    upright(totalsSheet({ ...statistics, studios: [] }, options)),
    ...groups.map((group) =>
      totalsSheet({ ...statistics, studios: group, before: null }, options, '统计表（分工作室）'),
    ),
    ...others.map(upright),
  ].map(paperOf)
}

const upright = (sheet: SheetModel): SheetModel => ({ ...sheet, upright: true })

const paperOf = (sheet: SheetModel): Paper => {
  const paper = registerPaper(sheet)
  return {
    ...paper,
    parts: paper.parts.map((part) =>
      part.kind === 'grid'
        ? { ...part, rows: withSharedHeads(part.rows).map((row) => ({ ...row, height: ROW_MM })) }
        : part,
    ),
  }
}

/** What the rows below one another are all of is said once beside them. */
const withSharedHeads = (rows: readonly PaperRow[]): PaperRow[] =>
  rows.map((row, at) => {
    const [head, ...rest] = row.cells
    if (head === undefined || head.number !== undefined || head.text === '') return row
    const isSame = (other: PaperRow | undefined): boolean => other?.cells[0]?.text === head.text
    if (isSame(rows[at - 1])) return { ...row, cells: rest }
    const end = rows.findIndex((other, place) => place > at && !isSame(other))
    const down = (end < 0 ? rows.length : end) - at
    const shared: PaperCell = { ...head, align: 'center', ...(down > 1 ? { down } : {}) }
    return { ...row, cells: [shared, ...rest] }
  })
