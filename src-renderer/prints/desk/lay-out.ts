import { type PaperLayout, pageOf } from '#shared/domain/paper-layout.ts'
import type { DeskSheet } from './desk-props.ts'
import { officialPage, type SheetPages } from './page-rules.ts'

/** Sheets on the pages that a layout gives them. */
export const layOut = (sheets: readonly DeskSheet[], layout: PaperLayout): readonly SheetPages[] =>
  sheets.map(({ official = false, ...sheet }) => ({
    page: official ? officialPage : pageOf(sheet, layout),
    official,
    pages: undefined,
  }))

/** The same with how many pages each takes, once that is counted. */
export const withCounts = (
  sheets: readonly SheetPages[],
  counts: readonly number[] | undefined,
): readonly SheetPages[] => sheets.map((sheet, at) => ({ ...sheet, pages: counts?.[at] }))
