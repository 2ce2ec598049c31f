import type { KeyboardEvent } from 'react'

const STOPS = 'input:not([disabled]):not([tabindex="-1"]), textarea:not([disabled])'

const stopsOf = (container: HTMLElement): HTMLElement[] =>
  [...container.querySelectorAll<HTMLElement>(STOPS)].filter(
    (element) => element.offsetParent !== null,
  )

const fieldOfStop = (stop: HTMLElement): string =>
  stop.closest<HTMLElement>('[data-field]')?.dataset['field'] ?? ''

/** Puts the cursor where the clerk starts: the first field that is not as it should be already. */
export const focusFirst = (container: HTMLElement, settled: readonly string[]): void =>
  enter(stopsOf(container).find((stop) => !settled.includes(fieldOfStop(stop))))

/** As Tab does: what stands there is written over, not written on. */
const enter = (stop: HTMLElement | undefined): void => {
  stop?.focus()
  if (stop instanceof HTMLInputElement) stop.select()
}

/** Lets the keys go to the drawer around a record, where Tab finds its fields and buttons. */
export const focusDrawer = (container: HTMLElement): void =>
  container.closest<HTMLElement>('.ant-drawer')?.focus()

/** The class of a field that the office seldom fills in: Enter passes it by. */
export const PASSED = 'passed'

/** The class of the rows that stand in a field; new ones are written in a line below them. */
export const STANDING_ROWS = 'standing-rows'

const rowsAround = (element: Element): Element | null => element.closest(`.${STANDING_ROWS}`)

const isPassed = (element: Element): boolean => element.closest(`.${PASSED}`) !== null

/**
 * Where Enter goes from a field: on through what the office keeps, and from a field it was led into
 * by hand to the very next. Rows that stand are gone through only from inside.
 */
const stopAfter = (stops: readonly HTMLElement[], from: HTMLElement): HTMLElement | undefined => {
  const passesNone = isPassed(from)
  return stops.slice(stops.indexOf(from) + 1).find((stop) => {
    const rows = rowsAround(stop)
    return rows === null ? passesNone || !isPassed(stop) : rows === rowsAround(from)
  })
}

/** Moves to the field after the one that has the cursor; after the last, to `end`. */
export const focusNext = (container: HTMLElement, end: HTMLElement | null): void => {
  const stops = stopsOf(container)
  const active = stops.find((stop) => stop === document.activeElement)
  const next = active === undefined ? undefined : stopAfter(stops, active)
  if (next === undefined) end?.focus()
  else enter(next)
}

const hasActiveOption = (field: HTMLElement): boolean => {
  const active = field.getAttribute('aria-activedescendant')
  if (field.getAttribute('aria-expanded') !== 'true' || active === null) return false
  return document.getElementById(active) !== null
}

/** A list from which something must be picked; one that only completes a text takes what is typed. */
const PICKED_FROM = '.ant-select:not(.ant-select-auto-complete)'

/** A list that takes one after another. */
const SEVERAL = '.ant-select-multiple'

const isHalfTypedList = (field: HTMLElement): boolean =>
  field instanceof HTMLInputElement &&
  field.value !== '' &&
  (field.dataset['takesEnter'] !== undefined || field.closest(PICKED_FROM) !== null)

const isComposing = (event: KeyboardEvent): boolean =>
  event.nativeEvent.isComposing || event.keyCode === 229

/** Tells the Enter with which an input method takes a candidate from one that ends the field. */
export const isPickingCandidate = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' && isComposing(event)

type FormKey = 'next' | 'pick' | 'save' | 'saveNext' | 'saveCopy' | 'repeat'

/** What Enter means in a field: it first belongs to what is being chosen or typed into a list of names. */
const enterIn = (field: EventTarget): FormKey | undefined => {
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return undefined
  if (hasActiveOption(field)) return field.closest(SEVERAL) === null ? 'pick' : undefined
  return isHalfTypedList(field) ? undefined : 'next'
}

/** What a key means in a form; `pick` is the field's first, and undefined the field's alone. */
export const formKey = (event: KeyboardEvent): FormKey | undefined => {
  if (isComposing(event)) return undefined
  const isCommand = event.ctrlKey || event.metaKey
  if (isCommand && event.key.toLowerCase() === 's') return 'save'
  if (isCommand && event.key.toLowerCase() === 'd') return 'repeat'
  if (event.key !== 'Enter') return undefined
  if (isCommand) return event.shiftKey ? 'saveCopy' : 'saveNext'
  return event.shiftKey ? undefined : enterIn(event.target)
}
