import { Drawer } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import type { LedgerRecord, Values } from '#shared/domain/record.ts'
import type { Ledger } from '#shared/ledgers/field.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { useCall } from '../../api/use-call.ts'
import { useToday } from '../../api/use-today.ts'
import { Waiting } from '../../app/Waiting.tsx'
import { form as words } from '../../i18n/records.ts'
import { QueryFailure } from '../../ui/QueryFailure.tsx'
import { carriedValues, emptyValues, titleOf } from './form-values.ts'
import { RecordEditor } from './RecordEditor.tsx'

interface Props {
  readonly ledger: Ledger
  /** The id of a record, `new`, or null when nothing is open. */
  readonly target: string | null
  readonly open: (target: string) => void
  readonly close: () => void
}

const WIDTH = 'min(860px, 92vw)'

/** One record beside its list: to read, to change, or to write the next. */
export const RecordDrawer = ({ ledger, target, open, close }: Props): ReactNode => {
  const id = ledger.id as LedgerId // descriptions are reached by their id
  const isNew = target === 'new'
  const today = useToday()
  const [carried, setCarried] = useState<Values>({})
  const [round, setRound] = useState(0)
  const askClose = useRef(close)
  const found = useCall(
    'records.get',
    { ledger: id, id: target ?? '' },
    { enabled: target !== null && !isNew, staleTimeMs: 0 },
  )
  const next = (saved: LedgerRecord): void => {
    setCarried(carriedValues(ledger, saved.values))
    setRound((former) => former + 1)
    open('new')
  }
  const record = isNew ? undefined : found.data
  const title = record === undefined ? '' : titleOf(ledger, record.values)
  // What an earlier visit left in memory may be outdated, and a form holds on to what it opened with.
  const isReady = isNew ? today !== '' : record !== undefined && found.isFetchedAfterMount
  return (
    <Drawer
      open={target !== null}
      onClose={() => askClose.current()}
      size={WIDTH}
      destroyOnHidden
      title={isNew ? words.createTitle(ledger.noun) : `${ledger.noun} ${title}`}
      styles={{ body: { padding: 0 } }}
    >
      {found.isError && !isNew && <QueryFailure error={found.error} retry={found.refetch} />}
      {!isReady && !found.isError && <Waiting />}
      {isReady && (
        <RecordEditor
          key={`${target}-${round}`}
          ledger={ledger}
          record={record}
          initial={record?.values ?? emptyValues(ledger, today, carried)}
          close={close}
          next={next}
          askClose={askClose}
        />
      )}
    </Drawer>
  )
}
