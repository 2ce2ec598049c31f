import { useEffect, useRef } from 'react'
import { tasks } from './navigation.tsx'

interface Actions {
  readonly go: (path: string) => void
  readonly openHelp: () => void
  /** Asks for everything shown anew. */
  readonly refresh: () => void
}

/** In a browser these would throw the page away, and with it its leave to speak to the program. */
const isReload = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  key === 'F5' || ((ctrlKey || metaKey) && key.toLowerCase() === 'r')

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

const focusSearch = (): void => {
  document.querySelector<HTMLInputElement>('input[data-shortcut="search"]')?.focus()
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

const actOn = (event: KeyboardEvent, { go, openHelp, refresh }: Actions): boolean => {
  const task = event.altKey && /^[1-9]$/.test(event.key) ? tasks[Number(event.key) - 1] : undefined
  if (task !== undefined) go(task.path)
  else if (isReload(event)) refresh()
  else if (event.altKey && event.code === 'KeyN') clickCreate()
  else if (event.key === 'Delete' && clearChoice(event.target)) return true
  else if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return false
  else if (event.key === '?') openHelp()
  else if (event.key === '/') focusSearch()
  else return false
  return true
}

/** Keys that work on every page; text being typed is never taken for one of them. */
export const useShortcuts = (actions: Actions): void => {
  const latest = useRef(actions)
  latest.current = actions
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!event.isComposing && actOn(event, latest.current)) event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
