import { App, Button, Space, Tag } from 'antd'
import { type ReactNode, useState } from 'react'
import type { ChainSummary, RecordStep } from '#shared/contract/matters.ts'
import type { LedgerRecord } from '#shared/domain/record.ts'
import { type Step, type StepKind, stepKinds } from '#shared/domain/steps/steps.ts'
import { labelOf } from '#shared/ledgers/choices/index.ts'
import { useChoiceBook } from '../../../api/choice-book.tsx'
import { useCall, useCommand } from '../../../api/use-call.ts'
import { useToday } from '../../../api/use-today.ts'
import { chainWords, steps as words } from '../../../i18n/drawer.ts'
import './tabs.css'
import { StepForm } from './StepForm.tsx'
import { emptyStep } from './step-draft.ts'
import { stepFacts } from './step-facts.ts'
import type { TabProps } from './tab.ts'

interface Open {
  readonly start: Step
  readonly editing: RecordStep | undefined
}

const COLORS: Readonly<Record<ChainSummary['kind'], string>> = {
  NONE: 'default',
  OPEN: 'blue',
  DUE_SOON: 'orange',
  OVERDUE: 'red',
  ANSWERED: 'cyan',
  CLOSED: 'green',
}

/** What is done about a record, step by step, and how that stands today. */
export const StepsTab = ({ ledger, target, hasOpenStep, adopt }: TabProps): ReactNode => {
  const today = useToday()
  const { message } = App.useApp()
  const [open, setOpen] = useState<Open>()
  const { data, refetch } = useCall('steps.list', target)
  const chain = useCall('steps.get', target)
  const remove = useCommand('steps.remove')
  const refresh = (): void => {
    refetch()
    chain.refetch()
  }
  const done = (saved: Step | undefined, record: LedgerRecord | null = null): void => {
    setOpen(undefined)
    if (saved === undefined) return
    if (record !== null) adopt(record)
    message.success(words.saved(labelOf('stepKind', saved.kind)))
    refresh()
  }
  const takeAway = ({ id, revision, step }: RecordStep): void =>
    remove.mutate(
      { id, revision },
      {
        onSuccess: () => {
          message.success(words.removed(labelOf('stepKind', step.kind)))
          refresh()
        },
      },
    )
  const begin = (kind: StepKind): void =>
    setOpen({ start: emptyStep(kind, today), editing: undefined })
  return (
    <div className="steps-tab">
      {chain.data !== undefined && <ChainLine chain={chain.data} />}
      <Space wrap size={6} className="step-kinds">
        <span className="muted">{words.add}</span>
        {stepKinds.map((kind) => (
          <Button key={kind} size="small" onClick={() => begin(kind)}>
            {labelOf('stepKind', kind)}
          </Button>
        ))}
      </Space>
      {open !== undefined && (
        <StepForm
          key={`${open.editing?.id ?? 'new'}-${open.start.kind}`}
          {...open}
          ledger={ledger}
          target={target}
          hasOpenStep={hasOpenStep}
          done={done}
        />
      )}
      {data?.length === 0 && open === undefined && <p className="muted">{words.nothing}</p>}
      <ol className="step-list">
        {data?.map((written) => (
          <StepLine
            key={written.id}
            step={written.step}
            edit={() => setOpen({ start: written.step, editing: written })}
            remove={() => takeAway(written)}
          />
        ))}
      </ol>
    </div>
  )
}

const ChainLine = ({ chain }: { readonly chain: ChainSummary }): ReactNode => (
  <p className="chain-line">
    <Tag color={COLORS[chain.kind]}>{chainWords[chain.kind]}</Tag>
    {chain.due !== null && <span>{words.due(chain.due)}</span>}
    {chain.urged > 0 && <span className="muted">{words.urged(chain.urged)}</span>}
    {chain.isSilent && chain.daysSilent !== null && (
      <span className="muted">{words.silent(chain.daysSilent)}</span>
    )}
  </p>
)

const StepLine = ({
  step,
  edit,
  remove,
}: {
  readonly step: Step
  readonly edit: () => void
  readonly remove: () => void
}): ReactNode => (
  <li>
    <span className="step-day">{step.on}</span>
    <Tag>{labelOf('stepKind', step.kind)}</Tag>
    <span className="step-facts">{stepFacts(step, useChoiceBook()).join('　')}</span>
    <Button size="small" type="text" onClick={edit}>
      {words.edit}
    </Button>
    <Button size="small" type="text" danger aria-label={words.remove} onClick={remove}>
      {words.remove}
    </Button>
  </li>
)
