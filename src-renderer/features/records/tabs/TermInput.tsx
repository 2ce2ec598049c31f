import { InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import type { Step } from '#shared/domain/steps/steps.ts'
import { steps as words } from '../../../i18n/drawer.ts'
import { DateInput } from '../editors/DateInput.tsx'

type DayKind = NonNullable<Step['term']>['dayKind']

interface Props {
  readonly id: string
  readonly dueOn: string | null
  readonly term: Step['term']
  readonly change: (part: Pick<Step, 'dueOn' | 'term'>) => void
}

const kinds: { value: DayKind; label: string }[] = [
  { value: 'WORKING', label: words.working },
  { value: 'CALENDAR', label: words.calendar },
]

/** A last day, told as a day or as a length: writing one takes the other away. */
export const TermInput = ({ id, dueOn, term, change }: Props): ReactNode => {
  const dayKind = term?.dayKind ?? 'WORKING'
  return (
    <div className="term-input">
      <DateInput
        id={id}
        placeholder={words.dueOn}
        value={dueOn}
        onChange={(day) => change({ dueOn: day, term: day === null ? term : null })}
      />
      <span className="muted">{words.or}</span>
      <InputNumber
        aria-label={words.days}
        min={0}
        max={3660}
        precision={0}
        value={term?.days ?? null}
        onChange={(days) =>
          change(days === null ? { dueOn, term: null } : { dueOn: null, term: { days, dayKind } })
        }
      />
      <Select<DayKind>
        aria-label={words.days}
        value={dayKind}
        options={kinds}
        onChange={(kind) =>
          change({ dueOn, term: term === null ? null : { days: term.days, dayKind: kind } })
        }
      />
    </div>
  )
}
