/**
 * One value read from a cell. `ok` is unambiguous, `inferred` is taken and marked, `ambiguous` and
 * `invalid` are never stored as a guess; `why` is a code of the reference's tables.
 */
export interface Parsed<T> {
  readonly st: 'ok' | 'inferred' | 'ambiguous' | 'invalid' | 'empty'
  readonly value: T | null
  readonly why: string
}

export const ok = <T>(value: T, why = ''): Parsed<T> => ({ st: 'ok', value, why })
export const inferred = <T>(value: T, why = ''): Parsed<T> => ({ st: 'inferred', value, why })
export const ambiguous = <T>(value: T | null, why: string): Parsed<T> => ({
  st: 'ambiguous',
  value,
  why,
})
export const invalid = <T>(why: string, value: T | null = null): Parsed<T> => ({
  st: 'invalid',
  value,
  why,
})
export const empty: Parsed<never> = { st: 'empty', value: null, why: '' }

/** Tells a value that may be stored. */
export const isTaken = <T>(parsed: Parsed<T>): parsed is Parsed<T> & { readonly value: T } =>
  (parsed.st === 'ok' || parsed.st === 'inferred') && parsed.value !== null
