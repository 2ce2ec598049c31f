import { type KeyboardEvent, type ReactNode, type RefObject, useLayoutEffect } from 'react'
import { grid as words } from '../../i18n/grid.ts'
import { activeState } from './active-cell.ts'
import { copySelection, cutSelection, pasteText } from './clipboard.ts'
import { runCommand } from './commands.ts'
import { beginEdit, finishEdit, takeInput } from './editing.ts'
import { cellId } from './GridRow.tsx'
import { type Command, commandOf, type KeyPress } from './keyboard.ts'
import { Layer } from './Layer.tsx'
import { OptionList, optionId } from './OptionList.tsx'
import { storeDrafts } from './sending.ts'
import { activeColumn, type GridSession } from './session.ts'
import { useGridState } from './use-session.ts'

interface Props {
  readonly session: GridSession
  readonly gridId: string
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly pageRows: () => number
}

const pressOf = (event: KeyboardEvent): KeyPress => ({
  key: event.key,
  isCommand: event.ctrlKey || event.metaKey,
  isShift: event.shiftKey,
  isAlt: event.altKey,
  // 229 is what Chromium reports for a key the input method took, before composition begins too.
  isComposing: event.nativeEvent.isComposing || event.keyCode === 229,
})

const isToStart = (command: Command): boolean =>
  command.kind === 'move' && /^(?:row|sheet)Start$/.test(command.move.kind)

const takeKey = ({ session, pageRows, field }: Props, event: KeyboardEvent): void => {
  const { mode, completion } = session.state()
  const command = commandOf(pressOf(event), mode, completion !== undefined)
  if (command === undefined || !runCommand(session, command, pageRows())) return
  event.preventDefault()
  // A frozen column is in sight wherever the sheet stands, and yet the start of a row is asked for.
  if (isToStart(command)) field.current?.closest('.lx-grid-scroller')?.scrollTo({ left: 0 })
}

/** The rules of editing read and write the field through the session. */
const useField = ({ session, field }: Props): void =>
  useLayoutEffect(() => {
    session.field.current = {
      read: () => field.current?.value ?? '',
      write: (text) => {
        if (field.current === null) return
        field.current.value = text
        field.current.setSelectionRange(text.length, text.length)
      },
    }
  }, [session, field])

const startComposing = (session: GridSession, field: HTMLTextAreaElement | null): void => {
  if (session.state().mode !== 'idle' || beginEdit(session, 'typing', undefined)) return
  // A cell that cannot be changed takes no composition either; leaving the field ends it.
  field?.blur()
  if (field !== null) field.value = ''
  field?.focus({ preventScroll: true })
}

/**
 * The one text field of the grid. It has the focus also while a cell is merely selected, because an
 * input method only starts in a focused text field: the first letter of the pinyin is not lost.
 */
export const CellEditor = (props: Props): ReactNode => {
  const { session, gridId, field } = props
  const { active } = useGridState(session, (state) => state.selection)
  const mode = useGridState(session, (state) => state.mode)
  const completion = useGridState(session, (state) => state.completion)
  useGridState(session, (state) => state.sheet)
  useField(props)
  const state = activeState(session)
  const sentence = state.kind === 'refused' ? state.sentence : undefined
  const marked = completion?.highlighted
  const described =
    marked === undefined ? cellId(gridId, active.row, active.column) : optionId(gridId, marked)
  return (
    <Layer at={active} layout={session.layout()} className={`lx-grid-editor is-${mode}`}>
      <textarea
        ref={field}
        className="lx-grid-field"
        rows={1}
        spellCheck={false}
        autoComplete="off"
        aria-label={words.editor(activeColumn(session)?.title ?? '')}
        aria-controls={completion === undefined ? gridId : `${gridId}-options`}
        aria-activedescendant={described}
        aria-invalid={sentence !== undefined}
        aria-describedby={sentence === undefined ? undefined : `${gridId}-sentence`}
        onKeyDown={(event) => takeKey(props, event)}
        onInput={() => takeInput(session)}
        onCompositionStart={() => startComposing(session, field.current)}
        onCopy={(event) => copySelection(session, event.clipboardData) && event.preventDefault()}
        onCut={(event) => cutSelection(session, event.clipboardData) && event.preventDefault()}
        onPaste={(event) =>
          pasteText(session, event.clipboardData.getData('text/plain')) && event.preventDefault()
        }
        onBlur={() => leave(session)}
      />
      {completion && <OptionList session={session} gridId={gridId} completion={completion} />}
      {mode !== 'idle' && completion === undefined && <Hint session={session} />}
      {sentence !== undefined && mode === 'idle' && (
        <div className="lx-grid-sentence" id={`${gridId}-sentence`} role="note">
          {sentence}
        </div>
      )}
    </Layer>
  )
}

const Hint = ({ session }: Pick<Props, 'session'>): ReactNode => {
  const hint = activeColumn(session)?.hint
  return hint !== undefined && <div className="lx-grid-hint">{hint}</div>
}

/** Leaving the grid is the end of the cell and of the row. A window that loses the focus is not left. */
const leave = (session: GridSession): void => {
  if (!document.hasFocus()) return
  finishEdit(session)
  storeDrafts(session, false)
}
