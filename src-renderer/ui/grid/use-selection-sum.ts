import { useEffect, useState } from 'react'
import { isSingle, rangeOf } from './selection.ts'
import { type SelectionSum, sumUp } from './selection-sum.ts'
import type { GridSession } from './session.ts'
import { useGridState } from './use-session.ts'

/** A selection that still grows is not summed up. */
const PAUSE_MS = 150

/** What the selected cells come to, once the selection rests; undefined for one cell. */
export const useSelectionSum = (session: GridSession): SelectionSum | undefined => {
  const [sum, setSum] = useState<SelectionSum>()
  const selection = useGridState(session, (state) => state.selection)
  const sheet = useGridState(session, (state) => state.sheet)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cells may hold something else when the sheet changed
  useEffect(() => {
    let isWanted = true
    const range = rangeOf(selection)
    setSum(undefined)
    if (isSingle(range)) return
    const look = async (): Promise<void> => {
      const found = await sumUp(session, range, () => isWanted)
      if (isWanted) setSum(found)
    }
    const pause = setTimeout(
      () => look().catch((error: unknown) => session.source().onFailure?.(error)),
      PAUSE_MS,
    )
    return () => {
      isWanted = false
      clearTimeout(pause)
    }
  }, [session, selection, sheet])
  return sum
}
