import { expect, it } from 'vitest'
import { pathOfToken } from '#core/index.ts'
import { docxParagraphs, docxParts } from '../../helpers/docx.ts'
import { setupApp, type TestApp } from '../../helpers/test-app.ts'
import { createVisit } from '../../helpers/visits.ts'

const YEAR = { kind: 'year', year: 2024 } as const

const documentOf = (app: TestApp, { token }: { readonly token: string }): string =>
  docxParts(pathOfToken(app.dataDir, token)).get('word/document.xml') ?? ''

const rowsOf = (xml: string): readonly string[] =>
  [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row)

it('a table of the report keeps title, head and two rows on one page, its last two rows too, and repeats the head', async () => {
  using app = await setupApp({ office: true })
  await createVisit(app)
  const of = { outline: 'annual', period: YEAR }
  const xml = documentOf(app, await app.call('reports.export', { of, format: 'docx' }))
  const annex = xml.slice(xml.indexOf('<w:pageBreakBefore/>'))
  expect(docxParagraphs(annex)[0]?.xml).toContain('<w:keepNext/>')
  const rows = rowsOf(annex)
  const kept = rows.map((row) => row.includes('<w:keepNext/>'))
  expect(rows.length).toBeGreaterThan(8)
  expect(kept.slice(0, 3)).toEqual([true, true, false])
  expect(kept.slice(-3)).toEqual([false, true, false])
  expect(rows.map((row) => row.includes('<w:tblHeader/>')).lastIndexOf(true)).toBe(0)
})

it('the statistics are a Word file with the tables of their workbook, the head of each on every page', async () => {
  using app = await setupApp({ office: true })
  await createVisit(app, { visitedOn: '2024-03-05', persons: 3 })
  const file = await app.call('statistics.export', {
    period: YEAR,
    breakdowns: true,
    format: 'docx',
  })
  expect(file.name).toMatch(/工作统计表\.docx$/)
  const xml = documentOf(app, file)
  const tables = [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) => table)
  expect(tables.length).toBeGreaterThanOrEqual(4)
  for (const table of tables) {
    const heads = rowsOf(table).filter((row) => row.includes('<w:tblHeader/>'))
    expect(heads).toHaveLength(1)
    expect(heads[0]).toContain('<w:keepNext/>')
  }
  const [totals = ''] = tables
  const texts = (row: string): readonly string[] => docxParagraphs(row).map(({ text }) => text)
  const persons = rowsOf(totals)
    .map(texts)
    .find((row) => row.includes('接待来访人次'))
  expect(persons?.slice(-4)).toEqual(['人次', '3', '', ''])
  // What a block of rows is of is said once.
  expect(rowsOf(totals).filter((row) => texts(row)[0] === '来访接待')).toHaveLength(1)
})
