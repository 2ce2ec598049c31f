import type { Values } from './record.ts'

/**
 * Tells records that leave the program only on purpose: confidential ones, and accusations, which
 * must never reach the accused (信访工作条例 art. 30, 46).
 */
export const isWithheld = (values: Values): boolean =>
  values['confidential'] === true || values['purpose'] === 'ACCUSATION'
