import { useLayoutEffect, useState, useSyncExternalStore } from 'react'
import type { ColumnLayout } from './columns.ts'
import type { GridSource } from './rows.ts'
import { createSession, type GridSession, type GridState } from './session.ts'

/** One part of the grid's state; what does not change there does not draw again. */
export const useGridState = <Part>(session: GridSession, part: (state: GridState) => Part): Part =>
  useSyncExternalStore(session.subscribe, () => part(session.state()))

/** The session of one mounted grid, always knowing what the page lends it now. */
export const useSession = (source: GridSource, layout: ColumnLayout): GridSession => {
  const [session] = useState(createSession)
  useLayoutEffect(() => session.lend(source, layout))
  return session
}
