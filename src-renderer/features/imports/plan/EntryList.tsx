import { type ReactNode, useRef } from 'react'
import type { PlanEntry } from '#shared/contract/import-views.ts'
import { useHost } from '../../../api/host-context.tsx'
import { plan as words } from '../../../i18n/import-plan.ts'
import { ledgerLabel } from '../../../i18n/ledgers.ts'
import type { ImportFile } from '../import-files.ts'
import { useRowWindow } from '../use-row-window.ts'
import { ChangeTable } from './ChangeTable.tsx'
import { MaybeDecision } from './MaybeDecision.tsx'

interface Props {
  readonly each: ImportFile
  readonly plan: string
  readonly fate: PlanEntry['fate']
}

const CARD_PX = { new: 56, same: 56, changed: 120, maybe: 160 } as const

/** The entries of one fate, however many; only those in view are fetched and drawn. */
export const EntryList = ({ each, plan, fate }: Props): ReactNode => {
  'use no memo'
  const { call } = useHost()
  const scroller = useRef<HTMLElement>(null)
  const { rowAt, virtual } = useRowWindow<PlanEntry>(
    {
      key: ['imports.entries', plan, fate],
      round: each.round,
      fetch: async (offset, limit) => {
        const { entries, total } = await call('imports.entries', { plan, fate, offset, limit })
        return { rows: entries, total }
      },
    },
    scroller,
    CARD_PX[fate],
  )
  return (
    <section
      className="entry-list"
      ref={scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls what can be scrolled
      tabIndex={0}
      aria-label={words.tabs[fate]}
    >
      <ol className="entry-places" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          <li
            key={index}
            className="entry-place"
            data-index={index}
            ref={virtual.measureElement}
            style={{ transform: `translateY(${start}px)` }}
          >
            <Entry each={each} entry={rowAt(index)} />
          </li>
        ))}
      </ol>
    </section>
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
