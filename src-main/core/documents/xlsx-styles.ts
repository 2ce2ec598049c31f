import { escapeXml } from './xlsx-text.ts'

/** How a cell looks. What is not said is what a plain cell has. */
export interface Look {
  readonly font: string
  readonly size: number
  readonly align: 'left' | 'center'
  readonly wrap?: boolean
  /** Written from the top; else in the middle. */
  readonly top?: boolean
  /** As Excel writes formats; without one as the value comes. */
  readonly format?: string
  /** The lines around the cell; a text that goes on in the cell below has none between. */
  readonly frame?: Frame
}

export type Frame = 'closed' | 'open-above' | 'open-below' | 'open-both'

/** The looks of a workbook; a cell carries the number of its own. */
export interface Styles {
  readonly styleOf: (look: Look) => number
  /** The part of the workbook that spells them out. */
  readonly xml: () => string
}

const PLAIN_FONT = '<font><sz val="10.5"/><name val="宋体"/></font>'
const FILLS =
  '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills>'
const BASE =
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'

/** Formats that every reader knows by number. */
const knownFormats: Readonly<Record<string, number>> = { '#,##0.00': 4, '@': 49 }
const FIRST_OWN_FORMAT = 164

/** Gathers looks while cells are written; the same look is one, however often it is asked for. */
export const createStyles = (): Styles => {
  const fonts = createList(PLAIN_FONT)
  const borders = createList(borderXml())
  const formats = createList()
  const cells = createList('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>')
  const formatId = (format: string | undefined): number =>
    format === undefined
      ? 0
      : (knownFormats[format] ?? FIRST_OWN_FORMAT + formats.placeOf(escapeXml(format)))
  return {
    styleOf: ({ font, size, align, wrap = false, top = false, format, frame }) => {
      const fontId = fonts.placeOf(`<font><sz val="${size}"/><name val="${font}"/></font>`)
      return cells.placeOf(
        `<xf numFmtId="${formatId(format)}" fontId="${fontId}" fillId="0" borderId="${borders.placeOf(borderXml(frame))}"` +
          ` xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1">` +
          `<alignment horizontal="${align}" vertical="${top ? 'top' : 'center'}"${wrap ? ' wrapText="1"' : ''}/></xf>`,
      )
    },
    xml: () => {
      const own = formats.all.map(
        (code, at) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + at}" formatCode="${code}"/>`,
      )
      return (
        (own.length === 0 ? '' : listXml('numFmts', own)) +
        listXml('fonts', fonts.all) +
        FILLS +
        listXml('borders', borders.all) +
        BASE +
        listXml('cellXfs', cells.all)
      )
    },
  }
}

/** Texts in the order in which they were met first, each once. */
const createList = (...first: readonly string[]) => {
  const places = new Map(first.map((text, at) => [text, at]))
  const all = [...first]
  return {
    all,
    placeOf: (text: string): number => {
      const known = places.get(text)
      if (known !== undefined) return known
      places.set(text, all.length)
      return all.push(text) - 1
    },
  }
}

const listXml = (name: string, items: readonly string[]): string =>
  `<${name} count="${items.length}">${items.join('')}</${name}>`

const borderXml = (frame?: Frame): string => {
  const line = (side: string, isDrawn: boolean): string =>
    isDrawn ? `<${side} style="thin"/>` : `<${side}/>`
  const isFramed = frame !== undefined
  const isOpen = (side: 'above' | 'below'): boolean =>
    frame === `open-${side}` || frame === 'open-both'
  return (
    `<border>${line('left', isFramed)}${line('right', isFramed)}` +
    `${line('top', isFramed && !isOpen('above'))}${line('bottom', isFramed && !isOpen('below'))}<diagonal/></border>`
  )
}
