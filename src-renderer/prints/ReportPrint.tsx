import '../ui/fallback-fonts.ts'
import './print.css'
import './report.css'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { parseReportRef, type ReportRef, reportRoute } from '#shared/contract/reports.ts'
import { spokenDay } from '#shared/domain/days.ts'
import { type ReportBlock, type ReportDocument, sentenceText } from '#shared/domain/report.ts'
import { useCall } from '../api/use-call.ts'
import { usePdf } from '../api/use-pdf.ts'
import { NotFound } from '../app/NotFound.tsx'
import { Waiting } from '../app/Waiting.tsx'
import { ReportBars } from '../features/reports/ReportBars.tsx'
import { ReportTable } from '../features/reports/ReportTable.tsx'
import { prints } from '../i18n/prints.ts'
import { reports as words } from '../i18n/reports.ts'
import { QueryFailure } from '../ui/QueryFailure.tsx'
import { useFontNote } from './font-note.ts'
import { usePrintState } from './use-print-state.ts'

/** A report as an official paper: kept, or as it comes out of the books. */
export const ReportPrint = (): ReactNode => {
  const [params] = useSearchParams()
  const of = parseReportRef(params.get('of') ?? '')
  if (of === undefined) return <NotFound />
  return 'report' in of ? <KeptPaper of={of} id={of.report} /> : <DraftPaper of={of} />
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
  const go = useNavigate()
  const { isBusy, save } = usePdf()
  const fonts = useFontNote()
  usePrintState(report !== undefined && fonts !== undefined, error !== null)
  if (error !== null) return <QueryFailure error={error} retry={retry} />
  if (report === undefined) return <Waiting text={prints.preparing} />
  return (
    <div className="paper paper-report">
      <div className="print-bar">
        <Button onClick={() => go(-1)}>{prints.back}</Button>
        <Button loading={isBusy} onClick={() => save(reportRoute(of), words.fileOf(report.title))}>
          {words.pdf}
        </Button>
        <Button type="primary" onClick={() => window.print()}>
          {prints.print}
        </Button>
        <span className="muted font-note">{fonts ?? ''}</span>
      </div>
      <section className="sheet official">
        <h1>{report.title}</h1>
        {report.blocks.map((block) => (
          <Block key={block.id} block={block} />
        ))}
        {report.signed && (
          <div className="official-signature">
            <p>{report.unit}</p>
            <p>{spokenDay(report.madeOn)}</p>
          </div>
        )}
      </section>
    </div>
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
          <ReportBars {...block} />
        </div>
      )
  }
}
