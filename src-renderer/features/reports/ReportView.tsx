import { type ReactNode, Suspense } from 'react'
import type { ReportBlock, ReportDocument } from '#shared/domain/report.ts'
import { charts } from '../../i18n/home.ts'
import { CasesBlock } from './CasesBlock.tsx'
import { FigureMark } from './FigureMark.tsx'
import { ParagraphBlock } from './ParagraphBlock.tsx'
import { ReportFigure } from './ReportFigure.tsx'
import { ReportTable } from './ReportTable.tsx'
import { TypedBlock } from './TypedBlock.tsx'
import type { Change } from './use-report.ts'

/** The document as it will stand on paper, with everything that can be pressed or typed in. */
export const ReportView = ({
  report,
  change,
}: {
  readonly report: ReportDocument
  readonly change: Change
}): ReactNode => (
  <article className="report-sheet">
    <h2 className="report-title">{report.title}</h2>
    {report.blocks.map((block) => (
      <Block key={block.id} block={block} report={report} change={change} />
    ))}
  </article>
)

const Block = ({
  block,
  report,
  change,
}: {
  readonly block: ReportBlock
  readonly report: ReportDocument
  readonly change: Change
}): ReactNode => {
  switch (block.kind) {
    case 'heading':
      return <h3 className={`report-heading level-${block.level}`}>{block.text}</h3>
    case 'paragraph':
      return <ParagraphBlock block={block} frame={report} change={change} />
    case 'typed':
      return <TypedBlock block={block} change={change} />
    case 'cases':
      return <CasesBlock block={block} report={report} change={change} />
    case 'table':
      return (
        <section className="report-part">
          <h4>{block.title}</h4>
          <div className="report-scroll">
            <ReportTable
              table={block}
              cell={(segment) => <FigureMark segment={segment} frame={report} />}
            />
          </div>
        </section>
      )
    case 'chart':
      return (
        <section className="report-part">
          <h4>{block.title}</h4>
          <Suspense fallback={<p className="muted">{charts.loading}</p>}>
            <ReportFigure chart={block} />
          </Suspense>
        </section>
      )
  }
}
