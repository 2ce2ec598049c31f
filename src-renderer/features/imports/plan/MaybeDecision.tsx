import { Radio } from 'antd'
import type { ReactNode } from 'react'
import type { PlanEntry } from '#shared/contract/import-views.ts'
import { plan as words } from '../../../i18n/import-plan.ts'
import { useImportDesk } from '../desk-context.tsx'
import type { ImportFile } from '../import-files.ts'

interface Props {
  readonly each: ImportFile
  readonly entry: PlanEntry
}

const WAYS = ['same', 'create', 'skip'] as const

/** What becomes of a row that is perhaps in the book: the same entry, another, or not taken. */
export const MaybeDecision = ({ each, entry }: Props): ReactNode => {
  const { desk } = useImportDesk()
  const { sheet, table, row } = entry
  return (
    <Radio.Group
      size="small"
      optionType="button"
      aria-label={words.place(sheet, row)}
      value={entry.as ?? each.maybe}
      options={WAYS.map((as) => ({ value: as, label: words.maybeAs[as] }))}
      onChange={({ target }) => {
        const as = WAYS.find((way) => way === target.value)
        if (as !== undefined)
          desk.correct(each.file.token, { kind: 'maybe', sheet, table, row, as })
      }}
    />
  )
}
