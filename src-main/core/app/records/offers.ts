import type { Parsed } from '#shared/contract/index.ts'
import { lettersOf } from '#shared/domain/letters.ts'
import { isStudioOpenOn } from '#shared/domain/membership.ts'
import { listSuggestions } from '../../store/records/list-records.ts'
import type { Reader } from '../../store/store.ts'
import { listStudios } from '../../store/studios.ts'
import type { Feature, Handlers } from '../handler.ts'
import { isSpelt } from './spelling.ts'

/** Studios as pickers offer them for a record of a day. */
export const studioHandlers: Handlers<Feature<'studios'>> = {
  'studios.offer': ({ text, on, limit }, { reader }) => {
    const plain = text.replaceAll(/\s/gu, '')
    const letters = lettersOf(text)
    return listStudios(reader)
      .filter(
        ({ name, shortName }) =>
          name.includes(plain) ||
          shortName?.includes(plain) === true ||
          (letters !== undefined && isSpelt(name, letters)),
      )
      .map(({ id, name, foundedOn, closedOn }) => ({
        id,
        name,
        isOpen: isStudioOpenOn({ foundedOn, closedOn }, on),
      }))
      .toSorted((a, b) => Number(b.isOpen) - Number(a.isOpen))
      .slice(0, limit)
  },
}

/** More distinct texts than this are no vocabulary, and spelling them all would be waited for. */
const VOCABULARY = 500

/** What was written in a field before and answers what is typed: by characters, pinyin, initials. */
export const offerWritten = (reader: Reader, asked: Parsed<'records.suggest'>): string[] => {
  const letters = lettersOf(asked.text)
  if (letters === undefined) return listSuggestions(reader, asked)
  const known = listSuggestions(reader, { ...asked, text: '', limit: VOCABULARY })
  const written =
    known.length < VOCABULARY
      ? known.filter((word) => word.includes(asked.text))
      : listSuggestions(reader, asked)
  const spelt = known.filter((word) => isSpelt(word, letters))
  return [...new Set([...written, ...spelt])].slice(0, asked.limit)
}
