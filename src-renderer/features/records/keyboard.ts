import type { KeyboardEvent } from 'react'

const STOPS = 'input:not([disabled]):not([tabindex="-1"]), textarea:not([disabled])'

const stopsOf = (container: HTMLElement): HTMLElement[] =>
  [...container.querySelectorAll<HTMLElement>(STOPS)].filter(
    (element) => element.offsetParent !== null,
  )

/** Puts the cursor where the clerk starts: the first field that can be filled in. */
export const focusFirst = (container: HTMLElement): void => stopsOf(container)[0]?.focus()

/** Lets the keys go to the drawer around a record, where Tab finds its fields and buttons. */
export const focusDrawer = (container: HTMLElement): void =>
  container.closest<HTMLElement>('.ant-drawer')?.focus()

/** Moves to the field after the one that has the cursor; after the last, to `end`. */
export const focusNext = (container: HTMLElement, end: HTMLElement | null): void => {
  const stops = stopsOf(container)
  const active = document.activeElement
  const at = active instanceof HTMLElement ? stops.indexOf(active) : -1
  const next = at < 0 ? undefined : stops[at + 1]
  if (next === undefined) end?.focus()
  else next.focus()
  // As Tab does: what stands there is written over, not written on.
  if (next instanceof HTMLInputElement) next.select()
}

const hasActiveOption = (field: HTMLElement): boolean => {
  const active = field.getAttribute('aria-activedescendant')
  if (field.getAttribute('aria-expanded') !== 'true' || active === null) return false
  return document.getElementById(active) !== null
}

/** A list from which something must be picked; one that only completes a text takes what is typed. */
const PICKED_FROM = '.ant-select:not(.ant-select-auto-complete)'

const isHalfTypedList = (field: HTMLElement): boolean =>
  field instanceof HTMLInputElement &&
  field.value !== '' &&
  (field.dataset['takesEnter'] !== undefined || field.closest(PICKED_FROM) !== null)

const isComposing = (event: KeyboardEvent): boolean =>
  event.nativeEvent.isComposing || event.keyCode === 229

/** Tells the Enter with which an input method takes a candidate from one that ends the field. */
export const isPickingCandidate = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' && isComposing(event)

/** What a key means in a form; undefined leaves it to the field. */
export const formKey = (
  event: KeyboardEvent,
): 'next' | 'save' | 'saveNext' | 'saveCopy' | 'repeat' | undefined => {
  if (isComposing(event)) return undefined
  const isCommand = event.ctrlKey || event.metaKey
  if (isCommand && event.key.toLowerCase() === 's') return 'save'
  if (isCommand && event.key.toLowerCase() === 'd') return 'repeat'
  if (event.key !== 'Enter') return undefined
  if (isCommand) return event.shiftKey ? 'saveCopy' : 'saveNext'
  const field = event.target
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return undefined
  // Enter first belongs to what is being chosen or typed into a list of names.
  if (event.shiftKey || hasActiveOption(field) || isHalfTypedList(field)) return undefined
  return 'next'
}
