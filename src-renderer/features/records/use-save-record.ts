import { App, type FormInstance } from 'antd'
import { useState } from 'react'
import type { LedgerRecord, Values } from '#shared/domain/record.ts'
import type { FieldProblem } from '#shared/errors.ts'
import type { Ledger } from '#shared/ledgers/field.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { isCallError } from '../../api/call-error.ts'
import type { Call } from '../../api/client.ts'
import { useHost } from '../../api/host-context.tsx'
import { problemSentence } from '../../i18n/errors.ts'
import { form as words } from '../../i18n/records.ts'
import { useErrorNotice } from '../../ui/error-notice.tsx'
import {
  type Conflict,
  changedValues,
  clearedValues,
  conflictsOf,
  enteredValues,
  formPath,
  fromForm,
  splitValues,
} from './form-values.ts'
import { useTellSaved } from './use-tell-saved.ts'
import { useWaitNotice } from './use-wait-notice.ts'

/** A record of another ledger that is carried on into this one. */
export interface Origin {
  readonly ledger: LedgerId
  readonly id: string
}

interface Opened {
  readonly record: LedgerRecord | undefined
  readonly initial: Values
  readonly origin: Origin | undefined
}

/** Somebody saved the same record first: their version, my changes, and where the two meet. */
export interface Collision {
  readonly current: LedgerRecord
  readonly mine: Values
  readonly conflicts: readonly Conflict[]
}

interface Saving {
  readonly isSaving: boolean
  readonly collision: Collision | undefined
  /** What was refused last, as the form that is open points at it. */
  readonly problems: readonly FieldProblem[]
  /** The saved record, or undefined when the person has to look at something first. */
  readonly save: () => Promise<LedgerRecord | undefined>
  /** Saves over the newer version what is left of my changes; undefined gives up. */
  readonly settle: (values: Values | undefined) => Promise<boolean>
}

export const useSaveRecord = ({
  ledger,
  base,
  form,
}: {
  readonly ledger: Ledger
  readonly base: Opened
  readonly form: FormInstance
}): Saving => {
  const { call } = useHost()
  const { message } = App.useApp()
  const tell = useErrorNotice()
  const watchWait = useWaitNotice()
  const tellSaved = useTellSaved(ledger)
  const [isSaving, setSaving] = useState(false)
  const [collision, setCollision] = useState<Collision>()
  const [problems, setProblems] = useState<readonly FieldProblem[]>([])
  const id = ledger.id as LedgerId // descriptions are reached by their id

  const write = (): Promise<LedgerRecord> =>
    writeRecord(call, ledger, base, fromForm(form.getFieldsValue(true)))
  const collide = async (): Promise<void> => {
    if (base.record === undefined) return
    const current = await call('records.get', { ledger: id, id: base.record.id })
    const mine = changedValues(ledger, base.initial, fromForm(form.getFieldsValue(true)))
    setCollision({ current, mine, conflicts: conflictsOf(base.initial, mine, current) })
  }
  const refuse = async (error: unknown): Promise<void> => {
    if (isCallError(error, 'invalid-record')) {
      const refused = error.error.details.problems
      setProblems(refused)
      return pointAt(ledger, form, refused)
    }
    if (isCallError(error, 'stale-write')) return collide()
    tell(error)
  }
  const attempt = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    setSaving(true)
    const endNotice = watchWait()
    try {
      return await work()
    } catch (error) {
      await refuse(error).catch(tell)
      return undefined
    } finally {
      endNotice()
      setSaving(false)
    }
  }
  const save = async (): Promise<LedgerRecord | undefined> => {
    if (isSaving) return undefined
    const saved = await attempt(write)
    if (saved === undefined) return undefined
    tellSaved(saved, base, fromForm(form.getFieldsValue(true)))
    return saved
  }
  const settle = async (values: Values | undefined): Promise<boolean> => {
    if (collision === undefined || values === undefined) {
      setCollision(undefined)
      return false
    }
    const { id: recordId, revision } = collision.current
    const saved = await attempt(() =>
      call('records.update', { ledger: id, id: recordId, revision, ...splitValues(values) }),
    )
    if (saved !== undefined) message.success(words.saved)
    return saved !== undefined
  }
  return { isSaving, collision, problems, save, settle }
}

/** Enters what was typed: as a new record, carried on from another, or as changes to this one. */
const writeRecord = async (
  call: Call,
  ledger: Ledger,
  { record, initial, origin }: Opened,
  typed: Values,
): Promise<LedgerRecord> => {
  const id = ledger.id as LedgerId // descriptions are reached by their id
  if (record === undefined) {
    const { values, extra } = splitValues(enteredValues(ledger, typed))
    if (origin === undefined) return call('records.create', { ledger: id, values, extra })
    const cleared = clearedValues(ledger, initial, typed)
    return call('matters.create', { ...origin, to: id, values: { ...cleared, ...values }, extra })
  }
  const changes = changedValues(ledger, initial, typed)
  if (Object.keys(changes).length === 0) return record
  const { id: recordId, revision } = record
  return call('records.update', { ledger: id, id: recordId, revision, ...splitValues(changes) })
}

/** Puts each problem beside its field and the first of them into view. */
const pointAt = (ledger: Ledger, form: FormInstance, problems: readonly FieldProblem[]): void => {
  form.setFields([
    ...form
      .getFieldsError()
      .filter(({ errors }) => errors.length > 0)
      .map(({ name }) => ({ name, errors: [] })),
    ...problems.map((problem) => ({
      name: formPath(problem.field),
      errors: [problemSentence(ledger, problem)],
    })),
  ])
  const first = problems[0]
  if (first !== undefined)
    form.scrollToField(formPath(first.field), { block: 'center', focus: true })
}
