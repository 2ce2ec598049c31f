import type { Values } from './record.ts'

/**
 * What a record says that lets it leave the program only on purpose, by field: that it is confidential,
 * or an accusation, which must never reach the accused (信访工作条例 art. 30, 46).
 */
export const withheldBy = { confidential: true, purpose: 'ACCUSATION' } as const

/** Tells records that leave the program only on purpose. */
export const isWithheld = (values: Values): boolean =>
  values['confidential'] === withheldBy.confidential || values['purpose'] === withheldBy.purpose
