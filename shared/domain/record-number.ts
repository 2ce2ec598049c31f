/** The number the program gives a record: year, word of the studio or ledger, count within both. */
export interface RecordNumber {
  readonly year: string
  readonly word: string
  readonly count: number
}

const NUMBER = /^(\d{4})-([^-\s]+)-(\d{4,9})$/

/** Writes a number as papers and lists show it. */
export const recordNumberText = ({ year, word, count }: RecordNumber): string =>
  `${year}-${word}-${String(count).padStart(4, '0')}`

/** Takes a number of the program apart; undefined for the numbers offices give by themselves. */
export const parseRecordNumber = (text: string): RecordNumber | undefined => {
  const [, year, word, count] = NUMBER.exec(text.normalize('NFKC').trim()) ?? []
  return year === undefined || word === undefined ? undefined : { year, word, count: Number(count) }
}
