import './statistics.css'
import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { z } from 'zod'
import type { FigureValue, Statistics } from '#shared/contract/statistics.ts'
import { spokenDay } from '#shared/domain/days.ts'
import { PeriodChoice } from '#shared/domain/statistics-period.ts'
import { figureGroups, figureOf } from '#shared/figures/index.ts'
import { useHost } from '../api/host-context.tsx'
import { useCall } from '../api/use-call.ts'
import { NotFound } from '../app/NotFound.tsx'
import { Waiting } from '../app/Waiting.tsx'
import { askedInput } from '../features/statistics/asked.ts'
import { shownChange, shownNumber, studioNumber } from '../features/statistics/numbers.ts'
import { noteText } from '../features/statistics/Remarks.tsx'
import { prints } from '../i18n/prints.ts'
import { statistics as words } from '../i18n/statistics.ts'
import { QueryFailure } from '../ui/QueryFailure.tsx'
import { PrintDesk } from './desk/PrintDesk.tsx'
import { usePrintState } from './use-print-state.ts'

const Ask = z.object({
  period: PeriodChoice,
  studios: z.array(z.string()),
  perStudio: z.boolean(),
})
type Ask = z.infer<typeof Ask>

const askOf = (text: string): Ask | undefined => {
  try {
    return Ask.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** 工作统计表: the figures with last year beside them, studio by studio, and what each of them means. */
export const StatisticsPrint = (): ReactNode => {
  const [params] = useSearchParams()
  const ask = askOf(params.get('ask') ?? '')
  return ask === undefined ? (
    <NotFound />
  ) : (
    <Paper ask={ask} route={new URLSearchParams({ ask: params.get('ask') ?? '' }).toString()} />
  )
}

const Paper = ({ ask, route }: { readonly ask: Ask; readonly route: string }): ReactNode => {
  const { call } = useHost()
  const office = useCall('office.get', {})
  const found = useCall('statistics.list', askedInput(ask))
  const failed = office.error ?? found.error
  const isReady = office.data !== undefined && found.data !== undefined
  usePrintState(false, failed !== null)
  if (failed !== null) return <QueryFailure error={failed} retry={found.refetch} />
  if (!isReady) return <Waiting text={prints.preparing} />
  const { from, to } = found.data.period
  const span = words.span(spokenDay(from), spokenDay(to))
  const head: Heading = {
    unit: office.data.office?.unit ?? '',
    today: spokenDay(office.data.today),
    span,
  }
  const groups = ask.perStudio ? chunks(found.data.studios) : []
  const xlsx = async () => {
    const { period, studios } = askedInput(ask)
    const some = studios === undefined ? {} : { studios }
    return [await call('statistics.export', { period, ...some, breakdowns: true })]
  }
  return (
    <PrintDesk
      kind="statistics"
      name={words.file(span)}
      route={`/print/statistics?${route}`}
      look="paper-statistics"
      sheets={[UPRIGHT, ...groups.map(() => LYING), UPRIGHT]}
      write={{ xlsx }}
    >
      {() => (
        <>
          <TotalSheet statistics={found.data} head={head} isTerm={ask.period.kind === 'term'} />
          {groups.map((studios) => (
            <StudioSheet
              key={studios[0]?.id ?? ''}
              statistics={{ ...found.data, studios }}
              head={head}
            />
          ))}
          <Definitions statistics={found.data} />
        </>
      )}
    </PrintDesk>
  )
}

const UPRIGHT = { landscape: false } as const
const LYING = { landscape: true } as const

interface Heading {
  readonly unit: string
  readonly today: string
  readonly span: string
}

interface SheetProps {
  readonly statistics: Statistics
  readonly head: Heading
}

/** Studios that fit on one landscape page. */
const ABREAST = 9

const chunks = (studios: Statistics['studios']): Statistics['studios'][] =>
  Array.from({ length: Math.ceil(studios.length / ABREAST) }, (_, at) =>
    studios.slice(at * ABREAST, (at + 1) * ABREAST),
  )

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

const TotalSheet = ({
  statistics: { figures, before, notes, studios },
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
    </table>
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
  </section>
)

const StudioSheet = ({ statistics: { figures, studios }, head }: SheetProps): ReactNode => (
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
    </table>
  </section>
)

const Definitions = ({ statistics }: Pick<SheetProps, 'statistics'>): ReactNode => (
  <section className="sheet">
    <h1>{words.definitions}</h1>
    <table className="grid statistics-definitions">
      <tbody>
        {statistics.figures.map(({ id, title, unit, definition }) => (
          <tr key={id}>
            <th>{`${title}（${unit}）`}</th>
            <td className="left">{definition}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
