import type { ReportBlock, ReportDocument } from '#shared/domain/report.ts'
import { segmentsText } from '#shared/domain/report.ts'
import type { ReportChange } from '#shared/domain/report-move.ts'

/** A report as a person changed it; what is named nowhere in it is not looked at. */
export const changedReport = (
  report: ReportDocument,
  changes: readonly ReportChange[],
): ReportDocument => changes.reduce(changeOne, report)

const changeOne = (report: ReportDocument, change: ReportChange): ReportDocument =>
  change.kind === 'title'
    ? { ...report, title: change.text }
    : { ...report, blocks: report.blocks.map((block) => changeBlock(block, change)) }

const changeBlock = (
  block: ReportBlock,
  change: Exclude<ReportChange, { kind: 'title' }>,
): ReportBlock => {
  if (change.kind === 'sentence') {
    if (block.kind !== 'paragraph') return block
    const sentences = block.sentences.map((sentence) => {
      if (sentence.id !== change.id) return sentence
      // Typed back to what the program says, it is the program's again.
      const isOwn = change.text !== null && change.text !== segmentsText(sentence.made)
      return { ...sentence, edited: isOwn ? change.text : null }
    })
    return { ...block, sentences }
  }
  if (block.id !== change.id) return block
  if (change.kind === 'typed' && block.kind === 'typed') return { ...block, text: change.text }
  if (change.kind === 'cases' && block.kind === 'cases') return { ...block, cases: change.cases }
  return block
}
