import { deflateSync } from 'node:zlib'
import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, it } from 'vitest'
import { restoreCharacters } from '#hosts/common/pdf-text.ts'
import { characterOf } from '#hosts/common/radicals.ts'

/** A page that shows glyphs 01, 02, … of a font whose table says what each stands for. */
const pdfOf = (table: string, glyphs: string): Buffer => {
  const stream = (text: string): string => {
    const packed = deflateSync(Buffer.from(text, 'latin1')).toString('latin1')
    return `<</Filter /FlateDecode\n/Length ${packed.length}>> stream\n${packed}\nendstream`
  }
  const map = `begincmap\n1 begincodespacerange\n<00> <FF>\nendcodespacerange\n${table}endcmap\nend\n`
  const objects = [
    '<</Type /Catalog /Pages 2 0 R>>',
    '<</Type /Pages /Kids [3 0 R] /Count 1>>',
    '<</Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources <</Font <</F 5 0 R>>>>>>',
    stream(`BT /F 12 Tf 10 10 Td <${glyphs}> Tj ET`),
    '<</Type /Font /Subtype /TrueType /BaseFont /X /FirstChar 0 /LastChar 9 /Widths [9 9 9 9 9 9 9 9 9 9] /ToUnicode 6 0 R>>',
    stream(map),
  ]
  let file = '%PDF-1.4\n'
  const places = objects.map((body, at) => {
    const place = file.length
    file += `${at + 1} 0 obj\n${body}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const end = `xref\n0 7\n0000000000 65535 f \n${places.join('')}trailer\n<</Size 7\n/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`
  return Buffer.from(file + end, 'latin1')
}

const textOf = async (pdf: Buffer): Promise<string> => {
  const document = await getDocumentProxy(new Uint8Array(pdf))
  return (await extractText(document, { mergePages: true })).text
}

describe('the text of a printed PDF', () => {
  it('has characters where the browser wrote radicals, in lists and in ranges', async () => {
    const table =
      '2 beginbfchar\n<01> <2F63>\n<02> <2ED3>\nendbfchar\n1 beginbfrange\n<03> <05> <2EE1>\nendbfrange\n'
    const pdf = pdfOf(table, '0102030405')
    expect(await textOf(pdf)).toBe('\u2f63\u2ed3\u2ee1\u2ee2\u2ee3')
    expect(await textOf(restoreCharacters(pdf))).toBe('\u751f\u957f\u2ee1\u9a6c\u9aa8')
  })

  it('leaves a PDF without radicals as it was, byte for byte', () => {
    const pdf = pdfOf('1 beginbfchar\n<01> <751F>\nendbfchar\n', '01')
    expect(restoreCharacters(pdf)).toBe(pdf)
    const other = Buffer.from('no pdf at all')
    expect(restoreCharacters(other)).toBe(other)
  })

  it.each([
    [0x2f00, 0x4e00],
    [0x2fd5, 0x9fa0],
    [0x2ea0, 0x6c11],
    [0x2ef0, 0x9f99],
    [0x751f, 0x751f],
    [0x41, 0x41],
    [0x2eff, 0x2eff],
  ])('takes %i for %i', (code, character) => {
    expect(characterOf(code)).toBe(character)
  })
})
