import { writeStoredZip } from './zip/stored-zip.ts'

const ROWS = 600

const WORKBOOK = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const rows = (line: (row: number) => string): string =>
  Array.from({ length: ROWS }, (_, at) => line(at + 1)).join('')

const row = (at: number): string =>
  `<row r="${at}"><c r="A${at}" t="s"><v>${at - 1}</v></c><c r="B${at}" s="1"><v>${45_000 + at}</v></c>` +
  `<c r="C${at}"><v>${at}</v></c><c r="D${at}" t="s"><v>0</v></c></row>`

const parts: Readonly<Record<string, () => string>> = {
  '[Content_Types].xml': () =>
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>` +
    `<Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/></Types>`,
  '_rels/.rels': () =>
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': () =>
    `<workbook xmlns="${WORKBOOK}" xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': () =>
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>` +
    `<Relationship Id="r2" Type="${OFFICE}/styles" Target="styles.xml"/>` +
    `<Relationship Id="r3" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  'xl/worksheets/sheet1.xml': () =>
    `<worksheet xmlns="${WORKBOOK}"><sheetData>${rows(row)}</sheetData></worksheet>`,
  'xl/styles.xml': () =>
    `<styleSheet xmlns="${WORKBOOK}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
  'xl/sharedStrings.xml': () =>
    `<sst xmlns="${WORKBOOK}">${rows((at) => `<si><t>\u4e00\u4e8c\u4e09 ${at}</t></si>`)}</sst>`,
}

/** A small workbook of the commonest kind, for a reader that waits and may as well get into its stride. */
export const sampleBook = (): Buffer =>
  writeStoredZip(
    Object.entries(parts).map(([name, text]) => ({ name, data: Buffer.from(text(), 'utf8') })),
  )
