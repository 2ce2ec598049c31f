import type { PaperPart } from '#shared/domain/paper.ts'
import type { Sheet } from '#shared/domain/score.ts'

/** What whoever signs must know beside the numbers, in small type under the sheet. */
export const notesPart = ({ notes, marks }: Pick<Sheet, 'notes' | 'marks'>): PaperPart[] => {
  const said = [
    ...notes.map(({ text }) => text),
    ...marks.map((mark) => `方案规定的标记：${mark.label}。`),
  ]
  if (said.length === 0) return []
  return [{ kind: 'prose', note: true, paragraphs: said.map((text) => `注：${text}`) }]
}
