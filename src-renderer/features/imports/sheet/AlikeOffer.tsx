import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { CorrectionInput } from '#shared/contract/import-corrections.ts'
import type { SheetReading } from '#shared/contract/imports.ts'
import { useCall } from '../../../api/use-call.ts'
import { cellEdit as words } from '../../../i18n/import-sheet.ts'

/** A text of a column that was changed in one cell. */
export interface AlikeText {
  readonly column: string
  readonly from: string
  readonly to: string
}

interface Props {
  readonly plan: string
  readonly reading: SheetReading
  readonly alike: AlikeText
  readonly correct: (correction: CorrectionInput) => void
  readonly close: () => void
}

/** Offers to change the same text everywhere in its column, once one cell of it was changed. */
export const AlikeOffer = ({ plan, reading, alike, correct, close }: Props): ReactNode => {
  const { sheet, table } = reading
  const { column, from, to } = alike
  const { data } = useCall('imports.issues', { plan, sheet, column, limit: 1 })
  const rest = data?.groups.find(({ raw }) => raw === from)?.count ?? 0
  const all = (): void => {
    correct({ kind: 'alike', sheet, table, column, from, to })
    close()
  }
  return (
    <div className="alike-offer" role="status">
      <span>
        {words.alike(from, to)}
        {rest > 0 && ` ${words.alikeCount(rest)}`}
      </span>
      <Button type="primary" size="small" onClick={all}>
        {words.alikeYes}
      </Button>
      <Button size="small" onClick={close}>
        {words.alikeNo}
      </Button>
    </div>
  )
}
