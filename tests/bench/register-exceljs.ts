import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import exceljs from 'exceljs'
import { sheetOfList } from '#core/app/papers/list-sheet.ts'
import { dayValue } from '#core/documents/workbook-text.ts'
import { openStore } from '#core/store/store.ts'
import { peakMemory } from './measure.ts'
import { placeOf, barePorts as ports } from './store.ts'

// The rival: the library everybody knows writes the same cells from memory, unstyled. One line of JSON.
const [dataDir = ''] = process.argv.slice(2)
const { resourcesDir } = placeOf(dataDir)
const store = openStore({ role: 'reader', dataDir, resourcesDir, ports })
const list = { ledger: 'receptions' as const, filters: [], sort: [], search: '' }
const asked = { list, fields: undefined, masked: true }
const { sheet: model } = sheetOfList({ reader: store.reader, ports }, asked)
const cells = Array.from(model.rows, (row) =>
  row.map((cell, at) =>
    model.columns[at]?.kind === 'date' && typeof cell === 'string' ? dayValue(cell) : cell,
  ),
)
store.close()
const from = performance.now()
const book = new exceljs.Workbook()
const sheet = book.addWorksheet('register')
sheet.addRow(model.columns.map(({ heading }) => heading))
for (const row of cells) sheet.addRow(row)
await book.xlsx.writeFile(join(dataDir, 'rival.xlsx'))
const ms = performance.now() - from
console.log(JSON.stringify({ ms, memory: peakMemory(readFileSync('/proc/self/status', 'utf8')) }))
