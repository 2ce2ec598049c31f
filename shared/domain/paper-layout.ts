import { z } from 'zod'
import type { Paper } from './paper.ts'

/** Kinds of paper an office has, upright, in mm. */
export const paperSizes = {
  A4: { width: 210, height: 297 },
  A3: { width: 297, height: 420 },
  B5: { width: 182, height: 257 },
} as const
export type PaperSize = keyof typeof paperSizes

const Edge = z.number().min(5).max(60)

/** Room between the edge of the paper and what is printed, in mm. */
export const PaperMargins = z.object({ top: Edge, right: Edge, bottom: Edge, left: Edge })
export type PaperMargins = z.output<typeof PaperMargins>

/** How papers are laid out for the printer. */
export const PaperLayout = z.object({
  /** Two-sided: every paper begins on the front of a leaf. */
  duplex: z.boolean().default(false),
  size: z.enum(['A4', 'A3', 'B5']).default('A4'),
  /** For papers that can be turned; without it each lies as its form wants. */
  turn: z.enum(['portrait', 'landscape']).exactOptional(),
  /** Without them those of the form. */
  margins: PaperMargins.exactOptional(),
})
export type PaperLayout = z.output<typeof PaperLayout>

/** The layout of whoever chose nothing: A4, one side, as the form wants. */
export const plainLayout: PaperLayout = { duplex: false, size: 'A4' }

const formMargins = {
  portrait: { top: 15, right: 15, bottom: 16, left: 20 },
  landscape: { top: 18, right: 15, bottom: 15, left: 15 },
} as const

/** One page as it comes out of the printer, in mm. */
export interface PageBox {
  readonly landscape: boolean
  readonly width: number
  readonly height: number
  readonly margins: PaperMargins
}

/** The page a paper stands on: its own way up and margins, unless the clerk chose others. */
export const pageOf = (
  { landscape, turnable = false }: Pick<Paper, 'landscape' | 'turnable'>,
  { size, turn, margins }: PaperLayout = plainLayout,
): PageBox => {
  const lies = turnable && turn !== undefined ? turn === 'landscape' : landscape
  const { width, height } = paperSizes[size]
  return {
    landscape: lies,
    width: lies ? height : width,
    height: lies ? width : height,
    margins: margins ?? formMargins[lies ? 'landscape' : 'portrait'],
  }
}

/** The width between the margins of a page, in mm. */
export const textWidth = ({ width, margins }: PageBox): number =>
  width - margins.left - margins.right

/** The height between the margins of a page, in mm. */
export const textHeight = ({ height, margins }: PageBox): number =>
  height - margins.top - margins.bottom
