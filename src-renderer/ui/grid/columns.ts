/** What a cell is: it decides the list under the editor, the blank key and the side the text keeps. */
export type ColumnKind = 'text' | 'number' | 'date' | 'choice' | 'flag' | 'people' | 'rows'

export interface GridChoice {
  readonly code: string
  readonly label: string
  /** Further letters that find it, such as the initials of its pinyin. */
  readonly letters?: string
}

export type ParsedText =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly sentence: string }

export interface GridColumn {
  readonly id: string
  readonly title: string
  readonly width: number
  readonly kind: ColumnKind
  readonly isFrozen?: boolean
  readonly isReadOnly?: boolean
  readonly choices?: readonly GridChoice[]
  /** Those that may follow what the cell holds, where not all of them may. */
  readonly choicesFrom?: (value: unknown) => readonly GridChoice[]
  /** What was typed or pasted becomes a value, or a sentence that says why it cannot. */
  readonly parse: (text: string) => ParsedText
  /** The text shown, copied and edited; `parse(format(value))` gives the value back. */
  readonly format: (value: unknown) => string
  /** What a cell shows that is not being edited, where that is less: a masked phone. */
  readonly show?: (value: unknown) => string
  /** The day that Ctrl+; writes. */
  readonly today?: string
  /** How its text is written, said while it is written, where that is not plain. */
  readonly hint?: string
  readonly suggest?: (
    text: string,
    /** What the row of the cell holds in another column. */
    rowValue: (column: string) => unknown,
  ) => Promise<readonly Offer[]>
}

/** What a list under a cell offers: the text it gives, and what is to be known before it is taken. */
export interface Offer {
  readonly text: string
  readonly note?: string
}

/** Where every column stands, frozen ones first. */
export interface ColumnLayout {
  readonly columns: readonly GridColumn[]
  readonly lefts: readonly number[]
  readonly frozen: number
  readonly frozenWidth: number
  readonly width: number
}

/** Frozen columns move to the front; all others keep their order. */
export const layColumns = (given: readonly GridColumn[], start: number): ColumnLayout => {
  const frozen = given.filter((column) => column.isFrozen === true)
  const columns = [...frozen, ...given.filter((column) => column.isFrozen !== true)]
  const lefts: number[] = []
  let width = start
  for (const column of columns) {
    lefts.push(width)
    width += column.width
  }
  return {
    columns,
    lefts,
    frozen: frozen.length,
    frozenWidth: lefts[frozen.length] ?? width,
    width,
  }
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && !value.length)

/** Whether two values of a cell are the same to the clerk: all kinds of nothing are one nothing. */
export const isSameValue = (one: unknown, other: unknown): boolean =>
  Object.is(one, other) ||
  (isEmpty(one) && isEmpty(other)) ||
  (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other))
