import '../ui/fallback-fonts.ts'
import './report.css'
import { type ReactNode, Suspense } from 'react'
import { useSearchParams } from 'react-router'
import { parseReportRef, type ReportRef, reportRoute } from '#shared/contract/reports.ts'
import { spokenDay } from '#shared/domain/days.ts'
import {
  bodyAndAnnex,
  type ReportBlock,
  type ReportDocument,
  sentenceText,
} from '#shared/domain/report.ts'
import { annexesOf, annexNote } from '#shared/domain/report-annexes.ts'
import { useHost } from '../api/host-context.tsx'
import { useCall } from '../api/use-call.ts'
import { NotFound } from '../app/NotFound.tsx'
import { Waiting } from '../app/Waiting.tsx'
import { chartPictures } from '../features/reports/chart-pictures.ts'
import { ReportFigure } from '../features/reports/ReportFigure.tsx'
import { ReportTable } from '../features/reports/ReportTable.tsx'
import { prints } from '../i18n/prints.ts'
import { QueryFailure } from '../ui/QueryFailure.tsx'
import { PrintDesk } from './desk/PrintDesk.tsx'
import { usePrintState } from './use-print-state.ts'

/** A report as an official paper: kept, or as it comes out of the books. */
export const ReportPrint = (): ReactNode => {
  const [params] = useSearchParams()
  const of = parseReportRef(params.get('of') ?? '')
  if (of === undefined) return <NotFound />
  // Nothing is counted or printed before its charts can be drawn.
  return (
    <Suspense fallback={<Waiting text={prints.preparing} />}>
      {'report' in of ? <KeptPaper of={of} id={of.report} /> : <DraftPaper of={of} />}
    </Suspense>
  )
}

const KeptPaper = ({ of, id }: { readonly of: ReportRef; readonly id: string }): ReactNode => {
  const { data, error, refetch } = useCall('reports.get', { id })
  return <Paper of={of} report={data?.report} error={error} retry={refetch} />
}

const DraftPaper = ({ of }: { readonly of: Exclude<ReportRef, { report: string }> }): ReactNode => {
  const { data, error, refetch } = useCall('reports.draft', of)
  return <Paper of={of} report={data} error={error} retry={refetch} />
}

const Paper = ({
  of,
  report,
  error,
  retry,
}: {
  readonly of: ReportRef
  readonly report: ReportDocument | undefined
  readonly error: Error | null
  readonly retry: () => void
}): ReactNode => {
  const { call } = useHost()
  usePrintState(false, error !== null)
  if (error !== null) return <QueryFailure error={error} retry={retry} />
  if (report === undefined) return <Waiting text={prints.preparing} />
  const docx = async () => [
    await call('reports.export', { of, format: 'docx', pictures: await chartPictures(report) }),
  ]
  return (
    <PrintDesk
      kind="report"
      name={report.title}
      route={reportRoute(of)}
      look="paper-report"
      sheets={[{ landscape: false, official: true }]}
      write={{ docx }}
    >
      {() => <Leaves report={report} />}
    </PrintDesk>
  )
}

const Leaves = ({ report }: { readonly report: ReportDocument }): ReactNode => {
  const { body, annex } = bodyAndAnnex(report.blocks)
  const annexes = annexesOf(report)
  return (
    <section className="sheet official">
      <h1>{report.title}</h1>
      {body.map((block) => (
        <Block key={block.id} block={block} />
      ))}
      {annexes.length > 0 && (
        <div className="official-annexes">
          {annexNote(annexes).map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      )}
      {report.signed ? (
        <div className="official-signature">
          <p>{report.unit}</p>
          <p>{spokenDay(report.madeOn)}</p>
        </div>
      ) : (
        annex.map((block) => <Block key={block.id} block={block} />)
      )}
      {annexes.map(({ mark, block, title }) => (
        <div key={block.id} className="official-annex">
          <p className="official-annex-mark">{mark}</p>
          <Block block={'title' in block ? { ...block, title } : block} />
        </div>
      ))}
    </section>
  )
}

const Prose = ({ text }: { readonly text: string }): ReactNode =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: two paragraphs may say the same
      <p key={at} className="official-body">
        {line.trim()}
      </p>
    ))

const Block = ({ block }: { readonly block: ReportBlock }): ReactNode => {
  switch (block.kind) {
    case 'heading':
      return <h2 className={`official-heading level-${block.level}`}>{block.text}</h2>
    case 'paragraph':
      return <Prose text={block.sentences.map(sentenceText).join('')} />
    case 'typed':
      return <Prose text={block.text} />
    case 'cases':
      return block.cases.map(({ record, text }) => <Prose key={record} text={text} />)
    case 'table':
      return (
        <div className="official-part">
          <p className="official-caption">{block.title}</p>
          <ReportTable table={block} cell={({ text }) => text} />
        </div>
      )
    case 'chart':
      return (
        <div className="official-part official-chart">
          <p className="official-caption">{block.title}</p>
          <ReportFigure chart={block} />
        </div>
      )
  }
}
