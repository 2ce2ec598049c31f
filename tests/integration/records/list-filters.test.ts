import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pathOfToken } from '#core/index.ts'
import type { Filter } from '#shared/contract/records.ts'
import { ownFieldToField, valueIn } from '#shared/domain/own-field.ts'
import type { LedgerRecord } from '#shared/domain/record.ts'
import { isWithheld } from '#shared/domain/withheld.ts'
import { shippedBook } from '#shared/ledgers/choices/book.ts'
import type { Field, Ledger, Part } from '#shared/ledgers/field.ts'
import { type LedgerId, ledgerIds, ledgerOf } from '#shared/ledgers/index.ts'
import {
  filterableFields,
  isBare,
  opsOf,
} from '../../../src-renderer/features/records/filter-ops.ts'
import { fullRecord, leastRecord } from '../../helpers/least-record.ts'
import { setupApp, type TestApp } from '../../helpers/test-app.ts'
import { createStudio } from '../../helpers/visits.ts'

type Cell = string | number | boolean

let app: TestApp
/** The sample of the program, and in every ledger a full record, a bare one and own fields. */
beforeAll(async () => {
  app = await setupApp()
  await app.call('office.loadSample', {})
  const studio = await createStudio(app, '商会委员工作室')
  for (const ledger of ledgerIds) {
    await app.call('fields.create', { ledger, label: '所属网格', kind: 'text' })
    await app.call('fields.create', { ledger, label: '户数', kind: 'number' })
    await app.call('fields.create', { ledger, label: '核对日期', kind: 'date' })
    const full = fullRecord(ledger, studio)
    // What is confidential stays out of an export, as its foot line says.
    const values = 'confidential' in full ? { ...full, confidential: false } : full
    const extra = { 所属网格: '第七网格', 户数: '9.5', 核对日期: '2024-03-05' }
    await app.call('records.create', { ledger, values, extra })
    await app.call('records.create', {
      ledger,
      values: { ...leastRecord(ledger), ...(ledger === 'studios' ? { name: '空白工作室' } : {}) },
      extra: { 所属网格: '第八网格', 户数: '12' },
    })
  }
}, 180_000)
afterAll(() => app[Symbol.dispose]())

/** The ledger as the list shows it: with the office's own fields. */
const officeLedger = async (id: LedgerId): Promise<Ledger> => {
  const own = await app.call('fields.list', { ledger: id })
  return { ...ledgerOf(id), fields: [...ledgerOf(id).fields, ...own.map(ownFieldToField)] }
}

const recordsOf = async (ledger: LedgerId): Promise<LedgerRecord[]> => {
  const { rows, total } = await app.call('records.list', { ledger, limit: 1000 })
  expect(rows).toHaveLength(total)
  return rows
}

const isCell = (value: unknown): value is Cell =>
  value !== null && value !== undefined && value !== '' && typeof value !== 'object'

const itemsOf = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value)
    ? value
    : value === null || value === undefined
      ? []
      : [value as Record<string, unknown>]

/** What a person reads in a part of a row. A tick is no word. */
const spoken = (part: Part, value: unknown): Cell[] => {
  if (!isCell(value) || part.kind === 'yesNo') return []
  if (part.kind === 'money') return [(Number(value) / 100).toFixed(2)]
  return [part.kind === 'choice' ? shippedBook.labelOf(part.choices, String(value)) : `${value}`]
}

/** Everything a record holds in a field or in a part of one. */
const cellsOf = (ledger: Ledger, record: LedgerRecord, id: string): Cell[] => {
  const whole = ledger.fields.find((field) => field.id === id)
  if (whole === undefined) {
    const [field = '', part = ''] = id.split('.')
    return itemsOf(record.values[field])
      .map((item) => item[part])
      .filter(isCell)
  }
  const value: unknown = valueIn(record, id)
  const { kind, parts = [] } = whole
  if (kind === 'rows')
    return itemsOf(value).flatMap((row) => parts.flatMap((part) => spoken(part, row[part.id])))
  if (kind === 'choices') return (value ?? []) as string[]
  if (kind === 'membership')
    return itemsOf(value).map(({ studio }) => (studio as { name: string }).name)
  if (['people', 'person', 'studio'].includes(kind))
    return itemsOf(value).map(({ name }) => String(name))
  return isCell(value) ? [value] : []
}

const holds = ({ kind }: Field, cell: Cell, { op, value }: Filter): boolean => {
  const typed = typeof value === 'number' ? Number(cell) : cell
  switch (op) {
    case 'from':
      return typed >= (value as Cell)
    case 'to':
      return typed <= (value as Cell) || String(cell).startsWith(`${value}-`)
    case 'contains':
      return kind === 'choices' ? cell === value : String(cell).includes(String(value))
    case 'oneOf':
      return (value as string[]).includes(String(cell))
    default:
      return typed === value || (kind === 'date' && String(cell).startsWith(`${value}-`))
  }
}

const answer = (ledger: Ledger, rows: readonly LedgerRecord[], field: Field, filter: Filter) =>
  rows
    .filter((record) => {
      const cells = cellsOf(ledger, record, field.id)
      if (filter.op === 'empty') return cells.length === 0
      if (filter.op === 'filled') return cells.length > 0
      // Not yes is no, and nothing said as well; within rows it is some row of which it is said.
      if (filter.op === 'isNot') return !cells.includes(filter.value as Cell)
      return cells.some((cell) => holds(field, cell, filter))
    })
    .map(({ id }) => id)

const TRIED = 2

/** Values to ask for: some that are there, one of them only in part, and one that is nowhere. */
const askedValues = (field: Field, cells: readonly Cell[]): Cell[] => {
  const there = [...new Set(cells)].slice(0, TRIED)
  if (field.kind === 'yesNo') return [true, false]
  if (['integer', 'money'].includes(field.kind)) return [...there.map(Number), 7_777_777]
  const texts = there.map(String)
  const part = field.kind === 'date' ? texts[0]?.slice(0, 7) : texts[0]?.slice(1, 3)
  return [...texts, ...(part && !field.kind.startsWith('choice') ? [part] : []), '无处可寻']
}

const filtersOf = (ledger: Ledger, rows: readonly LedgerRecord[], field: Field): Filter[] =>
  opsOf(field).flatMap((op): Filter[] => {
    if (isBare(op)) return [{ field: field.id, op, value: '' }]
    const cells = rows.flatMap((record) => cellsOf(ledger, record, field.id))
    const values = askedValues(field, cells)
    if (op === 'oneOf')
      return [values.slice(0, 1), values.slice(1)].map((some) => {
        return { field: field.id, op, value: some.map(String) }
      })
    return values.map((value) => ({ field: field.id, op, value }))
  })

const sumOf = (ledger: Ledger, rows: readonly LedgerRecord[], id: string): number =>
  rows
    .flatMap((record) => cellsOf(ledger, record, id))
    .reduce((sum: number, cell) => sum + Number(cell), 0)

describe.each(ledgerIds)('the list of %s', (id) => {
  it('narrowed by any field or part finds what a look at every record finds', async () => {
    const ledger = await officeLedger(id)
    const rows = await recordsOf(id)
    const fields = filterableFields(ledger.fields)
    expect(fields.length).toBeGreaterThan(ledger.fields.length - 1)
    let found = 0
    for (const field of fields) {
      for (const filter of filtersOf(ledger, rows, field)) {
        const ids = await app.call('records.listIds', { ledger: id, filters: [filter] })
        const expected = answer(ledger, rows, field, filter)
        expect([filter, ids.toSorted()]).toEqual([filter, expected.toSorted()])
        found += ids.length > 0 ? 1 : 0
      }
      const everFilled = await app.call('records.listIds', {
        ledger: id,
        filters: [{ field: field.id, op: 'filled' }],
      })
      expect([field.id, everFilled.length > 0]).toEqual([field.id, true])
    }
    expect(found).toBeGreaterThan(fields.length)
  })

  it('adds up what it shows, and exports that and no more', async () => {
    const ledger = await officeLedger(id)
    const rows = await recordsOf(id)
    const filters: Filter[] = [{ field: 'extra.户数', op: 'filled', value: '' }]
    for (const asked of [[], filters]) {
      const shown = asked.length === 0 ? rows : rows.filter(({ extra }) => extra['户数'])
      const { sums } = await app.call('records.list', { ledger: id, filters: asked, limit: 1 })
      expect(Object.keys(sums)).toContain('extra.户数')
      for (const [field, sum] of Object.entries(sums))
        expect([field, sum]).toEqual([field, sumOf(ledger, shown, field)])
    }
    const columns = [ledger.titleField, 'extra.户数', 'extra.核对日期']
    const sort = [{ field: 'extra.户数', descending: true }]
    const file = await app.call('registers.export', {
      list: { ledger: id, filters, sort },
      fields: columns,
    })
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(pathOfToken(app.dataDir, file.token))
    const texts: string[][] = []
    book.worksheets[0]?.eachRow((row) => {
      texts.push((row.values as unknown[]).slice(1).map(String))
    })
    const head = texts.findIndex(([first]) => first === '序号')
    expect(texts[head]).toHaveLength(1 + columns.length)
    const counts = texts.slice(head + 1, head + 3).map((row) => row[2])
    expect(counts).toEqual(['12', '9.5'])
    expect(texts.filter(([first]) => /^\d+$/.test(first ?? ''))).toHaveLength(2)
  })

  it('exports beside the printed columns what any record shown says, and nothing else', async () => {
    const { fields } = ledgerOf(id)
    const rows = await recordsOf(id)
    for (const unmasked of [true, false]) {
      const shown = rows.filter(({ values }) => unmasked || !isWithheld(values))
      const says = (field: Field): boolean =>
        shown.some(
          ({ values }) =>
            !['', 'null', '[]', '""'].includes(JSON.stringify(values[field.id] ?? null)),
        )
      const beside = fields
        .filter((field) => says(field))
        .flatMap((field) => {
          if (field.kind === 'rows' || field.kind === 'membership') return [`${field.label}明细`]
          if (field.kind === 'people' && field.parts !== undefined) return [`${field.label}明细`]
          return field.width !== undefined ? [] : [field.label]
        })
      const own = ['所属网格', '户数', '核对日期']
      const known = new Set([...fields.map(({ label }) => label), ...own])
      const old = new Set(
        shown.flatMap(({ extra }) => Object.keys(extra)).filter((key) => !known.has(key)),
      )
      const { token } = await app.call('registers.export', { list: { ledger: id }, unmasked })
      const book = new ExcelJS.Workbook()
      await book.xlsx.readFile(pathOfToken(app.dataDir, token))
      const head = (book.worksheets[0]?.getRow(3).values ?? []) as string[] // headings are texts
      const printed = fields.filter(({ width }) => width !== undefined).length + own.length
      expect(head.slice(printed + 2).toSorted()).toEqual([...beside, ...old].toSorted())
    }
  })
})
