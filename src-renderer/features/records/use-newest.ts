import { useMemo } from 'react'
import type { Values } from '#shared/domain/record.ts'
import type { Ledger } from '#shared/ledgers/field.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { useCall } from '../../api/use-call.ts'
import { flatValues } from './form-values.ts'
import { lastEntry } from './last-entry.ts'

const COUNT = 20

/**
 * What was entered last in a ledger, the newest first: the entry of this window, then the newest
 * records of the books. Asked for while the list is looked at; a form that is opened sooner does without.
 */
export const useNewest = (ledger: Ledger): readonly Values[] => {
  const id = ledger.id as LedgerId // descriptions are reached by their id
  const rows = useCall('records.list', { ledger: id, limit: COUNT }).data?.rows
  const entered = lastEntry(ledger)
  return useMemo(
    () => [...(entered === undefined ? [] : [entered]), ...(rows ?? []).map(flatValues)],
    [entered, rows],
  )
}
