import type { MouseEvent, ReactNode } from 'react'
import { grid as words } from '../../i18n/grid.ts'
import type { ColumnLayout } from './columns.ts'
import { Layer } from './Layer.tsx'
import { rangeOf } from './selection.ts'
import type { GridSession } from './session.ts'
import { useGridState } from './use-session.ts'

interface Props {
  readonly session: GridSession
  readonly layout: ColumnLayout
  readonly onGrab: (event: MouseEvent) => void
}

/** The small square at the corner of the selection: pulled, it fills. */
export const FillHandle = ({ session, layout, onGrab }: Props): ReactNode => {
  const selection = useGridState(session, (state) => state.selection)
  const mode = useGridState(session, (state) => state.mode)
  const { bottom, right } = rangeOf(selection)
  if (mode !== 'idle') return null
  return (
    <Layer at={{ row: bottom, column: right }} layout={layout} className="lx-grid-corner-layer">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+D and Ctrl+R fill with the keyboard */}
      <span className="lx-grid-fill" title={words.fillHandle} onMouseDown={onGrab} />
    </Layer>
  )
}
