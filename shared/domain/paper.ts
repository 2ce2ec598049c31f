import { z } from 'zod'

/**
 * A sum that stays alive in a workbook: of named cells and of other sums, each kept within its ends.
 * On paper and in a PDF only its value stands.
 */
export type PaperSum =
  | { readonly cell: string; readonly most?: number; readonly least?: number }
  | {
      readonly add: readonly PaperSum[]
      /** The sum is taken so many times, and rounded. */
      readonly times?: { readonly factor: number; readonly digits: number }
      readonly most?: number
      readonly least?: number
    }

const ends = { most: z.number().exactOptional(), least: z.number().exactOptional() }

export const PaperSum: z.ZodType<PaperSum> = z.lazy(() =>
  z.union([
    z.object({ cell: z.string(), ...ends }),
    z.object({
      add: z.array(PaperSum),
      times: z.object({ factor: z.number(), digits: z.int() }).exactOptional(),
      ...ends,
    }),
  ]),
)

/** The kinds of pictures that every writer of papers can show. */
export const pictureTypes = ['jpg', 'png', 'gif', 'bmp'] as const

/** A photograph in a cell, by the file it is kept as. */
export const PaperPicture = z.object({
  file: z.string(),
  type: z.enum(pictureTypes),
  /** As its points are stored. */
  width: z.int(),
  height: z.int(),
  /** By how many degrees, clockwise, it is turned to stand upright: cameras only note it down. */
  turn: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  /** The room it has, in mm. */
  box: z.object({ width: z.number(), height: z.number() }),
})
export type PaperPicture = z.infer<typeof PaperPicture>

/** How large a picture stands in its room, upright and in mm; its sides keep their proportion. */
export const fittedSize = ({
  width,
  height,
  turn,
  box,
}: PaperPicture): { readonly width: number; readonly height: number } => {
  const lies = turn === 90 || turn === 270
  const [wide, high] = lies ? [height, width] : [width, height]
  const scale = Math.min(box.width / wide, box.height / high)
  return { width: wide * scale, height: high * scale }
}

/** One cell of a grid on paper. What is not said is what most cells are. */
export const PaperCell = z.object({
  text: z.string(),
  /** Columns and rows of the grid the cell takes; rows below leave its place out. */
  span: z.int().exactOptional(),
  down: z.int().exactOptional(),
  /** What the cell is for decides its font: a label, a text, or a note in small type. */
  role: z.enum(['label', 'text', 'note']).exactOptional(),
  align: z.enum(['left', 'center', 'right']).exactOptional(),
  /** Written from the top, as long texts are; else in the middle. */
  top: z.boolean().exactOptional(),
  /** A second paragraph in small type: the rule under an item, a hint under a label. */
  small: z.string().exactOptional(),
  /** A true number in a workbook, whatever its text. */
  number: z.number().exactOptional(),
  /** The name by which sums know the cell. */
  id: z.string().exactOptional(),
  sum: PaperSum.exactOptional(),
  /** Grey in percent, for what is told by colour on a screen. */
  shade: z.int().exactOptional(),
  /** Stands instead of the text, which says what is missing where it cannot be shown. */
  picture: PaperPicture.exactOptional(),
  /** Where the line of the grid is left out, so that a text and its signature are one cell. */
  open: z.enum(['above', 'below', 'both']).exactOptional(),
})
export type PaperCell = z.infer<typeof PaperCell>

export const PaperRow = z.object({
  cells: z.array(PaperCell),
  /** The least height, in mm: room for the pen. */
  height: z.number().exactOptional(),
  /** A row is kept whole, unless it holds a long text. */
  flows: z.boolean().exactOptional(),
  /** Its end never stands on another page than the beginning of the next row. */
  withNext: z.boolean().exactOptional(),
})
export type PaperRow = z.infer<typeof PaperRow>

export const PaperPart = z.discriminatedUnion('kind', [
  /** Rows of the paper's grid; the head is repeated on every page. */
  z.object({ kind: z.literal('grid'), head: z.array(PaperRow), rows: z.array(PaperRow) }),
  /** Texts spread over one line: who reports, who filled it in, when. */
  z.object({ kind: z.literal('line'), texts: z.array(z.string()) }),
  z.object({
    kind: z.literal('prose'),
    paragraphs: z.array(z.string()),
    align: z.enum(['left', 'right']).exactOptional(),
    /** Two characters in, as letters are written. */
    indent: z.boolean().exactOptional(),
    /** In small type, as notes are. */
    note: z.boolean().exactOptional(),
  }),
])
export type PaperPart = z.infer<typeof PaperPart>

/** A form as data: every writer (page, PDF, Word, Excel) makes the same sheet of it. */
export const Paper = z.object({
  /** Its file without an ending, and its name among others: number and whom it is about. */
  name: z.string(),
  title: z.string(),
  /** The cover of a file: its title is large and stands lower. */
  cover: z.boolean().exactOptional(),
  landscape: z.boolean(),
  /** Whether it may stand upright or lie as the clerk likes; most forms have one way only. */
  turnable: z.boolean().exactOptional(),
  /** Shares of the width; cells span so many of them. */
  columns: z.array(z.number()),
  parts: z.array(PaperPart),
})
export type Paper = z.infer<typeof Paper>
