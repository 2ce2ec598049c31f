import { Button, Form, Space, Tooltip } from 'antd'
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import type { LedgerRecord, Values } from '#shared/domain/record.ts'
import type { Ledger } from '#shared/ledgers/field.ts'
import { form as words } from '../../i18n/records.ts'
import { changedValues } from './form-values.ts'
import { focusFirst } from './keyboard.ts'
import { RecordFacts } from './RecordFacts.tsx'
import { RecordForm } from './RecordForm.tsx'
import { RemoveButton } from './RemoveButton.tsx'
import { StaleDialog } from './StaleDialog.tsx'
import { StatusBar } from './StatusBar.tsx'
import { machineOf } from './status-machines.ts'
import { useCloseGuard } from './use-close-guard.ts'
import { useFormKeys } from './use-form-keys.ts'
import { useSaveRecord } from './use-save-record.ts'

interface Props {
  readonly ledger: Ledger
  readonly record: LedgerRecord | undefined
  readonly initial: Values
  readonly close: () => void
  readonly next: (saved: LedgerRecord) => void
  /** What the drawer's own cross and mask call. */
  readonly askClose: RefObject<() => void>
}

/** The form with what surrounds it: status, source, saving, closing, the keys. */
export const RecordEditor = ({ ledger, next, close, askClose, ...opened }: Props): ReactNode => {
  // The form keeps what it was opened with: a change from elsewhere must not slip under the typing.
  const [base, setBase] = useState(opened)
  const [form] = Form.useForm()
  const body = useRef<HTMLDivElement>(null)
  const saveButton = useRef<HTMLButtonElement>(null)
  const saving = useSaveRecord({ ledger, base, form })
  const guardClose = useCloseGuard({ ledger, initial: base.initial, form, close })
  askClose.current = guardClose

  useEffect(() => {
    if (body.current !== null && base.record === undefined) focusFirst(body.current)
  }, [base.record])

  const save = async (goOn: 'close' | 'next'): Promise<void> => {
    // A day is read when its field is left, and saving must take what stands there now.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    const saved = await saving.save()
    if (saved === undefined) return
    if (goOn === 'next') next(saved)
    else close()
  }
  const keys = useFormKeys({ body, saveButton, save })
  const adopt = (record: LedgerRecord): void => {
    form.setFieldsValue(changedValues(ledger, base.initial, record.values))
    setBase({ record, initial: record.values })
  }
  const machine = machineOf(ledger.id)
  return (
    <div className="record-editor" {...keys}>
      {base.record !== undefined && (
        <StatusBar ledger={ledger} record={base.record} advanced={adopt} />
      )}
      <div className="record-body" ref={body}>
        <RecordForm
          ledger={ledger}
          form={form}
          initial={base.initial}
          locked={base.record === undefined || machine === undefined ? [] : [machine.field]}
        />
        {base.record !== undefined && <RecordFacts ledger={ledger} record={base.record} />}
      </div>
      <RecordFoot
        ledger={ledger}
        record={base.record}
        isSaving={saving.isSaving}
        saveButton={saveButton}
        save={save}
        askClose={guardClose}
        removed={close}
      />
      <StaleDialog
        ledger={ledger}
        collision={saving.collision}
        settle={saving.settle}
        done={close}
      />
    </div>
  )
}

const RecordFoot = ({
  ledger,
  record,
  removed,
  save,
  ...foot
}: Pick<Props, 'ledger' | 'record'> & {
  readonly isSaving: boolean
  readonly saveButton: RefObject<HTMLButtonElement | null>
  readonly save: (goOn: 'close' | 'next') => void
  readonly askClose: () => void
  readonly removed: () => void
}): ReactNode => (
  <footer className="record-foot">
    {record !== undefined && <RemoveButton ledger={ledger} record={record} removed={removed} />}
    <Space className="record-foot-right">
      <Button onClick={foot.askClose}>{words.close}</Button>
      <Tooltip title={words.saveNextKey}>
        <Button onClick={() => save('next')}>{words.saveNext}</Button>
      </Tooltip>
      <Button
        ref={foot.saveButton}
        type="primary"
        loading={foot.isSaving}
        onClick={() => save('close')}
      >
        {words.save}
      </Button>
    </Space>
  </footer>
)
