import { Button, Form, Select, Space } from 'antd'
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useState } from 'react'
import {
  type Step,
  type StepFault,
  type StepField,
  stepFaults,
  stepFields,
} from '#shared/domain/steps/steps.ts'
import type { FieldProblem } from '#shared/errors.ts'
import { labelOf } from '#shared/ledgers/choices/index.ts'
import type { PhraseKind } from '#shared/ledgers/phrases.ts'
import { useChoiceBook } from '../../../api/choice-book.tsx'
import { usePhrases } from '../../../api/use-phrases.ts'
import { stepFieldWords, steps as words } from '../../../i18n/drawer.ts'
import { fieldSentences } from '../../../i18n/errors.ts'
import { form } from '../../../i18n/records.ts'
import { PhraseArea } from '../../../ui/PhraseArea.tsx'
import { DateInput } from '../editors/DateInput.tsx'
import { PersonNameInput } from '../editors/PersonInput.tsx'
import { SuggestInput } from '../editors/SuggestInput.tsx'
import { StepNumber } from './StepNumber.tsx'
import { askedFields, isBegun } from './step-draft.ts'
import { TermInput } from './TermInput.tsx'
import { type StepFormProps, useSending } from './use-sending.tsx'

const codes: Readonly<Record<StepFault['code'], FieldProblem['code']>> = {
  MISSING: 'required',
  NOT_ASKED: 'not-allowed-now',
  BEFORE_STEP: 'order',
}

/** One step with exactly the fields its kind asks for. */
export const StepForm = (props: StepFormProps): ReactNode => {
  const { start, editing, hasOpenStep } = props
  const [step, setStep] = useState(start)
  const [isTried, setTried] = useState(false)
  const sending = useSending(props)
  useOpenMark(hasOpenStep, isBegun(step, start))
  const faults = isTried ? stepFaults(step) : []
  const save = (): void => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    setTried(true)
    // The blur above may have settled a day: the newest state is asked for.
    setStep((latest) => {
      if (stepFaults(latest).length === 0) queueMicrotask(() => sending.send(latest))
      return latest
    })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.key !== 'Enter') return
    if (!event.ctrlKey && !event.metaKey) return
    event.preventDefault()
    save()
  }
  const kind = labelOf('stepKind', step.kind)
  const problemOf = (field: StepField): string | undefined => {
    const fault = faults.find((each) => each.field === field)
    return fault && fieldSentences[codes[fault.code]]
  }
  return (
    <Form layout="vertical" component="div" className="step-form">
      <h3>{editing === undefined ? words.adding(kind) : words.editing(kind)}</h3>
      <fieldset onKeyDown={onKeyDown}>
        <Form.Item label={words.on} htmlFor="step-on" required>
          <DateInput
            id="step-on"
            value={step.on}
            onChange={(on) => setStep({ ...step, on: on ?? '' })}
          />
        </Form.Item>
        {askedFields(step.kind).map(([field, isRequired]) => (
          <Form.Item
            key={field}
            label={stepFieldWords[field]}
            htmlFor={`step-${field}`}
            required={isRequired}
            className={WIDE.has(field) ? 'wide' : ''}
            {...faultProps(problemOf(field))}
          >
            <StepFieldInput
              field={field}
              target={props.target}
              step={step}
              change={(part) => setStep((former) => ({ ...former, ...part }))}
            />
          </Form.Item>
        ))}
      </fieldset>
      {sending.choice}
      <Space>
        <Button type="primary" loading={sending.isSending} onClick={save}>
          {editing === undefined ? words.save : words.saveEdit}
        </Button>
        <Button onClick={() => props.done(undefined)}>{words.cancel}</Button>
      </Space>
    </Form>
  )
}

const WIDE = new Set<StepField>(['outcome', 'basis', 'note'])
/** Which words are to choose from. */
const choiceSets = { satisfaction: 'satisfaction', told: 'toldMode' } as const
/** Whose phrases help to write it. */
const phrases: { readonly [F in StepField]?: PhraseKind } = { outcome: 'reply', note: 'opinion' }

const faultProps = (help: string | undefined) =>
  help === undefined ? {} : { help, validateStatus: 'error' as const }

/** Tells the drawer that something is written here, so that closing asks first. */
const useOpenMark = (mark: RefObject<boolean>, isOpen: boolean): void => {
  useEffect(() => {
    mark.current = isOpen
    return () => {
      mark.current = false
    }
  }, [mark, isOpen])
}

interface InputProps {
  readonly field: StepField
  readonly target: StepFormProps['target']
  readonly step: Step
  readonly change: (part: Partial<Step>) => void
}

const StepFieldInput = ({ field, target, step, change }: InputProps): ReactNode => {
  const id = `step-${field}`
  switch (field) {
    case 'due':
      return <TermInput id={id} dueOn={step.dueOn} term={step.term} change={change} />
    case 'unit':
      return (
        <SuggestInput
          id={id}
          ledger="receptions"
          field="handlingUnit"
          value={step.unit}
          onChange={(unit) => change({ unit })}
        />
      )
    case 'person':
      return (
        <PersonNameInput id={id} value={step.person} onChange={(person) => change({ person })} />
      )
    case 'satisfaction':
    case 'told':
      return <StepChoice id={id} field={field} step={step} change={change} />
    case 'number':
      return <StepNumber id={id} target={target} step={step} change={change} />
    case 'outcome':
    case 'basis':
    case 'note':
      return <StepText id={id} field={field} step={step} change={change} />
  }
}

type One<F extends StepField> = Omit<InputProps, 'field' | 'target'> & {
  readonly id: string
  readonly field: F
}

const StepChoice = ({ id, field, step, change }: One<keyof typeof choiceSets>): ReactNode => {
  const book = useChoiceBook()
  return (
    <Select
      id={id}
      placeholder={form.choose}
      value={step[field]}
      allowClear={stepFields[step.kind][field] === 'optional'}
      options={book
        .choicesOf(choiceSets[field])
        .filter(({ retired }) => !retired)
        .map(({ code, label }) => ({ value: code, label }))}
      onChange={(code: string | undefined) => change({ [field]: code ?? null })}
    />
  )
}

const StepText = ({ id, field, step, change }: One<'outcome' | 'basis' | 'note'>): ReactNode => (
  <PhraseArea
    id={id}
    rows={2}
    className="grows"
    phrases={usePhrases(phrases[field])}
    value={step[field] ?? ''}
    onText={(text) => change({ [field]: text === '' ? null : text })}
  />
)
