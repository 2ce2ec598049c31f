import type { Paper } from '#shared/domain/paper.ts'
import type { Fill } from './fill.ts'

/** A paper of the dossier: whether it must be there, and whether it is. */
export interface DossierPaper {
  /** Its code among the papers of a dossier. */
  readonly code: string
  /** `local`: of some offices alone, listed only where it is there. */
  readonly need: 'required' | 'wanted' | 'local'
  readonly isThere: (fill: Fill) => boolean
  /** How the program prints it; signed papers and identity cards are added as files. */
  readonly print?: (fill: Fill) => readonly Paper[]
}

/** What a paper is called, in the office's words. */
export const titleOf = ({ book }: Fill, { code }: DossierPaper): string =>
  book.labelOf('dossierPaper', code)

/** How many pages somebody counted of a paper; undefined where nobody did. */
const countedPages = (fill: Fill, { code }: DossierPaper): number | undefined => {
  const rows = fill.rows('dossierPages').filter(({ paper }) => paper === code)
  const pages = rows.reduce((sum, row) => sum + Number(row['pages'] ?? 0), 0)
  return pages > 0 ? pages : undefined
}

/** A paper is there where the books hold it, or somebody counted its pages. */
export const isFiled = (fill: Fill, paper: DossierPaper): boolean =>
  paper.isThere(fill) || countedPages(fill, paper) !== undefined

/**
 * The pages of each paper of the contents, one after the other up to the first whose pages nobody
 * counted: from there on the pen writes them.
 */
export const pageNumbers = (fill: Fill, listed: readonly DossierPaper[]): readonly string[] => {
  let next: number | undefined = 1
  return listed.map((paper) => {
    if (fill.isBlank || !isFiled(fill, paper)) return ''
    const pages = countedPages(fill, paper)
    if (next === undefined || pages === undefined) {
      next = undefined
      return ''
    }
    const from: number = next
    next += pages
    return pages === 1 ? String(from) : `${from}—${next - 1}`
  })
}
