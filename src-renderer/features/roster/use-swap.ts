import { useEffect, useState } from 'react'
import type { LedgerRecord } from '#shared/domain/record.ts'
import { isStillPlanned } from '#shared/domain/roster/roster-swap.ts'
import { useHost } from '../../api/host-context.tsx'
import { useCommand } from '../../api/use-call.ts'
import { roster } from '../../i18n/roster.ts'
import { useUndoNotice } from '../../ui/undo-notice.tsx'
import { seatText } from './seat-text.ts'

/** Two seats of the roster on their way to change. */
export interface Swap {
  readonly isOn: boolean
  /** The seat that was picked first. */
  readonly picked: LedgerRecord | undefined
  readonly begin: () => void
  readonly end: () => void
  /** Picks the first seat; with the second they change at once. */
  readonly pick: (duty: LedgerRecord) => void
  readonly mayPick: (duty: LedgerRecord) => boolean
}

/** Lets two duties change seats in one act that is taken back in one. */
export const useSwap = (): Swap => {
  const [isOn, setOn] = useState(false)
  const [picked, setPicked] = useState<LedgerRecord>()
  const { call } = useHost()
  const swap = useCommand('rosters.swap')
  const offer = useUndoNotice()
  const end = (): void => {
    setOn(false)
    setPicked(undefined)
  }
  useEffect(() => {
    if (!isOn) return undefined
    const leave = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') end()
    }
    document.addEventListener('keydown', leave)
    return () => document.removeEventListener('keydown', leave)
  })
  const change = (one: LedgerRecord, other: LedgerRecord): void => {
    const asked = { one: keyOf(one), other: keyOf(other) }
    end()
    swap.mutate(asked, {
      onSuccess: (now) =>
        offer({
          key: 'roster-swap',
          title: roster.swapped(seatText(one.values), seatText(other.values)),
          undoLabel: roster.undoSwap,
          undo: async () => {
            await call('rosters.swap', {
              one: { ...asked.one, revision: now.one },
              other: { ...asked.other, revision: now.other },
            })
            return roster.swapUndone
          },
        }),
    })
  }
  return {
    isOn,
    picked,
    begin: () => setOn(true),
    end,
    pick: (duty) => {
      if (picked === undefined) setPicked(duty)
      else if (picked.id === duty.id) setPicked(undefined)
      else change(picked, duty)
    },
    mayPick: ({ values }) => isStillPlanned(values),
  }
}

const keyOf = ({ id, revision }: LedgerRecord) => ({ id, revision })
