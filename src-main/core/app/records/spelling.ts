import { match } from 'pinyin-pro'

/** Tells whether letters spell a Chinese text, wholly or by initials, from anywhere in it. */
export const isSpelt = (text: string, letters: string): boolean =>
  match(text, letters, { precision: 'start', continuous: true }) !== null
