import './statistics.css'
import { Alert, Checkbox, Select } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { createKeptChoice } from '../../api/kept-choice.ts'
import { useCall } from '../../api/use-call.ts'
import { Waiting } from '../../app/Waiting.tsx'
import { statistics as words } from '../../i18n/statistics.ts'
import { PeriodPicker } from '../../ui/PeriodPicker.tsx'
import { type Pickers, pickersToChoice } from '../../ui/period-choice.ts'
import { QueryFailure } from '../../ui/QueryFailure.tsx'
import { type Asked, askedInput } from './asked.ts'
import { FigureTable } from './FigureTable.tsx'
import { FailedChecks, Notes } from './Remarks.tsx'
import { TableActions } from './TableActions.tsx'
import { useAssessed } from './use-assessed.ts'

interface Chosen {
  readonly pickers: Pickers
  readonly studios: readonly string[]
  readonly perStudio: boolean
}

// Like the views of the lists: kept while the window is open.
const lastChosen = createKeptChoice<Chosen>()

const MOST_STUDIOS = 1000

/** The figures of any stretch of days and any studios. */
export const StatisticsPage = (): ReactNode => {
  const office = useCall('office.get', {}).data
  const studios = useCall('records.list', { ledger: 'studios', limit: MOST_STUDIOS }).data
  if (!office?.office || studios === undefined) return <Waiting />
  const { year } = office.office
  const initial: Chosen = lastChosen.get(year) ?? {
    pickers: {
      kind: 'year',
      year,
      part: 1,
      from: `${year}-01-01`,
      to: office.today < `${year}-01-01` ? `${year}-12-31` : office.today,
    },
    studios: [],
    perStudio: false,
  }
  const options = studios.rows.map(({ id, values }) => ({
    value: id,
    label: String(values['name']),
  }))
  return <Table key={year} officeYear={year} initial={initial} studios={options} />
}

const Table = ({
  officeYear,
  initial,
  studios,
}: {
  readonly officeYear: number
  readonly initial: Chosen
  readonly studios: readonly { readonly value: string; readonly label: string }[]
}): ReactNode => {
  const [chosen, setChosen] = useState(initial)
  useEffect(() => {
    lastChosen.set(officeYear, chosen)
  }, [officeYear, chosen])
  const { pickers, perStudio } = chosen
  const asked: Asked = {
    period: pickersToChoice(pickers),
    studios: chosen.studios,
    perStudio,
  }
  const found = useCall(
    'statistics.list',
    { ...askedInput(asked), checks: true },
    { keepsFormer: true },
  )
  const assessed = useAssessed(asked) ?? []
  return (
    <div className="page statistics-page">
      <div className="list-tools">
        <h1>{words.title}</h1>
        <PeriodPicker
          value={pickers}
          change={(next) => setChosen((former) => ({ ...former, pickers: next }))}
        />
        <Select
          className="statistics-studios"
          mode="multiple"
          aria-label={words.studios}
          placeholder={words.allStudios}
          maxTagCount={1}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          value={[...chosen.studios]}
          options={[...studios]}
          onChange={(next: string[]) => setChosen((former) => ({ ...former, studios: next }))}
        />
        <Checkbox
          checked={perStudio}
          onChange={(event) =>
            setChosen((former) => ({ ...former, perStudio: event.target.checked }))
          }
        >
          {words.perStudio}
        </Checkbox>
        {found.data && <TableActions statistics={found.data} asked={asked} assessed={assessed} />}
      </div>
      {found.isError && <QueryFailure error={found.error} retry={found.refetch} />}
      {found.data === undefined ? (
        <Waiting />
      ) : (
        <div className="statistics-body" aria-busy={found.isPlaceholderData}>
          {found.data.figures.every(({ records }) => records === 0) && (
            <Alert type="info" showIcon title={words.nothing} description={words.nothingHint} />
          )}
          <FailedChecks checks={found.data.checks} />
          <FigureTable statistics={found.data} asked={asked} assessed={assessed} />
          <Notes notes={found.data.notes} studios={found.data.studios} />
        </div>
      )}
    </div>
  )
}
