import { DatePicker, Select } from 'antd'
import dayjs from 'dayjs'
import type { ReactNode } from 'react'
import { statistics as words } from '../i18n/statistics.ts'
import { hasParts, PARTS, type PeriodKind, type Pickers } from './period-choice.ts'

interface Props {
  readonly value: Pickers
  readonly change: (value: Pickers) => void
}

const YEARS_BACK = 12
const KINDS = Object.entries(words.kinds).map(([value, label]) => ({ value, label }))

const partLabel = (kind: keyof typeof PARTS, part: number): string => {
  if (kind === 'month') return words.month(part)
  return (kind === 'half' ? words.halves : words.quarters)[part - 1] ?? ''
}

/** Which days are counted: a kind of stretch, then the year, then which part of it. */
export const PeriodPicker = ({ value, change }: Props): ReactNode => {
  const { kind, part } = value
  return (
    <>
      <Select
        className="statistics-kind"
        aria-label={words.period}
        value={kind}
        options={KINDS}
        onChange={(next: PeriodKind) => change({ ...value, kind: next, part: 1 })}
      />
      {kind !== 'own' && kind !== 'founding' && <YearSelect value={value} change={change} />}
      {hasParts(kind) && (
        <Select
          className="statistics-part"
          aria-label={words.kinds[kind]}
          value={Math.min(part, PARTS[kind])}
          options={Array.from({ length: PARTS[kind] }, (_, at) => ({
            value: at + 1,
            label: partLabel(kind, at + 1),
          }))}
          onChange={(next: number) => change({ ...value, part: next })}
        />
      )}
      {kind === 'own' && <OwnDays value={value} change={change} />}
    </>
  )
}

const YearSelect = ({ value, change }: Props): ReactNode => {
  const last = Math.max(value.year, dayjs(value.to).year()) + 1
  const label = value.kind === 'term' ? words.termFrom : words.year
  return (
    <Select
      className="statistics-year"
      aria-label={label(value.year)}
      value={value.year}
      options={Array.from({ length: YEARS_BACK }, (_, back) => ({
        value: last - back,
        label: label(last - back),
      }))}
      onChange={(year: number) => change({ ...value, year })}
    />
  )
}

const OwnDays = ({ value, change }: Props): ReactNode => (
  <DatePicker.RangePicker
    aria-label={words.kinds.own}
    allowClear={false}
    value={[dayjs(value.from), dayjs(value.to)]}
    onChange={(days) => {
      const [from, to] = days ?? []
      if (from && to)
        change({ ...value, from: from.format('YYYY-MM-DD'), to: to.format('YYYY-MM-DD') })
    }}
  />
)
