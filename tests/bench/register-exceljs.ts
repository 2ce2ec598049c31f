import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import exceljs from 'exceljs'
import { cellValue } from '#core/documents/write-workbook.ts'
import { registerSheet } from '#core/reports/register.ts'
import { ledgerOf } from '#shared/ledgers/index.ts'
import { peakMemory } from './measure.ts'
import { visitRecord } from './register-books.ts'

// The rival: the library everybody knows writes the same cells from memory, unstyled. One line of JSON.
const [folder = '', rows = '0'] = process.argv.slice(2)
const records = Array.from({ length: Number(rows) }, (_, at) => visitRecord(at))
const options = { unit: '云岭县政协', year: undefined, today: '2024-12-31', masked: true }
const model = registerSheet(ledgerOf('receptions'), records, options)
const cells = model.rows.map((row) => row.map((cell, at) => cellValue(cell, model.columns[at])))
const from = performance.now()
const book = new exceljs.Workbook()
const sheet = book.addWorksheet('register')
sheet.addRow(model.columns.map(({ heading }) => heading))
for (const row of cells) sheet.addRow(row)
await book.xlsx.writeFile(join(folder, 'rival.xlsx'))
const ms = performance.now() - from
console.log(JSON.stringify({ ms, memory: peakMemory(readFileSync('/proc/self/status', 'utf8')) }))
