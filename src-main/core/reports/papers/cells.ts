import type { PaperCell, PaperPart, PaperRow } from '#shared/domain/paper.ts'

type Extra = Omit<PaperCell, 'text'>

/** Most cells take one column, and of a register there are tens of thousands: that is not said. */
const spanning = (span: number): Pick<PaperCell, 'span'> => (span === 1 ? {} : { span })

/** A cell that says what stands in the one beside or below it. */
export const label = (text: string, span = 1, extra: Extra = {}): PaperCell => ({
  text,
  ...spanning(span),
  role: 'label',
  ...extra,
})

/** A cell to be filled in, by the program or by hand. */
export const entry = (text: string, span = 1, extra: Extra = {}): PaperCell => ({
  text,
  ...spanning(span),
  ...extra,
})

/** A number that stays one in a workbook; nothing is an empty cell for the pen. */
export const numeral = (value: number | undefined, span = 1, extra: Extra = {}): PaperCell => ({
  text: value === undefined ? '' : String(value),
  ...spanning(span),
  ...(value === undefined ? {} : { number: value }),
  ...extra,
})

/** A row of cells in their order. */
export const row = (
  cells: readonly PaperCell[],
  extra: Omit<PaperRow, 'cells'> = {},
): PaperRow => ({
  cells: [...cells],
  ...extra,
})

const END_ROWS = 3

/** The rows of a list, whose last ones stand on one page with who signs below: a row alone there looks forgotten. */
export const endTogether = (rows: readonly PaperRow[]): PaperRow[] => [
  ...rows.slice(0, -END_ROWS),
  ...rows.slice(-END_ROWS).map((each) => (each.flows ? each : { ...each, withNext: true })),
]

/** The least height of the line a person signs on, in mm. */
const SIGNING = 9
const LINE_MM = 5
const LINE_CHARACTERS = 34

/** How high a text stands in a cell of the usual width, in mm: enough to tell a long one. */
export const textHeight = (text: string): number =>
  LINE_MM *
  text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE_CHARACTERS)), 0)

export interface Opinion {
  readonly label: string
  readonly hint?: string
  readonly text: string
  readonly sign: string
  /** The least height of the whole cell, in mm. */
  readonly height: number
  /** The next cell stays on the same page: a last signature never stands there alone. */
  readonly withNext?: boolean
  /** Columns of the label, and of the whole row. */
  readonly spans: readonly [label: number, whole: number]
}

/**
 * A cell for a text with its signature at the bottom right: two rows without a line between, of which
 * a long first one may go on on the next page and the second never stands without the end of the first.
 */
export const opinion = (asked: Opinion): readonly PaperRow[] => {
  const { hint, text, sign, height } = asked
  const [labelled, whole] = asked.spans
  const small = hint === undefined ? {} : { small: hint }
  return [
    row(
      [
        label(asked.label, labelled, { down: 2, ...small }),
        entry(text, whole - labelled, { align: 'left', top: true, open: 'below' }),
      ],
      { height: height - SIGNING, flows: textHeight(text) > height - SIGNING, withNext: true },
    ),
    row([entry(sign, whole - labelled, { align: 'right', open: 'above' })], {
      height: SIGNING,
      ...(asked.withNext === true ? { withNext: true } : {}),
    }),
  ]
}

const DASHES = '┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄'

/** The line at which a paper is cut, with what the part below it is called. */
export const cutLine = (below: string): PaperPart => ({
  kind: 'line',
  texts: [`✂ ${DASHES}`, below, DASHES],
})

/** Boxes to tick, of which one may be ticked. */
export const boxes = (choices: readonly string[], ticked: string): string =>
  choices.map((choice) => `${choice === ticked ? '☑' : '☐'}${choice}`).join('    ')
