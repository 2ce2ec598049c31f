import { useDeferredValue, useMemo } from 'react'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { useCall } from '../../../api/use-call.ts'
import { lettersOf, usePinyinMatch } from '../use-pinyin-match.ts'

interface Asked {
  readonly ledger: LedgerId
  readonly field: string
  readonly typed: string
  readonly isWanted: boolean
}

const MOST = 8
/** More distinct texts than this are no vocabulary, and matching them would be felt while typing. */
const VOCABULARY = 500
const LONGEST = 50

/** What was written in a field before and answers what is typed: by characters, pinyin, initials. */
export const useSuggestions = ({ ledger, field, typed, isWanted }: Asked): readonly string[] => {
  const text = useDeferredValue(typed.trim())
  const letters = lettersOf(text)
  const isAsked = isWanted && text !== '' && text.length <= LONGEST
  const match = usePinyinMatch(isAsked && letters !== undefined)
  const vocabulary = useCall(
    'records.suggest',
    { ledger, field, text: '', limit: VOCABULARY },
    { enabled: isWanted },
  ).data
  const isWhole = vocabulary !== undefined && vocabulary.length < VOCABULARY
  const written = useCall(
    'records.suggest',
    { ledger, field, text },
    { enabled: isAsked && vocabulary !== undefined && !isWhole },
  ).data
  return useMemo(() => {
    if (!isAsked) return []
    const words = vocabulary ?? []
    const byCharacters = isWhole ? words.filter((word) => word.includes(text)) : (written ?? [])
    const byLetters =
      letters === undefined || match === undefined
        ? []
        : words.filter((word) => match(word, letters))
    return [...new Set([...byCharacters, ...byLetters])]
      .filter((word) => word !== text)
      .slice(0, MOST)
  }, [isAsked, vocabulary, isWhole, written, text, letters, match])
}
