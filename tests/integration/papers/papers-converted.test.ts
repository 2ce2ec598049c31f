import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reserveUpload } from '#core/index.ts'
import { reportLines } from '#core/reports/report/report-lines.ts'
import type { FileRef } from '#shared/bridge.ts'
import type { Input } from '#shared/contract/index.ts'
import type { RecordFormId } from '#shared/ledgers/forms.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { findOfficeSuite, openOfficeSuite } from '../../helpers/office-suite.ts'
import { paperWords } from '../../helpers/paper-words.ts'
import { pdfPageSizes, pdfPages } from '../../helpers/pdf-text.ts'
import { pngOf } from '../../helpers/pictures.ts'
import { setupApp, type TestApp } from '../../helpers/test-app.ts'
import { visit } from '../../helpers/visits.ts'

/** A character that stands on no form. */
const MARK = '魑'
const LONG = MARK.repeat(5000)
const VISITS = 40

/** A file that was written, and what must be read on it once the suite has laid it out. */
interface Written {
  readonly file: string
  readonly words: readonly string[]
}

/** Letters and figures alone: boxes and quotes come from other fonts, and are not where they are seen. */
const plain = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')

/** A text that goes on over pages is read without their numbers. */
const FOOT = /第\s*\d+\s*页\s*共\s*\d+\s*页|—\s*\d+\s*—/g

type Of = Input<'papers.list'>
type Format = 'docx' | 'xlsx'

/** Copied under the name of its case: two papers of one record have one title. */
const kept = (app: TestApp, { token, name }: FileRef, as: string): string => {
  const path = join(app.dataDir, 'written', `${as}${extname(name)}`)
  copyFileSync(join(app.dataDir, 'passing', token, name), path)
  return path
}

const paperFile = async (app: TestApp, as: string, of: Of, format: Format): Promise<Written> => {
  const papers = await app.call('papers.list', of)
  const [file] = await app.call('papers.export', { of, format })
  if (file === undefined) throw new Error('no file')
  const words = paperWords(papers).flatMap((text) => text.split('\n'))
  return { file: kept(app, file, as), words }
}

const reportFile = async (app: TestApp): Promise<Written> => {
  const of = { outline: 'annual', period: { kind: 'year', year: 2024 } } as const
  const report = await app.call('reports.draft', of)
  const lines = reportLines(report).flatMap((line) => {
    if (line.kind === 'heading' || line.kind === 'body') return [line.text]
    return line.kind === 'table' ? [line.title, ...line.head, ...line.rows.flat()] : []
  })
  const file = await app.call('reports.export', { of, format: 'docx' })
  return { file: kept(app, file, 'report'), words: [report.title, ...lines] }
}

/** One of every kind of paper, from one store, in one look at it by the suite. */
const setupPapers = async () => {
  const app = await setupApp()
  mkdirSync(join(app.dataDir, 'written'))
  const create = async (ledger: LedgerId, values: Input<'records.create'>['values']) =>
    (await app.call('records.create', { ledger, values })).id
  for (let at = 0; at < VISITS; at += 1)
    await create('receptions', { ...visit, visitorName: `来访${at}号`, content: '路灯不亮。' })
  const long = await create('receptions', { ...visit, content: LONG, onsiteReply: LONG })
  const activity = await create('activities', {
    title: '读书交流',
    kinds: ['MICRO_CONSULT'],
    heldOn: '2024-03-05',
    content: '围绕养老交流。',
  })
  const upload = reserveUpload(app.dataDir, '开班式.png')
  writeFileSync(upload.path, pngOf(300, 200))
  await app.call('attachments.create', { ledger: 'activities', id: activity, file: upload.token })
  const case_ = await create('mediations', {
    acceptedOn: '2024-04-01',
    parties: [{ name: '沈芳' }, { name: '冯霞' }],
    brief: '相邻滴水。',
  })
  const topic = await create('topics', { title: '社区养老', issuedOn: '2024-02-01' })
  const form = (sheet: RecordFormId, id: string): Of => ({ form: 'record', sheet, ids: [id] })
  const visits = { field: 'visitorName', op: 'contains', value: '来访' } as const
  const register: Of = { form: 'register', list: { ledger: 'receptions', filters: [visits] } }
  const written = new Map<string, Written>()
  const put = async (as: string, of: Of, format: Format): Promise<void> => {
    written.set(as, await paperFile(app, as, of, format))
  }
  await put('reception-docx', form('reception', long), 'docx')
  await put('reception-xlsx', form('reception', long), 'xlsx')
  await put('blank-docx', { form: 'record', sheet: 'proposal', blank: true }, 'docx')
  await put('photos-docx', form('activity', activity), 'docx')
  await put('assignment-docx', form('assignment', long), 'docx')
  await put('dossier-docx', form('dossier', case_), 'docx')
  await put('topic-xlsx', form('topic', topic), 'xlsx')
  await put('register-docx', register, 'docx')
  await put('register-xlsx', register, 'xlsx')
  written.set('report', await reportFile(app))
  return { app, written }
}

const suite = findOfficeSuite()

describe.skipIf(suite === undefined)('forms, registers and reports in a LibreOffice', () => {
  const office = openOfficeSuite(suite ?? '')
  let made: Awaited<ReturnType<typeof setupPapers>>
  const pdfOf = (as: string): string => join(made.app.dataDir, 'converted', `${as}.pdf`)
  const textOf = async (as: string): Promise<string> =>
    (await pdfPages(pdfOf(as))).map((page) => plain(page.replace(FOOT, ''))).join('')
  beforeAll(async () => {
    made = await setupPapers()
    const files = [...made.written.values()].map(({ file }) => file)
    await office.convert(files, 'pdf', join(made.app.dataDir, 'converted'))
  })
  afterAll(() => {
    office.close()
    made.app[Symbol.dispose]()
  })

  it.each([
    'reception-docx',
    'reception-xlsx',
    'blank-docx',
    'photos-docx',
    'assignment-docx',
    'dossier-docx',
    'topic-xlsx',
    'register-docx',
    'register-xlsx',
    'report',
  ])('lose not a word of %s', async (as) => {
    const text = await textOf(as)
    const words = made.written.get(as)?.words ?? []
    expect(words.length).toBeGreaterThan(10)
    // A picture stands instead of the text that is said where it cannot.
    const wanted = words.map(plain).filter((word) => !word.includes('不在本文件里'))
    const lost = wanted.filter((word) => word.length < 200 && !text.includes(word))
    expect(lost).toEqual([])
    expect(text.split(MARK).length).toBe(wanted.join('').split(MARK).length)
  })

  it.each([
    ['reception-docx', [210, 297]],
    ['topic-xlsx', [210, 297]],
    ['register-docx', [297, 210]],
    ['register-xlsx', [297, 210]],
    ['report', [210, 297]],
  ])('lay %s out on A4, its own way up', async (as, size) => {
    const sizes = await pdfPageSizes(pdfOf(as))
    expect(sizes).toEqual(sizes.map(() => size))
  })

  it.each(['register-docx', 'register-xlsx'])('repeat the head of %s on every page', async (as) => {
    const pages = (await pdfPages(pdfOf(as))).map(plain)
    expect(pages.length).toBeGreaterThan(2)
    for (const [at, page] of pages.entries()) {
      expect(page).toContain('接待委员')
      expect(page).toContain(`第${at + 1}页共${pages.length}页`)
    }
    expect(pages.at(-1)).toContain('负责人签名')
  })

  it('keep the signature of a long text with its end, and the pages of a form full', async () => {
    const pages = (await pdfPages(pdfOf('reception-docx'))).map(plain)
    expect(pages.length).toBeLessThanOrEqual(7)
    for (const page of pages) expect(page.length).toBeGreaterThan(100)
    const signed = pages.filter((page) => page.includes('接待委员签名'))
    expect(signed).toHaveLength(1)
  })

  it.each([
    ['blank-docx', 2],
    ['photos-docx', 2],
    ['assignment-docx', 3],
    ['topic-xlsx', 1],
  ])('lay %s out on %i pages and no more', async (as, pages) => {
    expect(await pdfPages(pdfOf(as))).toHaveLength(pages)
  })
})
