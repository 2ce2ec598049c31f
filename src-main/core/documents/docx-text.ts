import type { TextRun } from 'docx'

export type Library = typeof import('docx')

export interface Face {
  readonly font: string
  readonly size: number
  /** Between characters, in twentieths of a point; less than nought draws them together. */
  readonly spacing?: number
}

/** The names by which Word asks for the fonts of an office; it replaces what a machine lacks. */
export const fonts = {
  title: '方正小标宋简体',
  label: '黑体',
  body: '仿宋_GB2312',
  note: '宋体',
} as const

/** Word counts sizes in half points. */
export const halfPoints = {
  cover: 60,
  title: 40,
  text: 21,
  small: 16,
  note: 15,
  prose: 28,
} as const

const TWIPS_PER_MM = 1440 / 25.4

/** Word measures in twentieths of a point. */
export const mmToTwips = (mm: number): number => Math.round(mm * TWIPS_PER_MM)

/** A text as runs of one face, its lines kept apart; what XML refuses is taken out. */
export const textRuns = (docx: Library, text: string, { font, size, spacing }: Face): TextRun[] =>
  text.split('\n').map((line, at) => {
    const clean = line.replace(/[\uFFFE\uFFFF]|(?!\t)\p{Cc}/gu, '')
    return new docx.TextRun({
      font,
      size,
      text: clean,
      ...(spacing === undefined ? {} : { characterSpacing: spacing }),
      ...(at === 0 ? {} : { break: 1 }),
    })
  })
