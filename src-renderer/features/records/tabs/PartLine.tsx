import { App, Button } from 'antd'
import type { ReactNode } from 'react'
import { RemovedFile } from '#shared/contract/desk.ts'
import type { Output } from '#shared/contract/index.ts'
import { RemovedStep } from '#shared/contract/matters.ts'
import type { RecordPart } from '#shared/domain/record-parts.ts'
import { labelOf } from '#shared/ledgers/choices/index.ts'
import { useChoiceBook } from '../../../api/choice-book.tsx'
import { useCommand } from '../../../api/use-call.ts'
import { partWords as words } from '../../../i18n/drawer.ts'
import { stepChanges, stepFacts } from './step-facts.ts'
import type { TabProps } from './tab.ts'

type Change = Output<'records.history'>[number]

interface Props {
  readonly part: RecordPart
  readonly change: Change
  /** Whether the same step or file was removed before: it did not come, it came back. */
  readonly isReturn: boolean
  readonly target: TabProps['target']
}

/** What a line of the history keeps of a step or a file; null where it was not there. */
const keptOf = (part: RecordPart, stored: string) => {
  const value: unknown = JSON.parse(stored)
  if (value === null) return null
  if (part === 'attachments') return { name: RemovedFile.parse(value).name, step: undefined }
  const { step } = RemovedStep.parse(value)
  return { name: labelOf('stepKind', step.kind), step }
}

/** The id of the step or file a line of the history is about. */
export const partIdOf = ({ before, after }: Change): string => {
  const { id } = RemovedFile.pick({ id: true }).parse(JSON.parse(before) ?? JSON.parse(after))
  return id
}

/** A line of the history about a step or a file; what was removed last can be put back. */
export const PartLine = ({ part, change, isReturn, target }: Props): ReactNode => {
  const book = useChoiceBook()
  const before = keptOf(part, change.before)
  const after = keptOf(part, change.after)
  const { name, step } = after ?? before ?? { name: '', step: undefined }
  const facts = step === undefined ? '' : words.step(step.on, stepFacts(step, book))
  if (before === null) {
    return (
      <span>
        {words.came(part, name, isReturn)} {facts}
      </span>
    )
  }
  if (after !== null) {
    const changes = before.step && after.step ? stepChanges(before.step, after.step, book) : []
    return <span>{words.changed(name, changes)}</span>
  }
  return (
    <>
      <span>
        {words.went(part, name)} {facts}
      </span>
      {change.removed !== null && (
        <PutBack part={part} id={change.removed} name={name} target={target} />
      )}
    </>
  )
}

const PutBack = ({
  part,
  id,
  name,
  target,
}: Pick<Props, 'part' | 'target'> & { readonly id: string; readonly name: string }): ReactNode => {
  const { message } = App.useApp()
  const done = (): void => void message.success(words.isBack(name))
  const step = useCommand('steps.restore', undefined, done)
  const file = useCommand('attachments.restore', undefined, done)
  const putBack = (): void =>
    part === 'steps'
      ? step.mutate({ ...target, step: id })
      : file.mutate({ ...target, attachment: id })
  return (
    <Button
      size="small"
      type="link"
      aria-label={words.putBackOf(name)}
      loading={step.isPending || file.isPending}
      onClick={putBack}
    >
      {words.putBack}
    </Button>
  )
}
