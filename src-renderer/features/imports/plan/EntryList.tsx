import type { ReactNode } from 'react'
import type { PlanEntry } from '#shared/contract/import-views.ts'
import { useHost } from '../../../api/host-context.tsx'
import { plan as words } from '../../../i18n/import-plan.ts'
import { ledgerLabel } from '../../../i18n/ledgers.ts'
import type { ImportFile } from '../import-files.ts'
import { ChangeTable } from './ChangeTable.tsx'
import { MaybeDecision } from './MaybeDecision.tsx'
import { MeasuredList } from './MeasuredList.tsx'

interface Props {
  readonly each: ImportFile
  readonly plan: string
  readonly fate: PlanEntry['fate']
}

const CARD_PX = { new: 56, same: 56, changed: 120, maybe: 160 } as const

/** The entries of one fate, however many. */
export const EntryList = ({ each, plan, fate }: Props): ReactNode => {
  const { call } = useHost()
  return (
    <MeasuredList<PlanEntry>
      source={{
        key: ['imports.entries', plan, fate],
        round: each.round,
        fetch: async (offset, limit) => {
          const { entries, total } = await call('imports.entries', { plan, fate, offset, limit })
          return { rows: entries, total }
        },
      }}
      guess={CARD_PX[fate]}
      label={words.tabs[fate]}
      draw={(entry) => <Entry each={each} entry={entry} />}
    />
  )
}

const Entry = ({
  each,
  entry,
}: {
  readonly each: ImportFile
  readonly entry: PlanEntry | undefined
}): ReactNode => {
  if (entry === undefined) return <div className="entry" />
  const { fate, sheet, row, name, ledger, values, changes } = entry
  const hasChanges = (fate === 'changed' || fate === 'maybe') && changes.length > 0
  return (
    <article className={`entry entry-${fate}`}>
      <header>
        <strong>{name || words.untitled}</strong>
        <span className="muted">
          {ledgerLabel(ledger)} · {words.place(sheet, row)}
        </span>
      </header>
      {!hasChanges && (
        <p className="entry-values">
          {values.map(({ field, label, text }) => (
            <span key={field}>
              <i>{label}</i> {text}
            </span>
          ))}
        </p>
      )}
      {hasChanges && <ChangeTable changes={changes} />}
      {fate === 'maybe' && <MaybeDecision each={each} entry={entry} />}
    </article>
  )
}
