import { readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'
import exceljs from 'exceljs'
import { describe, expect, it } from 'vitest'
import { listZipParts, packedBytes } from '#core/workbooks/zip/zip-directory.ts'
import type { FileRef } from '#shared/bridge.ts'
import type { Opinion } from '#shared/domain/assessment.ts'
import { setupApp, type TestApp } from '../../helpers/test-app.ts'

const of = { form: 'assessment', year: 2024, scheme: 'tongcheng-2019' } as const
const REPORT = '一年来走访群众。'

const said: Opinion = {
  stage: 'SELF',
  item: '',
  points: null,
  grade: '',
  text: '',
  person: '',
  on: '',
}

const setupYear = async (): Promise<TestApp> => {
  const app = await setupApp()
  const one = await app.call('records.create', {
    ledger: 'members',
    values: { name: '尹军', workUnit: '=1+1' },
  })
  await app.call('records.create', { ledger: 'members', values: { name: '冯霞' } })
  await app.call('records.create', {
    ledger: 'activities',
    values: {
      title: '全体会议',
      kinds: ['PLENARY'],
      heldOn: '2024-01-10',
      attendance: [{ name: '尹军', status: 'PRESENT' }],
    },
  })
  await app.call('assessments.save', {
    year: 2024,
    scheme: of.scheme,
    rows: [
      {
        subject: one.id,
        opinions: [
          { ...said, text: REPORT },
          { ...said, item: 'plenary', points: 45 },
        ],
      },
    ],
  })
  return app
}

const bytesOf = (app: TestApp, { token, name }: FileRef): Buffer =>
  readFileSync(`${app.dataDir}/passing/${token}/${name}`)

const unzip = (bytes: Buffer): ReadonlyMap<string, Buffer> =>
  new Map(
    listZipParts(bytes, 1000).map((part) => {
      const packed = packedBytes(bytes, part)
      return [part.name, part.method === 0 ? packed : inflateRawSync(packed)]
    }),
  )

const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:t[ >][^<]*<|<w:t>([^<]*)</g)]
    .map(([all]) => all.replace(/<[^>]*>|<$/g, ''))
    .join('')

/** What a workbook program would make of the formulas these papers use. */
const recompute = (sheet: exceljs.Worksheet, formula: string): number => {
  let at = 0
  const value = (): number => {
    const name = /^(SUM|MIN|MAX)\(/.exec(formula.slice(at))
    if (name === null) {
      const [text = ''] = /^[^,)]+/.exec(formula.slice(at)) ?? []
      at += text.length
      if (/^-?[\d.]+$/.test(text)) return Number(text)
      const { value: held } = sheet.getCell(text)
      return typeof held === 'number' ? held : 0
    }
    at += name[0].length
    const parts = [value()]
    while (formula[at] === ',') {
      at++
      parts.push(value())
    }
    at++
    if (name[1] === 'SUM') return parts.reduce((sum, one) => sum + one, 0)
    return name[1] === 'MIN' ? Math.min(...parts) : Math.max(...parts)
  }
  return value()
}

const workbookOf = async (app: TestApp): Promise<exceljs.Workbook> => {
  const [file] = await app.call('papers.export', { of, format: 'xlsx' })
  if (file === undefined) throw new Error('no file')
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(bytesOf(app, file) as unknown as ArrayBuffer) // it takes a Buffer
  return workbook
}

const cellsOf = (sheet: exceljs.Worksheet): exceljs.Cell[] => {
  const cells: exceljs.Cell[] = []
  sheet.eachRow((row) => row.eachCell((cell) => cells.push(cell)))
  return cells.filter((cell) => cell.master === cell)
}

describe('assessment sheets in Excel', () => {
  it('go on adding up, each line and the whole under their caps', async () => {
    using app = await setupYear()
    const workbook = await workbookOf(app)
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      '2024-KH-001 冯霞',
      '2024-KH-002 尹军',
    ])
    const sheet = workbook.worksheets[1]
    if (sheet === undefined) throw new Error('no sheet')
    const cells = cellsOf(sheet)
    const sums = cells.filter(
      (cell) => cell.formula !== undefined && typeof cell.result === 'number',
    )
    expect(sums.length).toBeGreaterThan(2)
    for (const cell of sums) expect(recompute(sheet, cell.formula)).toBe(cell.result)
    const scores = sums.filter((cell) => cell.result === 50)
    expect(scores.length).toBeGreaterThan(0)
    const score = cells.findLast((cell) => cell.value === 50)
    if (score === undefined) throw new Error('no score')
    score.value = 9999
    const total = sums.at(-1)
    expect(recompute(sheet, total?.formula ?? '')).toBeLessThan(200)
  })

  it('leave the self score to the pen, and count it as soon as somebody types one', async () => {
    using app = await setupYear()
    const [sheet] = (await workbookOf(app)).worksheets
    if (sheet === undefined) throw new Error('no sheet')
    const unbegun = cellsOf(sheet).filter(({ formula = '' }) => formula.startsWith('IF(COUNT('))
    expect(unbegun.length).toBeGreaterThan(0)
    const named = unbegun.flatMap(({ formula }) =>
      /COUNT\(([^)]*)\)/.exec(formula)?.[1]?.split(','),
    )
    for (const address of named) {
      const cell = sheet.getCell(address ?? '')
      expect([cell.value, cell.numFmt]).toEqual([null, undefined])
    }
  })

  it('hold a text of 5,000 characters in rows that can be seen', async () => {
    using app = await setupYear()
    const [{ subject } = { subject: { id: '', name: '' } }] = await app.call('assessments.list', {
      year: 2024,
      scheme: of.scheme,
    })
    const text = '同意自评意见的话。'.repeat(625).slice(0, 5000)
    const one: Opinion = { ...said, stage: 'GROUP', text }
    await app.call('assessments.save', {
      year: 2024,
      scheme: of.scheme,
      rows: [{ subject: subject.id, opinions: [one] }],
    })
    const { worksheets } = await workbookOf(app)
    const sheet = worksheets.find(({ name }) => name.endsWith(subject.name))
    if (sheet === undefined) throw new Error('no sheet')
    const pieces = cellsOf(sheet).filter((cell) => cell.text.includes('自评意见的话'))
    expect(pieces.map((cell) => cell.text).join('') === text).toBe(true)
    const heights = pieces.map((cell) => sheet.getRow(Number(cell.row)).height)
    // Excel shows no more of a row than this.
    expect(Math.max(...heights)).toBeLessThan(409)
    const borders = pieces.map(({ border }) => [border.top?.style, border.bottom?.style])
    expect(borders.slice(1)).toEqual(pieces.slice(1).map(() => [undefined, undefined]))
  })

  it('hold numbers as numbers and a text that begins like a formula as a text', async () => {
    using app = await setupYear()
    const sheet = (await workbookOf(app)).worksheets[1]
    if (sheet === undefined) throw new Error('no sheet')
    const cells = cellsOf(sheet)
    expect(cells.find((cell) => cell.text === '=1+1')).toMatchObject({
      type: exceljs.ValueType.String,
      numFmt: '@',
    })
    expect(cells.some((cell) => cell.value === 45)).toBe(true)
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'portrait' })
    expect(sheet.pageSetup.printTitlesRow).toMatch(/^\d+:\d+$/)
    expect(sheet.pageSetup.printArea).toMatch(/^A1:/)
  })
})

describe('assessment sheets in Word', () => {
  it('are tables with repeated heads and office fonts, a section and a page count each', async () => {
    using app = await setupYear()
    const [file] = await app.call('papers.export', { of, format: 'docx', layout: { duplex: true } })
    if (file === undefined) throw new Error('no file')
    const xml = unzip(bytesOf(app, file)).get('word/document.xml')?.toString('utf8') ?? ''
    expect(textOf(xml)).toContain(REPORT)
    expect(textOf(xml)).toContain('主席会议审定')
    expect(xml.match(/<w:tbl>/g)).toHaveLength(6)
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(2)
    expect(xml.match(/<w:sectPr>/g)).toHaveLength(2)
    expect(xml).toContain('<w:type w:val="oddPage"/>')
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
    for (const font of ['方正小标宋简体', '黑体', '仿宋_GB2312', '宋体'])
      expect(xml).toContain(font)
    expect(xml).toContain('<w:keepNext/>')
    expect(xml.match(/<w:cantSplit\/>/g)?.length).toBeGreaterThan(10)
  })

  it('come one each, by number and name, loose or in a zip whose names are Chinese', async () => {
    using app = await setupYear()
    const each = await app.call('papers.export', { of, format: 'docx', pack: 'each' })
    const names = ['2024-KH-001 冯霞.docx', '2024-KH-002 尹军.docx']
    expect(each.map(({ name }) => name)).toEqual(names)
    const [zip] = await app.call('papers.export', { of, format: 'docx', pack: 'zip' })
    if (zip === undefined) throw new Error('no file')
    const files = unzip(bytesOf(app, zip))
    expect([...files.keys()]).toEqual(names)
    expect(unzip(files.get(names[0] ?? '') ?? Buffer.alloc(0)).has('word/document.xml')).toBe(true)
  })
})
