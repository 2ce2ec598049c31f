import { Button, Radio, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Input } from '#shared/contract/index.ts'
import { reports as words } from '../../i18n/reports.ts'
import { choiceOf, type OutlineSummary, partsOf } from './report-period.ts'

interface Props {
  readonly outlines: readonly OutlineSummary[]
  readonly year: number
  readonly studios: readonly { readonly value: string; readonly label: string }[]
  readonly isBusy: boolean
  readonly make: (request: Input<'reports.create'>) => void
}

const YEARS_BACK = 12

/** What the new report is to be: outline, time, studios, and how numbers are written. */
export const NewReport = ({ outlines, year: now, studios, isBusy, make }: Props): ReactNode => {
  const [outlineId, setOutline] = useState(outlines[0]?.id ?? '')
  const [year, setYear] = useState(now)
  const [part, setPart] = useState(1)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [numbers, setNumbers] = useState<'exact' | 'round'>('exact')
  const outline = outlines.find(({ id }) => id === outlineId)
  if (outline === undefined) return null
  const parts = partsOf(outline.period)
  const isOne = outline.oneStudio
  const own = isOne ? chosen.slice(0, 1) : chosen
  const start = (): void =>
    make({
      outline: outline.id,
      period: choiceOf(outline.period, year, Math.min(part, Math.max(parts, 1))),
      ...(own.length === 0 ? {} : { studios: [...own] }),
      numbers,
    })
  return (
    <section className="reports-new" aria-label={words.fresh}>
      <h2>{words.fresh}</h2>
      <div className="reports-fields">
        <Select
          className="reports-outline"
          aria-label={words.outline}
          value={outlineId}
          options={outlines.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setOutline}
        />
        <TimeSelects
          kind={outline.period}
          now={now}
          year={year}
          part={part}
          setYear={setYear}
          setPart={setPart}
        />
        <StudiosSelect isOne={isOne} chosen={own} options={studios} change={setChosen} />
        <Radio.Group
          aria-label={words.numbers}
          value={numbers}
          options={[
            { value: 'exact', label: words.exact },
            { value: 'round', label: words.round },
          ]}
          onChange={(event) => setNumbers(event.target.value === 'round' ? 'round' : 'exact')}
        />
        <Button
          type="primary"
          loading={isBusy}
          disabled={isOne && own.length === 0}
          onClick={start}
        >
          {words.make}
        </Button>
      </div>
      <p className="muted">{outline.about}</p>
    </section>
  )
}

interface TimeProps {
  readonly kind: OutlineSummary['period']
  readonly now: number
  readonly year: number
  readonly part: number
  readonly setYear: (year: number) => void
  readonly setPart: (part: number) => void
}

const TimeSelects = ({ kind, now, year, part, setYear, setPart }: TimeProps): ReactNode => {
  const parts = partsOf(kind)
  return (
    <>
      <Select
        className="reports-year"
        aria-label={words.year}
        value={year}
        options={Array.from({ length: YEARS_BACK }, (_, back) => now + 1 - back).map((one) => ({
          value: one,
          label: kind === 'term' ? words.term(one) : words.yearOf(one),
        }))}
        onChange={setYear}
      />
      {parts > 0 && (
        <Select
          className="reports-part"
          aria-label={words.part}
          value={Math.min(part, parts)}
          options={Array.from({ length: parts }, (_, at) => ({
            value: at + 1,
            label: partLabel(parts, at + 1),
          }))}
          onChange={setPart}
        />
      )}
    </>
  )
}

const StudiosSelect = ({
  isOne,
  chosen,
  options,
  change,
}: {
  readonly isOne: boolean
  readonly chosen: readonly string[]
  readonly options: Props['studios']
  readonly change: (chosen: readonly string[]) => void
}): ReactNode => {
  const common = {
    className: 'reports-studios',
    'aria-label': words.studios,
    allowClear: true,
    showSearch: { optionFilterProp: 'label' },
    options: [...options],
  }
  return isOne ? (
    <Select
      {...common}
      placeholder={words.oneStudio}
      value={chosen[0] ?? null}
      onChange={(next: string | null) => change(next ? [next] : [])}
    />
  ) : (
    <Select
      {...common}
      mode="multiple"
      placeholder={words.allStudios}
      maxTagCount={1}
      value={[...chosen]}
      onChange={(next: string[]) => change(next)}
    />
  )
}

const partLabel = (parts: number, part: number): string => {
  if (parts === 12) return words.month(part)
  return (parts === 2 ? words.halves : words.quarters)[part - 1] ?? ''
}
