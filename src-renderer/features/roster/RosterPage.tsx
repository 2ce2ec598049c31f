import './roster.css'
import { Empty, Select } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { createKeptChoice } from '../../api/kept-choice.ts'
import { useCall, useCommand } from '../../api/use-call.ts'
import { useLeft } from '../../api/use-left.ts'
import { BeginWith } from '../../app/BeginWith.tsx'
import { Waiting } from '../../app/Waiting.tsx'
import { roster } from '../../i18n/roster.ts'
import { RosterPreview } from './RosterPreview.tsx'
import { RulesForm } from './RulesForm.tsx'
import { periodOf, quarterAt, spanOptions } from './roster-period.ts'
import { planFrom, type RosterPlan } from './roster-plan.ts'

/** Shows one duty beside the roster; the frame lends the drawer of the duty ledger. */
export type DutyDrawer = (
  target: string | null,
  open: (target: string) => void,
  close: () => void,
) => ReactNode

interface Chosen {
  readonly studio: string
  readonly year: number
  readonly span: string
}

// Like the views of the lists: kept while the window is open.
const lastChosen = createKeptChoice<Chosen>()

const MOST_STUDIOS = 1000

/** A studio's duty roster: rules on the left, the months they give on the right. */
export const RosterPage = ({ duty }: { readonly duty: DutyDrawer }): ReactNode => {
  const office = useCall('office.get', {}).data
  const studios = useCall('records.list', { ledger: 'studios', limit: MOST_STUDIOS }).data
  if (!office?.office || studios === undefined) return <Waiting />
  const options = studios.rows.map(({ id, values }) => ({
    value: id,
    label: String(values['name']),
  }))
  const officeYear = office.office.year
  const initial = {
    studio: options[0]?.value ?? '',
    year: officeYear,
    span: quarterAt(office.today),
  }
  return (
    <Roster
      key={officeYear}
      duty={duty}
      officeYear={officeYear}
      studios={options}
      initial={lastChosen.get(officeYear) ?? initial}
    />
  )
}

interface Option {
  readonly value: string
  readonly label: string
}

const Roster = ({
  duty,
  officeYear,
  studios,
  initial,
}: {
  readonly duty: DutyDrawer
  readonly officeYear: number
  readonly studios: readonly Option[]
  readonly initial: Chosen
}): ReactNode => {
  const [chosen, setChosen] = useState(initial)
  const [target, setTarget] = useState<string | null>(null)
  useEffect(() => {
    lastChosen.set(officeYear, chosen)
  }, [officeYear, chosen])
  return (
    <div className="page roster-page">
      <div className="list-tools">
        <h1>{roster.title}</h1>
        <Choosers studios={studios} chosen={chosen} change={setChosen} />
      </div>
      {chosen.studio === '' ? (
        <NoStudio hasStudios={studios.length > 0} />
      ) : (
        <StudioRoster
          key={chosen.studio}
          chosen={chosen}
          studioName={studios.find(({ value }) => value === chosen.studio)?.label ?? ''}
          openDuty={setTarget}
        />
      )}
      {duty(target, setTarget, () => setTarget(null))}
    </div>
  )
}

const NoStudio = ({ hasStudios }: { readonly hasStudios: boolean }): ReactNode =>
  hasStudios ? (
    <Empty description={roster.noStudio} />
  ) : (
    <Empty description={roster.noStudios}>
      <BeginWith ledgers={['studios', 'members']} />
    </Empty>
  )

const YEARS_AROUND = [-2, -1, 0, 1, 2] as const

const Choosers = ({
  studios,
  chosen,
  change,
}: {
  readonly studios: readonly Option[]
  readonly chosen: Chosen
  readonly change: (chosen: Chosen) => void
}): ReactNode => (
  <>
    <Select
      className="roster-studio"
      aria-label={roster.studio}
      placeholder={roster.chooseStudio}
      showSearch={{ optionFilterProp: 'label' }}
      value={chosen.studio || null}
      options={[...studios]}
      onChange={(studio: string) => change({ ...chosen, studio })}
    />
    <Select
      aria-label={roster.year(chosen.year)}
      value={chosen.year}
      options={YEARS_AROUND.map((step) => ({
        value: chosen.year + step,
        label: roster.year(chosen.year + step),
      }))}
      onChange={(year: number) => change({ ...chosen, year })}
    />
    <Select
      className="roster-span"
      aria-label={roster.period}
      value={chosen.span}
      options={spanOptions}
      onChange={(span: string) => change({ ...chosen, span })}
    />
  </>
)

const StudioRoster = ({
  chosen,
  studioName,
  openDuty,
}: {
  readonly chosen: Chosen
  readonly studioName: string
  readonly openDuty: (id: string) => void
}): ReactNode => {
  const form = `roster/${chosen.studio}`
  const left = useLeft(form)
  const keep = useCommand('drafts.update')
  const [changed, setChanged] = useState<RosterPlan>()
  if (left === undefined) return <Waiting />
  const plan = changed ?? planFrom(left?.values)
  const period = periodOf(chosen.year, chosen.span)
  const change = (next: RosterPlan): void => {
    setChanged(next)
    keep.mutate({ form, values: next })
  }
  return (
    <div className="roster-split">
      <RulesForm studio={chosen.studio} period={period} plan={plan} change={change} />
      <RosterPreview
        studio={chosen.studio}
        studioName={studioName}
        period={period}
        plan={plan}
        openDuty={openDuty}
      />
    </div>
  )
}
