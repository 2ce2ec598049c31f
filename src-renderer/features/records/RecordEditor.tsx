import { Button, Form, Space, Tooltip } from 'antd'
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react'
import type { LedgerRecord, Values } from '#shared/domain/record.ts'
import type { Ledger } from '#shared/ledgers/field.ts'
import { form as words } from '../../i18n/records.ts'
import { changedValues } from './form-values.ts'
import { focusFirst, focusNext, formKey } from './keyboard.ts'
import { RecordFacts } from './RecordFacts.tsx'
import { RecordForm } from './RecordForm.tsx'
import { RemoveButton } from './RemoveButton.tsx'
import { StaleDialog } from './StaleDialog.tsx'
import { StatusBar } from './StatusBar.tsx'
import { machineOf } from './status-machines.ts'
import { useCloseGuard } from './use-close-guard.ts'
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
  const onKeyDownCapture = (event: KeyboardEvent): void => {
    const key = formKey(event)
    if (key === undefined) return
    event.preventDefault()
    event.stopPropagation()
    if (key === 'next' && body.current !== null) focusNext(body.current, saveButton.current)
    if (key === 'save') save('close')
    if (key === 'saveNext') save('next')
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const target = event.target as HTMLElement // keys land on elements
    if (event.key !== 'Escape' || target.getAttribute('aria-expanded') === 'true') return
    guardClose()
  }
  const adopt = (record: LedgerRecord): void => {
    form.setFieldsValue(changedValues(ledger, base.initial, record.values))
    setBase({ record, initial: record.values })
  }
  const machine = machineOf(ledger.id)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields inside are gathered here
    <div className="record-editor" onKeyDownCapture={onKeyDownCapture} onKeyDown={onKeyDown}>
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
      <footer className="record-foot">
        {base.record !== undefined && (
          <RemoveButton ledger={ledger} record={base.record} removed={close} />
        )}
        <Space className="record-foot-right">
          <Button onClick={guardClose}>{words.close}</Button>
          <Tooltip title={words.saveNextKey}>
            <Button onClick={() => save('next')}>{words.saveNext}</Button>
          </Tooltip>
          <Button
            ref={saveButton}
            type="primary"
            loading={saving.isSaving}
            onClick={() => save('close')}
          >
            {words.save}
          </Button>
        </Space>
      </footer>
      <StaleDialog
        ledger={ledger}
        collision={saving.collision}
        settle={saving.settle}
        done={close}
      />
    </div>
  )
}
