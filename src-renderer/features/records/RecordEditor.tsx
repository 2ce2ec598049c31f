import { Form, type FormInstance } from 'antd'
import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import type { LedgerRecord, Values } from '#shared/domain/record.ts'
import type { FieldProblem } from '#shared/errors.ts'
import type { Ledger } from '#shared/ledgers/field.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { useOwnFields } from '../../api/use-own-fields.ts'
import { DraftNotice } from './DraftNotice.tsx'
import { changedValues, flatValues, lastingValues, toForm } from './form-values.ts'
import { focusDrawer, focusFirst } from './keyboard.ts'
import { rememberEntry } from './last-entry.ts'
import { OriginNotice } from './OriginNotice.tsx'
import { RecordFacts } from './RecordFacts.tsx'
import { RecordFoot } from './RecordFoot.tsx'
import { RecordForm } from './RecordForm.tsx'
import { RecordTabs, TabPanels, useTab } from './RecordTabs.tsx'
import { StaleDialog } from './StaleDialog.tsx'
import { StatusBar } from './StatusBar.tsx'
import { machineOf } from './status-machines.ts'
import { useCloseGuard } from './use-close-guard.tsx'
import { useDraft } from './use-draft.ts'
import { type GoOn, useFormKeys } from './use-form-keys.ts'
import { useRepeatValue } from './use-repeat-value.ts'
import { type Origin, useSaveRecord } from './use-save-record.ts'
import { useVisitorLinks } from './use-visitor-links.ts'
import { VisitorHints } from './VisitorHints.tsx'

interface Props {
  readonly ledger: Ledger
  readonly record: LedgerRecord | undefined
  readonly initial: Values
  readonly origin: Origin | undefined
  readonly close: () => void
  readonly saved: (record: LedgerRecord) => void
  readonly next: (saved: LedgerRecord, how: 'next' | 'copy') => void
  /** What the drawer's own cross and mask call. */
  readonly askClose: RefObject<() => void>
}

/** The form with what surrounds it: status, tabs, source, saving, closing, the keys. */
export const RecordEditor = (props: Props): ReactNode => {
  const { ledger, askClose, close } = props
  const [form] = Form.useForm()
  const body = useRef<HTMLDivElement>(null)
  const saveButton = useRef<HTMLButtonElement>(null)
  const { tab, change: changeTab } = useTab(props.record !== undefined)
  const work = useRecordWork(props, form)
  const { base, saving, draft, guard, links } = work
  const keys = useFormKeys({ ...work, body, saveButton, isActive: tab === 'content' })
  const go = useNavigate()
  const leave = (): void => guard.leave(close)
  // A form that is gone must not answer for the record that is opened after it.
  useLayoutEffect(() => {
    askClose.current = leave
    return () => {
      askClose.current = close
    }
  })

  useEffect(() => {
    if (body.current === null) return
    if (base.record === undefined)
      focusFirst(body.current, Object.keys(lastingValues(ledger, base.initial)))
    // A record that takes the place of the form it was written in takes its keys as well.
    else if (document.activeElement === document.body) focusDrawer(body.current)
  }, [ledger, base])
  return (
    <div className="record-editor" {...keys}>
      {base.record !== undefined && (
        <>
          <StatusBar ledger={ledger} record={base.record} advanced={work.adopt} />
          <RecordTabs tab={tab} change={changeTab} />
        </>
      )}
      <div className="record-body" ref={body} hidden={tab !== 'content'}>
        <DraftNotice draft={draft} />
        {base.origin !== undefined && <OriginNotice origin={base.origin} />}
        <Content {...base} ledger={ledger} form={form} problems={saving.problems} />
      </div>
      {base.record !== undefined && (
        <TabPanels
          ledger={ledger}
          record={base.record}
          tab={tab}
          hasOpenStep={guard.hasOpenStep}
          adopt={work.adopt}
          go={(path) => guard.leave(() => go(path))}
        />
      )}
      <VisitorHints form={form} links={links} />
      <RecordFoot
        ledger={ledger}
        record={base.record}
        isSaving={saving.isSaving}
        saveButton={saveButton}
        save={work.save}
        askClose={leave}
        removed={work.removed}
        go={(path) => guard.leave(() => go(path))}
      />
      <StaleDialog
        ledger={ledger}
        collision={saving.collision}
        settle={saving.settle}
        done={work.removed}
      />
    </div>
  )
}

const useRecordWork = ({ ledger, next, close, saved, ...opened }: Props, form: FormInstance) => {
  // The form keeps what it was opened with: a change from elsewhere must not slip under the typing.
  const [base, setBase] = useState(opened)
  const { record, initial } = base
  const saving = useSaveRecord({ ledger, base, form })
  const draft = useDraft({ ledger, form, initial, record })
  const links = useVisitorLinks(ledger.id === 'receptions' && record === undefined, form)
  const repeatValue = useRepeatValue({ ledger, form, self: record?.id })

  const store = async (work: () => Promise<LedgerRecord | undefined>) => {
    // A day is read when its field is left, and saving must take what stands there now.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    const written = await work()
    if (written === undefined) return undefined
    // The next form looks for a draft when it opens, and must not be offered what was just saved.
    await draft.forget()
    if (record === undefined) rememberEntry(ledger, written)
    await links.tie(written.id)
    return written
  }
  const guard = useCloseGuard({
    ledger,
    initial,
    form,
    save: async () => (await store(saving.save)) !== undefined,
    forget: draft.forget,
  })
  const save = async (goOn: GoOn): Promise<void> => {
    const written = await store(async () =>
      goOn === 'copy' && record !== undefined && !guard.isChanged() ? record : saving.save(),
    )
    if (written === undefined) return
    if (goOn === 'close') saved(written)
    else next(written, goOn)
  }
  const adopt = (advanced: LedgerRecord): void => {
    const now = flatValues(advanced)
    form.setFieldsValue(toForm(changedValues(ledger, initial, now)))
    setBase({ ...base, record: advanced, initial: now })
  }
  const removed = (): void => {
    draft.forget()
    close()
  }
  const repeat = (): void => {
    repeatValue()
  }
  return { base, saving, draft, guard, links, save, adopt, removed, repeat }
}

const Content = ({
  ledger,
  form,
  record,
  initial,
  origin,
  problems,
}: Pick<Props, 'ledger' | 'record' | 'initial' | 'origin'> & {
  readonly form: FormInstance
  readonly problems: readonly FieldProblem[]
}): ReactNode => {
  const id = ledger.id as LedgerId // descriptions are reached by their id
  const own = useOwnFields(id)
  const machine = machineOf(ledger.id)
  return (
    <>
      <RecordForm
        ledger={ledger}
        form={form}
        initial={initial}
        own={own}
        problems={problems}
        proposes={record === undefined && origin === undefined}
        locked={record === undefined || machine === undefined ? [] : [machine.field]}
      />
      {record !== undefined && <RecordFacts record={record} own={own} />}
    </>
  )
}
