import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import exceljs from 'exceljs'
import { afterAll, describe, expect, it } from 'vitest'
import type { FileRef } from '#shared/bridge.ts'
import type { Opinion } from '#shared/domain/assessment.ts'
import { book, opinion } from '../../helpers/assessed-year.ts'
import { findOfficeSuite, openOfficeSuite } from '../../helpers/office-suite.ts'
import { pdfPages } from '../../helpers/pdf-text.ts'
import { setupApp, type TestApp } from '../../helpers/test-app.ts'

const of = { form: 'assessment', ...book } as const
const PATIENCE_MS = 120_000

/** A member with a plenary, and what was said of the sheet. */
const setupYear = async (opinions: readonly Opinion[]): Promise<TestApp> => {
  const app = await setupApp()
  const { id } = await app.call('records.create', { ledger: 'members', values: { name: '尹军' } })
  await app.call('records.create', {
    ledger: 'activities',
    values: {
      title: '全体会议',
      kinds: ['PLENARY'],
      heldOn: '2024-01-10',
      attendance: [{ name: '尹军', status: 'PRESENT' }],
    },
  })
  if (opinions.length > 0)
    await app.call('assessments.save', {
      ...book,
      rows: [{ subject: id, opinions: [...opinions] }],
    })
  return app
}

const exported = async (app: TestApp, format: 'docx' | 'xlsx'): Promise<string> => {
  const [file] = await app.call('papers.export', { of, format, layout: { duplex: true } })
  if (file === undefined) throw new Error('no file')
  const { token, name }: FileRef = file
  return join(app.dataDir, 'passing', token, name)
}

const openBook = async (path: string): Promise<exceljs.Worksheet> => {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.readFile(path)
  const [sheet] = workbook.worksheets
  if (sheet === undefined) throw new Error('no sheet')
  return sheet
}

/** The numbers of the row that begins with a label, each merged cell once. */
const numbersBeside = (sheet: exceljs.Worksheet, label: string): readonly unknown[] => {
  const found: unknown[] = []
  sheet.eachRow((row) => {
    if (row.getCell(1).text !== label) return
    row.eachCell((cell) => {
      const value = cell.result ?? cell.value
      if (cell.master === cell && typeof value === 'number') found.push(value)
    })
  })
  return found
}

const suite = findOfficeSuite()

describe.skipIf(suite === undefined)('papers in a LibreOffice of this machine', () => {
  const office = openOfficeSuite(suite ?? '')
  afterAll(office.close)
  const convert = async (app: TestApp, path: string, format: 'pdf' | 'xlsx'): Promise<string> => {
    const folder = join(app.dataDir, 'converted')
    mkdirSync(folder, { recursive: true })
    const [converted = ''] = await office.convert([path], format, folder)
    return converted
  }

  it(
    'add up what is typed into the columns of scores, under every cap',
    async () => {
      using app = await setupYear([])
      const path = await exported(app, 'xlsx')
      const sheet = await openBook(path)
      const cells: exceljs.Cell[] = []
      sheet.eachRow((row) => row.eachCell((cell) => cells.push(cell)))
      // What was counted is taken out, so that only the suite can know the sums.
      for (const cell of cells)
        if (cell.formula !== undefined) cell.value = { formula: cell.formula }
      const [score] = cells.filter((cell) => cell.value === 50).slice(1)
      if (score === undefined) throw new Error('no score')
      score.value = 44
      sheet.getCell(score.row, Number(score.col) - 1).value = 9999
      await sheet.workbook.xlsx.writeFile(path)
      const typed = await openBook(await convert(app, path, 'xlsx'))
      expect(numbersBeside(typed, '总分')).toEqual([50, 44])
    },
    PATIENCE_MS,
  )

  it(
    'let a long text go on over the pages, with its signature on the last of them',
    async () => {
      const text = `${'字'.repeat(4999)}末`
      using app = await setupYear([opinion('SELF', { text }), opinion('GROUP', { text })])
      await app.call('records.create', { ledger: 'members', values: { name: '冯霞' } })
      const pages = await pdfPages(await convert(app, await exported(app, 'docx'), 'pdf'))
      const plain = pages.map((page) => page.replace(/\s/g, ''))
      expect(plain.join('').split('字').length - 1).toBe(2 * 4999)
      for (const sign of ['签名', '召集人签名']) {
        const signed = plain.filter((page) => page.includes(`末${sign}`))
        expect(signed).toHaveLength(1)
      }
      // The text begins under the score, it does not leave the rest of the page empty.
      const first = plain.find((page) => page.includes('尹军') && page.includes('考核项目'))
      expect(first).toContain('字字字')
      const starts = plain.flatMap((page, at) => (page.includes('年度委员履职考核表') ? [at] : []))
      expect(starts).toHaveLength(2)
      expect(starts.every((at) => at % 2 === 0)).toBe(true)
    },
    PATIENCE_MS,
  )
})
