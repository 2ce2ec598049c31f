import type { ReactNode } from 'react'
import { grid as words } from '../../i18n/grid.ts'
import { heightOf, isSingle, rangeOf, widthOf } from './selection.ts'
import type { GridSession } from './session.ts'
import { useGridState } from './use-session.ts'

/** One line under the grid: what is selected, what could not be done. */
export const GridNotice = ({ session }: { readonly session: GridSession }): ReactNode => {
  const notice = useGridState(session, (state) => state.notice)
  const leftOut = useGridState(session, (state) => state.leftOut)
  const range = useGridState(session, (state) => state.selection)
  const pending = useGridState(session, (state) => state.pending)
  const selected = rangeOf(range)
  const size = isSingle(selected) ? '' : words.selected(heightOf(selected), widthOf(selected))
  return (
    <div className="lx-grid-notice">
      <span role="status">{[leftOut, notice].filter((text) => text !== '').join('；')}</span>
      <span className="lx-grid-size">{pending > 0 ? words.saving : size}</span>
    </div>
  )
}
