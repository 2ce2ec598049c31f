import {
  type PaperLayout,
  type PaperSize,
  pageOf,
  plainLayout,
  textWidth,
} from '#shared/domain/paper-layout.ts'
import { registerHead } from '../reports/papers/register-paper.ts'
import type { SheetModel } from '../reports/sheet-model.ts'
import { tableRows } from './table-rows.ts'
import { freeName, MM_PER_CHARACTER } from './workbook-text.ts'
import { writeXlsx } from './xlsx-book.ts'
import type { XlsxPage, XlsxSheet } from './xlsx-sheet.ts'
import { createStyles, type Styles } from './xlsx-styles.ts'

/**
 * Writes sheets to an .xlsx file as their paper looks: title, heads on every page and on the screen,
 * filter, true numbers and dates, texts that begin like formulas as text. The rows are written as they
 * are taken, so that a hundred thousand need no more memory than a hundred.
 */
export const writeWorkbook = async (
  path: string,
  models: readonly SheetModel[],
  layout: PaperLayout = plainLayout,
): Promise<void> => {
  const styles = createStyles()
  const taken = new Set<string>()
  const sheets = models.map((model) =>
    sheetOf(model, { name: freeName(model.name, taken), layout, styles }),
  )
  await writeXlsx(path, sheets, styles)
}

interface SheetOptions {
  readonly name: string
  readonly layout: PaperLayout
  readonly styles: Styles
}

const sheetOf = (model: SheetModel, { name, layout, styles }: SheetOptions): XlsxSheet => {
  const { columns, printed = columns.length, under } = model
  const page = pageOf({ landscape: model.upright !== true, turnable: true }, layout)
  const widths = widthsOn(model, textWidth(page))
  const above = 1 + Number(under.length > 0)
  return {
    name,
    page: pageSetup(page, layout.size),
    widths: widths.map((width) => Math.max(4, width / MM_PER_CHARACTER)),
    head: { from: above + 1, to: above + registerHead(columns).length },
    printed,
    rows: tableRows(model, widths, styles),
  }
}

/** In mm: a table that is narrower than the page fills it, as on paper; a wider one is set smaller by Excel. */
const widthsOn = ({ columns, printed }: SheetModel, room: number): readonly number[] => {
  const all = columns.slice(0, printed).reduce((sum, { width }) => sum + width, 0)
  const scale = Math.max(1, room / all)
  return columns.map(({ width }, at) =>
    printed === undefined || at < printed ? width * scale : width,
  )
}

const INCH = 25.4

/** What Excel calls the kinds of paper. */
export const sizeCodes: Readonly<Record<PaperSize, number>> = { A4: 9, A3: 8, B5: 13 }

const pageSetup = (
  { landscape, margins }: ReturnType<typeof pageOf>,
  size: PaperSize,
): XlsxPage => ({
  size: sizeCodes[size],
  landscape,
  margins: {
    top: margins.top / INCH,
    right: margins.right / INCH,
    bottom: margins.bottom / INCH,
    left: margins.left / INCH,
  },
})
