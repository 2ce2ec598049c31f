import type { LedgerId } from '#shared/ledgers/index.ts'
import { ledgerShape } from '../ledger-shape.ts'
import type { Writer } from '../sql.ts'

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
  /** Remembers a number that was given, so that no row to come claims it. */
  readonly note: (ledger: LedgerId, number: string) => void
  /** Takes a number that a record brings along; false where another record has it or had it. */
  readonly claim: (ledger: LedgerId, field: string, number: string) => boolean
  /** The numbers of a scope go on behind one that was claimed. */
  readonly reach: (scope: string, count: number) => void
  readonly close: () => void
}

/** Numbers that were given; those that wait are only looked at once a row brings a number along. */
interface Noted {
  readonly known: Set<string>
  readonly waiting: string[]
}

/** A book of numbers; while it is open nobody else gives numbers in the same transaction. */
export const openNumberBook = (writer: Writer): NumberBook => {
  const given = new Map<string, number>()
  const noted = new Map<LedgerId, Noted>()
  const stored = new Map<LedgerId, ReadonlySet<string>>()
  const lastOf = (scope: string): number => given.get(scope) ?? lastNumber(writer, scope)
  const notedIn = (ledger: LedgerId): Noted => {
    const numbers = noted.get(ledger) ?? { known: new Set(), waiting: [] }
    noted.set(ledger, numbers)
    return numbers
  }
  // Asked for once a ledger, and only where a register of our own comes back.
  const storedIn = (ledger: LedgerId, field: string): ReadonlySet<string> => {
    const numbers = stored.get(ledger) ?? listNumbers(writer, ledger, field)
    stored.set(ledger, numbers)
    return numbers
  }
  return {
    next: (scope) => {
      const next = lastOf(scope) + 1
      given.set(scope, next)
      return next
    },
    note: (ledger, number) => {
      notedIn(ledger).waiting.push(number)
    },
    claim: (ledger, field, number) => {
      const { known, waiting } = notedIn(ledger)
      for (const each of waiting.splice(0)) known.add(each)
      if (known.has(number) || storedIn(ledger, field).has(number)) return false
      known.add(number)
      return true
    },
    reach: (scope, count) => {
      given.set(scope, Math.max(lastOf(scope), count))
    },
    close: () => {
      for (const [scope, last] of given) keepNumber(writer, scope, last)
      given.clear()
    },
  }
}

const listNumbers = (writer: Writer, ledger: LedgerId, field: string): ReadonlySet<string> => {
  const column = ledgerShape(ledger).columnByField.get(field)?.name
  if (column === undefined) return new Set()
  const rows = writer.all<{ number: string }>(
    `select "${column}" as number from ${ledger} where "${column}" is not null`,
  )
  return new Set(rows.map(({ number }) => number))
}
