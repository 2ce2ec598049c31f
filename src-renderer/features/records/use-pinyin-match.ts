import { useEffect, useState } from 'react'

/** Tells whether letters spell a Chinese text, wholly or by initials, from anywhere in it. */
export type PinyinMatch = (text: string, letters: string) => boolean

let loading: Promise<PinyinMatch> | undefined

const loadMatch = async (): Promise<PinyinMatch> => {
  const { match } = await import('pinyin-pro')
  return (text, letters) => match(text, letters, { precision: 'start', continuous: true }) !== null
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
