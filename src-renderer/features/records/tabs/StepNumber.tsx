import { Button, Input } from 'antd'
import type { ReactNode } from 'react'
import { isIsoDay } from '#shared/domain/days.ts'
import type { Step } from '#shared/domain/steps/steps.ts'
import { useCall } from '../../../api/use-call.ts'
import { steps as words } from '../../../i18n/drawer.ts'
import type { TabProps } from './tab.ts'

interface Props {
  readonly id: string
  readonly target: TabProps['target']
  readonly step: Step
  readonly change: (part: Partial<Step>) => void
}

/** The number of the paper, typed; the next one of the office's own row is offered, and taken with a press. */
export const StepNumber = ({ id, target, step, change }: Props): ReactNode => {
  const { kind, on, number } = step
  const next = useCall(
    'steps.nextNumber',
    { ...target, kind, on },
    { enabled: isIsoDay(on), keepsFormer: true },
  ).data?.number
  return (
    <>
      <Input
        id={id}
        autoComplete="off"
        placeholder={words.numberHint(on.slice(0, 4))}
        value={number ?? ''}
        onChange={({ target: input }) =>
          change({ number: input.value === '' ? null : input.value })
        }
      />
      {number === null && next !== undefined && next !== null && (
        <Button
          className="step-number"
          type="link"
          size="small"
          onClick={() => change({ number: next })}
        >
          {words.nextNumber(next)}
        </Button>
      )}
    </>
  )
}
