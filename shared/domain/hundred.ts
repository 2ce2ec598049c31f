import type { Scheme } from './scheme.ts'
import type { FullMarks } from './scheme-words.ts'
import type { SheetLine } from './score.ts'

/** The block of the line that brings a sheet to a hundred; no scheme can have one of that name. */
export const HUNDRED_GROUP = '.hundred'

/** Tells the line that brings a sheet to a hundred. */
export const isHundredLine = ({ group }: Pick<SheetLine, 'group'>): boolean =>
  group === HUNDRED_GROUP

/** The full marks by which such a line was made, or undefined for any other line. */
export const fullMarksOf = (
  { hundred }: Pick<Scheme, 'hundred'>,
  line: Pick<SheetLine, 'group' | 'item'>,
): FullMarks | undefined =>
  isHundredLine(line) ? hundred?.cases[Number(line.item.split('.').at(-1))] : undefined

/** The lines whose points are brought to a hundred. */
export const linesBrought = (
  { hundred }: Pick<Scheme, 'hundred'>,
  lines: readonly SheetLine[],
): readonly SheetLine[] =>
  lines.filter((line) => !isHundredLine(line) && (hundred?.of === 'ALL' || line.block === 'BASE'))
