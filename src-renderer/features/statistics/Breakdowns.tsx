import { Spin } from 'antd'
import type { ReactNode } from 'react'
import type { FigureRef } from '#shared/contract/figure-ref.ts'
import type { FigureValue } from '#shared/contract/statistics.ts'
import { useCall } from '../../api/use-call.ts'
import { statistics as words } from '../../i18n/statistics.ts'
import { QueryFailure } from '../../ui/QueryFailure.tsx'
import { type Asked, askedInput } from './asked.ts'
import { FigureLink } from './FigureLink.tsx'
import { shownNumber } from './numbers.ts'

interface Props {
  readonly figure: FigureValue
  readonly asked: Asked
  readonly of: FigureRef
}

/** A figure's lines by month, category, level …, asked for when somebody wants to see them. */
export const Breakdowns = ({ figure, asked, of }: Props): ReactNode => {
  const found = useCall(
    'statistics.list',
    { ...askedInput(asked), perStudio: false, figures: [figure.id], breakdowns: true },
    { keepsFormer: true },
  )
  if (found.error !== null) return <QueryFailure error={found.error} retry={found.refetch} />
  if (found.data === undefined) return <Spin size="small" />
  const shown = (found.data.figures[0]?.breakdowns ?? []).filter(({ keys }) =>
    keys.some(({ key }) => key !== ''),
  )
  if (shown.length === 0) return <p className="muted">{words.emptyBreakdown}</p>
  return (
    <div className="statistics-breakdowns">
      {shown.map(({ by, label, keys }) => (
        <table key={by}>
          <caption>{label}</caption>
          <thead>
            <tr>
              <td />
              <th scope="col">{words.value}</th>
              <th scope="col">{words.before}</th>
            </tr>
          </thead>
          <tbody>
            {keys.map((line) => (
              <tr key={line.key}>
                <th scope="row">{line.label}</th>
                <td>
                  <FigureLink
                    of={{ ...of, by, key: line.key }}
                    title={`${figure.title} · ${line.label}`}
                    records={line.records}
                    text={shownNumber(line.value)}
                  />
                </td>
                <td className="muted">{line.before === null ? '' : shownNumber(line.before)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  )
}
