import { lettersOf } from '#shared/domain/letters.ts'
import { activeState, valueInRow } from './active-cell.ts'
import type { ColumnKind, Offer } from './columns.ts'
import { completedPart, findChoices, withCompletion } from './completion.ts'
import { activeColumn, type Completion, type GridSession } from './session.ts'

/** More would be scrolled through rather than read. */
const LIST_LENGTH = 50

const show = (session: GridSession, options: readonly Offer[], picksFirst: boolean): void => {
  const completion: Completion | undefined =
    options.length === 0 ? undefined : { options, highlighted: picksFirst ? 0 : undefined }
  if (completion === undefined && session.state().completion === undefined) return
  session.set({ completion })
}

/** Bare letters that only spell what is offered first are no text of their own: Enter takes it. */
const isSpelt = (first: Offer | undefined, typed: string): boolean => {
  const letters = lettersOf(typed)
  return letters !== undefined && first?.text.toLowerCase().includes(letters) === false
}

/** The list still answers what stood here before: until it is renewed Enter takes what was typed. */
const unmark = (session: GridSession): void => {
  const { completion } = session.state()
  if (completion?.highlighted === undefined) return
  session.set({ completion: { ...completion, highlighted: undefined } })
}

/** In one text the whole column is offered; in a list of words what may follow those that stand. */
const askedFor = (kind: ColumnKind, text: string, asks: Asks): string =>
  asks === 'column' && kind === 'text' ? '' : completedPart(kind, text)

const askSuggestions = async (session: GridSession, text: string, asks: Asks): Promise<void> => {
  const column = activeColumn(session)
  const part = askedFor(column?.kind ?? 'text', text, asks)
  const options =
    part === '' && asks !== 'column'
      ? []
      : ((await column?.suggest?.(part, (id) => valueInRow(session, id))) ?? [])
  const { mode } = session.state()
  // The clerk may have typed on, or left.
  if (mode === 'idle' || activeColumn(session) !== column || session.field.current.read() !== text)
    return
  show(session, options.slice(0, LIST_LENGTH), isSpelt(options[0], part))
}

/** Whether a list answers what is typed, or shows all choices there are, or all that the column holds besides. */
export type Asks = 'typed' | 'choices' | 'column'

/** Brings the list under the editor in line with what is asked for. */
export const refreshCompletion = (session: GridSession, asks: Asks = 'typed'): void => {
  const showsAll = asks !== 'typed'
  const column = activeColumn(session)
  const text = session.field.current.read()
  if (column?.choices !== undefined) {
    const offered = column.choicesFrom?.(activeState(session).value) ?? column.choices
    const found = findChoices(offered, showsAll ? '' : text)
    const offers = found.slice(0, LIST_LENGTH).map(({ label }) => ({ text: label }))
    show(session, offers, text.trim() !== '' && !showsAll)
  } else if (column?.suggest !== undefined) {
    unmark(session)
    askSuggestions(session, text, asks).catch((error: unknown) =>
      session.source().onFailure?.(error),
    )
  }
}

/** Moves the mark in the list, round its ends. */
export const highlight = (session: GridSession, by: 1 | -1): void => {
  const { completion } = session.state()
  if (completion === undefined) return
  const count = completion.options.length
  const from = completion.highlighted ?? (by > 0 ? -1 : 0)
  session.set({ completion: { ...completion, highlighted: (from + by + count) % count } })
}

/** The text the cell gets: with the marked entry of the list, if one is marked. */
export const completedText = (session: GridSession): string => {
  const text = session.field.current.read()
  const { completion } = session.state()
  const taken = completion?.options[completion.highlighted ?? -1]?.text
  const kind = activeColumn(session)?.kind ?? 'text'
  if (taken !== undefined) return withCompletion(kind, text, taken)
  return text
}
