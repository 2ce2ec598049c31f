import { bodyAndAnnex, type ReportBlock, type ReportDocument } from './report.ts'

/** A table behind a signed report, with what stands over it at the edge: 附件, or 附件2 where there are several. */
export interface Annex {
  readonly mark: string
  readonly block: ReportBlock
  readonly title: string
}

/** Reports kept from before have their number in the title. */
const OLD_NUMBER = /^附表\d*\u3000/

/** The annexes of a report; one that nobody signs goes on with its tables and has none. */
export const annexesOf = ({
  signed,
  blocks,
}: Pick<ReportDocument, 'signed' | 'blocks'>): readonly Annex[] => {
  const { annex } = bodyAndAnnex(blocks)
  if (!signed) return []
  return annex.map((block, at) => ({
    mark: annex.length === 1 ? '附件' : `附件${at + 1}`,
    block,
    title: 'title' in block ? block.title.replace(OLD_NUMBER, '') : '',
  }))
}

/** As wide as 附件：. */
const INDENT = '\u3000\u3000\u3000'

/** The lines under the text that name the annexes, as GB/T 9704 wants them; no stop at the end. */
export const annexNote = (annexes: readonly Annex[]): readonly string[] => {
  const [only, ...others] = annexes
  if (only === undefined) return []
  if (others.length === 0) return [`附件：${only.title}`]
  return annexes.map(({ title }, at) => `${at === 0 ? '附件：' : INDENT}${at + 1}.${title}`)
}
