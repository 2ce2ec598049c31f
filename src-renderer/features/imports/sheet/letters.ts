/** The letter of a column as Excel counts it, from 0. */
export const letterOf = (at: number): string =>
  (at >= 26 ? letterOf(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26))

/** The place of a letter, from 0. */
export const placeOf = (letter: string): number =>
  [...letter].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0) - 1
