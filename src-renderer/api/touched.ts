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

const readsOf = (answer: unknown): readonly unknown[] | undefined =>
  typeof answer === 'object' && answer !== null && 'reads' in answer && Array.isArray(answer.reads)
    ? answer.reads
    : undefined
