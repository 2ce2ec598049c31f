import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseScheme } from '#core/assessment/scheme/parse-scheme.ts'
import { memberSheet } from '#core/reports/papers/member-sheet.ts'
import { noticeSheet } from '#core/reports/papers/notice-sheet.ts'
import { columnWidths, placeRows } from '#core/reports/papers/placed.ts'
import { reviewSheet } from '#core/reports/papers/review-sheet.ts'
import { noEntries, type SheetPaper } from '#core/reports/papers/sheet-rows.ts'
import { studioSheet } from '#core/reports/papers/studio-sheet.ts'
import { summarySheet } from '#core/reports/papers/summary-sheet.ts'
import { sumOf, sumToFormula } from '#core/reports/papers/sums.ts'
import type { Paper, PaperCell, PaperRow } from '#shared/domain/paper.ts'
import type { Scheme } from '#shared/domain/scheme.ts'
import type { Sheet, SheetLine } from '#shared/domain/score.ts'

const folder = join(import.meta.dirname, '../../resources/schemes')
const schemes: readonly Scheme[] = readdirSync(folder).flatMap((file) => {
  const parsed = parseScheme(JSON.parse(readFileSync(join(folder, file), 'utf8')))
  return parsed.ok ? [parsed.scheme] : []
})

/** A sheet of a scheme on which every line has half of what it can give. */
const sheetOf = (scheme: Scheme, kind: 'member' | 'studio'): Sheet => {
  const groups = new Map(scheme.groups.map((group) => [group.id, group]))
  const lines = scheme.items.flatMap((item): SheetLine[] => {
    const group = groups.get(item.group)
    if (group === undefined || group.subject !== kind) return []
    return [
      {
        item: item.id,
        name: item.name,
        group: group.id,
        groupName: group.name,
        block: group.kind,
        rule: `${item.name}的规则`,
        unit: item.unit,
        full: item.cap ?? null,
        count: 1,
        points: group.kind === 'DEDUCTION' ? -0.5 : 0.5,
        capped: false,
        met: null,
        spans: [],
        records: [],
        notCounted: [],
        correction: null,
      },
    ]
  })
  return {
    subject: { kind, id: 'one', name: '张三', head: { sector: '教育' } },
    scheme: scheme.id,
    period: { from: '2024-01-01', to: '2024-12-31' },
    lines,
    total: lines.reduce((sum, { points }) => sum + points, 0),
    grade: '',
    gradeCode: '',
    marks: [],
    notes: [],
  }
}

const paperOf = (scheme: Scheme, kind: 'member' | 'studio', blank = false): SheetPaper => ({
  sheet: sheetOf(scheme, kind),
  scheme,
  unit: '云岭县政协',
  year: 2024,
  number: '2024-KH-001',
  blank,
  entries: noEntries,
})

const cellsOf = (paper: Paper): readonly PaperCell[] =>
  paper.parts.flatMap((part) =>
    part.kind === 'grid' ? [...part.head, ...part.rows].flatMap(({ cells }) => cells) : [],
  )

const papersOf = (scheme: Scheme, blank: boolean): readonly Paper[] => {
  const { groups } = scheme
  return (['member', 'studio'] as const)
    .filter((kind) => groups.some(({ subject }) => subject === kind))
    .flatMap((kind) => {
      const paper = paperOf(scheme, kind, blank)
      const { sheet, unit, year, number } = paper
      return [
        kind === 'member' ? memberSheet(paper) : studioSheet(paper),
        noticeSheet(paper),
        reviewSheet({ subject: sheet.subject, kind, scheme, unit, year, number }),
        summarySheet({
          kind,
          placed: [{ sheet, place: 1, isDecided: false }],
          scheme,
          unit,
          year,
          blank,
        }),
      ]
    })
}

/** How many columns of each row are taken, by its own cells and those that reach down into it. */
const takenIn = (rows: readonly PaperRow[], widths: readonly number[]): readonly number[] => {
  const taken = rows.map(() => 0)
  for (const [at, { cells }] of placeRows(rows, widths).entries())
    for (const { cell } of cells)
      for (let down = 0; down < (cell.down ?? 1); down++)
        taken[at + down] = (taken[at + down] ?? 0) + (cell.span ?? 1)
  return taken
}

describe.each(schemes.map((scheme) => [scheme.id, scheme] as const))(
  'papers of %s',
  (_, scheme) => {
    it.each([false, true])(
      'fill every row of their grid from edge to edge (blank: %s)',
      (blank) => {
        for (const paper of papersOf(scheme, blank)) {
          const widths = columnWidths(paper)
          const grids = paper.parts.flatMap((part) =>
            part.kind === 'grid' ? [part.head, part.rows] : [],
          )
          for (const rows of grids)
            expect([paper.title, takenIn(rows, widths)]).toEqual([
              paper.title,
              rows.map(() => widths.length),
            ])
        }
      },
    )

    it('have every item with its rule, and a total that is the sum of its lines', () => {
      for (const kind of ['member', 'studio'] as const) {
        const paper = paperOf(scheme, kind)
        if (paper.sheet.lines.length === 0) continue
        const cells = cellsOf(kind === 'member' ? memberSheet(paper) : studioSheet(paper))
        const texts = cells.flatMap(({ text, small }) => [text, small])
        for (const { name, rule } of paper.sheet.lines)
          expect(texts).toEqual(expect.arrayContaining([name, rule]))
        const points = new Map(cells.flatMap(({ id, number }) => (id ? [[id, number ?? 0]] : [])))
        const totals = cells.filter(({ sum, number }) => sum !== undefined && number !== undefined)
        const total = totals.at(-1)
        if (total?.sum === undefined) throw new Error('no total')
        expect(total.number).toBe(sumOf(total.sum, (id) => points.get(id) ?? 0))
      }
    })

    it('leave a blank form to the pen: no name, no score, no finding', () => {
      for (const paper of papersOf(scheme, true)) {
        const cells = cellsOf(paper).filter(({ id, sum }) => id !== undefined || sum !== undefined)
        expect(cells.flatMap(({ number }) => number ?? [])).toEqual([])
      }
    })
  },
)

describe('a sum on paper', () => {
  const sum = {
    add: [
      { add: [{ cell: 'a', most: 10 }, { cell: 'b' }], most: 12 },
      { cell: 'c', least: 0 },
    ],
    most: 100,
  }
  it.each([
    [{ a: 20, b: 1, c: -5 }, 11],
    [{ a: 20, b: 9, c: 3 }, 15],
    [{ a: 0.1, b: 0.2, c: 0 }, 0.3],
    [{}, 0],
  ])('of %j is %d', (cells, total) => {
    expect(sumOf(sum, (id) => (cells as Record<string, number>)[id] ?? 0)).toBe(total)
  })

  it('becomes a formula with every end of it', () => {
    const addresses = new Map([
      ['a', 'F1'],
      ['b', 'F2'],
    ])
    expect(sumToFormula(sum, (id) => addresses.get(id))).toBe(
      'MIN(100,SUM(MIN(12,SUM(MIN(10,SUM(F1)),F2)),MAX(0,0)))',
    )
  })
})

it('the last rows of a summary stand on the page of those who sign it, one alone never', () => {
  const [scheme] = schemes
  if (scheme === undefined) throw new Error('a scheme is wanted')
  const sheet = sheetOf(scheme, 'member')
  const placed = Array.from({ length: 36 }, (_, at) => ({ sheet, place: at + 1, isDecided: false }))
  const paper = summarySheet({
    kind: 'member',
    placed,
    scheme,
    unit: '云岭县政协',
    year: 2024,
    blank: false,
  })
  const rows = paper.parts.flatMap((part) => (part.kind === 'grid' ? part.rows : []))
  expect(rows.map(({ withNext = false }) => withNext).lastIndexOf(false)).toBe(32)
  expect(rows).toHaveLength(36)
})

it('the summary of a scheme of tasks has numbers of demands that are met, and neither points nor places', () => {
  const scheme = schemes.find(({ id }) => id === 'wangyi-2024')
  if (scheme === undefined) throw new Error('a scheme is wanted')
  const { lines, ...rest } = sheetOf(scheme, 'member')
  const sheet = {
    ...rest,
    lines: lines.map((line, at) => ({
      ...line,
      points: 0,
      full: null,
      met: at < 2 ? at > 0 : null,
    })),
  }
  const asked = { kind: 'member', scheme, unit: '云岭县政协', year: 2024, blank: false } as const
  const placed = [1, 2].map((place) => ({ sheet, place, isDecided: false }))
  const [grid] = summarySheet({ ...asked, placed }).parts.filter((part) => part.kind === 'grid')
  const texts = [...(grid?.head ?? []), ...(grid?.rows ?? [])].map(({ cells }) =>
    cells.map(({ text }) => text),
  )
  expect(texts[0]).toEqual('序号 姓名 界别 值班接访 建言献策 达标项数 等次 备注'.split(' '))
  expect(texts.slice(1).map(([first]) => first)).toEqual(['1', '2'])
  expect(texts[1]?.[5]).toBe('1/2')
})
