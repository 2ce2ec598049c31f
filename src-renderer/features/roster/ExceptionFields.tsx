import { CloseOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { isIsoDay, type Period } from '#shared/domain/days.ts'
import { useCall } from '../../api/use-call.ts'
import { roster } from '../../i18n/roster.ts'
import { DayInput } from '../../ui/DayInput.tsx'
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
  const { withLiaison } = plan
  const asked = { studio, ...period, withLiaison }
  const members = useCall('rosters.members', asked, { keepsFormer: true }).data
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
          period={period}
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
    {children}
  </fieldset>
)

/** A day alone is an absence of that day. */
const absenceOf = (
  member: string | null,
  from: string | null,
  to: string | null,
): Absence | undefined => {
  const last = to ?? from
  if (member === null || from === null || last === null) return undefined
  return isIsoDay(from) && isIsoDay(last) && from <= last ? { member, from, to: last } : undefined
}

const AbsenceMaker = ({
  options,
  period,
  add,
}: {
  readonly options: readonly Option[]
  readonly period: Period
  readonly add: (absence: Absence) => void
}): ReactNode => {
  const [member, setMember] = useState<string | null>(null)
  const [from, setFrom] = useState<string | null>(null)
  const [to, setTo] = useState<string | null>(null)
  const absence = absenceOf(member, from, to)
  const make = (): void => {
    if (absence === undefined) return
    add(absence)
    setMember(null)
    setFrom(null)
    setTo(null)
  }
  return (
    <div className="exception-maker absence">
      <MemberSelect
        label={`${roster.away}${roster.member}`}
        value={member}
        options={options}
        change={setMember}
      />
      <Button aria-label={roster.addAway} disabled={absence === undefined} onClick={make}>
        {roster.add}
      </Button>
      <div className="away-days">
        <DayInput
          aria-label={roster.awayFrom}
          placeholder={roster.from}
          today={period.from}
          value={from}
          onChange={setFrom}
        />
        <span>{roster.till}</span>
        <DayInput
          aria-label={roster.awayTo}
          placeholder={roster.to}
          today={from ?? period.from}
          value={to}
          onChange={setTo}
        />
      </div>
      {from !== null && to !== null && to < from && (
        <span role="alert" className="exception-fault">
          {roster.awayBackwards}
        </span>
      )}
    </div>
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
    <div className="exception-maker pair">
      <MemberSelect
        label={`${roster.apart}${roster.member}`}
        value={one}
        options={options.filter(({ value }) => value !== other)}
        change={setOne}
      />
      <MemberSelect
        label={`${roster.apart}${roster.otherMember}`}
        value={other}
        options={options.filter(({ value }) => value !== one)}
        change={setOther}
      />
      <Button aria-label={roster.addApart} disabled={one === null || other === null} onClick={make}>
        {roster.add}
      </Button>
    </div>
  )
}

const MemberSelect = ({
  label,
  change,
  options,
  ...rest
}: {
  readonly label: string
  readonly value: string | null
  readonly options: readonly Option[]
  readonly change: (member: string | null) => void
}): ReactNode => (
  <Select<string | null>
    {...rest}
    aria-label={label}
    placeholder={roster.member}
    showSearch={{ optionFilterProp: 'label' }}
    options={[...options]}
    onChange={change}
  />
)
