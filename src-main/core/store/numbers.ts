import type { Writer } from './sql.ts'

/** Gives the next number of a scope. Numbers are never given twice, not even after a removal. */
export const nextNumber = (writer: Writer, scope: string): number => {
  const next = lastNumber(writer, scope) + 1
  keepNumber(writer, scope, next)
  return next
}

const lastNumber = (writer: Writer, scope: string): number =>
  writer.get<{ last: number }>('select last from numbers where scope = ?', scope)?.last ?? 0

const keepNumber = (writer: Writer, scope: string, last: number): void => {
  writer.run(
    `insert into numbers (scope, last) values (?, ?)
     on conflict (scope) do update set last = excluded.last`,
    scope,
    last,
  )
}

/** Gives numbers to many records of one transaction; `close` writes down the last of each scope. */
export interface NumberBook {
  readonly next: (scope: string) => number
  readonly close: () => void
}

/** A book of numbers; while it is open nobody else gives numbers in the same transaction. */
export const openNumberBook = (writer: Writer): NumberBook => {
  const given = new Map<string, number>()
  return {
    next: (scope) => {
      const next = (given.get(scope) ?? lastNumber(writer, scope)) + 1
      given.set(scope, next)
      return next
    },
    close: () => {
      for (const [scope, last] of given) keepNumber(writer, scope, last)
      given.clear()
    },
  }
}
