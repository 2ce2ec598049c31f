import type { Values } from '#shared/domain/record.ts'
import type { Field, Ledger } from '#shared/ledgers/field.ts'
import { isNothing, isSameValue } from './form-values.ts'

/** So many records tell what an office keeps; fewer may be anything. */
const ENOUGH = 10

/** A field that one record in so many holds is one the office keeps. */
const ONE_IN = 5

/** What nobody wrote says nothing of what is written: what a form starts with, and what the register fills in. */
const isWritten = (field: Field, values: Values): boolean =>
  field.ofMember === undefined &&
  !isNothing(values[field.id]) &&
  !isSameValue(values[field.id], field.initial)

/** Without it an entry would not stand where it belongs. */
const isNeeded = (field: Field, { dateField }: Ledger): boolean =>
  field.required === true || field.kind === 'studio' || field.id === dateField

const isOnPaper = ({ listed, width }: Field): boolean => listed === true || width !== undefined

/**
 * The fields that Enter goes through in the form of a ledger: what every entry needs, and the columns
 * this office keeps, as its newest records tell. A book with few of them goes by its printed register.
 */
export const walkedFields = (ledger: Ledger, newest: readonly Values[]): ReadonlySet<string> => {
  const isKept = (field: Field): boolean => {
    const held = newest.filter((values) => isWritten(field, values)).length
    return newest.length < ENOUGH
      ? isOnPaper(field) || held > 0
      : held * ONE_IN >= newest.length || (newest[0] !== undefined && isWritten(field, newest[0]))
  }
  return new Set(
    ledger.fields.filter((field) => isNeeded(field, ledger) || isKept(field)).map(({ id }) => id),
  )
}
