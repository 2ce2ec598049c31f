/** A cell by the place of its row in the list and of its column in the sheet. */
export interface Place {
  readonly index: number
  readonly column: number
}

/** A key as it was pressed. */
export interface CellKey {
  readonly key: string
  readonly ctrlKey: boolean
  readonly shiftKey: boolean
}

/** What a key does in the sheet; what is neither typed nor done leads on, if anywhere. */
export type CellCommand = 'type' | 'edit' | 'empty' | 'take' | 'cancel' | 'menu' | 'go'

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

/** What a key does as in Excel, in a cell that is typed in or merely chosen. */
export const cellCommandOf = ({ key, shiftKey }: CellKey, isTyping: boolean): CellCommand => {
  if (isTyping) {
    if (key === 'Enter' || key === 'Tab') return 'take'
    return key === 'Escape' ? 'cancel' : 'type'
  }
  if (key === 'Enter' || key === 'F2') return 'edit'
  if (key === 'Delete') return 'empty'
  if (key === 'ContextMenu' || (shiftKey && key === 'F10')) return 'menu'
  return key in steps ? 'go' : 'type'
}

/** Where the key that ended a cell leads as in Excel: Enter goes down, Tab to the right, with Shift back. */
export const keyBehind = ({ key, shiftKey }: CellKey): CellKey => {
  const [on, back] = key === 'Enter' ? ['ArrowDown', 'ArrowUp'] : ['ArrowRight', 'ArrowLeft']
  return { key: shiftKey ? back : on, ctrlKey: false, shiftKey: false }
}

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
