import { FolderOutlined, HistoryOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button, Segmented, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import { useCall } from '../../api/use-call.ts'
import { assessment as words } from '../../i18n/assessment.ts'
import { filingWords } from '../../i18n/assessment-filing.ts'
import { list } from '../../i18n/records.ts'
import type { Chosen, Overview, OverviewRow, SchemeRow, SubjectKind, View } from './chosen.ts'
import { FilingDialog } from './FilingDialog.tsx'
import { PapersDialog } from './PapersDialog.tsx'
import { YearHistory } from './YearHistory.tsx'

const YEARS_BACK = 10

interface Props {
  readonly schemes: readonly SchemeRow[]
  readonly chosen: Chosen
  readonly change: (part: Partial<Chosen>) => void
  /** The sheets of the kind that is shown. */
  readonly rows: readonly OverviewRow[]
  readonly overview: Overview | undefined
}

/** Which sheets are shown and how, and what is done with a whole year. */
export const YearTools = (props: Props): ReactNode => {
  const { schemes, chosen, change } = props
  const scheme = schemes.find(({ id }) => id === chosen.scheme)
  const subjects = scheme?.subjects ?? []
  return (
    <>
      <div className="list-tools">
        <h1>{words.title}</h1>
        <SchemeChoice {...props} scheme={scheme} />
        <div className="list-tools-right">
          <YearActs {...props} />
        </div>
      </div>
      <div className="list-tools">
        <Segmented<View>
          aria-label={words.views}
          value={chosen.view}
          options={(['sheets', 'overview', 'opinions'] as const).map((view) => ({
            value: view,
            label: words.view[view],
          }))}
          onChange={(view) => change({ view })}
        />
        <Segmented<SubjectKind>
          aria-label={words.kinds}
          value={chosen.kind}
          options={[
            { value: 'member', label: words.members, disabled: !subjects.includes('member') },
            { value: 'studio', label: words.studios, disabled: !subjects.includes('studio') },
          ]}
          onChange={(kind) => change({ kind, subject: undefined })}
        />
        {scheme?.origin === 'shipped' && <span className="muted">{words.shippedHint}</span>}
      </div>
    </>
  )
}

const SchemeChoice = ({
  schemes,
  scheme,
  chosen,
  change,
}: Props & { readonly scheme: SchemeRow | undefined }): ReactNode => {
  const thisYear = useCall('office.get', {}).data?.today.slice(0, 4)
  const years = Array.from({ length: YEARS_BACK }, (_, back) => Number(thisYear) - back)
  return (
    <>
      <Select
        className="scheme-select"
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={words.scheme}
        value={chosen.scheme}
        options={schemes.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(id: string) => change({ scheme: id })}
      />
      <Select
        aria-label={words.year}
        value={chosen.year}
        options={years.map((year) => ({ value: year, label: list.year(year) }))}
        onChange={(year: number) => change({ year })}
      />
      <Link to={`/schemes/${chosen.scheme}`}>
        {scheme?.origin === 'own' ? words.editScheme : words.viewScheme}
      </Link>
      <Link to="/schemes">{words.schemes}</Link>
    </>
  )
}

const YearActs = ({ schemes, chosen, change, rows, overview }: Props): ReactNode => {
  const [open, setOpen] = useState<'papers' | 'filing' | 'history'>()
  const close = (): void => setOpen(undefined)
  const name = schemes.find(({ id }) => id === chosen.scheme)?.name ?? ''
  return (
    <>
      <Button icon={<HistoryOutlined />} onClick={() => setOpen('history')}>
        {words.history}
      </Button>
      {overview?.filing === null && (
        <Button
          icon={<FolderOutlined />}
          disabled={overview.rows.length === 0}
          onClick={() => setOpen('filing')}
        >
          {filingWords.file}
        </Button>
      )}
      <Button
        type="primary"
        icon={<PrinterOutlined />}
        disabled={rows.length === 0}
        onClick={() => setOpen('papers')}
      >
        {words.printing}
      </Button>
      {open === 'papers' && <PapersDialog chosen={chosen} close={close} />}
      {open === 'history' && <YearHistory of={chosen} close={close} />}
      {open === 'filing' && overview !== undefined && (
        <FilingDialog
          of={chosen}
          name={name}
          rows={overview.rows}
          close={close}
          show={() => {
            change({ view: 'overview' })
            close()
          }}
        />
      )}
    </>
  )
}
