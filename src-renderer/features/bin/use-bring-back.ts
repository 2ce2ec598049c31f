import { isLedgerId } from '#shared/ledgers/index.ts'
import { useHost } from '../../api/host-context.tsx'
import { useCommand } from '../../api/use-call.ts'
import { bin } from '../../i18n/desk.ts'
import { useUndoNotice } from '../../ui/undo-notice.tsx'
import type { Removed } from './bin-columns.tsx'

interface BringBack {
  readonly bringBack: (rows: readonly Removed[]) => void
  readonly isBusy: boolean
}

/** Brings records back in one act, and offers to throw them away again in one. */
export const useBringBack = (): BringBack => {
  const { call } = useHost()
  const move = useCommand('bin.move')
  const offer = useUndoNotice()
  const bringBack = (rows: readonly Removed[]): void => {
    const targets = rows.flatMap(({ ledger, id }) => (isLedgerId(ledger) ? [{ ledger, id }] : []))
    const tellBack = (): void =>
      offer({
        key: 'bin',
        title: bin.restored(rows.map(({ title }) => title)),
        undoLabel: bin.undo,
        undo: async () => bin.undone((await call('bin.move', { into: 'bin', targets })).moved),
      })
    move.mutate({ into: 'book', targets }, { onSuccess: tellBack })
  }
  return { bringBack, isBusy: move.isPending }
}
