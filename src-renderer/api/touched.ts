import type { QueryClient } from '@tanstack/react-query'

/** Answers bound to a waiting import plan: they do not change when the store does. */
const PLAN_BOUND = new Set([
  'imports.rows',
  'imports.entries',
  'imports.issues',
  'imports.alike',
  'imports.preview',
])

/** An answer that is kept, by what it was asked. */
export interface KeptAnswer {
  readonly queryKey: readonly unknown[]
  readonly state: { readonly data: unknown }
}

/**
 * Tells whether an answer may be another now that these ledgers changed. One that says what it `reads`
 * hangs on nothing else; of any other nobody knows.
 */
export const isTouched = ({ queryKey, state }: KeptAnswer, changed: readonly string[]): boolean => {
  if (PLAN_BOUND.has(`${queryKey[0]}`)) return false
  const reads = readsOf(state.data)
  return reads === undefined || changed.some((ledger) => reads.includes(ledger))
}

/**
 * Asks anew for what a change may have touched. The first answer to a question may have been read before
 * the change and still be on its way: the library does not ask again over it, so it is asked when it is there.
 */
export const refreshTouched = (client: QueryClient, changed: readonly string[]): void => {
  const awaited = client.getQueryCache().findAll({
    fetchStatus: 'fetching',
    predicate: (query) => query.state.data === undefined && isTouched(query, changed),
  })
  for (const query of awaited) {
    const again = (): void => {
      client.invalidateQueries({ queryKey: query.queryKey, exact: true })
    }
    // A turn later the library has put the answer away; one that failed is tried again by itself.
    query.promise?.then(
      () => setTimeout(again),
      () => undefined,
    )
  }
  client.invalidateQueries({ predicate: (query) => isTouched(query, changed) })
}

const readsOf = (answer: unknown): readonly unknown[] | undefined =>
  typeof answer === 'object' && answer !== null && 'reads' in answer && Array.isArray(answer.reads)
    ? answer.reads
    : undefined
