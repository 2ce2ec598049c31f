import { filterRange, sheetPieces, type WrittenRows, type XlsxSheet } from './xlsx-sheet.ts'
import type { Styles } from './xlsx-styles.ts'
import { columnLetters, escapeXml, SPREADSHEET } from './xlsx-text.ts'
import { createZipFile, type ZipFile } from './zip-file.ts'

const PARTS = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/**
 * Writes a workbook of sheets whose rows come one by one: it holds no sheet whole, so that a hundred
 * thousand rows need no more memory than a hundred.
 */
export const writeXlsx = async (
  path: string,
  sheets: readonly XlsxSheet[],
  styles: Styles,
): Promise<void> => {
  const zip = createZipFile(path)
  try {
    addXml(zip, '[Content_Types].xml', contentTypes(sheets.length))
    addXml(zip, '_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']]))
    const links = sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const)
    addXml(zip, 'xl/_rels/workbook.xml.rels', relations([...links, ['styles', 'styles.xml']]))
    const written: WrittenRows[] = []
    for (const [at, sheet] of sheets.entries())
      written.push(await addSheet(zip, `xl/worksheets/sheet${at + 1}.xml`, sheet))
    addXml(zip, 'xl/styles.xml', `<styleSheet xmlns="${SPREADSHEET}">${styles.xml()}</styleSheet>`)
    addXml(zip, 'xl/workbook.xml', workbookXml(sheets, written))
    zip.finish()
  } finally {
    zip.close()
  }
}

const addXml = (zip: ZipFile, name: string, xml: string): void =>
  zip.add(name, Buffer.from(DECLARATION + xml, 'utf8'))

const addSheet = async (zip: ZipFile, name: string, sheet: XlsxSheet): Promise<WrittenRows> => {
  let written: WrittenRows = { all: 0, lastSifted: 0 }
  const pieces = function* (): Generator<Buffer> {
    written = yield* sheetPieces(sheet, DECLARATION)
  }
  await zip.addPieces(name, pieces())
  return written
}

const contentTypes = (sheets: number): string => {
  const parts = Array.from({ length: sheets }, (_, at) => [
    `worksheets/sheet${at + 1}.xml`,
    'worksheet',
  ])
  const all = [['workbook.xml', 'sheet.main'], ['styles.xml', 'styles'], ...parts].map(
    ([part, type]) => `<Override PartName="/xl/${part}" ContentType="${TYPE}.${type}+xml"/>`,
  )
  return (
    `<Types xmlns="${PARTS}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${all.join('')}</Types>`
  )
}

const relations = (links: readonly (readonly [type: string, target: string])[]): string => {
  const all = links.map(
    ([type, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="${PARTS}/relationships">${all.join('')}</Relationships>`
}

const workbookXml = (sheets: readonly XlsxSheet[], written: readonly WrittenRows[]): string => {
  const names = sheets.map(
    ({ name }, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  )
  const defined = sheets.flatMap((sheet, at) => definedNames(sheet, at, written[at]))
  return (
    `<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews>` +
    `<sheets>${names.join('')}</sheets><definedNames>${defined.join('')}</definedNames></workbook>`
  )
}

/** What of a sheet is printed, what of it on every page, and what its filter sifts. */
const definedNames = (
  sheet: XlsxSheet,
  at: number,
  { all, lastSifted }: WrittenRows = { all: 0, lastSifted: 0 },
): readonly string[] => {
  const { name, head, printed } = sheet
  const define = (what: string, range: string, more = ''): string =>
    `<definedName name="_xlnm.${what}" localSheetId="${at}"${more}>${escapeXml(`'${name}'!${range}`)}</definedName>`
  return [
    define('_FilterDatabase', filterRange(sheet, lastSifted, '$'), ' hidden="1"'),
    define('Print_Area', `$A$1:$${columnLetters(printed)}$${all}`),
    define('Print_Titles', `$${head.from}:$${head.to}`),
  ]
}
