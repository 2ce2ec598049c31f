import { CaretDownOutlined, CaretRightOutlined } from '@ant-design/icons'
import { Popover } from 'antd'
import { type ReactNode, useState } from 'react'
import type { FigureRef } from '#shared/contract/figure-ref.ts'
import type { FigureValue, Statistics } from '#shared/contract/statistics.ts'
import type { AssessedRow } from '#shared/figures/assessed.ts'
import { figureGroups, figureOf } from '#shared/figures/index.ts'
import { statistics as words } from '../../i18n/statistics.ts'
import { AssessedBody } from './AssessedBody.tsx'
import type { Asked } from './asked.ts'
import { Breakdowns } from './Breakdowns.tsx'
import { FigureLink } from './FigureLink.tsx'
import { shownChange, shownNumber, studioNumber } from './numbers.ts'

export interface TableProps {
  readonly statistics: Statistics
  readonly asked: Asked
}

const hasBreakdowns = (id: string): boolean => {
  const how = figureOf(id)?.how
  return how?.kind === 'counted' && how.by.length > 0
}

/** The figures in groups, each with last year beside it, its meaning at hand and its records behind it. */
export const FigureTable = ({
  statistics,
  asked,
  assessed,
}: TableProps & { readonly assessed: readonly AssessedRow[] }): ReactNode => {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const toggle = (id: string): void =>
    setOpened((former) => {
      const next = new Set(former)
      return next.delete(id) ? next : next.add(id)
    })
  return (
    <div className="statistics-scroll">
      <table className="statistics-table">
        <Head statistics={statistics} asked={asked} />
        {figureGroups.map(({ id, label }) => (
          <tbody key={id}>
            <tr className="statistics-group">
              <th colSpan={99} scope="rowgroup">
                {label}
              </th>
            </tr>
            {statistics.figures
              .filter((figure) => figureOf(figure.id)?.group === id)
              .map((figure) => (
                <Row
                  key={figure.id}
                  figure={figure}
                  statistics={statistics}
                  asked={asked}
                  isOpen={opened.has(figure.id)}
                  toggle={() => toggle(figure.id)}
                />
              ))}
          </tbody>
        ))}
        <AssessedBody rows={assessed} statistics={statistics} asked={asked} />
      </table>
    </div>
  )
}

const Head = ({ statistics, asked }: TableProps): ReactNode => (
  <thead>
    <tr>
      <th scope="col" className="statistics-name">
        {words.figure}
      </th>
      <th scope="col">{words.value}</th>
      {statistics.before !== null && (
        <>
          <th scope="col">{asked.period.kind === 'term' ? words.formerTerm : words.before}</th>
          <th scope="col">{words.change}</th>
        </>
      )}
      {asked.perStudio &&
        statistics.studios.map(({ id, name }) => (
          <th key={id} scope="col" className="statistics-studio">
            {name || words.noStudio}
          </th>
        ))}
    </tr>
  </thead>
)

interface RowProps extends TableProps {
  readonly figure: FigureValue
  readonly isOpen: boolean
  readonly toggle: () => void
}

const Row = ({ figure, statistics, asked, isOpen, toggle }: RowProps): ReactNode => {
  const { id, title, unit, value, before, records } = figure
  const ref: FigureRef = {
    figure: id,
    ...statistics.period,
    ...(asked.studios.length === 0 ? {} : { studios: [...asked.studios] }),
  }
  const isSum = hasBreakdowns(id)
  return (
    <>
      <tr className={value === 0 || value === null ? 'statistics-nought' : undefined}>
        <th scope="row" className="statistics-name">
          {isSum && (
            <button
              type="button"
              className="statistics-toggle"
              aria-expanded={isOpen}
              aria-label={words.breakdown(title)}
              onClick={toggle}
            >
              {isOpen ? <CaretDownOutlined /> : <CaretRightOutlined />}
            </button>
          )}
          <Meaning figure={figure} />
        </th>
        <td>
          <FigureLink of={ref} title={title} records={records} text={shownNumber(value)} />{' '}
          <span className="muted">{unit}</span>
        </td>
        {statistics.before !== null && (
          <>
            <td className="muted">{shownNumber(before)}</td>
            <td className="muted">{shownChange(value, before)}</td>
          </>
        )}
        {asked.perStudio &&
          statistics.studios.map(({ id: studio, name }) => (
            <td key={studio}>
              <FigureLink
                of={{ ...ref, studios: [studio] }}
                title={`${name || words.noStudio} ${title}`}
                records={figure.studios.find((one) => one.studio === studio)?.records ?? 0}
                text={shownNumber(studioNumber(figure, studio))}
              />
            </td>
          ))}
      </tr>
      {isOpen && (
        <tr className="statistics-open">
          <td colSpan={99}>
            <Breakdowns figure={figure} asked={asked} of={ref} />
          </td>
        </tr>
      )}
    </>
  )
}

/** The name of a figure; what it means stands beside it for mouse and keyboard alike. */
const Meaning = ({ figure }: { readonly figure: FigureValue }): ReactNode => (
  <Popover
    trigger={['hover', 'focus']}
    placement="right"
    content={<p className="statistics-meaning">{figure.definition}</p>}
  >
    <button type="button" className="statistics-title">
      {figure.title}
    </button>
  </Popover>
)
