import { useEffect, useState } from 'react'
import type { GridSession } from './session.ts'

/** Long enough that a word is typed, or a selection drawn, before rows are read. */
const PAUSE_MS = 200

/**
 * What a look through the cells gives, once what it asks rests for a moment; undefined until then. The look must be
 * the same function for as long as it asks the same, and is told when nobody waits for it any more.
 */
export const useLookedUp = <Found>(
  session: GridSession,
  look: (isWanted: () => boolean) => Promise<Found | undefined>,
): Found | undefined => {
  const [answer, setAnswer] = useState<{ readonly to: typeof look; readonly found: Found }>()
  useEffect(() => {
    let isWanted = true
    const start = async (): Promise<void> => {
      const found = await look(() => isWanted)
      if (isWanted && found !== undefined) setAnswer({ to: look, found })
    }
    const pause = setTimeout(
      () => start().catch((error: unknown) => session.source().onFailure?.(error)),
      PAUSE_MS,
    )
    return () => {
      isWanted = false
      clearTimeout(pause)
    }
  }, [session, look])
  return answer?.to === look ? answer.found : undefined
}
