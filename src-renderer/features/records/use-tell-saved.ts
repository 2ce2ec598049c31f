import { App } from 'antd'
import type { LedgerRecord, Values } from '#shared/domain/record.ts'
import type { Ledger } from '#shared/ledgers/field.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { useHost } from '../../api/host-context.tsx'
import { form as words } from '../../i18n/records.ts'
import { useUndoNotice } from '../../ui/undo-notice.tsx'
import { changedValues, splitValues, titleOf } from './form-values.ts'

interface Opened {
  readonly record: LedgerRecord | undefined
  readonly initial: Values
}

type TellSaved = (saved: LedgerRecord, opened: Opened, typed: Values) => void

/**
 * Tells that a form was saved. What was changed in a record may be taken back: then its fields hold again
 * what the form was opened with, unless somebody has written in it since.
 */
export const useTellSaved = (ledger: Ledger): TellSaved => {
  const { call } = useHost()
  const { message } = App.useApp()
  const offer = useUndoNotice()
  return ({ id, revision, values }, { record, initial }, typed) => {
    const title = titleOf(ledger, values)
    if (record === undefined) return void message.success(words.created(ledger.noun, title))
    const changed = Object.keys(changedValues(ledger, initial, typed))
    if (changed.length === 0) return void message.success(words.saved)
    const before = Object.fromEntries(changed.map((key) => [key, initial[key] ?? null]))
    offer({
      key: `${id}/saved`,
      title: words.corrected(ledger.noun, title),
      undoLabel: words.undoCorrection,
      undo: async () => {
        const target = { ledger: ledger.id as LedgerId, id } // reached by its id
        await call('records.update', { ...target, revision, ...splitValues(before) })
        return words.correctionUndone
      },
    })
  }
}
