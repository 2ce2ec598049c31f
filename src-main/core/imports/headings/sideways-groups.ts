import type { Ledger } from '#shared/ledgers/field.ts'

/** The path of a column without the number that only says which record of the row it is about. */
export interface NumberedPath {
  readonly path: readonly string[]
  readonly nth: string
}

/**
 * Says which record of its row each column is about, 0 where it speaks for all: only in ledgers of
 * persons and bodies, and only where what a record is called by stands there several times.
 */
export const groupColumns = (
  ledger: Ledger,
  paths: readonly NumberedPath[],
  fieldOf: (path: readonly string[]) => string | undefined,
): readonly number[] => {
  const none = paths.map(() => 0)
  if (ledger.dateField !== undefined) return none
  const counts = new Map<string, number>()
  for (const { path } of paths) counts.set(path.join('/'), (counts.get(path.join('/')) ?? 0) + 1)
  const seen = new Map<string, number>()
  const orders = paths.map(({ path, nth }) => {
    const key = path.join('/')
    seen.set(key, (seen.get(key) ?? 0) + 1)
    const isRepeated = (counts.get(key) ?? 0) > 1
    return nth !== '' ? nth : isRepeated && key !== '' ? String(seen.get(key)) : ''
  })
  const named = orders.filter(
    (order, at) => order !== '' && fieldOf(paths[at]?.path ?? []) === ledger.titleField,
  )
  const groups = [...new Set(named)]
  return groups.length < 2 ? none : orders.map((order) => groups.indexOf(order) + 1)
}
