import { useEffect, useRef } from 'react'
import { tasks } from './navigation.tsx'

interface Actions {
  readonly go: (path: string) => void
  readonly openHelp: () => void
  /** Asks for everything shown anew. */
  readonly refresh: () => void
  /** Says that there is nothing to be saved. */
  readonly tellSaved: () => void
  /** Says where older changes are taken back. */
  readonly tellNoUndo: () => void
}

/** In a browser these would throw the page away, and with it its leave to speak to the program. */
const isReload = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  key === 'F5' || ((ctrlKey || metaKey) && key.toLowerCase() === 'r')

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** Puts the cursor into the search field of the page, and tells whether it has one. */
const focusSearch = (): boolean => {
  const field = document.querySelector<HTMLInputElement>('input[data-shortcut="search"]')
  field?.focus()
  field?.select()
  return field !== null
}

/** Something lies over the page that keys belong to. */
const isCovered = (): boolean =>
  [...document.querySelectorAll('.ant-drawer-open, .ant-modal')].some(
    (cover) => cover.getClientRects().length > 0,
  )

const isCommandKey = (event: KeyboardEvent, letter: string): boolean =>
  (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === letter

const UNDO = 'button[data-shortcut="undo"]:enabled'

/** Takes back what the newest notice offers to take back, and tells whether there is one. */
const takeBackLast = (): boolean => {
  const last = [...document.querySelectorAll<HTMLButtonElement>(UNDO)].at(-1)
  last?.click()
  return last !== undefined
}

/** Habits from Excel that a browser would answer with windows of its own, or not at all. */
const actOnHabit = (event: KeyboardEvent, { tellSaved, tellNoUndo }: Actions): boolean => {
  if (isCommandKey(event, 's')) {
    // What is being typed somewhere is not written yet, and says so itself.
    if (!isTyping(event.target) && !isCovered()) tellSaved()
    return true
  }
  if (isCommandKey(event, 'z') && !event.shiftKey && !isTyping(event.target)) {
    if (!takeBackLast() && !isCovered()) tellNoUndo()
    return true
  }
  return isCommandKey(event, 'f') && !isCovered() && focusSearch()
}

const clickCreate = (): void => {
  document.querySelector<HTMLButtonElement>('button[data-shortcut="create"]')?.click()
}

/** Empties the field of choices that has the focus; what is typed to look for a word stays with its keys. */
const clearChoice = (target: EventTarget | null): boolean => {
  if (!(target instanceof HTMLInputElement) || target.value !== '') return false
  const clear = target
    .closest('.ant-select:not(.ant-select-multiple)')
    ?.querySelector<HTMLButtonElement>('.ant-select-clear')
  clear?.click()
  return clear !== undefined && clear !== null
}

const actOn = (event: KeyboardEvent, actions: Actions): boolean => {
  const { go, openHelp, refresh } = actions
  if (actOnHabit(event, actions)) return true
  const task = event.altKey && /^[1-9]$/.test(event.key) ? tasks[Number(event.key) - 1] : undefined
  if (task !== undefined) go(task.path)
  else if (isReload(event)) refresh()
  else if (event.altKey && event.code === 'KeyN') clickCreate()
  else if (event.key === 'Delete' && clearChoice(event.target)) return true
  else if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return false
  else if (event.key === '?') openHelp()
  else return event.key === '/' && focusSearch()
  return true
}

/** Keys that work on every page; text being typed is never taken for one of them. */
export const useShortcuts = (actions: Actions): void => {
  const latest = useRef(actions)
  latest.current = actions
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      // A sheet or a form that has taken the key has done with it what it means there.
      if (!event.isComposing && !event.defaultPrevented && actOn(event, latest.current))
        event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
