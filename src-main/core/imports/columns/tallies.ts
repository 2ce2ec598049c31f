import type { RawCell } from '../../workbooks/book.ts'
import { cellText, cleanText, toHalfWidth } from '../cell-text.ts'
import { fieldOfUse, type MappedColumn } from './columns.ts'
import { type Candidate, isWhole } from './recognise.ts'

/** 12, 3篇, 80%, 1.5分: what a statistic puts into its cells. */
const COUNT = /^\d{1,5}(?:\.\d{1,2})?\s*(?:[%\p{Script=Han}]|人次)?$/u
/** 统计表 over the names of studios and counts sums up what lies elsewhere; it is no register of them. */
const SUMMED = /统计|汇总|排名|得分/
const MOST_NAMES = 2
const FIGURES = new Set(['integer', 'money'])
const FEWEST_COUNTS = 3
const FEWEST_CELLS = 2

const isCounts = (cells: readonly RawCell[]): boolean =>
  cells.length >= FEWEST_CELLS &&
  cells.every((cell) => cell.k !== 'date' && COUNT.test(toHalfWidth(cleanText(cellText(cell)))))

/** A day, or what is told at length, is of an entry; a statistic has neither. */
const tellsOfOne = ({ use }: MappedColumn): boolean => {
  const kind = fieldOfUse(use)?.kind
  return kind === 'date' || kind === 'longText'
}

/** Below meetings and days of a roster the figures are marks or points of those who came. */
const isOfGrid = ({ use }: MappedColumn): boolean => use.kind === 'meeting' || use.kind === 'seat'

/**
 * Tells a table that counts instead of naming entries (篇数 a member, 批次 a month): most of its columns are counts,
 * none tells of one entry, and the ledger it looks like could make nothing of it.
 */
export const isTally = (
  candidate: Candidate,
  samples: ReadonlyMap<number, readonly RawCell[]>,
  title: string,
): boolean => {
  const told = candidate.columns.filter(
    ({ use, index }) => use.kind !== 'sequence' && (samples.get(index)?.length ?? 0) > 0,
  )
  const counts = told.filter(({ index }) => isCounts(samples.get(index) ?? []))
  if (counts.length < FEWEST_COUNTS || counts.length * 2 < told.length) return false
  const words = candidate.columns.filter((column) => !counts.includes(column))
  // 提案 over 12 is no title of one.
  const figures = counts.filter(({ use }) => FIGURES.has(fieldOfUse(use)?.kind ?? ''))
  if (words.some(tellsOfOne) || candidate.columns.some(isOfGrid)) return false
  const named = words.filter(({ use }) => fieldOfUse(use) !== null)
  const isOfNames = SUMMED.test(title) && named.length <= MOST_NAMES
  return isOfNames || !isWhole({ ...candidate, columns: [...words, ...figures] })
}
