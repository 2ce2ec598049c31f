/**
 * One value read from a cell. `ok` is unambiguous, `inferred` is taken and marked, `ambiguous` and
 * `invalid` are never stored as a guess; `why` is a code of the reference's tables.
 */
export interface Parsed<T> {
  readonly st: 'ok' | 'inferred' | 'ambiguous' | 'invalid' | 'empty'
  readonly value: T | null
  readonly why: string
}

/** Read without a doubt. */
export const ok = <T>(value: T, why = ''): Parsed<T> => ({ st: 'ok', value, why })

/** Read by a rule that `why` names: taken, and marked. */
export const inferred = <T>(value: T, why = ''): Parsed<T> => ({ st: 'inferred', value, why })

/** What may mean several things; a value given is only the first of them. */
export const ambiguous = <T>(value: T | null, why: string): Parsed<T> => ({
  st: 'ambiguous',
  value,
  why,
})

/** What cannot be read; `why` says what is wrong with it. */
export const invalid = <T>(why: string, value: T | null = null): Parsed<T> => ({
  st: 'invalid',
  value,
  why,
})

/** Nothing was said. */
export const empty: Parsed<never> = { st: 'empty', value: null, why: '' }

/** Tells a value that may be stored. */
export const isTaken = <T>(parsed: Parsed<T>): parsed is Parsed<T> & { readonly value: T } =>
  (parsed.st === 'ok' || parsed.st === 'inferred') && parsed.value !== null
