import { describe, expect, it } from 'vitest'
import { cellsOf, readHard } from './books.ts'

const rowsOf = (name: string) => readHard(name).sheets[0]?.rows ?? []

describe('cells', () => {
  it('31 formats show dates and 18 show numbers', () => {
    const kinds = rowsOf('t/fmt.xlsx').map((row) => row[2]?.k)
    expect(kinds.filter((kind) => kind === 'date')).toHaveLength(31)
    expect(kinds.filter((kind) => kind === 'n')).toHaveLength(18)
    expect(kinds.slice(0, 31).every((kind) => kind === 'date')).toBe(true)
  })

  it.each(['t/d1904.xlsx', 'lo/xls/d1904.xls'])(
    '%s: days of the 1904 system are moved to the 1900 one',
    (file) => {
      expect(cellsOf(readHard(file).sheets[0])[1]).toMatchObject({ k: 'date', v: 45032 })
    },
  )

  it('dates stored as ISO text keep day and time', () => {
    expect(rowsOf('t/iso-d.xlsx').map((row) => row[0]?.v)).toEqual([
      '日期',
      45032,
      45032.354166666664,
      45032,
    ])
  })

  it('formulas give what they last came to, errors their sign, and nothing where nothing is stored', () => {
    const byName = new Map(rowsOf('t/formula.xlsx').map((row) => [row[0]?.v, row[1]]))
    expect(byName.get('str')).toMatchObject({ k: 's', v: '3人' })
    expect(byName.get('date')).toMatchObject({ k: 'date', v: 45032 })
    expect(byName.get('err')).toMatchObject({ k: 'e', v: '#DIV/0!' })
    expect(byName.get('bool')).toMatchObject({ k: 'b', v: true })
    expect(byName.get('nocache')).toMatchObject({ k: 'x', v: null, flag: 'NO_CACHE' })
    expect(byName.get('zero')).toMatchObject({ k: 'n', v: 0 })
    expect(byName.get('shared-child')).toMatchObject({ v: 7 })
    expect(byName.get('orphan-shared')).toMatchObject({ v: 5 })
    expect(byName.get('WPS-DISPIMG')).toBeUndefined()
  })

  it('rich, inline and escaped texts are plain, with line feeds', () => {
    const byName = new Map(rowsOf('t/text.xlsx').map((row) => [row[0]?.v, row[1]?.v]))
    expect(byName.get('rich')).toBe('张三（代）')
    expect(byName.get('newline')).toBe('第一行\n第二行')
    expect(byName.get('cdata')).toBe('甲&乙')
    expect(byName.get('inline-rich')).toBe('内联')
    expect(byName.get('rare')).toBe('𠮷𬭎')
  })

  it('numbers too long for a number are flagged', () => {
    const flagged = rowsOf('t/ids.xlsx').filter((row) => row[1]?.flag === 'PRECISION')
    expect(flagged).toHaveLength(6)
  })

  it('comments and links stand beside the value', () => {
    expect(rowsOf('t/comment.xlsx')[1]?.[1]).toMatchObject({ v: '张三', note: '此人为代表' })
    expect(rowsOf('t/hyperlink.xlsx')[1]?.[0]).toMatchObject({
      v: '张三@b.cn',
      link: 'mailto:a@b.cn',
    })
  })

  it('pictures in cells of WPS are said and their formula is nobody’s text', () => {
    const book = readHard('t/wps-cellimage.xlsx')
    expect(book.warnings).toEqual(['has-images', 'wps-cell-images'])
    expect(cellsOf(book.sheets[0]).map(({ v }) => v)).toEqual(['姓名', '照片', '张三'])
  })

  it('text that looks like a formula stays text', () => {
    expect(rowsOf('t/formula-inject.xlsx').map((row) => row[0]?.v)).toEqual([
      '备注',
      "=cmd|'/c calc'!A1",
      '+1+1',
      '@SUM(1)',
      '-2+3',
    ])
  })
})
