import { useReducer } from 'react'
import type { Scheme } from '#shared/domain/scheme.ts'

/** What editing begins with. */
export interface DraftStart {
  readonly saved: Scheme
  readonly kept: Scheme | undefined
}

/** A scheme in hand, with the way back and forth. */
export interface DraftHistory {
  readonly saved: Scheme
  readonly past: readonly Scheme[]
  readonly present: Scheme
  readonly future: readonly Scheme[]
  /** What the last change was about; changes of one thing after another are one step back. */
  readonly mark: string
}

export type DraftAction =
  | { readonly kind: 'change'; readonly scheme: Scheme; readonly mark: string }
  /** `settle`: the hand rests, and what comes next is a step of its own. */
  | { readonly kind: 'settle'; readonly at: Scheme }
  | { readonly kind: 'undo' | 'redo' }
  | { readonly kind: 'saved'; readonly scheme: Scheme }

/** A history that begins with a saved scheme, or with what was not saved the last time. */
export const startDraft = ({ saved, kept }: DraftStart): DraftHistory => ({
  saved,
  past: kept === undefined ? [] : [saved],
  present: kept ?? saved,
  future: [],
  mark: '',
})

const STEPS_KEPT = 200

/** The history after a step; typing on in one place stays one step. */
export const stepDraft = (history: DraftHistory, action: DraftAction): DraftHistory => {
  const { past, present, future } = history
  switch (action.kind) {
    case 'change': {
      if (action.scheme === present) return history
      const goesOn = action.mark !== '' && action.mark === history.mark
      return {
        ...history,
        past: goesOn ? past : [...past, present].slice(-STEPS_KEPT),
        present: action.scheme,
        future: [],
        mark: action.mark,
      }
    }
    case 'undo': {
      const before = past.at(-1)
      if (before === undefined) return history
      return {
        ...history,
        past: past.slice(0, -1),
        present: before,
        future: [present, ...future],
        mark: '',
      }
    }
    case 'redo': {
      const [next, ...later] = future
      if (next === undefined) return history
      return { ...history, past: [...past, present], present: next, future: later, mark: '' }
    }
    case 'settle':
      return history.mark === '' || action.at !== present ? history : { ...history, mark: '' }
    case 'saved':
      return { ...history, saved: action.scheme, mark: '' }
  }
}

/** The scheme as it is edited on the page. */
export const useDraft = (start: DraftStart) => useReducer(stepDraft, start, startDraft)
