import { useEffect, useState } from 'react'

/** Tells whether letters spell a Chinese text, wholly or by initials, from anywhere in it. */
export type PinyinMatch = (text: string, letters: string) => boolean

let loading: Promise<PinyinMatch> | undefined

const loadMatch = async (): Promise<PinyinMatch> => {
  const { match } = await import('pinyin-pro')
  return (text, letters) => match(text, letters, { precision: 'start', continuous: true }) !== null
}

const LETTERS = /^[a-z]+$/

/** What was typed as bare letters, or undefined where it is no pinyin. */
export const lettersOf = (typed: string): string | undefined => {
  const letters = typed.toLowerCase().replace(/[\s']/g, '')
  return LETTERS.test(letters) ? letters : undefined
}

/** The dictionary of readings, fetched when letters are first typed; undefined until it is there. */
export const usePinyinMatch = (isWanted: boolean): PinyinMatch | undefined => {
  const [match, setMatch] = useState<PinyinMatch>()
  useEffect(() => {
    if (!isWanted) return
    let isGone = false
    loading ??= loadMatch()
    loading.then(
      (loaded) => isGone || setMatch(() => loaded),
      () => {
        loading = undefined
      },
    )
    return () => {
      isGone = true
    }
  }, [isWanted])
  return match
}
