import { spokenDay } from '#shared/domain/days.ts'
import type { PaperPart } from '#shared/domain/paper.ts'
import type { Sheet, SheetNote } from '#shared/domain/score.ts'

const words: Readonly<Record<SheetNote['code'], (on: string) => string>> = {
  exempt: () => '本表对象不参加计分考核。',
  'joined-inside': (on) => `考核期内于${spokenDay(on)}到任，应完成数按考核方案的规定计算。`,
  'left-inside': (on) => `考核期内于${spokenDay(on)}离任，应完成数按考核方案的规定计算。`,
}

/** What whoever signs must know beside the numbers, in small type under the sheet. */
export const notesPart = ({ notes, marks }: Sheet): PaperPart[] => {
  const said = [
    ...notes.map(({ code, on }) => words[code](on)),
    ...marks.map((mark) => `方案规定的标记：${mark.label}。`),
  ]
  if (said.length === 0) return []
  return [{ kind: 'prose', note: true, paragraphs: said.map((text) => `注：${text}`) }]
}
