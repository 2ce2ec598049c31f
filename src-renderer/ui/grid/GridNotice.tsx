import { type ReactNode, useCallback } from 'react'
import { grid as words } from '../../i18n/grid.ts'
import { heightOf, isSingle, rangeOf, widthOf } from './selection.ts'
import { type SelectionSum, sumUp } from './selection-sum.ts'
import type { GridSession } from './session.ts'
import { useLookedUp } from './use-looked-up.ts'
import { useGridState } from './use-session.ts'

/** One line under the grid: what is selected, what could not be done. */
export const GridNotice = ({ session }: { readonly session: GridSession }): ReactNode => {
  const notice = useGridState(session, (state) => state.notice)
  const leftOut = useGridState(session, (state) => state.leftOut)
  const range = useGridState(session, (state) => state.selection)
  const pending = useGridState(session, (state) => state.pending)
  const selected = rangeOf(range)
  const sum = useSelectionSum(session)
  const size = isSingle(selected) ? '' : words.selected(heightOf(selected), widthOf(selected))
  return (
    <div className="lx-grid-notice">
      <span role="status">{[leftOut, notice].filter((text) => text !== '').join('；')}</span>
      <span className="lx-grid-size">
        {pending > 0 ? words.saving : [size, sumText(sum)].filter((text) => text !== '').join('　')}
      </span>
    </div>
  )
}

/** What the selected cells come to; undefined for one cell. */
const useSelectionSum = (session: GridSession): SelectionSum | undefined => {
  const selection = useGridState(session, (state) => state.selection)
  const sheet = useGridState(session, (state) => state.sheet)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cells may hold something else when the sheet changed
  const look = useCallback(
    async (isWanted: () => boolean) => {
      const range = rangeOf(selection)
      return isSingle(range) ? undefined : await sumUp(session, range, isWanted)
    },
    [session, selection, sheet],
  )
  return useLookedUp(session, look)
}

const number = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 })

/** As Excel says it at its foot; cells without a number are only counted. */
const sumText = (sum: SelectionSum | undefined): string => {
  if (sum === undefined || sum.filled === 0) return ''
  const counted = words.counted(number.format(sum.filled))
  if (sum.numbers === 0) return counted
  const average = number.format(sum.sum / sum.numbers)
  return `${words.average(average)}　${counted}　${words.sum(number.format(sum.sum))}`
}
