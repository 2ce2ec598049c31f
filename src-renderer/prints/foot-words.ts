import { useLayoutEffect } from 'react'

/**
 * A batch counts the pages of every paper by itself: a sheet that is signed is no page 317 of 620. The
 * browser counts pages only within a name for pages, so each paper gets a name and a counter of its own.
 */
export const useFootWords = (count: number): void => {
  useLayoutEffect(() => {
    if (count < 2) return
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(Array.from({ length: count }, (_, at) => rulesOf(at + 1)).join('\n'))
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    }
  }, [count])
}

const rulesOf = (n: number): string => `
  @page p${n} { counter-increment: p${n}; @bottom-center { content: "— " counter(p${n}) " —"; } }
  @page l${n} {
    size: A4 landscape; margin: 18mm 15mm 15mm 15mm;
    counter-increment: p${n}; @bottom-center { content: "— " counter(p${n}) " —"; }
  }
  @media print {
    .papers .sheet:nth-of-type(${n}) { page: p${n}; }
    .papers .sheet.landscape:nth-of-type(${n}) { page: l${n}; }
  }`
