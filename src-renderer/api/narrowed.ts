import type { FigureRef } from '#shared/contract/figure-ref.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'

/** A list narrowed to the records behind a number (asked for anew), or to some named ones. */
export interface Narrowed {
  readonly title: string
  readonly figure?: FigureRef | undefined
  readonly ids?: readonly string[] | undefined
}

/** The part of a ledger's address that says what its list is narrowed to. */
export const NARROWED = 'only'

/** Where a number leads: the list of a ledger, showing the records behind it. */
export const narrowedAddress = (ledger: LedgerId, narrowed: Narrowed): string =>
  `/ledgers/${ledger}?${new URLSearchParams({ [NARROWED]: JSON.stringify(narrowed) }).toString()}`

// The core looks at what it is asked for; here it is enough that the parts can be handed on. A schema
// would bring its whole library into the first bundle.
const isNarrowed = (value: unknown): value is Narrowed => {
  if (typeof value !== 'object' || value === null || !('title' in value)) return false
  const { figure, ids } = value as Partial<Record<keyof Narrowed, unknown>> // read as unknown again
  return (
    typeof value.title === 'string' &&
    (figure === undefined || (typeof figure === 'object' && figure !== null)) &&
    (ids === undefined || (Array.isArray(ids) && ids.every((id) => typeof id === 'string')))
  )
}

/** What an address asks for; anything else in its place is not looked at. */
export const narrowedOf = (params: URLSearchParams): Narrowed | undefined => {
  const text = params.get(NARROWED)
  if (text === null) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return isNarrowed(value) ? value : undefined
  } catch {
    return undefined
  }
}
