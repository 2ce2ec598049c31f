/** A cell by the place of its row in the list and of its column in the sheet. */
export interface Place {
  readonly index: number
  readonly column: number
}

const PAGE = 15

const steps: Readonly<Record<string, Place>> = {
  ArrowUp: { index: -1, column: 0 },
  ArrowDown: { index: 1, column: 0 },
  ArrowLeft: { index: 0, column: -1 },
  ArrowRight: { index: 0, column: 1 },
  PageUp: { index: -PAGE, column: 0 },
  PageDown: { index: PAGE, column: 0 },
  Home: { index: 0, column: Number.NEGATIVE_INFINITY },
  End: { index: 0, column: Number.POSITIVE_INFINITY },
}

const within = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value))

/**
 * Whether a key begins to write over a cell, as in Excel. Only digits do: an input method would lose the
 * first letter of a word, for it has no field to write into before the cell is open.
 */
export const startsTyping = ({
  key,
  ctrlKey,
  metaKey,
  altKey,
}: {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}): boolean => /^\d$/.test(key) && !ctrlKey && !metaKey && !altKey

/** The cell a key leads to, or undefined where it leads nowhere; Ctrl goes to the first or last row. */
export const placeAfter = (
  at: Place,
  key: { readonly key: string; readonly ctrlKey: boolean },
  size: { readonly rows: number; readonly columns: number },
): Place | undefined => {
  const step = steps[key.key]
  if (step === undefined || size.rows === 0) return undefined
  if (key.ctrlKey && step.column === Number.NEGATIVE_INFINITY) return { index: 0, column: 0 }
  if (key.ctrlKey && step.column === Number.POSITIVE_INFINITY)
    return { index: size.rows - 1, column: at.column }
  return {
    index: within(at.index + step.index, size.rows),
    column: within(at.column + step.column, size.columns),
  }
}
