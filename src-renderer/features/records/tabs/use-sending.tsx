import { Checkbox } from 'antd'
import { useState } from 'react'
import type { RecordStep } from '#shared/contract/matters.ts'
import type { LedgerRecord } from '#shared/domain/record.ts'
import { fieldsOfStep } from '#shared/domain/steps/step-effects.ts'
import type { Step } from '#shared/domain/steps/steps.ts'
import type { FieldProblem } from '#shared/errors.ts'
import { fieldOf } from '#shared/ledgers/index.ts'
import { isCallError } from '../../../api/call-error.ts'
import { useCommand } from '../../../api/use-call.ts'
import { steps as words } from '../../../i18n/drawer.ts'
import { fieldSentences } from '../../../i18n/errors.ts'
import type { TabProps } from './tab.ts'

export interface StepFormProps extends Pick<TabProps, 'ledger' | 'target' | 'hasOpenStep'> {
  readonly start: Step
  /** The step that is changed; a new one has none. */
  readonly editing: RecordStep | undefined
  readonly done: (saved: Step | undefined, record?: LedgerRecord | null) => void
}

/** Writes the step; a new one also on the record, as far as it tells of it and the clerk leaves it so. */
export const useSending = ({ editing, ledger, target, done, start }: StepFormProps) => {
  const [isAlong, setAlong] = useState(true)
  const [refused, setRefused] = useState<readonly FieldProblem[]>([])
  const create = useCommand('steps.create', (error) => {
    if (!isCallError(error, 'invalid-record')) return false
    setRefused(error.error.details.problems)
    return true
  })
  const update = useCommand('steps.update')
  const isSending = create.isPending || update.isPending
  const told = editing === undefined ? fieldsOfStep(target.ledger, start.kind) : []
  const labelOf = (id: string): string => fieldOf(ledger, id)?.label ?? id
  const send = (step: Step): void => {
    if (isSending) return
    setRefused([])
    if (editing === undefined) {
      const along = isAlong && told.length > 0
      create.mutate({ ...target, step, along }, { onSuccess: ({ record }) => done(step, record) })
    } else {
      const { id, revision } = editing
      update.mutate({ id, revision, step }, { onSuccess: () => done(step) })
    }
  }
  const choice = told.length > 0 && (
    <div className="step-along">
      <Checkbox checked={isAlong} onChange={({ target: box }) => setAlong(box.checked)}>
        {words.along}
        <span className="muted">{told.map(labelOf).join('、')}</span>
      </Checkbox>
      {refused.map(({ field, code }) => (
        <p key={field} role="alert" className="step-refused">
          {words.fact(labelOf(field), fieldSentences[code])}
        </p>
      ))}
    </div>
  )
  return { send, isSending, choice }
}
