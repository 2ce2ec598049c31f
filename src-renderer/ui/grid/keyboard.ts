import type { Direction, Move } from './moves.ts'

export type EditMode = 'idle' | 'typing' | 'editing'

export type Command =
  | { readonly kind: 'move'; readonly move: Move }
  | { readonly kind: 'fill'; readonly way: 'down' | 'right' }
  | { readonly kind: 'choose'; readonly by: 1 | -1 }
  | {
      readonly kind:
        | 'edit'
        | 'retype'
        | 'cancel'
        | 'clear'
        | 'undo'
        | 'redo'
        | 'selectAll'
        | 'newLine'
        | 'fillTyped'
        | 'toggle'
        | 'insertRows'
        | 'deleteRows'
        | 'hideColumns'
        | 'openChoices'
        | 'writeToday'
        | 'selectRows'
        | 'find'
        | 'replace'
    }

export interface KeyPress {
  readonly key: string
  readonly isCommand: boolean
  readonly isShift: boolean
  readonly isAlt: boolean
  /** The key belongs to an input method: nothing of it is ours. */
  readonly isComposing: boolean
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

const travel = ({ key, isCommand, isShift: extend }: KeyPress): Move | undefined => {
  const to = ARROWS[key]
  if (to !== undefined) return { kind: isCommand ? 'edge' : 'step', to, extend }
  if (key === 'Home') return { kind: isCommand ? 'sheetStart' : 'rowStart', extend }
  if (key === 'End') return { kind: isCommand ? 'sheetEnd' : 'rowEnd', extend }
  if (key === 'PageUp') return { kind: 'page', to: 'up', extend }
  if (key === 'PageDown') return { kind: 'page', to: 'down', extend }
  return undefined
}

const WITH_CONTROL: Readonly<Record<string, Command>> = {
  a: { kind: 'selectAll' },
  d: { kind: 'fill', way: 'down' },
  r: { kind: 'fill', way: 'right' },
  y: { kind: 'redo' },
  z: { kind: 'undo' },
  '-': { kind: 'deleteRows' },
  '=': { kind: 'insertRows' },
  '+': { kind: 'insertRows' },
  '0': { kind: 'hideColumns' },
  ';': { kind: 'writeToday' },
  // the same key while an input method writes Chinese signs
  '\uff1b': { kind: 'writeToday' },
}

const ALONE: Readonly<Record<string, Command>> = {
  F2: { kind: 'edit' },
  Delete: { kind: 'clear' },
  Backspace: { kind: 'retype' },
  ' ': { kind: 'toggle' },
}

const WITH_SHIFT: Readonly<Record<string, Command>> = {
  ...ALONE,
  ' ': { kind: 'selectRows' },
}

/** What is asked of the whole sheet, also while a cell is being written. */
const OF_SHEET: Readonly<Record<string, Command>> = {
  f: { kind: 'find' },
  h: { kind: 'replace' },
}

const idleCommand = (press: KeyPress): Command | undefined => {
  if (press.isAlt) return press.key === 'ArrowDown' ? { kind: 'openChoices' } : undefined
  const move = travel(press)
  if (move !== undefined) return { kind: 'move', move }
  if (!press.isCommand) return press.isShift ? WITH_SHIFT[press.key] : ALONE[press.key]
  if (press.isShift && press.key.toLowerCase() === 'z') return { kind: 'redo' }
  return WITH_CONTROL[press.key.toLowerCase()]
}

const editCommand = (press: KeyPress, mode: EditMode, hasChoices: boolean): Command | undefined => {
  const isVertical = press.key === 'ArrowDown' || press.key === 'ArrowUp'
  if (isVertical && hasChoices && !press.isShift)
    return { kind: 'choose', by: press.key === 'ArrowDown' ? 1 : -1 }
  if (press.isAlt && press.key === 'ArrowDown') return { kind: 'openChoices' }
  if (mode !== 'typing' || press.isCommand || press.isShift) return undefined
  const move = travel(press)
  return move === undefined ? undefined : { kind: 'move', move }
}

/** What a key means to the grid; undefined leaves it to the text field. */
export const commandOf = (
  press: KeyPress,
  mode: EditMode,
  hasChoices: boolean,
): Command | undefined => {
  if (press.isComposing) return undefined
  if (press.isCommand && !press.isAlt && !press.isShift) {
    const ofSheet = OF_SHEET[press.key.toLowerCase()]
    if (ofSheet !== undefined) return ofSheet
  }
  if (press.key === 'Enter' && mode !== 'idle' && press.isAlt) return { kind: 'newLine' }
  if (press.key === 'Enter' && mode !== 'idle' && press.isCommand) return { kind: 'fillTyped' }
  if (press.key === 'Enter') return { kind: 'move', move: { kind: 'enter', back: press.isShift } }
  if (press.key === 'Tab' && !press.isCommand)
    return { kind: 'move', move: { kind: 'tab', back: press.isShift } }
  if (press.key === 'Escape') return { kind: 'cancel' }
  return mode === 'idle' ? idleCommand(press) : editCommand(press, mode, hasChoices)
}
