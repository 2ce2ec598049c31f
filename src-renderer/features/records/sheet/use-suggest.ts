import { useCallback, useEffect, useState } from 'react'
import type { ChoiceBook } from '#shared/ledgers/choices/book.ts'
import { type LedgerId, ledgerOf } from '#shared/ledgers/index.ts'
import { useHost } from '../../../api/host-context.tsx'
import { findChoices } from '../../../ui/grid/completion.ts'
import type { Suggest } from './sheet-columns.ts'

const MOST = 12
const MOST_TEXT = 50

/** Initials of pinyin; the words for it are many, so they are read after the sheet stands. */
export const useLetters = (): ((word: string) => string) => {
  const [lettersOf, setLettersOf] = useState<(word: string) => string>(() => () => '')
  useEffect(() => {
    let isLeft = false
    const load = async (): Promise<void> => {
      const { pinyin } = await import('pinyin-pro')
      const initials = (word: string): string =>
        pinyin(word, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase()
      if (!isLeft) setLettersOf(() => initials)
    }
    // Without them a choice is still found by its word.
    load().catch(() => undefined)
    return () => {
      isLeft = true
    }
  }, [])
  return lettersOf
}

/** What a cell completes from: the register for people and studios, else what was written before. */
export const useSuggest = (
  ledger: LedgerId,
  book: ChoiceBook,
  lettersOf: (word: string) => string,
): Suggest => {
  const { call } = useHost()
  return useCallback<Suggest>(
    async (field, typed, rowValue) => {
      const text = typed.trim().slice(0, MOST_TEXT)
      const studios = async (): Promise<readonly string[]> => {
        const asked = { ledger: 'studios', search: text, limit: MOST } as const
        const { rows } = await call('records.list', asked)
        return [...new Set(rows.map(({ values }) => String(values['name'])))]
      }
      const members = async (): Promise<readonly string[]> => {
        const { dateField } = ledgerOf(ledger)
        const on: unknown = dateField === undefined ? '' : rowValue(dateField)
        const asked = { text, on: typeof on === 'string' ? on : '', limit: MOST }
        return (await call('members.offer', asked)).map(({ label }) => label)
      }
      switch (field.kind) {
        case 'choices': {
          const choices = book.choicesOf(field.choices).filter(({ retired }) => !retired)
          const offered = choices.map(({ code, label }) => ({
            code,
            label,
            letters: lettersOf(label),
          }))
          return findChoices(offered, text).map(({ label }) => label)
        }
        case 'person':
        case 'people':
          return members()
        case 'studio':
        case 'membership':
          return studios()
        default: {
          const written = await call('records.suggest', {
            ledger,
            field: field.id,
            text,
            limit: MOST,
          })
          return written.filter((suggestion) => suggestion !== text)
        }
      }
    },
    [call, ledger, book, lettersOf],
  )
}
