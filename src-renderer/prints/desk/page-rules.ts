import {
  type PageBox,
  type PaperMargins,
  pageOf,
  plainLayout,
  textHeight,
  textWidth,
} from '#shared/domain/paper-layout.ts'

/** One sheet of a print page: how it lies, and on how many pages it goes on once that is counted. */
export interface SheetPages {
  readonly page: PageBox
  /** An official paper has page rules of its own, which nobody changes. */
  readonly official: boolean
  readonly pages: number | undefined
}

/** GB/T 9704: the margins that report.css gives an official paper. */
export const officialPage: PageBox = {
  ...pageOf({ landscape: false }, plainLayout),
  margins: { top: 37, right: 26, bottom: 35, left: 28 },
}

const edges = ({ top, right, bottom, left }: PaperMargins): string =>
  `${top}mm ${right}mm ${bottom}mm ${left}mm`

const sizeOf = ({ width, height, margins }: PageBox): string =>
  `size: ${width}mm ${height}mm; margin: ${edges(margins)};`

const nth = (at: number): string => `.paper.desk-sheets > .sheet:nth-child(${at + 1})`

/**
 * How the printer lays sheets out. In a batch every sheet counts its own pages: what is signed is no
 * page 317 of 620. The browser counts pages only within a name for pages, so each sheet gets a name and
 * a counter of its own, and the end of its count from the preview, which no style sheet can know.
 */
export const printRules = (
  sheets: readonly SheetPages[],
  { isBatch, isDuplex }: { readonly isBatch: boolean; readonly isDuplex: boolean },
): string => {
  if (isBatch)
    return [BLANK, ...sheets.map((sheet, at) => batchRules(sheet, at, isDuplex))].join('')
  const [upright, lying] = [false, true].map((lies) =>
    sheets.find(({ official, page }) => !official && page.landscape === lies),
  )
  // Where all lie, the page without a name lies: the browser would lay out everything twice to find that out.
  if (lying !== undefined && upright === undefined && sheets.every(({ official }) => !official))
    return [`@page { ${sizeOf(lying.page)} }`, onPages(sheets, 'landscape', 'auto')].join('\n')
  return [
    upright === undefined ? '' : `@page { ${sizeOf(upright.page)} }`,
    lying === undefined ? '' : `@page wide { ${sizeOf(lying.page)} }`,
    lying === undefined ? '' : onPages(sheets, 'landscape', 'wide'),
    upright === undefined ? '' : onPages(sheets, 'upright', 'auto'),
  ].join('\n')
}

/** A paper turned by the clerk is printed on the other kind of page than its form says. */
const onPages = (sheets: readonly SheetPages[], way: 'landscape' | 'upright', page: string) => {
  const selected = sheets.flatMap(({ official, page: { landscape } }, at) =>
    !official && landscape === (way === 'landscape') ? [nth(at)] : [],
  )
  return `@media print { ${selected.join(',')} { page: ${page}; } }`
}

const BLANK = '@page blank { @bottom-center { content: none; } }'

const batchRules = ({ page, pages }: SheetPages, at: number, isDuplex: boolean): string => {
  const name = `p${at + 1}`
  const end = pages === undefined ? '' : ` " 共 ${pages} 页"`
  // A two-sided batch goes on with the front of the next leaf.
  const blank =
    isDuplex && pages !== undefined && pages % 2 === 1
      ? `${nth(at)}:not(:last-child)::after {
           content: ""; display: block; height: 1mm; break-before: page; page: blank; }`
      : ''
  return `
  @page ${name} {
    ${sizeOf(page)} counter-increment: ${name};
    @bottom-center { content: "第 " counter(${name}) " 页"${end}; }
  }
  @media print { ${nth(at)} { page: ${name}; } ${blank} }`
}

/** How wide a page stands away from the next in the preview: no line of a neighbour is to be seen. */
const gapOf = ({ margins }: PageBox): number => margins.left + margins.right

/**
 * Pages on a screen: the columns of a multi-column block break by the same rules as the pages of a
 * printer, heads of tables repeated, so what is seen is what comes out.
 */
const columnsOf = (page: PageBox): string => `
    display: block; position: absolute; top: ${page.margins.top}mm; left: ${page.margins.left}mm;
    width: ${textWidth(page)}mm; height: ${textHeight(page)}mm; min-height: 0; margin: 0; padding: 0;
    columns: auto; column-width: ${textWidth(page)}mm; column-gap: ${gapOf(page)}mm;
    column-fill: auto; box-shadow: none; background: none;`

/** All sheets in pages at once, to count them. */
export const countingRules = (sheets: readonly SheetPages[]): string =>
  `@media screen { ${sheets.map(({ page }, at) => `${nth(at)} { ${columnsOf(page)} }`).join('\n')} }`

/** One page of one sheet, as large as wanted. */
export const previewRules = (
  page: PageBox,
  { sheet, at, scale }: { readonly sheet: number; readonly at: number; readonly scale: number },
): string => `@media screen {
  .desk-sheets > .sheet { display: none; }
  ${nth(sheet)} { ${columnsOf(page)} left: ${page.margins.left - at * page.width}mm; }
  .desk-page { width: ${page.width * scale}mm; height: ${page.height * scale}mm; }
  .desk-scaled { width: ${page.width}mm; height: ${page.height}mm; transform: scale(${scale}); }
  .desk-foot { height: ${page.margins.bottom}mm; padding-inline: ${page.margins.left}mm ${page.margins.right}mm; }
}`

const MM_TO_PX = 96 / 25.4

/** On how many pages a sheet goes on, from how far its columns reach, in px. */
export const pagesIn = (reach: number, page: PageBox): number => {
  const gap = gapOf(page) * MM_TO_PX
  return Math.max(1, Math.round((reach + gap) / (textWidth(page) * MM_TO_PX + gap)))
}
