import { describe, expect, test } from 'vitest'
import { commandOf, type EditMode, type KeyPress } from '../../../src-renderer/ui/grid/keyboard.ts'

const press = (written: string): KeyPress => {
  const parts = written.split('+')
  const key = parts.at(-1) ?? ''
  return {
    key: key === 'Blank' ? ' ' : key,
    isCommand: parts.includes('Ctrl'),
    isShift: parts.includes('Shift'),
    isAlt: parts.includes('Alt'),
    isComposing: false,
  }
}

const named = (written: string, mode: EditMode, hasChoices = false): string => {
  const command = commandOf(press(written), mode, hasChoices)
  if (command === undefined) return 'the field'
  return command.kind === 'move' ? `move ${command.move.kind}` : command.kind
}

describe('a key on a selected, a typed and an opened cell', () => {
  test.each([
    ['ArrowLeft', 'move step', 'move step', 'the field'],
    ['Ctrl+ArrowLeft', 'move edge', 'the field', 'the field'],
    ['Shift+ArrowLeft', 'move step', 'the field', 'the field'],
    ['Home', 'move rowStart', 'move rowStart', 'the field'],
    ['Ctrl+Home', 'move sheetStart', 'the field', 'the field'],
    ['PageDown', 'move page', 'move page', 'the field'],
    ['Enter', 'move enter', 'move enter', 'move enter'],
    ['Tab', 'move tab', 'move tab', 'move tab'],
    ['Ctrl+Tab', 'the field', 'the field', 'the field'],
    ['Alt+Enter', 'move enter', 'newLine', 'newLine'],
    ['Ctrl+Enter', 'move enter', 'fillTyped', 'fillTyped'],
    ['Escape', 'cancel', 'cancel', 'cancel'],
    ['F2', 'edit', 'the field', 'the field'],
    ['Delete', 'clear', 'the field', 'the field'],
    ['Backspace', 'retype', 'the field', 'the field'],
    ['Blank', 'toggle', 'the field', 'the field'],
    ['Shift+Blank', 'selectRows', 'the field', 'the field'],
    ['Ctrl+;', 'writeToday', 'the field', 'the field'],
    ['Shift+Delete', 'clear', 'the field', 'the field'],
    ['Ctrl+d', 'fill', 'the field', 'the field'],
    ['Ctrl+R', 'fill', 'the field', 'the field'],
    ['Ctrl+z', 'undo', 'the field', 'the field'],
    ['Ctrl+y', 'redo', 'the field', 'the field'],
    ['Ctrl+Shift+Z', 'redo', 'the field', 'the field'],
    ['Ctrl+a', 'selectAll', 'the field', 'the field'],
    ['Ctrl+c', 'the field', 'the field', 'the field'],
    ['Ctrl+v', 'the field', 'the field', 'the field'],
    ['a', 'the field', 'the field', 'the field'],
  ])('%s: %s, %s, %s', (key, idle, typing, editing) => {
    expect([named(key, 'idle'), named(key, 'typing'), named(key, 'editing')]).toEqual([
      idle,
      typing,
      editing,
    ])
  })

  test('arrows go through the list where one is open', () => {
    expect(named('ArrowDown', 'typing', true)).toBe('choose')
    expect(named('ArrowUp', 'editing', true)).toBe('choose')
    expect(named('ArrowLeft', 'typing', true)).toBe('move step')
  })

  test('a key of the input method is never ours', () => {
    for (const mode of ['idle', 'typing', 'editing'] as const)
      for (const key of ['Enter', 'Tab', 'ArrowDown', 'Escape', 'Blank', 'Delete'])
        expect(commandOf({ ...press(key), isComposing: true }, mode, true)).toBeUndefined()
  })
})
