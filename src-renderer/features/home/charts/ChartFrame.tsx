import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { charts as words } from '../../../i18n/home.ts'
import { BarChart } from './BarChart.tsx'
import { addressOf, type Chart, type ChartBar, isEmpty } from './chart-bars.ts'

interface Props {
  readonly chart: Chart
  readonly year: number
}

/** One chart with its name, the table behind it, and what to do where there is nothing to draw. */
export const ChartFrame = ({ chart, year }: Props): ReactNode => {
  const [isTable, setTable] = useState(false)
  const go = useNavigate()
  const title = words.titles[chart.id]
  const open = (bar: ChartBar): void => {
    const address = addressOf(title, bar)
    if (address !== undefined) go(address)
  }
  if (isEmpty(chart)) return <NothingYet chart={chart} year={year} />
  return (
    <section className="home-card home-chart" aria-label={title}>
      <header>
        <h2>{title}</h2>
        <span className="chart-hint muted">{chart.hint}</span>
        <Button
          type="link"
          size="small"
          aria-pressed={isTable}
          onClick={() => setTable((former) => !former)}
        >
          {isTable ? words.chart : words.table}
        </Button>
      </header>
      {!isTable && (
        <BarChart
          bars={chart.shown}
          isUpright={chart.isUpright}
          label={words.chartOf(title)}
          open={open}
        />
      )}
      <ChartTable chart={chart} title={title} isShown={isTable} />
    </section>
  )
}

/** There for the keyboard and for those who do not see the chart; it shows when it is gone into. */
const ChartTable = ({
  chart: { bars },
  title,
  isShown,
}: {
  readonly chart: Chart
  readonly title: string
  readonly isShown: boolean
}): ReactNode => {
  const [name, value, quota, records] = words.head
  const hasQuota = bars.some((bar) => bar.quota !== null)
  return (
    <div className={isShown ? 'chart-table' : 'chart-table chart-table-behind'}>
      <table>
        <caption>{words.tableOf(title)}</caption>
        <thead>
          <tr>
            <th scope="col">{name}</th>
            <th scope="col">{value}</th>
            {hasQuota && <th scope="col">{quota}</th>}
            <th scope="col">{records}</th>
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => (
            <tr key={`${bar.ref.figure} ${bar.key}`}>
              <th scope="row">{bar.label}</th>
              <td>{bar.value ?? 0}</td>
              {hasQuota && <td>{bar.quota}</td>}
              <td>
                <Records bar={bar} title={title} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Records = ({ bar, title }: { readonly bar: ChartBar; readonly title: string }): ReactNode => {
  const address = addressOf(title, bar)
  return address !== undefined && <Link to={address}>{words.records(bar.records)}</Link>
}

const NothingYet = ({ chart, year }: Props): ReactNode => {
  const [what, begin] = words.things[chart.thing]
  return (
    <section className="home-card home-chart" aria-label={words.titles[chart.id]}>
      <header>
        <h2>{words.titles[chart.id]}</h2>
      </header>
      <p className="muted">
        {words.empty(year, what)}
        <Link to={chart.start}>{words.begin(begin)}</Link>。
      </p>
    </section>
  )
}
