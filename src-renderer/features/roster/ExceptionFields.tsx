import { CloseOutlined } from '@ant-design/icons'
import { Button, DatePicker, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { type ReactNode, useState } from 'react'
import type { Period } from '#shared/domain/days.ts'
import { useCall } from '../../api/use-call.ts'
import { roster } from '../../i18n/roster.ts'
import { type Absence, absencesIn, type Pair, type RosterPlan } from './roster-plan.ts'

interface Props {
  readonly studio: string
  readonly period: Period
  readonly plan: RosterPlan
  readonly change: (plan: RosterPlan) => void
}

interface Option {
  readonly value: string
  readonly label: string
}

/** Who is away and when, and who must not sit together. */
export const ExceptionFields = ({ studio, period, plan, change }: Props): ReactNode => {
  const members = useCall('rosters.members', { studio, ...period }, { keepsFormer: true }).data
  const options = (members ?? []).map(({ id, label }) => ({ value: id, label }))
  const labelOf = (id: string): string =>
    options.find(({ value }) => value === id)?.label ?? roster.elsewhere
  return (
    <>
      <Exceptions
        title={roster.away}
        hint={roster.awayHint}
        items={absencesIn(plan, period).map((absence) => ({
          text: roster.awayText(labelOf(absence.member), absence.from, absence.to),
          remove: () => change({ ...plan, away: plan.away.filter((other) => other !== absence) }),
        }))}
      >
        <AbsenceMaker
          options={options}
          add={(absence) => change({ ...plan, away: [...plan.away, absence] })}
        />
      </Exceptions>
      <Exceptions
        title={roster.apart}
        hint={roster.apartHint}
        items={plan.apart.map((pair) => ({
          text: roster.apartText(labelOf(pair[0]), labelOf(pair[1])),
          remove: () => change({ ...plan, apart: plan.apart.filter((other) => other !== pair) }),
        }))}
      >
        <PairMaker
          options={options}
          add={(pair) => change({ ...plan, apart: withPair(plan.apart, pair) })}
        />
      </Exceptions>
    </>
  )
}

const withPair = (pairs: readonly Pair[], pair: Pair): readonly Pair[] =>
  pairs.some((other) => pair.every((id) => other.includes(id))) ? pairs : [...pairs, pair]

interface Item {
  readonly text: string
  readonly remove: () => void
}

const Exceptions = ({
  title,
  hint,
  items,
  children,
}: {
  readonly title: string
  readonly hint: string
  readonly items: readonly Item[]
  readonly children: ReactNode
}): ReactNode => (
  <fieldset className="roster-exceptions" aria-label={title}>
    <h3>
      {title} <span className="muted">{hint}</span>
    </h3>
    <ul>
      {items.map(({ text, remove }) => (
        <li key={text}>
          <span>{text}</span>
          <Button
            type="text"
            size="small"
            icon={<CloseOutlined />}
            aria-label={roster.removeItem(text)}
            onClick={remove}
          />
        </li>
      ))}
    </ul>
    <div className="exception-maker">{children}</div>
  </fieldset>
)

const DAY = 'YYYY-MM-DD'

/** Days as they are typed: with points or without any mark as well. */
const dayFormats = [DAY, 'YYYY.M.D', 'YYYYMMDD', 'YYYY/M/D']

type Days = readonly [Dayjs, Dayjs]

const AbsenceMaker = ({
  options,
  add,
}: {
  readonly options: readonly Option[]
  readonly add: (absence: Absence) => void
}): ReactNode => {
  const [member, setMember] = useState<string | null>(null)
  const [days, setDays] = useState<Days | null>(null)
  const make = (): void => {
    if (member === null || days === null) return
    add({ member, from: days[0].format(DAY), to: days[1].format(DAY) })
    setMember(null)
    setDays(null)
  }
  return (
    <>
      <MemberSelect
        className="away-member"
        label={`${roster.away}${roster.member}`}
        placeholder={roster.member}
        value={member}
        options={options}
        change={setMember}
      />
      <DatePicker.RangePicker
        className="away-days"
        aria-label={roster.awayDays}
        format={dayFormats}
        value={days === null ? null : [days[0], days[1]]}
        onChange={(range) => {
          const [from, to] = range ?? []
          setDays(from && to ? [from, to] : null)
        }}
      />
      <Button
        aria-label={roster.addAway}
        disabled={member === null || days === null}
        onClick={make}
      >
        {roster.add}
      </Button>
    </>
  )
}

const PairMaker = ({
  options,
  add,
}: {
  readonly options: readonly Option[]
  readonly add: (pair: Pair) => void
}): ReactNode => {
  const [one, setOne] = useState<string | null>(null)
  const [other, setOther] = useState<string | null>(null)
  const make = (): void => {
    if (one === null || other === null) return
    add([one, other])
    setOne(null)
    setOther(null)
  }
  return (
    <>
      <MemberSelect
        label={`${roster.apart}${roster.member}`}
        placeholder={roster.member}
        value={one}
        options={options.filter(({ value }) => value !== other)}
        change={setOne}
      />
      <MemberSelect
        label={`${roster.apart}${roster.otherMember}`}
        placeholder={roster.otherMember}
        value={other}
        options={options.filter(({ value }) => value !== one)}
        change={setOther}
      />
      <Button aria-label={roster.addApart} disabled={one === null || other === null} onClick={make}>
        {roster.add}
      </Button>
    </>
  )
}

const MemberSelect = ({
  label,
  change,
  options,
  ...rest
}: {
  readonly className?: string
  readonly label: string
  readonly placeholder: string
  readonly value: string | null
  readonly options: readonly Option[]
  readonly change: (member: string | null) => void
}): ReactNode => (
  <Select<string | null>
    {...rest}
    aria-label={label}
    showSearch={{ optionFilterProp: 'label' }}
    options={[...options]}
    onChange={change}
  />
)
