import { pinyin } from 'pinyin-pro'

const LETTERS = /^[A-Z']+$/i

const spellingsOf = (text: string): readonly string[] => {
  const syllables = pinyin(text, { toneType: 'none', type: 'array', v: true })
  const initials = syllables.map((syllable) => syllable.slice(0, 1)).join('')
  // One letter spells nothing: it begins a dozen words.
  return initials.length > 1 ? [syllables.join(''), initials] : [syllables.join('')]
}

/** Finds the one text that letters spell, in full or by initials; undefined for none or several. */
export const spelledOut = (
  texts: readonly { readonly text: string; readonly value: string }[],
): ((letters: string) => string | undefined) => {
  let bySpelling: Map<string, Set<string>> | undefined
  const spell = (): Map<string, Set<string>> => {
    const spelt = new Map<string, Set<string>>()
    for (const { text, value } of texts)
      for (const spelling of spellingsOf(text))
        spelt.set(spelling, (spelt.get(spelling) ?? new Set()).add(value))
    return spelt
  }
  return (typed) => {
    if (!LETTERS.test(typed)) return undefined
    bySpelling ??= spell()
    const [value, another] = bySpelling.get(typed.replaceAll("'", '').toLowerCase()) ?? []
    return another === undefined ? value : undefined
  }
}
