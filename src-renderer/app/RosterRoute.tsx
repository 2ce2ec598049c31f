import type { ReactNode } from 'react'
import { ledgerOf } from '#shared/ledgers/index.ts'
import { RecordDrawer } from '../features/records/RecordDrawer.tsx'
import { RosterPage } from '../features/roster/RosterPage.tsx'

/** The roster with the drawer of the duty ledger beside it, so that a swap by hand needs no detour. */
export const RosterRoute = (): ReactNode => (
  <RosterPage
    duty={(target, open, close) => (
      <RecordDrawer ledger={ledgerOf('duties')} target={target} open={open} close={close} />
    )}
  />
)
