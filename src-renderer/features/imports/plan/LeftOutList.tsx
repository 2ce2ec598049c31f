import type { ReactNode } from 'react'
import type { ImportPreview, PreviewRow } from '#shared/contract/imports.ts'
import { useHost } from '../../../api/host-context.tsx'
import { plan as words } from '../../../i18n/import-plan.ts'
import type { ImportFile } from '../import-files.ts'
import { MeasuredList } from './MeasuredList.tsx'

interface Props {
  readonly each: ImportFile
  readonly preview: ImportPreview
}

const CARD_PX = 70

/** The rows that would stay out, sheet by sheet, each with its reasons. */
export const LeftOutList = ({ each, preview }: Props): ReactNode => {
  const sheets = [
    ...new Set(preview.sheets.flatMap(({ sheet, counts }) => (counts.problem > 0 ? [sheet] : []))),
  ]
  return (
    <div className="left-out">
      {sheets.map((sheet) => (
        <LeftOutSheet key={sheet} each={each} plan={preview.plan} sheet={sheet} />
      ))}
    </div>
  )
}

const LeftOutSheet = ({
  each,
  plan,
  sheet,
}: {
  readonly each: ImportFile
  readonly plan: string
  readonly sheet: string
}): ReactNode => {
  const { call } = useHost()
  return (
    <MeasuredList<PreviewRow>
      source={{
        key: ['imports.rows', plan, sheet, 'problem'],
        round: each.round,
        fetch: (offset, limit) =>
          call('imports.rows', { plan, sheet, only: 'problem', offset, limit }),
      }}
      guess={CARD_PX}
      label={sheet}
      draw={(row) => <LeftOutRow sheet={sheet} row={row} />}
    />
  )
}

const LeftOutRow = ({
  sheet,
  row,
}: {
  readonly sheet: string
  readonly row: PreviewRow | undefined
}): ReactNode => {
  if (row === undefined) return <div className="entry" />
  const reasons = row.issues.filter(({ level }) => level === 'problem')
  return (
    <article className="entry entry-problem">
      <header>
        <strong>{words.place(sheet, row.row)}</strong>
        <span className="entry-reason">{reasons.map(({ message }) => message).join(' ')}</span>
      </header>
      <p className="entry-values">{row.cells.filter(Boolean).join(' · ')}</p>
    </article>
  )
}
