import { useCallback, useEffect, useState } from 'react'
import { firstOf, principalField } from '#shared/domain/principal.ts'
import type { PersonValue } from '#shared/domain/record.ts'
import type { ChoiceBook } from '#shared/ledgers/choices/book.ts'
import type { Ledger } from '#shared/ledgers/field.ts'
import { type LedgerId, ledgerOf } from '#shared/ledgers/index.ts'
import type { Call } from '../../../api/client.ts'
import { useHost } from '../../../api/host-context.tsx'
import { form as words } from '../../../i18n/records.ts'
import type { Offer } from '../../../ui/grid/columns.ts'
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

/** What a row of the sheet says so far of its day and of whom it goes by. */
interface RowSoFar {
  readonly day: string
  readonly person: PersonValue | undefined
}

const asRow = (ledger: Ledger, rowValue: (column: string) => unknown): RowSoFar => {
  const { dateField } = ledger
  const day = dateField === undefined ? '' : rowValue(dateField)
  const principal = principalField(ledger)?.id
  return {
    day: typeof day === 'string' ? day : '',
    person: principal === undefined ? undefined : firstOf(rowValue(principal)),
  }
}

const offered = (text: string, isThere: boolean, note: string): Offer =>
  isThere ? { text } : { text, note }

const offerMembers = async (call: Call, text: string, { day }: RowSoFar): Promise<Offer[]> =>
  (await call('members.offer', { text, on: day, limit: MOST })).map(({ label, inOffice }) =>
    offered(label, inOffice, words.outOfOffice),
  )

/** The studio of the row's person on its day first, those not open then last. */
const offerStudios = async (
  call: Call,
  text: string,
  { day, person }: RowSoFar,
): Promise<Offer[]> => {
  const id = person?.memberId ?? null
  const named = { ids: id === null ? [] : [id], names: id === null ? [person?.name ?? ''] : [] }
  const [studios, standing] = await Promise.all([
    call('studios.offer', { text, on: day, limit: MOST }),
    person === undefined ? [] : call('members.standing', { ...named, on: day }),
  ])
  const own = (standing[0]?.studios ?? []).map(({ name }) => name)
  const isOwn = ({ name }: { readonly name: string }): boolean => own.includes(name)
  return studios
    .toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)))
    .map(({ name, isOpen }) => offered(name, isOpen, words.notOpenThen))
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
      const row = asRow(ledgerOf(ledger), rowValue)
      switch (field.kind) {
        case 'choices': {
          const choices = book.choicesOf(field.choices).filter(({ retired }) => !retired)
          const found = choices.map(({ code, label }) => ({
            code,
            label,
            letters: lettersOf(label),
          }))
          return findChoices(found, text).map(({ label }) => ({ text: label }))
        }
        case 'person':
        case 'people':
          return offerMembers(call, text, row)
        case 'studio':
        case 'membership':
          return offerStudios(call, text, row)
        default: {
          const written = await call('records.suggest', {
            ledger,
            field: field.id,
            text,
            limit: MOST,
          })
          return written.filter((word) => word !== text).map((word) => ({ text: word }))
        }
      }
    },
    [call, ledger, book, lettersOf],
  )
}
