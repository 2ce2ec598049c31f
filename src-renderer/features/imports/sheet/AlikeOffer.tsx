import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { CorrectionInput } from '#shared/contract/import-corrections.ts'
import type { SheetReading } from '#shared/contract/imports.ts'
import { useHost } from '../../../api/host-context.tsx'
import { cellEdit as words } from '../../../i18n/import-sheet.ts'

/** A text of a column that was changed in one cell. */
export interface AlikeText {
  readonly column: string
  readonly from: string
  readonly to: string
}

interface Props {
  readonly plan: string
  readonly round: number
  readonly reading: SheetReading
  readonly alike: AlikeText
  readonly correct: (correction: CorrectionInput) => void
  readonly close: () => void
}

/** Offers to change the same text wherever else it stands in its column, once one cell of it was changed. */
export const AlikeOffer = (props: Props): ReactNode => {
  const { plan, round, reading, alike, correct, close } = props
  const { sheet, table } = reading
  const { column, from, to } = alike
  const { call } = useHost()
  const { data } = useQuery({
    queryKey: ['imports.alike', plan, sheet, table, column, from, round],
    queryFn: () => call('imports.alike', { plan, sheet, table, column, text: from }),
  })
  const rest = data?.count ?? 0
  if (rest === 0) return null
  const all = (): void => {
    correct({ kind: 'alike', sheet, table, column, from, to })
    close()
  }
  return (
    <div className="alike-offer" role="status">
      <span>
        {words.alike(from, to)} {words.alikeCount(rest)}
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
