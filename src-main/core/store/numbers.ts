import type { Writer } from './sql.ts'

/** Gives the next number of a scope. Numbers are never given twice, not even after a removal. */
export const nextNumber = (writer: Writer, scope: string): number => {
  const row = writer.get<{ last: number }>('select last from numbers where scope = ?', scope)
  const next = (row?.last ?? 0) + 1
  writer.run(
    `insert into numbers (scope, last) values (?, ?)
     on conflict (scope) do update set last = excluded.last`,
    scope,
    next,
  )
  return next
}
