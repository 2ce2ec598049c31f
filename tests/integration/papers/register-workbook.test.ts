import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read } from '@e965/xlsx'
import exceljs from 'exceljs'
import { afterAll, describe, expect, it } from 'vitest'
import { pathOfToken } from '#core/index.ts'
import type { FileRef } from '#shared/bridge.ts'
import type { Input } from '#shared/contract/index.ts'
import { ledgerOf } from '#shared/ledgers/index.ts'
import { findOfficeSuite, openOfficeSuite } from '../../helpers/office-suite.ts'
import { pdfPages } from '../../helpers/pdf-text.ts'
import { setupApp, type TestApp } from '../../helpers/test-app.ts'
import { createVisit } from '../../helpers/visits.ts'

const printed = ledgerOf('receptions').fields.filter(({ width }) => width !== undefined)
/** The sheet's column of a printed field; 序号 is the first. */
const columnOf = (id: string): number => printed.findIndex((field) => field.id === id) + 2
const HEAD = 3

/** A year of a small office: a plain visit, one that would be a formula, one that is withheld. */
const setupYear = async (): Promise<TestApp> => {
  const app = await setupApp()
  await app.call('office.update', { unit: '云岭县政协', year: 2024 })
  await createVisit(app, { visitedOn: '2024-06-02', visitorName: '李四', phone: '13812345678' })
  await createVisit(app, { visitedOn: '2024-01-05', visitorName: '=1+1', persons: 3 })
  await createVisit(app, { visitedOn: '2024-02-01', visitorName: '举报人', purpose: 'ACCUSATION' })
  return app
}

const register: Extract<Input<'papers.list'>, { form: 'register' }> = {
  form: 'register',
  list: { ledger: 'receptions', sort: [{ field: 'visitedOn', descending: false }] },
}

const pathOf = (app: TestApp, file: FileRef | undefined): string => {
  if (file === undefined) throw new Error('no file')
  return pathOfToken(app.dataDir, file.token)
}

const deskPath = async (app: TestApp, of: Input<'papers.list'> = register): Promise<string> => {
  const [file] = await app.call('papers.export', { of, format: 'xlsx' })
  return pathOf(app, file)
}

const sheetIn = async (path: string): Promise<exceljs.Worksheet> => {
  const book = new exceljs.Workbook()
  await book.xlsx.readFile(path)
  const [sheet] = book.worksheets
  if (sheet === undefined) throw new Error('no sheet')
  return sheet
}

const textsOf = (sheet: exceljs.Worksheet): readonly string[] => {
  const texts: string[] = []
  sheet.eachRow((row) =>
    row.eachCell((cell) => {
      if (cell.master === cell && cell.text !== '') texts.push(cell.text)
    }),
  )
  return texts
}

describe('the workbook of a register', () => {
  it('is the same file from the list and from the print desk', async () => {
    using app = await setupYear()
    const listed = await app.call('registers.export', { list: register.list })
    const desk = await deskPath(app)
    expect(readFileSync(pathOf(app, listed)).equals(readFileSync(desk))).toBe(true)
  })

  it('has the title, lines, heads, sums and signatures of the printed register', async () => {
    using app = await setupYear()
    const sheet = await sheetIn(await deskPath(app))
    const [paper] = await app.call('papers.list', register)
    const texts = textsOf(sheet)
    expect(texts[0]).toBe(paper?.title)
    expect(texts[1]).toContain('填报单位（盖章）：云岭县政协')
    expect(texts[1]).toContain('填报日期：')
    const heads = sheet.getRow(HEAD).values as readonly string[] // headings are texts
    expect(heads.slice(1, printed.length + 2)).toEqual([
      '序号',
      ...printed.map(({ label }) => label),
    ])
    const total = sheet.getRow(HEAD + 3)
    expect(total.getCell(1).text).toBe('合计')
    expect(total.getCell(columnOf('persons')).value).toBe(5)
    expect(texts.at(-2)).toMatch(/^制表签名：.*审核签名：.*负责人签名：/)
    expect(texts.at(-1)).toContain('另有1')
    expect(texts.join()).not.toContain('举报人')
    expect(sheet.getCell('A1').font).toMatchObject({ name: '方正小标宋简体' })
    expect(sheet.getCell(HEAD, 1).font).toMatchObject({ name: '黑体' })
    expect(sheet.getCell(HEAD + 1, columnOf('content')).font).toMatchObject({ name: '仿宋_GB2312' })
    expect(sheet.getCell(HEAD + 1, columnOf('content')).border.top?.style).toBe('thin')
  })

  it('lies on A4 with its head on every page and in sight, its filter over the records, and its pages counted', async () => {
    using app = await setupYear()
    const path = await deskPath(app)
    const sheet = await sheetIn(path)
    const last = sheet.getColumn(printed.length + 1).letter
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${HEAD}:${HEAD}`,
      printArea: `A1:${last}${sheet.rowCount}`,
    })
    expect(sheet.pageSetup.margins?.left).toBeCloseTo(15 / 25.4)
    expect(sheet.headerFooter.oddFooter).toBe('&C第 &P 页 共 &N 页')
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: HEAD })
    expect(sheet.autoFilter).toMatch(new RegExp(`^A${HEAD}:[A-Z]+${HEAD + 2}$`))
    const width = (id: string): number => sheet.getColumn(columnOf(id)).width ?? 0
    const wanted = (id: string): number => printed.find((field) => field.id === id)?.width ?? 0
    expect(width('content') / width('phone')).toBeCloseTo(wanted('content') / wanted('phone'))
    // The same as another reader sees it.
    const book = read(readFileSync(path), { cellStyles: true })
    const names = book.Workbook?.Names?.map(({ Name, Ref }) => `${Name} ${Ref}`) ?? []
    expect(names.join()).toContain(`'${sheet.name}'!$${HEAD}:$${HEAD}`)
    const [theirs] = Object.values(book.Sheets)
    expect(theirs?.['!autofilter']?.ref).toBe(sheet.autoFilter)
  })

  it('holds true numbers and days, texts that are no formulas, and masked telephones', async () => {
    using app = await setupYear()
    const path = await deskPath(app)
    const sheet = await sheetIn(path)
    const cell = (row: number, id: string) => sheet.getCell(HEAD + row, columnOf(id))
    expect(cell(1, 'visitorName')).toMatchObject({ value: '=1+1', numFmt: '@' })
    expect(cell(1, 'visitedOn')).toMatchObject({
      value: new Date(Date.UTC(2024, 0, 5)),
      numFmt: 'yyyy"."mm"."dd',
    })
    expect(cell(1, 'persons').value).toBe(3)
    expect(cell(2, 'phone').value).toBe('138****5678')
    const [theirs] = Object.values(read(readFileSync(path), { cellDates: true }).Sheets)
    const name = theirs?.[cell(1, 'visitorName').address]
    expect([name?.t, name?.v, name?.f]).toEqual(['s', '=1+1', undefined])
    expect(theirs?.[cell(1, 'visitedOn').address]?.t).toBe('d')
    const { pass } = await app.call('papers.reveal', { of: register })
    const revealed = await sheetIn(await deskPath(app, { ...register, pass }))
    expect(textsOf(revealed)).toContain('13812345678')
  })

  it('says that there is nothing, and blank has a page of lines for the pen', async () => {
    using app = await setupYear()
    const none = { ...register, list: { ledger: 'honors' as const } }
    expect(textsOf(await sheetIn(await deskPath(app, none)))).toContain('本期没有记录。')
    const blank = await sheetIn(await deskPath(app, { ...register, blank: true }))
    const numbers = Array.from({ length: 15 }, (_, at) => blank.getCell(HEAD + 1 + at, 1).value)
    expect(numbers).toEqual(numbers.map((_, at) => at + 1))
    expect(textsOf(blank).join()).not.toContain('李四')
    expect(textsOf(blank).join()).not.toContain('本期没有记录')
  })
})

const suite = findOfficeSuite()
/** A text of letters that are all different, so that each can be looked for. */
const DISTINCT = Array.from({ length: 1200 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join('')

describe.skipIf(suite === undefined)('the workbook of a register in a LibreOffice', () => {
  const office = openOfficeSuite(suite ?? '')
  afterAll(office.close)
  const convert = async (path: string, format: 'pdf' | 'xlsx', folder: string): Promise<string> => {
    const [converted] = await office.convert([path], format, folder)
    if (converted === undefined) throw new Error('nothing was converted')
    return converted
  }

  it('prints whole what is higher than a row, under a head that every page has', async () => {
    using app = await setupYear()
    await createVisit(app, { visitedOn: '2024-03-01', content: DISTINCT })
    const pages = await pdfPages(await convert(await deskPath(app), 'pdf', app.dataDir))
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) expect(page.replace(/\s/g, '')).toContain('来访人')
    const all = pages.join('')
    expect(
      Array.from(DISTINCT).filter((letter) => !all.includes(letter.normalize('NFKC'))),
    ).toEqual([])
    expect(all.replace(/\s/g, '')).toContain(`共${pages.length}页`)
  }, 120_000)

  it('opens as the same table', async () => {
    using app = await setupYear()
    const path = await deskPath(app)
    const converted = await convert(path, 'xlsx', join(app.dataDir, 'passing'))
    expect(textsOf(await sheetIn(converted))).toEqual(textsOf(await sheetIn(path)))
  }, 120_000)
})
