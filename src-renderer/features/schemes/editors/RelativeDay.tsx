import { InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import type { RelativeDay } from '#shared/domain/scheme-words.ts'
import { wholeWords as words } from '../../../i18n/schemes.ts'
import { Labelled } from '../Labelled.tsx'

const OFFSETS = [-1, 0] as const
const MONTHS = 12
const DAYS = 31

/** A day told from the year of the assessment, such as 1 December of the year before. */
export const RelativeDayEditor = ({
  label,
  value,
  change,
}: {
  readonly label: string
  readonly value: RelativeDay
  readonly change: (value: RelativeDay) => void
}): ReactNode => (
  <Labelled label={label}>
    <div className="scheme-day">
      <Select<number>
        aria-label={label}
        value={value.year}
        options={[...new Set([...OFFSETS, value.year])].map((year) => ({
          value: year,
          label: words.yearOf(year),
        }))}
        onChange={(year) => change({ ...value, year })}
      />
      <InputNumber
        aria-label={`${label} ${words.month}`}
        min={1}
        max={MONTHS}
        suffix={words.month}
        value={value.month}
        onChange={(month) => month !== null && change({ ...value, month })}
      />
      <InputNumber
        aria-label={`${label} ${words.day}`}
        min={1}
        max={DAYS}
        suffix={words.day}
        value={value.day}
        onChange={(day) => day !== null && change({ ...value, day })}
      />
    </div>
  </Labelled>
)
