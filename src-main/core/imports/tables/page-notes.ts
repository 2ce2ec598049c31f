import { toHalfWidth } from '../cell-text.ts'

/** Where the paper goes on, and where it ends. */
const PAGE =
  /^\(?(?:[转接过承续见][下上前次]一?[页表]|续[上前]?表|以下(?:空白|无正文)|此页(?:以下)?(?:空白|无正文)|第\d+页(?:[,，]?共\d+页)?)\)?$/

/** Tells a line that speaks of the pages of the paper (转下页, 以下空白) and of nothing on them. */
export const isPageNote = (text: string): boolean =>
  PAGE.test(toHalfWidth(text).replace(/\s+/g, ''))
