import { describe, expect, it } from 'vitest'
import { defaultLimits } from '#core/workbooks/limits.ts'
import { readBytes } from '#core/workbooks/read-bytes.ts'
import { cellsOf, changed, readHard } from './books.ts'
import { readBySheetJs, readQuickly } from './both-readers.ts'

const SHEET = 'xl/worksheets/sheet1.xml'

describe('markup that is written otherwise than nearly all is', () => {
  it('shared strings without an end hand over', () => {
    const bytes = changed('t/order.xlsx', 'xl/sharedStrings.xml', (xml) =>
      xml.replace(/<sst.*<\/sst>/s, '<sst><si><t>甲</t></si>'),
    )
    expect(readQuickly(bytes)).toEqual({ unfamiliar: 'shared strings without an end' })
  })

  it.each([
    ['a style before the place', '<c s="0" r="B2"><v>7</v></c>'],
    ['a type before the style', '<c r="B2" t="n" s="0"><v>7</v></c>'],
    ['single quotes', "<c r='B2' s='0'><v>7</v></c>"],
    ['blanks between', '<c  r="B2"  s="0" ><v>7</v></c>'],
    ['an attribute nobody asks about', '<c r="B2" s="0" cm="1"><v>7</v></c>'],
    ['no place', '<c s="0"><v>7</v></c>'],
  ])(
    'a cell whose attributes are not the usual ones is read like SheetJS reads it: %s',
    (_, cell) => {
      const bytes = changed('t/order.xlsx', SHEET, (xml) =>
        xml.replace(/<c r="B2"[^>]*>.*?<\/c>/, cell),
      )
      const quick = readQuickly(bytes)
      expect(quick).toEqual(readBySheetJs(bytes))
      expect(JSON.stringify(quick)).toContain('"v":7')
    },
  )

  it('a shared formula moves along with its cells but for what is fixed in it, as SheetJS moves it', () => {
    const bytes = changed('t/formula.xlsx', SHEET, (xml) =>
      xml.replace('>B1*2</f>', '>$A1+A$1+$A$1+AZ10*2</f>'),
    )
    const quick = readQuickly(bytes)
    expect(quick).toEqual(readBySheetJs(bytes))
    expect(JSON.stringify(quick)).toContain('$A2+A$1+$A$1+AZ11*2')
  })

  it('an end of the rows in a comment behind them hands over, and no row is lost', () => {
    const rows = readHard('t/order.xlsx').sheets[0]
    const bytes = changed('t/order.xlsx', SHEET, (xml) =>
      xml.replace('</sheetData>', '</sheetData><!-- </sheetData> -->'),
    )
    expect(readQuickly(bytes)).toHaveProperty('unfamiliar')
    expect(cellsOf(readBytes(bytes, 'x.xlsx', defaultLimits).sheets[0])).toEqual(cellsOf(rows))
  })
})
