import './assessment.css'
import './filing.css'
import './hand-work.css'
import './overview.css'
import './score-sheet.css'
import './sheet-lines.css'
import { Button, Empty } from 'antd'
import { type ReactNode, useState } from 'react'
import { useNavigate } from 'react-router'
import { useCall } from '../../api/use-call.ts'
import { BeginWith } from '../../app/BeginWith.tsx'
import { OtherYearNotice } from '../../app/OtherYearNotice.tsx'
import { Waiting } from '../../app/Waiting.tsx'
import { assessment as words } from '../../i18n/assessment.ts'
import { QueryFailure } from '../../ui/QueryFailure.tsx'
import {
  type Chosen,
  kindOf,
  lastChosen,
  type Overview,
  type OverviewRow,
  type SchemeRow,
} from './chosen.ts'
import { FilingNotice } from './FilingNotice.tsx'
import { OpinionSheet } from './OpinionSheet.tsx'
import { OverviewTable } from './OverviewTable.tsx'
import { ReasonProvider } from './reason.tsx'
import { SheetView } from './SheetView.tsx'
import { SubjectList } from './SubjectList.tsx'
import { UndatedNotice } from './UndatedNotice.tsx'
import { YearTools } from './YearTools.tsx'

/** The year's sheets: choose a scheme, look at each with what is behind it, decide, print, file. */
export const AssessmentPage = (): ReactNode => {
  const office = useCall('office.get', {}).data
  const schemes = useCall('schemes.list', {})
  const year = office?.office?.year
  const chosen = useCall('schemes.chosen', { year: year ?? 0 }, { enabled: year !== undefined })
  if (schemes.isError) return <QueryFailure error={schemes.error} retry={schemes.refetch} />
  if (chosen.isError) return <QueryFailure error={chosen.error} retry={chosen.refetch} />
  if (year === undefined || schemes.data === undefined || chosen.data === undefined)
    return <Waiting />
  const first = schemes.data.find(({ id }) => id === chosen.data.id)
  if (first === undefined) return <NoScheme />
  const former = lastChosen.get(year)
  const isKnown = schemes.data.some(({ id }) => id === former?.scheme)
  const initial: Chosen =
    former !== undefined && isKnown
      ? former
      : {
          scheme: first.id,
          year,
          kind: kindOf(first, 'member'),
          view: 'sheets',
          subject: undefined,
        }
  return (
    <ReasonProvider>
      <Year key={year} officeYear={year} schemes={schemes.data} initial={initial} />
    </ReasonProvider>
  )
}

const Year = ({
  officeYear,
  schemes,
  initial,
}: {
  readonly officeYear: number
  readonly schemes: readonly SchemeRow[]
  readonly initial: Chosen
}): ReactNode => {
  const [chosen, setChosen] = useState(initial)
  const { year, scheme } = chosen
  const overview = useCall('assessments.overview', { year, scheme }, { keepsFormer: true })
  const change = (part: Partial<Chosen>): void => {
    const next = { ...chosen, ...part }
    const row = schemes.find(({ id }) => id === next.scheme)
    const fitting = { ...next, kind: kindOf(row, next.kind) }
    lastChosen.set(officeYear, fitting)
    setChosen(fitting)
  }
  const rows = (overview.data?.rows ?? []).filter(({ subject }) => subject.kind === chosen.kind)
  return (
    <div className="page assessment-page">
      <YearTools
        schemes={schemes}
        chosen={chosen}
        change={change}
        rows={rows}
        overview={overview.data}
      />
      {overview.isError && <QueryFailure error={overview.error} retry={overview.refetch} />}
      {overview.isPending && <Waiting text={words.progress} />}
      {overview.data !== undefined && (
        <Sheets overview={overview.data} rows={rows} chosen={chosen} change={change} />
      )}
    </div>
  )
}

interface SheetsProps {
  readonly overview: Overview
  readonly rows: readonly OverviewRow[]
  readonly chosen: Chosen
  readonly change: (part: Partial<Chosen>) => void
}

const Sheets = ({ overview, rows, chosen, change }: SheetsProps): ReactNode => {
  if (rows.length === 0) return <Nobody />
  const { filing } = overview
  const { kind, scheme, year } = chosen
  // Another kind, scheme or year begins with a fresh list.
  const key = `${scheme} ${year} ${kind}`
  return (
    <>
      {filing !== null && <FilingNotice filing={filing} />}
      {filing === null && rows.every(({ records }) => records === 0) && (
        <OtherYearNotice
          year={year}
          look={(other) => change({ year: other })}
          otherwise={<NoRecords year={year} />}
        />
      )}
      <UndatedNotice undated={overview.undated} />
      {chosen.view === 'overview' && (
        <OverviewTable
          key={key}
          rows={rows}
          chosen={chosen}
          isFiled={filing !== null}
          open={(subject) => change({ subject, view: 'sheets' })}
        />
      )}
      {chosen.view === 'opinions' && (
        <OpinionSheet key={key} rows={rows} of={{ year, scheme }} isFiled={filing !== null} />
      )}
      {chosen.view === 'sheets' && (
        <Split key={key} overview={overview} rows={rows} chosen={chosen} change={change} />
      )}
    </>
  )
}

const Split = ({ rows, chosen, change }: SheetsProps): ReactNode => {
  const { year, scheme } = chosen
  const active = rows.find(({ subject }) => subject.id === chosen.subject) ?? rows[0]
  if (active === undefined) return null
  return (
    <div className="assessment-split">
      <SubjectList
        rows={rows}
        active={active.subject.id}
        choose={(subject) => change({ subject })}
      />
      <SheetView key={active.subject.id} of={{ year, scheme }} subject={active.subject.id} />
    </div>
  )
}

const Nobody = (): ReactNode => (
  <Empty
    description={
      <>
        <strong>{words.nobody}</strong>
        <br />
        {words.nobodyHint}
      </>
    }
  >
    <BeginWith ledgers={['studios', 'members']} />
  </Empty>
)

const NoRecords = ({ year }: { readonly year: number }): ReactNode => {
  const go = useNavigate()
  return (
    <p className="year-note">
      {words.noRecords(year)}
      <Button type="link" size="small" onClick={() => go('/imports')}>
        {words.toImports}
      </Button>
    </p>
  )
}

const NoScheme = (): ReactNode => {
  const go = useNavigate()
  return (
    <Empty description={`${words.noScheme}，${words.noSchemeHint}`}>
      <Button type="primary" onClick={() => go('/schemes')}>
        {words.toSchemes}
      </Button>
    </Empty>
  )
}
