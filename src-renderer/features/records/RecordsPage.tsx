import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react'
import { useParams, useSearchParams } from 'react-router'
import type { Ledger } from '#shared/ledgers/field.ts'
import { isLedgerId, type LedgerId, ledgerOf } from '#shared/ledgers/index.ts'
import { NARROWED, narrowedOf } from '../../api/narrowed.ts'
import { useCall } from '../../api/use-call.ts'
import { useOfficeLedger } from '../../api/use-own-fields.ts'
import { NotFound } from '../../app/NotFound.tsx'
import { Waiting } from '../../app/Waiting.tsx'
import { QueryFailure } from '../../ui/QueryFailure.tsx'
import { ListTools } from './ListTools.tsx'
import { narrowedView, viewToInput } from './list-view.ts'
import { NarrowedNotice } from './NarrowedNotice.tsx'
import { RecordDrawer } from './RecordDrawer.tsx'
import { RecordTable } from './RecordTable.tsx'
import { SheetToggle } from './sheet/SheetToggle.tsx'
import { useLayout } from './sheet/use-layout.ts'
import { useListView } from './use-list-view.ts'

const SheetView = lazy(async () => ({
  default: (await import('./sheet/SheetView.tsx')).SheetView,
}))

/** The list of any ledger, with its records in a drawer beside it. */
export const RecordsPage = (): ReactNode => {
  const { ledger = '' } = useParams()
  return isLedgerId(ledger) ? (
    <OfficeRecords key={ledger} ledger={ledgerOf(ledger)} />
  ) : (
    <NotFound />
  )
}

/** Waits for the fields the office added, so that a list opens with all of its columns. */
const OfficeRecords = ({ ledger }: { readonly ledger: Ledger }): ReactNode => {
  const id = ledger.id as LedgerId // descriptions are reached by their id
  const isWaiting = useCall('fields.list', { ledger: id }).isPending
  const office = useOfficeLedger(ledger)
  return isWaiting ? <Waiting /> : <Records ledger={ledger} office={office} />
}

const TARGET = 'record'

const Records = ({
  ledger,
  office,
}: {
  readonly ledger: Ledger
  /** The ledger with the office's own fields behind its own. */
  readonly office: Ledger
}): ReactNode => {
  const [params, setParams] = useSearchParams()
  const { view, change } = useListView(office)
  const [layout, setLayout] = useLayout(ledger.id)
  const page = useCall('records.list', viewToInput(ledger, view), {
    keepsFormer: true,
    enabled: layout === 'list',
  })
  const taken = useRef<string>(undefined)
  useEffect(() => {
    const address = params.get(NARROWED) ?? undefined
    // Taken up into the view once: from then on it is changed there, not in the address. The page may
    // be drawn several times before the address is clear, and to clear it again would take back
    // wherever a click has led meanwhile.
    if (address === taken.current) return
    taken.current = address
    const narrowed = narrowedOf(params)
    if (narrowed === undefined) return
    change(narrowedView(narrowed))
    setParams({}, { replace: true })
  }, [params, change, setParams])
  const open = (target: string): void => setParams({ [TARGET]: target })
  return (
    <div className="page records-page">
      <ListTools
        ledger={office}
        view={view}
        change={change}
        create={() => open('new')}
        hasColumns={layout === 'list'}
        toggle={<SheetToggle value={layout} change={setLayout} />}
      />
      <NarrowedNotice view={view} change={change} />
      {page.isError && <QueryFailure error={page.error} retry={page.refetch} />}
      {layout === 'sheet' ? (
        <Suspense fallback={<Waiting />}>
          <SheetView ledger={ledger} view={view} />
        </Suspense>
      ) : (
        <RecordTable
          ledger={office}
          view={view}
          change={change}
          page={page.data}
          isLoading={page.isPending}
          open={open}
        />
      )}
      <RecordDrawer
        ledger={ledger}
        target={params.get(TARGET)}
        open={open}
        close={() => setParams({})}
      />
    </div>
  )
}
