import { readFileSync } from 'node:fs'
import exceljs from 'exceljs'
import { describe, expect, it } from 'vitest'
import { ledgerOf } from '#shared/ledgers/index.ts'
import { setupApp, type TestApp } from '../../helpers/test-app.ts'

const LONG = `${'一字不落地印出来。'.repeat(600)}完`

const setupVisit = async (): Promise<{ app: TestApp; id: string }> => {
  const app = await setupApp()
  const { id } = await app.call('records.create', {
    ledger: 'receptions',
    values: {
      visitedOn: '2024-03-05',
      visitorName: '沈芳',
      gender: 'FEMALE',
      phone: '13800001234',
      content: LONG,
      persons: 3,
    },
  })
  return { app, id }
}

const textOf = (value: unknown): string => JSON.stringify(value)

describe('the papers of a record', () => {
  it('mask its numbers until somebody lifts the mask, which stands in its history', async () => {
    const { app, id } = await setupVisit()
    using _ = app
    const of = { form: 'record' as const, sheet: 'reception' as const, ids: [id] }
    const masked = textOf(await app.call('papers.list', of))
    expect(masked).toContain('138****1234')
    expect(masked).toContain(LONG)
    const { pass } = await app.call('papers.reveal', { of })
    expect(textOf(await app.call('papers.list', { ...of, pass }))).toContain('13800001234')
    const history = await app.call('records.history', { ledger: 'receptions', id })
    expect(history.find(({ field }) => field === 'unmasked-print')).toMatchObject({
      after: '接待来访群众登记表',
    })
  })

  it('stay masked with a pass that was given for other papers', async () => {
    const { app, id } = await setupVisit()
    using _ = app
    const of = { form: 'record' as const, sheet: 'reception' as const, ids: [id] }
    const { pass } = await app.call('papers.reveal', {
      of: { ...of, sheet: 'assignment' as const },
    })
    expect(textOf(await app.call('papers.list', { ...of, pass }))).not.toContain('13800001234')
  })

  it('leave whose they are to the pen when blank, or have it printed on them', async () => {
    using app = await setupApp()
    const { id: studio } = await app.call('records.create', {
      ledger: 'studios',
      values: { name: '老街工作室' },
    })
    const blank = { form: 'record' as const, blank: true }
    const titled = async (
      sheet: 'reception' | 'dossier-cover' | 'mediation-agreement',
      more = {},
    ) => {
      const [paper] = await app.call('papers.list', { ...blank, sheet, ...more })
      return paper?.title
    }
    expect(await titled('reception')).toBe('云岭县政协接待来访群众登记表')
    expect(await titled('reception', { studio })).toBe('老街工作室接待来访群众登记表')
    const logs = await app.call('papers.list', { ...blank, sheet: 'duty-log', studio })
    expect(textOf(logs)).toContain('工作室：老街工作室')
    expect(await titled('dossier-cover', { studio })).toBe('老街工作室\n微协商（调解）卷宗')
    expect(await titled('dossier-cover', { studio, committee: true })).toBe('人民调解卷宗')
    expect(await titled('mediation-agreement', { committee: true })).toBe('人民调解协议书')
    const error = await app.fail('papers.list', { ...blank, sheet: 'reception', studio: 'none' })
    expect(error.code).toBe('not-found')
  })

  it('are refused for a record that is not there', async () => {
    const { app } = await setupVisit()
    using _ = app
    const error = await app.fail('papers.list', { form: 'record', sheet: 'topic', ids: ['none'] })
    expect(error.code).toBe('not-found')
  })

  it('go to Excel with the whole of a long text', async () => {
    const { app, id } = await setupVisit()
    using _ = app
    const of = { form: 'record' as const, sheet: 'reception' as const, ids: [id] }
    const [file] = await app.call('papers.export', { of, format: 'xlsx' })
    const book = new exceljs.Workbook()
    await book.xlsx.readFile(`${app.dataDir}/passing/${file?.token}/${file?.name}`)
    const texts: string[] = []
    book.worksheets[0]?.eachRow((row) =>
      row.eachCell((cell) => cell.master === cell && texts.push(String(cell.value))),
    )
    // Rows of Excel end at a height: a long text goes on in the next ones.
    expect(texts.join('').includes(LONG)).toBe(true)
  })
})

describe('a register on paper', () => {
  it('has every record of the list, its sum and its head on every page', async () => {
    const { app } = await setupVisit()
    using _ = app
    const of = { form: 'register', list: { ledger: 'receptions' } } as const
    const [paper] = await app.call('papers.list', of)
    const grid = paper?.parts.find((part) => part.kind === 'grid')
    if (grid?.kind !== 'grid') throw new Error('no grid')
    expect(paper?.landscape).toBe(true)
    // What a workbook keeps beside the printed columns would leave these no room.
    const { fields } = ledgerOf('receptions')
    const printed = fields.filter(({ width }) => width !== undefined).map(({ label }) => label)
    expect(grid.head[0]?.cells.map(({ text }) => text)).toEqual(['序号', ...printed])
    expect(paper?.columns).toHaveLength(printed.length + 1)
    expect(grid.head[0]?.cells[0]?.text).toBe('序号')
    expect(grid.rows).toHaveLength(2)
    expect(grid.rows[0]?.cells.some(({ text }) => text === LONG)).toBe(true)
    expect(grid.rows.at(-1)?.cells[0]?.text).toBe('合计')
    expect(grid.rows.at(-1)?.cells.map(({ number }) => number)).toContain(3)
  })

  it('becomes a Word file', async () => {
    const { app } = await setupVisit()
    using _ = app
    const of = { form: 'register', list: { ledger: 'receptions' }, blank: true } as const
    const [file] = await app.call('papers.export', { of, format: 'docx' })
    const bytes = readFileSync(`${app.dataDir}/passing/${file?.token}/${file?.name}`)
    expect(bytes.subarray(0, 2).toString()).toBe('PK')
  })
})
