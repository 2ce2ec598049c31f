import type { PhraseKind } from '#shared/ledgers/phrases.ts'
import { useCall } from './use-call.ts'

const NONE: readonly string[] = []
/** They change only in the settings, and then every open page is told. */
const STALE_MS = 600_000

/** The phrases the office offers for a kind of text; none until they are known, or where none fit. */
export const usePhrases = (kind: PhraseKind | undefined): readonly string[] => {
  const { data } = useCall(
    'phrases.list',
    {},
    { enabled: kind !== undefined, staleTimeMs: STALE_MS },
  )
  return data?.find((each) => each.kind === kind)?.texts ?? NONE
}
