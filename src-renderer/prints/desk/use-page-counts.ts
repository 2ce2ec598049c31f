import { type RefObject, useEffect, useState } from 'react'
import { countingRules, pagesIn, type SheetPages } from './page-rules.ts'
import { adoptRules } from './use-sheet-rules.ts'

interface Counted {
  readonly of: readonly SheetPages[]
  readonly counts: readonly number[]
}

/**
 * On how many pages each sheet goes on, counted in the browser's own layout; undefined until that is
 * done, and at once again when the layout is another.
 */
export const usePageCounts = (
  root: RefObject<HTMLElement | null>,
  sheets: readonly SheetPages[],
  isReady: boolean,
): readonly number[] | undefined => {
  const [counted, setCounted] = useState<Counted>()
  useEffect(() => {
    if (!isReady) return
    let isGone = false
    void countPages(root, sheets).then((counts) => {
      if (!isGone) setCounted({ of: sheets, counts })
    })
    return () => {
      isGone = true
    }
  }, [root, sheets, isReady])
  return counted?.of === sheets ? counted.counts : undefined
}

const countPages = async (
  root: RefObject<HTMLElement | null>,
  sheets: readonly SheetPages[],
): Promise<readonly number[]> => {
  const drop = adoptRules(countingRules(sheets))
  try {
    // Laying it out asks for the fonts; with others the pages would end elsewhere.
    root.current?.getBoundingClientRect()
    await document.fonts.ready
    const found = [...(root.current?.children ?? [])].map((sheet) => sheet.scrollWidth)
    return sheets.map(({ page }, at) => pagesIn(found[at] ?? 0, page))
  } finally {
    drop()
  }
}
