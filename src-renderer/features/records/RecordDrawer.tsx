import { Drawer } from 'antd'
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { LedgerRecord, Values } from '#shared/domain/record.ts'
import type { Ledger } from '#shared/ledgers/field.ts'
import { isLedgerId, type LedgerId, ledgerOf } from '#shared/ledgers/index.ts'
import { isCallError } from '../../api/call-error.ts'
import { useCall } from '../../api/use-call.ts'
import { useToday } from '../../api/use-today.ts'
import { Waiting } from '../../app/Waiting.tsx'
import { form as words } from '../../i18n/records.ts'
import { QueryFailure } from '../../ui/QueryFailure.tsx'
import { carriedValues, copiedValues, emptyValues, flatValues, titleOf } from './form-values.ts'
import { GoneNotice } from './GoneNotice.tsx'
import { defaultsFromLast } from './last-entry.ts'
import { useNewest } from './use-newest.ts'
import { useReturnFocus } from './use-return-focus.ts'
import type { Origin } from './use-save-record.ts'

interface Props {
  readonly ledger: Ledger
  /** The id of a record, `new`, or null when nothing is open. */
  readonly target: string | null
  readonly open: (target: string) => void
  readonly close: () => void
}

const loadEditor = async () => ({ default: (await import('./RecordEditor.tsx')).RecordEditor })
const RecordEditor = lazy(loadEditor)

/** The form with all its editors is fetched once the list stands, so that it opens at once. */
const useEditorInTime = (): void => {
  useEffect(() => {
    const idle = requestIdleCallback(() => {
      // What fails here is fetched again, and told, when a record is opened.
      loadEditor().catch(() => undefined)
    })
    return () => cancelIdleCallback(idle)
  }, [])
}

/** Three fields side by side, and four where the window is wide. */
const WIDTH = 'min(max(900px, 62vw), 1200px, 94vw)'

/** The record a new one is made from, as the address names it. */
const useOrigin = (isNew: boolean): Origin | undefined => {
  const [params] = useSearchParams()
  const ledger = params.get('fromLedger') ?? ''
  const id = params.get('fromId')
  return isNew && id !== null && isLedgerId(ledger) ? { ledger, id } : undefined
}

interface Opened {
  readonly record: LedgerRecord | undefined
  /** What the form starts with; undefined until it is known. */
  readonly initial: Values | undefined
  readonly error: unknown
  readonly retry: () => void
}

/** What is needed before a record can be shown: itself, or what a new one starts with. */
const useOpened = (
  id: LedgerId,
  target: string | null,
  origin: Origin | undefined,
  carried: Values,
): Opened => {
  const today = useToday()
  const ledger = ledgerOf(id)
  const isNew = target === 'new'
  const newest = useNewest(ledger)
  const found = useCall(
    'records.get',
    { ledger: id, id: target ?? '' },
    { enabled: target !== null && !isNew, staleTimeMs: 0 },
  )
  const copied = useCall(
    'matters.preview',
    { ledger: origin?.ledger ?? id, id: origin?.id ?? '', to: id },
    { enabled: origin !== undefined, staleTimeMs: 0 },
  )
  const source = isNew ? copied : found
  const rest = { error: source.error, retry: source.refetch }
  // What an earlier visit left in memory may be outdated, and a form holds on to what it opened with.
  const isFresh = source.data !== undefined && source.isFetchedAfterMount
  const isReady = today !== '' && ((isNew && origin === undefined) || isFresh)
  if (!isReady) return { record: undefined, initial: undefined, ...rest }
  if (!isNew) {
    const initial = found.data === undefined ? undefined : flatValues(found.data)
    return { record: found.data, initial, ...rest }
  }
  const start = emptyValues(ledger, today, { ...defaultsFromLast(ledger, newest), ...carried })
  return { record: undefined, initial: { ...start, ...copied.data }, ...rest }
}

/** One record beside its list: to read, to change, or to write the next. */
export const RecordDrawer = ({ ledger, target, open, close }: Props): ReactNode => {
  const id = ledger.id as LedgerId // descriptions are reached by their id
  const isNew = target === 'new'
  const [, setParams] = useSearchParams()
  const origin = useOrigin(isNew)
  const [carried, setCarried] = useState<Values>({})
  const [round, setRound] = useState(0)
  const askClose = useRef(close)
  useEditorInTime()
  useReturnFocus(target !== null)
  useEffect(() => {
    // A row of entries ends where the form is closed: the next one begins afresh.
    if (target === null) setCarried({})
  }, [target])
  const source = useOpened(id, target, origin, carried)
  const next = (saved: LedgerRecord, how: 'next' | 'copy'): void => {
    const values = flatValues(saved)
    setCarried(how === 'copy' ? copiedValues(ledger, values) : carriedValues(ledger, values))
    setRound((former) => former + 1)
    open('new')
  }
  const saved = (record: LedgerRecord): void => {
    // What was carried on is looked at where the clerk came from: in its thread.
    if (origin !== undefined) setParams({ record: record.id, tab: 'thread' })
    else close()
  }
  const { record } = source
  const title = record === undefined ? '' : titleOf(ledger, record.values)
  return (
    <Drawer
      open={target !== null}
      onClose={() => askClose.current()}
      size={WIDTH}
      destroyOnHidden
      title={isNew ? words.createTitle(ledger.noun) : `${ledger.noun} ${title}`}
      styles={{ body: { display: 'flex', flexDirection: 'column', padding: 0 } }}
    >
      {target !== null && !isNew && isCallError(source.error, 'not-found') ? (
        <GoneNotice ledger={ledger} id={target} restored={source.retry} />
      ) : (
        source.error !== null && <QueryFailure error={source.error} retry={source.retry} />
      )}
      {target !== null && source.initial === undefined && source.error === null && <Waiting />}
      {source.initial !== undefined && (
        <Suspense fallback={<Waiting />}>
          <RecordEditor
            key={`${target}-${round}-${origin?.id ?? ''}`}
            ledger={ledger}
            record={record}
            initial={source.initial}
            origin={origin}
            close={close}
            saved={saved}
            next={next}
            askClose={askClose}
          />
        </Suspense>
      )}
    </Drawer>
  )
}
