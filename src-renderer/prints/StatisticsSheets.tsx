import type { ReactNode } from 'react'
import type { FigureValue, Statistics } from '#shared/contract/statistics.ts'
import { type AssessedRow, assessedGroup } from '#shared/figures/assessed.ts'
import { figureGroups, figureOf } from '#shared/figures/index.ts'
import { shownChange, shownNumber, studioNumber } from '../features/statistics/numbers.ts'
import { noteText } from '../features/statistics/Remarks.tsx'
import { statistics as words } from '../i18n/statistics.ts'

/** What stands over every leaf. */
export interface Heading {
  readonly unit: string
  readonly today: string
  readonly span: string
}

interface SheetProps {
  readonly statistics: Statistics
  readonly assessed: readonly AssessedRow[]
  readonly head: Heading
}

const Title = ({ unit, today, span }: Heading): ReactNode => (
  <>
    <h1>{words.paperTitle(unit)}</h1>
    <p className="sheet-under">
      <span>{words.unitLine(unit)}</span>
      <span>{span}</span>
      <span>{words.dateLine(today)}</span>
    </p>
  </>
)

const Grouped = ({
  figures,
  columns,
  cells,
}: {
  readonly figures: readonly FigureValue[]
  readonly columns: number
  readonly cells: (figure: FigureValue) => ReactNode
}): ReactNode =>
  figureGroups.map(({ id, label }) => (
    <tbody key={id}>
      <tr className="statistics-heading">
        <th colSpan={columns}>{label}</th>
      </tr>
      {figures
        .filter((figure) => figureOf(figure.id)?.group === id)
        .map((figure) => (
          <tr key={figure.id}>
            <td className="left">{figure.title}</td>
            <td>{figure.unit}</td>
            {cells(figure)}
          </tr>
        ))}
    </tbody>
  ))

interface AssessedProps {
  readonly rows: readonly AssessedRow[]
  readonly columns: number
  readonly cells: (row: AssessedRow) => ReactNode
}

/** The year's assessment as the last group of the printed table. */
const AssessedGroup = ({ rows, columns, cells }: AssessedProps): ReactNode =>
  rows.length > 0 && (
    <tbody>
      <tr className="statistics-heading">
        <th colSpan={columns}>{assessedGroup}</th>
      </tr>
      {rows.map((row) => (
        <tr key={row.id}>
          <td className="left">{row.title}</td>
          <td>{row.unit}</td>
          {cells(row)}
        </tr>
      ))}
    </tbody>
  )

/** The figures with last year beside them. */
export const TotalSheet = ({
  statistics: { figures, before, notes, studios },
  assessed,
  head,
  isTerm,
}: SheetProps & { readonly isTerm: boolean }): ReactNode => (
  <section className="sheet">
    <Title {...head} />
    <table className="grid statistics-totals">
      <thead>
        <tr>
          <th className="statistics-figure">{words.figure}</th>
          <th>{words.unit}</th>
          <th>{words.value}</th>
          {before !== null && (
            <>
              <th>{isTerm ? words.formerTerm : words.before}</th>
              <th>{words.change}</th>
            </>
          )}
        </tr>
      </thead>
      <Grouped
        figures={figures}
        columns={before === null ? 3 : 5}
        cells={({ value, before: former }) => (
          <>
            <td>{shownNumber(value)}</td>
            {before !== null && (
              <>
                <td>{shownNumber(former)}</td>
                <td>{shownChange(value, former)}</td>
              </>
            )}
          </>
        )}
      />
      <AssessedGroup
        rows={assessed}
        columns={before === null ? 3 : 5}
        cells={({ total }) => <td colSpan={before === null ? 1 : 3}>{total}</td>}
      />
      <Closing notes={notes} studios={studios} columns={before === null ? 3 : 5} />
    </table>
  </section>
)

/** What must be known, and who signs: as the last row, for it never stands on a page without the rows before. */
const Closing = ({
  notes,
  studios,
  columns,
}: Pick<Statistics, 'notes' | 'studios'> & { readonly columns: number }): ReactNode => (
  <tbody className="closing">
    <tr>
      <td colSpan={columns}>
        {notes.length > 0 && (
          <div className="statistics-remarks">
            {notes.map((note) => (
              <p key={`${note.code} ${note.studio ?? ''} ${note.ledger ?? ''}`}>
                {noteText(note, studios)}
              </p>
            ))}
          </div>
        )}
        <p className="sheet-under statistics-foot">
          {words.foot.map((text) => (
            <span key={text}>{text}</span>
          ))}
        </p>
      </td>
    </tr>
  </tbody>
)

/** Some studios abreast. */
export const StudioSheet = ({
  statistics: { figures, studios },
  assessed,
  head,
}: SheetProps): ReactNode => (
  <section className="sheet landscape">
    <Title {...head} />
    <table className="grid statistics-wide">
      <thead>
        <tr>
          <th className="statistics-figure">{words.figure}</th>
          <th>{words.unit}</th>
          {studios.map(({ id, name }) => (
            <th key={id}>{name || words.noStudio}</th>
          ))}
        </tr>
      </thead>
      <Grouped
        figures={figures}
        columns={studios.length + 2}
        cells={(figure) =>
          studios.map(({ id }) => <td key={id}>{shownNumber(studioNumber(figure, id))}</td>)
        }
      />
      <AssessedGroup
        rows={assessed}
        columns={studios.length + 2}
        cells={({ cellOf }) => studios.map(({ id }) => <td key={id}>{cellOf(id)}</td>)}
      />
    </table>
  </section>
)

/** What each line means. */
export const Definitions = ({
  statistics,
  assessed,
}: Pick<SheetProps, 'statistics' | 'assessed'>): ReactNode => (
  <section className="sheet">
    <h1>{words.definitions}</h1>
    <table className="grid statistics-definitions">
      <tbody>
        {[...statistics.figures, ...assessed].map(({ id, title, unit, definition }) => (
          <tr key={id}>
            <th>{`${title}（${unit}）`}</th>
            <td className="left">{definition}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
