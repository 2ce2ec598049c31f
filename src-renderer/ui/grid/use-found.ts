import { useEffect, useState } from 'react'
import { findCells, type Wanted } from './finding.ts'
import type { Point } from './selection.ts'
import type { GridSession } from './session.ts'
import { useGridState } from './use-session.ts'

/** Long enough that a word is typed before the rows are looked through. */
const PAUSE_MS = 200

/** The cells that hold a text, looked for anew when it or the sheet changes; undefined until they are known. */
export const useFound = (
  session: GridSession,
  { text, within }: Wanted,
): readonly Point[] | undefined => {
  const [found, setFound] = useState<readonly Point[]>()
  const sheet = useGridState(session, (state) => state.sheet)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cells may hold something else when the sheet changed
  useEffect(() => {
    let isWanted = true
    const look = async (): Promise<void> => {
      const cells = await findCells(session, { text, within }, () => isWanted)
      if (cells !== undefined) setFound(cells)
    }
    const pause = setTimeout(
      () => look().catch((error: unknown) => session.source().onFailure?.(error)),
      PAUSE_MS,
    )
    return () => {
      isWanted = false
      clearTimeout(pause)
    }
  }, [session, text, within, sheet])
  return found
}
