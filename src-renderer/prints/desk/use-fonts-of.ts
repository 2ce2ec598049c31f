import { type RefObject, useEffect, useState } from 'react'

/**
 * Loads the bundled fonts that the text of an element needs, also where it is not shown: what is printed
 * without having been seen would come out before its fonts do. True once they are there.
 */
export const useFontsOf = (root: RefObject<HTMLElement | null>, isAsked: boolean): boolean => {
  const [hasFonts, setHasFonts] = useState(false)
  useEffect(() => {
    if (!isAsked) return
    let isGone = false
    void loadFonts(root.current?.textContent ?? '').then(() => {
      if (!isGone) setHasFonts(true)
    })
    return () => {
      isGone = true
    }
  }, [root, isAsked])
  return hasFonts
}

const loadFonts = async (text: string): Promise<void> => {
  const letters = [...new Set(text)].join('')
  const families = new Set([...document.fonts].map(({ family }) => family))
  await Promise.all(
    // A font that cannot be loaded is replaced by the next of its stack, as on a screen.
    [...families].map((family) => document.fonts.load(`10pt ${family}`, letters).catch(() => [])),
  )
}
