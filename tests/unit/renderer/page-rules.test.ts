import { describe, expect, it } from 'vitest'
import { pageOf, plainLayout } from '#shared/domain/paper-layout.ts'
import {
  officialPage,
  printRules,
  type SheetPages,
} from '../../../src-renderer/prints/desk/page-rules.ts'

const sheet = (landscape: boolean): SheetPages => ({
  page: pageOf({ landscape }, plainLayout),
  official: false,
  pages: undefined,
})
const official: SheetPages = { page: officialPage, official: true, pages: undefined }

/** The pages a style sheet speaks of, by name, with their sizes; the one without a name is ''. */
const pagesOf = (rules: string): Record<string, string> =>
  Object.fromEntries(
    [...rules.matchAll(/@page (\w*)\s*\{ size: (\S+ \S+);/g)].map(([, name = '', size = '']) => [
      name,
      size,
    ]),
  )
const one = { isBatch: false, isDuplex: false }

describe('the pages of what is printed', () => {
  it.each([
    ['all stand', [sheet(false), sheet(false)], { '': '210mm 297mm' }],
    // With a name for them the browser would lay out everything twice.
    ['all lie', [sheet(true), sheet(true)], { '': '297mm 210mm' }],
    ['some lie', [sheet(false), sheet(true)], { '': '210mm 297mm', wide: '297mm 210mm' }],
    ['an official paper stands beside', [official, sheet(true)], { wide: '297mm 210mm' }],
  ])('have a name only where they are of two kinds: %s', (_, sheets, pages) => {
    expect(pagesOf(printRules(sheets, one))).toEqual(pages)
  })

  it('are taken by the sheets that lie, whatever the style sheet of paper calls them', () => {
    expect(printRules([sheet(true)], one)).toMatch(/:nth-child\(1\) \{ page: auto; \}/)
    expect(printRules([sheet(false), sheet(true)], one)).toMatch(
      /:nth-child\(2\) \{ page: wide; \}/,
    )
  })

  it('of a two-sided batch end on a back: behind an odd number of them an empty one is put', () => {
    const papers = [1, 2, undefined].map((pages) => ({ ...sheet(false), pages }))
    const blanks = (isDuplex: boolean): number =>
      printRules(papers, { isBatch: true, isDuplex }).split('page: blank').length - 1
    expect([blanks(true), blanks(false)]).toEqual([1, 0])
    expect(printRules(papers, { isBatch: true, isDuplex: true })).toMatch(
      /:nth-child\(1\):not\(:last-child\)::after/,
    )
  })
})
