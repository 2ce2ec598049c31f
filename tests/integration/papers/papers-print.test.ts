import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { entry, label, opinion, row } from '#core/reports/papers/cells.ts'
import { registerPaper } from '#core/reports/papers/register-paper.ts'
import { registerSheet } from '#core/reports/register.ts'
import { nothingSaid } from '#core/reports/register-beside.ts'
import type { RegisterOptions } from '#core/reports/register-options.ts'
import { startOnFronts } from '#hosts/common/pdf-leaves.ts'
import { restoreCharacters } from '#hosts/common/pdf-text.ts'
import type { Paper } from '#shared/domain/paper.ts'
import { ledgerOf } from '#shared/ledgers/index.ts'
import { setupFolder } from '../../helpers/command-line.ts'
import { openPrinter, printPapers } from '../../helpers/paper-pdf.ts'
import { pdfPages } from '../../helpers/pdf-text.ts'

let browser: Awaited<ReturnType<typeof openPrinter>>
beforeAll(async () => {
  browser = await openPrinter()
})
afterAll(() => browser.close())

const SIGN = '签名甲乙丙'
const ENDS = [5000, 1380, 1400, 1420, 1440, 3440, 3479, 3515, 3541]

/** A form with a text of so many characters and a signature under it. */
const longPaper = (length: number, name = '张三'): Paper => ({
  name,
  title: `${name}的表`,
  landscape: false,
  columns: [1, 5],
  parts: [
    { kind: 'grid', head: [], rows: [row([label('姓名'), entry(name)])] },
    {
      kind: 'grid',
      head: [row([label('栏目甲'), label('内容乙')])],
      rows: [
        ...opinion({
          label: '情况',
          text: `${'字'.repeat(Math.max(0, length - 1))}末`,
          sign: SIGN,
          height: 60,
          spans: [1, 2],
        }),
      ],
    },
  ],
})

const pagesOf = async (papers: readonly Paper[], duplex = false): Promise<readonly string[]> => {
  using folder = setupFolder()
  const path = join(folder.path, 'papers.pdf')
  const pdf = await printPapers(browser, papers, { duplex })
  writeFileSync(path, restoreCharacters(startOnFronts(pdf)))
  const pages = await pdfPages(path)
  return pages.map((page) => page.replace(/\s/g, ''))
}

describe('a form on paper', () => {
  it('never parts a signature from the end of its text, and loses no character', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 5000 }), async (length) => {
        const pages = await pagesOf([longPaper(length)])
        const signed = pages.filter((page) => page.includes(SIGN))
        expect(signed).toHaveLength(1)
        expect(signed[0]).toMatch(/末[^字]*签名甲乙丙/)
        expect(pages.join('').split('字').length - 1).toBe(length - 1)
      }),
      // Around the ends of the first and of the second page, where a signature would be left alone.
      { numRuns: 16, examples: ENDS.map((length): [number] => [length]) },
    )
  })

  it('repeats the head of the grid on every page a long text goes on to', async () => {
    const pages = await pagesOf([longPaper(5000)])
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages) expect(page).toContain('栏目甲内容乙')
  })

  it('never parts who signs a table from its last row', async () => {
    const table = (rows: number): Paper => ({
      name: '汇总表',
      title: '汇总表',
      landscape: true,
      columns: [1, 1],
      parts: [
        {
          kind: 'grid',
          head: [row([label('名次'), label('姓名')])],
          rows: Array.from({ length: rows }, (_, at) => row([entry(`${at + 1}`), entry('某某')])),
        },
        { kind: 'line', texts: ['制表人', '审核人'] },
        { kind: 'prose', note: true, paragraphs: ['附注在此'] },
      ],
    })
    for (const rows of [13, 14, 15, 28, 29, 30, 31, 44, 45]) {
      const pages = await pagesOf([table(rows)])
      const last = pages.at(-1)
      expect(last).toMatch(new RegExp(`${rows}某某制表人审核人附注在此`))
    }
  })

  it('begins on the front of a leaf in a two-sided batch, whatever came before', async () => {
    const lengths = [10, 2500, 4000, 10, 10, 2500, 10, 3000, 10, 10, 10, 2500]
    const papers = lengths.map((length, at) => longPaper(length, `委员${at}号`))
    const pages = await pagesOf(papers, true)
    const starts = papers.map(({ title }) => pages.findIndex((page) => page.includes(title)))
    expect(starts.every((at) => at % 2 === 0)).toBe(true)
    expect(pages.filter((page) => page === '').length).toBeGreaterThan(2)
    const oneSided = await pagesOf(papers)
    expect(pages.filter((page) => page !== '')).toEqual(oneSided)
  })
})

describe('a register of visits on paper', () => {
  it('has twelve rows and more a page while their texts take two lines', async () => {
    const visit = {
      values: {
        ...{ visitedOn: '2024-01-12', visitorName: '赵万全', phone: '13800001234', persons: 3 },
        ...{ address: '新城大道102号', content: '反映果园灌溉渠淤塞请求协调', category: 'AGRI' },
        receivedBy: [
          { name: '屈文竹', memberId: null },
          { name: '管学文', memberId: null },
        ],
        ...{ handling: 'TO_INFORMATION', handlingUnit: '县生态环境局', dueOn: '2024-02-12' },
        ...{ result: '正在办理', closedOn: '2024-02-10', satisfaction: 'MOSTLY' },
      },
      extra: {},
    }
    const options: RegisterOptions = {
      ...{ unit: '云岭县政协', year: '2024', today: '2024-06-01' },
      ...{ masked: true, days: 'dotted' },
    }
    const rows = { records: Array.from({ length: 30 }, () => visit), said: nothingSaid }
    const sheet = registerSheet(ledgerOf('receptions'), rows, options)
    const [first] = await pagesOf([registerPaper(sheet)])
    expect(first?.split('赵万全').length).toBeGreaterThanOrEqual(13)
  })
})
