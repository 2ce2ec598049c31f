import './statistics.css'
import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { z } from 'zod'
import { statisticsRoute } from '#shared/contract/paper-route.ts'
import type { Statistics } from '#shared/contract/statistics.ts'
import { spokenDay } from '#shared/domain/days.ts'
import { PeriodChoice } from '#shared/domain/statistics-period.ts'
import { useHost } from '../api/host-context.tsx'
import { useCall } from '../api/use-call.ts'
import { NotFound } from '../app/NotFound.tsx'
import { Waiting } from '../app/Waiting.tsx'
import { askedInput } from '../features/statistics/asked.ts'
import { useAssessed } from '../features/statistics/use-assessed.ts'
import { prints } from '../i18n/prints.ts'
import { statistics as words } from '../i18n/statistics.ts'
import { QueryFailure } from '../ui/QueryFailure.tsx'
import type { WriteFiles } from './desk/desk-props.ts'
import { PrintDesk } from './desk/PrintDesk.tsx'
import { Definitions, type Heading, StudioSheet, TotalSheet } from './StatisticsSheets.tsx'
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
  return ask === undefined ? <NotFound /> : <Paper ask={ask} />
}

const Paper = ({ ask }: { readonly ask: Ask }): ReactNode => {
  const { call } = useHost()
  const office = useCall('office.get', {})
  const found = useCall('statistics.list', askedInput(ask))
  const assessed = useAssessed(ask)
  const failed = office.error ?? found.error
  const isReady = office.data !== undefined && found.data !== undefined && assessed !== undefined
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
  const write =
    (format: 'docx' | 'xlsx'): WriteFiles =>
    async ({ layout }) => {
      const { period, studios } = askedInput(ask)
      const some = studios === undefined ? {} : { studios }
      // Months and kinds of every figure are for the workbook: on paper they would be thirty pages.
      const asked = { period, ...some, breakdowns: format === 'xlsx', format, layout }
      return [await call('statistics.export', asked)]
    }
  return (
    <PrintDesk
      kind="statistics"
      name={words.file(span)}
      route={statisticsRoute(ask)}
      look="paper-statistics"
      sheets={[UPRIGHT, ...groups.map(() => LYING), UPRIGHT]}
      write={{ docx: write('docx'), xlsx: write('xlsx') }}
    >
      {() => (
        <>
          <TotalSheet
            statistics={found.data}
            assessed={assessed}
            head={head}
            isTerm={ask.period.kind === 'term'}
          />
          {groups.map((studios) => (
            <StudioSheet
              key={studios[0]?.id ?? ''}
              statistics={{ ...found.data, studios }}
              assessed={assessed}
              head={head}
            />
          ))}
          <Definitions statistics={found.data} assessed={assessed} />
        </>
      )}
    </PrintDesk>
  )
}

const UPRIGHT = { landscape: false } as const
const LYING = { landscape: true } as const

/** Studios that fit on one landscape page. */
const ABREAST = 9

const chunks = (studios: Statistics['studios']): Statistics['studios'][] =>
  Array.from({ length: Math.ceil(studios.length / ABREAST) }, (_, at) =>
    studios.slice(at * ABREAST, (at + 1) * ABREAST),
  )
