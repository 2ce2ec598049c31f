import type { FactValue } from '../domain/fact-record.ts'
import type { Test } from './figure.ts'

/** What a condition is asked of: a field or (`row.level`) a column of the row looked at; and the day. */
export interface Asked {
  readonly read: (field: string) => FactValue | undefined
  readonly today: string
}

const textOf = (value: FactValue | undefined): string =>
  typeof value === 'object' ? '' : String(value ?? '')

const isOneOf = (value: FactValue | undefined, codes: readonly string[]): boolean =>
  Array.isArray(value)
    ? value.some((one) => typeof one === 'string' && codes.includes(one))
    : codes.includes(textOf(value))

const dayOf = ({ read, today }: Asked, field: string): string =>
  field === 'today' ? today : textOf(read(field))

const meets = (asked: Asked, test: Test): boolean => {
  if ('any' in test) return test.any.some((all) => meetsAll(asked, all))
  if ('before' in test || 'notAfter' in test) {
    const day = dayOf(asked, test.field)
    const other = dayOf(asked, 'before' in test ? test.before : test.notAfter)
    if (day === '' || other === '') return false
    return 'before' in test ? day < other : day <= other
  }
  const value = asked.read(test.field)
  if ('in' in test) return isOneOf(value, test.in)
  if ('notIn' in test) return !isOneOf(value, test.notIn)
  if ('atLeast' in test) return Number(value ?? 0) >= test.atLeast
  return test.is === 'yes' ? value === true : textOf(value) !== ''
}

/** Tells whether all conditions of a figure hold, as the SQL that is made of them tells it. */
export const meetsAll = (asked: Asked, tests: readonly Test[]): boolean =>
  tests.every((test) => meets(asked, test))

/** The fields of a record that conditions look at; columns of its rows and the day are none. */
export const fieldsAsked = (tests: readonly Test[]): readonly string[] =>
  tests.flatMap((test) => {
    if ('any' in test) return test.any.flatMap(fieldsAsked)
    const other = 'before' in test ? test.before : 'notAfter' in test ? test.notAfter : 'today'
    return [test.field, other].filter((field) => field !== 'today' && !field.includes('.'))
  })
