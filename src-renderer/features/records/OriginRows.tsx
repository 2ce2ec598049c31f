import './origin.css'
import dayjs from 'dayjs'
import type { ReactNode } from 'react'
import type { ImportOrigin } from '#shared/contract/import-views.ts'
import { useCall } from '../../api/use-call.ts'
import { Waiting } from '../../app/Waiting.tsx'
import { origin as words } from '../../i18n/import-origin.ts'
import { QueryFailure } from '../../ui/QueryFailure.tsx'

/** Every row of an old ledger a record was read from, as it stood: newest first. */
export const OriginRows = ({ record }: { readonly record: string }): ReactNode => {
  const { data, error, refetch } = useCall('imports.origin', { record })
  if (error !== null) return <QueryFailure error={error} retry={refetch} />
  if (data === undefined) return <Waiting />
  if (data.length === 0) return <p className="muted">{words.none}</p>
  return (
    <div className="origins">
      {data.map((each) => (
        <Origin key={`${each.batch}-${each.sheet}-${each.row}`} origin={each} />
      ))}
    </div>
  )
}

const Origin = ({ origin }: { readonly origin: ImportOrigin }): ReactNode => {
  const { file, sheet, row, title, cells } = origin
  const time = dayjs(origin.appliedAt).format('YYYY-MM-DD HH:mm')
  return (
    <section>
      <h3>{words.from(file, sheet, row)}</h3>
      <p className="muted">
        {words.by(time, origin.appliedBy)} · {words.fates[origin.fate]}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls what can be scrolled */}
      <div className="origin-scroll" tabIndex={0}>
        <table className="origin-table">
          {title !== '' && <caption>{title}</caption>}
          <thead>
            <tr>
              <td />
              {cells.map(({ column }) => (
                <td key={column}>{column}</td>
              ))}
            </tr>
            <tr>
              <td />
              {cells.map(({ column, heading }) => (
                <th key={column} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <td>{row}</td>
              {cells.map(({ column, text }) => (
                <td key={column}>{text}</td>
              ))}
            </tr>
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words.field}</th>
              {cells.map(({ column, label }) => (
                <td key={column}>{label || words.kept}</td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  )
}
