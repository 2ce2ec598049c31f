import { z } from 'zod'
import { FigureRef } from '#shared/contract/figure-ref.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'

/** A list narrowed to the records behind a number (asked for anew), or to some named ones. */
export const Narrowed = z.object({
  title: z.string(),
  figure: FigureRef.optional(),
  ids: z.array(z.string()).max(1000).optional(),
})
export type Narrowed = z.infer<typeof Narrowed>

/** The part of a ledger's address that says what its list is narrowed to. */
export const NARROWED = 'only'

/** Where a number leads: the list of a ledger, showing the records behind it. */
export const narrowedAddress = (ledger: LedgerId, narrowed: Narrowed): string =>
  `/ledgers/${ledger}?${new URLSearchParams({ [NARROWED]: JSON.stringify(narrowed) }).toString()}`

/** What an address asks for; anything else in its place is not looked at. */
export const narrowedOf = (params: URLSearchParams): Narrowed | undefined => {
  const text = params.get(NARROWED)
  if (text === null) return undefined
  try {
    return Narrowed.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
