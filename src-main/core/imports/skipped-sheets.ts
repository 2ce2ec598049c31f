import type { RawBook, RawSheet } from '../workbooks/book.ts'
import type { CorrectionBook } from './correction-book.ts'
import type { SkipReason } from './sheet-draft.ts'

const SUMMARY =
  /^(?:\d{4}年?度?)?(?:数据|情况|年度|总)?(?:汇总|统计|目录|封面|说明|填表说明|字典|选项|示例|模板说明)(?:表|页)?$/

/** Why nothing is taken of a sheet before it is looked into; undefined where it is to be read. */
export const skipOf = (
  book: RawBook,
  sheet: RawSheet,
  corrections: CorrectionBook,
): SkipReason | undefined => {
  const said = corrections.takesSheet(sheet.name)
  if (said !== undefined) return said ? undefined : 'left-out'
  if (sheet.state !== 0) return 'hidden'
  const others = book.sheets.filter((each) => each.state === 0).length
  return others > 1 && SUMMARY.test(sheet.name.replace(/\s/g, '')) ? 'summary' : undefined
}
