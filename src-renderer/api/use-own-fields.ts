import { useMemo } from 'react'
import type { OwnField } from '#shared/contract/settings.ts'
import { ownFieldToField } from '#shared/domain/own-field.ts'
import type { Ledger } from '#shared/ledgers/field.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { useCall } from './use-call.ts'

const NONE: readonly OwnField[] = []

/** The fields the office added to a ledger, in their order. */
export const useOwnFields = (ledger: LedgerId): readonly OwnField[] =>
  useCall('fields.list', { ledger }).data ?? NONE

/** A ledger as this office keeps it: its own fields stand behind the shipped ones. */
export const useOfficeLedger = (ledger: Ledger): Ledger => {
  const own = useOwnFields(ledger.id as LedgerId) // descriptions are reached by their id
  return useMemo(
    () =>
      own.length === 0
        ? ledger
        : { ...ledger, fields: [...ledger.fields, ...own.map(ownFieldToField)] },
    [ledger, own],
  )
}
