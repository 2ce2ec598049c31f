import { Alert } from 'antd'
import { type ReactNode, useState } from 'react'
import { fieldOf, ledgerOf } from '#shared/ledgers/index.ts'
import { isCallError } from '../../api/call-error.ts'
import { useCall } from '../../api/use-call.ts'
import { Waiting } from '../../app/Waiting.tsx'
import { filingWords } from '../../i18n/assessment-filing.ts'
import { sheetWords as words } from '../../i18n/assessment-sheet.ts'
import { QueryFailure } from '../../ui/QueryFailure.tsx'
import type { OpenedSheet, YearOfScheme } from './chosen.ts'
import { Difference } from './Difference.tsx'
import { EntryList } from './EntryList.tsx'
import { useLent } from './lent.ts'
import { OpinionCards } from './OpinionCards.tsx'
import { SheetHead } from './SheetHead.tsx'
import { SheetHistory } from './SheetHistory.tsx'
import { SheetLines } from './SheetLines.tsx'
import { Shortfalls } from './Shortfalls.tsx'

interface Props {
  readonly of: YearOfScheme
  readonly subject: string
}

/** One sheet as it will be printed, behind every number its records, and what people add to it. */
export const SheetView = ({ of, subject }: Props): ReactNode => {
  const found = useCall('assessments.get', { ...of, subject }, { keepsFormer: true })
  if (isCallError(found.error, 'not-found')) return <p className="score-sheet">{words.gone}</p>
  if (found.isError) return <QueryFailure error={found.error} retry={found.refetch} />
  if (found.data === undefined) return <Waiting />
  return <Opened of={of} opened={found.data} />
}

type Part = 'lines' | 'opinions' | 'entries' | 'files' | 'history'

const parts: readonly Part[] = ['lines', 'opinions', 'entries', 'files', 'history']

// Whoever writes opinions goes from sheet to sheet and stays on the same part.
let lastPart: Part = 'lines'

const Opened = ({
  of,
  opened,
}: {
  readonly of: YearOfScheme
  readonly opened: OpenedSheet
}): ReactNode => {
  const [part, setPart] = useState(lastPart)
  const { sheet, filing } = opened
  const show = (next: Part): void => {
    lastPart = next
    setPart(next)
  }
  return (
    <article className="score-sheet" aria-label={sheet.subject.name}>
      <SheetHead of={of} opened={opened} />
      <Facts opened={opened} />
      {sheet.notes.map(({ code, text }) => (
        <Alert key={code} type={code === 'exempt' ? 'warning' : 'info'} showIcon title={text} />
      ))}
      {filing !== null && <SinceFiled of={of} opened={opened} />}
      <div className="record-tabs" role="tablist" aria-label={words.parts}>
        {parts.map((id) => (
          <button
            key={id}
            type="button"
            role="tab"
            aria-selected={id === part}
            onClick={() => show(id)}
          >
            {words.part[id]}
            {countOf(id, opened)}
          </button>
        ))}
      </div>
      <PartView part={part} of={of} opened={opened} />
    </article>
  )
}

/** The notice above asks for the same differences: they are found once. */
const SinceFiled = ({
  of,
  opened,
}: {
  readonly of: YearOfScheme
  readonly opened: OpenedSheet
}): ReactNode => {
  const { id, name } = opened.sheet.subject
  const { data } = useCall('filings.difference', of, { keepsFormer: true })
  const difference = data?.find(({ subject }) => subject.id === id)
  if (difference === undefined) return null
  return (
    <details className="sheet-difference">
      <summary>{filingWords.of(name)}</summary>
      <Difference difference={difference} />
    </details>
  )
}

const countOf = (part: Part, { entries }: OpenedSheet): string =>
  part === 'entries' && entries.length > 0 ? ` ${entries.length}` : ''

const PartView = ({
  part,
  of,
  opened,
}: {
  readonly part: Part
  readonly of: YearOfScheme
  readonly opened: OpenedSheet
}): ReactNode => {
  const { files } = useLent()
  const { subject, review } = opened.sheet
  if (part === 'opinions') return <OpinionCards of={of} opened={opened} />
  if (part === 'entries') return <EntryList of={of} opened={opened} />
  if (part === 'files') return <div className="sheet-files">{files(review.id)}</div>
  if (part === 'history') return <SheetHistory of={of} subject={subject.id} />
  return (
    <>
      <Shortfalls shortfalls={opened.shortfalls} />
      <SheetLines of={of} opened={opened} />
    </>
  )
}

/** The head's texts under the labels their fields carry in the register. */
const Facts = ({ opened }: { readonly opened: OpenedSheet }): ReactNode => {
  const { kind, head } = opened.sheet.subject
  const register = ledgerOf(kind === 'member' ? 'members' : 'studios')
  return (
    <dl className="sheet-head">
      {Object.entries(head)
        .filter(([, text]) => text !== '')
        .map(([id, text]) => (
          <div key={id}>
            <dt>{fieldOf(register, id)?.label ?? id}</dt>
            <dd>{text}</dd>
          </div>
        ))}
    </dl>
  )
}
