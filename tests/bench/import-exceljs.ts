import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import exceljs from 'exceljs'
import { peakMemory } from './measure.ts'

// The rival: the library everybody knows merely reads the file; prints one line of JSON.
const [file = ''] = process.argv.slice(2)
const from = performance.now()
const book = new exceljs.Workbook()
await book.xlsx.readFile(file)
const ms = performance.now() - from
const memory = peakMemory(readFileSync('/proc/self/status', 'utf8'))
console.log(JSON.stringify({ ms, memory, rows: book.worksheets[0]?.rowCount }))
