import { describe, expect, it } from 'vitest'
import type { PaperCell, PaperRow } from '#shared/domain/paper.ts'
import { setRows } from '../../../src-renderer/prints/signed-rows.ts'

const cell = (text: string, more: Partial<PaperCell> = {}): PaperCell => ({
  ...{ text, span: 1 },
  ...more,
})
const text: PaperRow = { cells: [cell('意见'), cell('长文', { open: 'below' })], flows: true }
const signature: PaperRow = { cells: [cell('签名：', { open: 'above' })], height: 8 }

describe('the rows of a paper', () => {
  it('take a signature below a long text as its last line', () => {
    const [row, ...others] = setRows([text, signature])
    expect(others).toEqual([])
    expect(row?.signed).toEqual({ place: 1, text: '签名：' })
    expect(row?.row.height).toBe(8)
    expect(row?.row.cells.map(({ open }) => open)).toEqual([undefined, undefined])
  })

  it.each([
    ['no signature follows', [text, { cells: [cell('备注')] }]],
    ['the text is kept on one page', [{ cells: text.cells }, signature]],
    ['nothing follows', [text]],
    ['several cells follow', [text, { cells: [...signature.cells, cell('日期')] }]],
  ])('are set as they are where %s', (_, rows) => {
    expect(setRows(rows)).toEqual(rows.map((row) => ({ row })))
  })
})
