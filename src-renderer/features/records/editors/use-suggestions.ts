import { useDeferredValue } from 'react'
import { lettersOf } from '#shared/domain/letters.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { useCall } from '../../../api/use-call.ts'

interface Asked {
  readonly ledger: LedgerId
  readonly field: string
  readonly typed: string
  readonly isWanted: boolean
  /** Nothing typed asks for what was written most often. */
  readonly asksAll?: boolean
}

const MOST = 8
const LONGEST = 50

/** What was written in a field before and answers what is typed: by characters, pinyin, initials. */
export const useSuggestions = (asked: Asked): readonly string[] => {
  const { ledger, field, typed, isWanted, asksAll = false } = asked
  const text = useDeferredValue(typed.trim())
  // As for members: letters are taken by Enter, so only the list that answers them may stand.
  const isSpelling = lettersOf(typed) !== undefined
  const isAsked = isWanted && (asksAll || text !== '') && text.length <= LONGEST
  const { data } = useCall(
    'records.suggest',
    { ledger, field, text, limit: MOST },
    { enabled: isAsked, keepsFormer: !isSpelling },
  )
  const isAnswered = !isSpelling || text === typed.trim()
  return isAsked && isAnswered ? (data ?? []).filter((word) => word !== text) : []
}
