import { App } from 'antd'
import { useCallback } from 'react'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { useHost } from '../../../api/host-context.tsx'
import { removal } from '../../../i18n/drawer.ts'
import { sheet as words } from '../../../i18n/sheet.ts'
import { References } from '../References.tsx'

/** Asks once for a whole block of rows whether they may go, where other records point at some. */
export const useDeletion = (
  ledger: LedgerId,
  measure: string,
): ((keys: readonly string[]) => Promise<boolean>) => {
  const { call } = useHost()
  const { modal } = App.useApp()
  return useCallback(
    async (keys) => {
      const { records, found } = await call('references.getMany', { ledger, ids: [...keys] })
      if (records === 0) return true
      return modal.confirm({
        title: words.deleteTitle(keys.length, records, measure),
        content: <References found={Object.entries(found)} />,
        okText: removal.ok,
        okButtonProps: { danger: true },
        cancelText: removal.cancel,
        autoFocusButton: 'cancel',
      })
    },
    [call, modal, ledger, measure],
  )
}
