import './assessment.css'
import { FilePdfOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button, Empty, Segmented, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { useNavigate } from 'react-router'
import type { Output } from '#shared/contract/index.ts'
import { useCall } from '../../api/use-call.ts'
import { usePdf } from '../../api/use-pdf.ts'
import { Waiting } from '../../app/Waiting.tsx'
import { assessment as words } from '../../i18n/assessment.ts'
import { list } from '../../i18n/records.ts'
import { QueryFailure } from '../../ui/QueryFailure.tsx'
import { SheetView } from './SheetView.tsx'
import { SubjectList } from './SubjectList.tsx'
import { firstScheme, printRoute, type SheetChoice, type SubjectKind } from './sheet-choice.ts'

/** The year's sheets: choose a scheme, look at each with what is behind it, print. */
export const AssessmentPage = (): ReactNode => {
  const office = useCall('office.get', {}).data?.office
  const schemes = useCall('schemes.list', {})
  const first = firstScheme(schemes.data ?? [])
  if (schemes.isError) return <QueryFailure error={schemes.error} retry={schemes.refetch} />
  if (!office || first === undefined) return <Waiting />
  return <Sheets schemes={schemes.data ?? []} initial={{ scheme: first.id, year: office.year }} />
}

type Schemes = Output<'schemes.list'>
type Chosen = Omit<SheetChoice, 'subject'>

// Like the views of the lists: a look at a record behind a line must lead back to the same sheet.
let lastChosen: { chosen: Chosen; subject: string | undefined } | undefined

const Sheets = ({
  schemes,
  initial,
}: {
  readonly schemes: Schemes
  readonly initial: { readonly scheme: string; readonly year: number }
}): ReactNode => {
  const [chosen, setChosen] = useState<Chosen>(lastChosen?.chosen ?? { ...initial, kind: 'member' })
  const [subject, setSubject] = useState(lastChosen?.subject)
  lastChosen = { chosen, subject }
  const sheets = useCall('assessments.list', chosen, { keepsFormer: true })
  const ofKind = (sheets.data ?? []).filter((sheet) => sheet.subject.kind === chosen.kind)
  const active = ofKind.find((sheet) => sheet.subject.id === subject) ?? ofKind[0]
  const change = (part: Partial<Chosen>): void => setChosen({ ...chosen, ...part })
  return (
    <div className="page assessment-page">
      <Tools schemes={schemes} chosen={chosen} change={change} canPrint={ofKind.length > 0} />
      {sheets.isError && <QueryFailure error={sheets.error} retry={sheets.refetch} />}
      {sheets.isPending && <Waiting text={words.progress} />}
      {sheets.data !== undefined && active === undefined && <Nobody />}
      {active !== undefined && (
        <div className="assessment-split">
          <SubjectList
            key={chosen.kind}
            sheets={ofKind}
            active={active.subject.id}
            choose={setSubject}
          />
          <SheetView sheet={active} choice={{ ...chosen, subject: active.subject.id }} />
        </div>
      )}
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
  />
)

const YEARS_BACK = 10

const Tools = ({
  schemes,
  chosen,
  change,
  canPrint,
}: {
  readonly schemes: Schemes
  readonly chosen: Chosen
  readonly change: (part: Partial<Chosen>) => void
  readonly canPrint: boolean
}): ReactNode => {
  const subjects = schemes.find(({ id }) => id === chosen.scheme)?.subjects ?? []
  const thisYear = useCall('office.get', {}).data?.today.slice(0, 4)
  const years = Array.from({ length: YEARS_BACK }, (_, back) => Number(thisYear) - back)
  return (
    <div className="list-tools">
      <h1>{words.title}</h1>
      <Select
        className="scheme-select"
        aria-label={words.scheme}
        value={chosen.scheme}
        options={schemes.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(scheme: string) => change({ scheme, ...kindOf(schemes, scheme, chosen.kind) })}
      />
      <Select
        aria-label={words.year}
        value={chosen.year}
        options={years.map((year) => ({ value: year, label: list.year(year) }))}
        onChange={(year: number) => change({ year })}
      />
      <Segmented<SubjectKind>
        value={chosen.kind}
        options={[
          { value: 'member', label: words.members, disabled: !subjects.includes('member') },
          { value: 'studio', label: words.studios, disabled: !subjects.includes('studio') },
        ]}
        onChange={(kind) => change({ kind })}
      />
      <PrintAll chosen={chosen} canPrint={canPrint} />
    </div>
  )
}

/** A scheme for studios only has no sheets of members, and the other way round. */
const kindOf = (
  schemes: Schemes,
  scheme: string,
  kind: SubjectKind,
): { readonly kind: SubjectKind } => {
  const subjects = schemes.find(({ id }) => id === scheme)?.subjects ?? []
  return { kind: subjects.includes(kind) ? kind : (subjects[0] ?? kind) }
}

const PrintAll = ({
  chosen,
  canPrint,
}: {
  readonly chosen: Chosen
  readonly canPrint: boolean
}): ReactNode => {
  const go = useNavigate()
  const pdf = usePdf()
  const route = printRoute({ ...chosen, subject: undefined })
  return (
    <div className="list-tools-right">
      <Button icon={<PrinterOutlined />} disabled={!canPrint} onClick={() => go(route)}>
        {words.printAll}
      </Button>
      <Button
        type="primary"
        icon={<FilePdfOutlined />}
        disabled={!canPrint}
        loading={pdf.isBusy}
        onClick={() => pdf.save(route, words.fileName(chosen.year, chosen.kind))}
      >
        {words.pdfAll}
      </Button>
    </div>
  )
}
