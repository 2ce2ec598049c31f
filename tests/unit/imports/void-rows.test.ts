import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { correctionBook } from '#core/imports/correction-book.ts'
import { defaultLimits } from '#core/workbooks/limits.ts'
import { readBytes } from '#core/workbooks/read-bytes.ts'
import { heading, readTable, visit } from './reading.ts'

// Entries that a clerk took back: struck through, or with 作废 beside them.

const rows = [
  ['2024年来访登记'],
  [...heading, '备注'],
  [...visit(1, '1月8日', '马超'), ''],
  [...visit(2, '1月9日', '周建国'), '登记错误，作废'],
  [...visit(3, '1月10日', '鲁达'), ''],
  [...visit(4, '1月11日', '林冲'), '已取消'],
]

const wish = { rows, struckRows: [5] }
const saidOf = ({ issues }: ReturnType<typeof readTable>) =>
  issues.map(({ row, code, level, raw }) => [row, code, level, raw])

describe('an entry that was taken back', () => {
  it('is not taken when it is void, and each is said', () => {
    const sheet = readTable(wish)
    expect(sheet.drafts.map(({ row }) => row)).toEqual([3, 6])
    expect(sheet.ignoredRows).toEqual([
      { row: 4, reason: 'void' },
      { row: 5, reason: 'void' },
    ])
  })

  it('is taken and said where 已取消 may speak of what it tells', () => {
    expect(saidOf(readTable(wish))).toEqual([
      [4, 'row-void', 'note', '登记错误，作废'],
      [5, 'row-void', 'note', ''],
      [6, 'row-void', 'note', '已取消'],
    ])
  })

  it('is taken when a person says that it is one', () => {
    const corrections = correctionBook([{ kind: 'row', sheet: 'Sheet1', row: 5, role: 'body' }])
    expect(readTable(wish, { corrections }).drafts.map(({ row }) => row)).toEqual([3, 5, 6])
  })

  it('is nothing of what an entry tells: 作废票据 is what a visit is about', () => {
    const told = [...rows.slice(0, 2), [1, '1月8日', '马超', '', 1, '作废', '尹军', '']]
    expect(readTable({ rows: told }).drafts).toHaveLength(1)
  })
})

it('rows are struck through when nearly all of their cells are', async () => {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('登记')
  for (const row of rows) sheet.addRow(row)
  for (const [row, from] of [
    [4, 2],
    [6, 6],
  ] as const)
    sheet.getRow(row).eachCell((cell, column) => {
      if (column >= from) cell.font = { strike: true }
    })
  const bytes = Buffer.from(await workbook.xlsx.writeBuffer())
  expect(readBytes(bytes, '登记.xlsx', defaultLimits).sheets[0]?.struckRows).toEqual([3])
})
