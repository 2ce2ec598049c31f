import type { Paper, PaperCell } from '#shared/domain/paper.ts'

const cellWords = ({ text, small }: PaperCell): readonly string[] =>
  small === undefined ? [text] : [text, small]

/** Everything a reader finds on papers, piece by piece, in the order it is read. */
export const paperWords = (papers: readonly Paper[]): readonly string[] =>
  papers.flatMap(({ title, parts }) => [
    title,
    ...parts.flatMap((part) => {
      if (part.kind === 'line') return part.texts
      if (part.kind === 'prose') return part.paragraphs
      return [...part.head, ...part.rows].flatMap(({ cells }) => cells.flatMap(cellWords))
    }),
  ])
