import '../features/records/list.css'
import type { ReactNode } from 'react'
import { ledgerOf } from '#shared/ledgers/index.ts'
import { useOfficeLedger } from '../api/use-own-fields.ts'
import type { ConditionsProps } from '../features/outputs/conditions.ts'
import { OutputsPage } from '../features/outputs/OutputsPage.tsx'
import { FilterBar } from '../features/records/FilterBar.tsx'

/** Tables for superiors, their records narrowed by the conditions that lists have. */
export const OutputsRoute = (): ReactNode => <OutputsPage conditions={Conditions} />

const Conditions = ({ ledger, filters, change }: ConditionsProps): ReactNode => (
  <FilterBar ledger={useOfficeLedger(ledgerOf(ledger))} filters={filters} change={change} />
)
