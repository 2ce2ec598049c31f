import { useLayoutEffect, useState, useSyncExternalStore } from 'react'
import type { ColumnLayout } from './columns.ts'
import type { GridSource } from './rows.ts'
import { createSession, type GridSession, type GridState } from './session.ts'
import { giveBack, watchUnsaved } from './unsaved.ts'

/** One part of the grid's state; what does not change there does not draw again. */
export const useGridState = <Part>(session: GridSession, part: (state: GridState) => Part): Part =>
  useSyncExternalStore(session.subscribe, () => part(session.state()))

const openSession = (): GridSession => {
  const session = createSession()
  watchUnsaved(session)
  return session
}

/** The session of one mounted grid, always knowing what the page lends it now. */
export const useSession = (source: GridSource, layout: ColumnLayout): GridSession => {
  const [session] = useState(openSession)
  useLayoutEffect(() => session.lend(source, layout))
  // biome-ignore lint/correctness/useExhaustiveDependencies: given back once, when the sheet opens
  useLayoutEffect(() => giveBack(session, source.kept ?? []), [session])
  return session
}
