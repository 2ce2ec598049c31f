import type { OverviewRow } from './chosen.ts'

/** The number of a member; studios have none. */
export const numberOf = ({ subject }: OverviewRow): string => subject.head['memberNo'] ?? ''

/** Tells whether a sheet is meant by what was typed: a part of its name, or the beginning of its number. */
export const isFound = (row: OverviewRow, text: string): boolean =>
  text === '' || row.subject.name.includes(text) || numberOf(row).startsWith(text)
