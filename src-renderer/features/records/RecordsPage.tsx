import type { ReactNode } from 'react'
import { useParams, useSearchParams } from 'react-router'
import type { Ledger } from '#shared/ledgers/field.ts'
import { isLedgerId, ledgerOf } from '#shared/ledgers/index.ts'
import { useCall } from '../../api/use-call.ts'
import { NotFound } from '../../app/NotFound.tsx'
import { QueryFailure } from '../../ui/QueryFailure.tsx'
import { ListTools } from './ListTools.tsx'
import { viewToInput } from './list-view.ts'
import { RecordDrawer } from './RecordDrawer.tsx'
import { RecordTable } from './RecordTable.tsx'
import { useListView } from './use-list-view.ts'

/** The list of any ledger, with its records in a drawer beside it. */
export const RecordsPage = (): ReactNode => {
  const { ledger = '' } = useParams()
  return isLedgerId(ledger) ? <Records key={ledger} ledger={ledgerOf(ledger)} /> : <NotFound />
}

const TARGET = 'record'

const Records = ({ ledger }: { readonly ledger: Ledger }): ReactNode => {
  const [params, setParams] = useSearchParams()
  const { view, change } = useListView(ledger)
  const page = useCall('records.list', viewToInput(ledger, view), { keepsFormer: true })
  const open = (target: string): void => setParams({ [TARGET]: target })
  return (
    <div className="page records-page">
      <ListTools ledger={ledger} view={view} change={change} create={() => open('new')} />
      {page.isError && <QueryFailure error={page.error} retry={page.refetch} />}
      <RecordTable
        ledger={ledger}
        view={view}
        change={change}
        page={page.data}
        isLoading={page.isPending}
        open={open}
      />
      <RecordDrawer
        ledger={ledger}
        target={params.get(TARGET)}
        open={open}
        close={() => setParams({})}
      />
    </div>
  )
}
