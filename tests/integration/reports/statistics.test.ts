import exceljs from 'exceljs'
import { describe, expect, it } from 'vitest'
import type { FigureValue } from '#shared/contract/statistics.ts'
import { assessedRows } from '#shared/figures/assessed.ts'
import { importFile, ledgerFile } from '../../helpers/files.ts'
import { setupApp } from '../../helpers/test-app.ts'
import { createStudio, createVisit } from '../../helpers/visits.ts'

const YEAR = { kind: 'year', year: 2024 } as const

const numberOf = (figures: readonly FigureValue[], id: string): number | null => {
  const figure = figures.find((one) => one.id === id)
  if (figure === undefined) throw new Error(`no figure ${id}`)
  return figure.value
}

const lineOf = (figures: readonly FigureValue[], id: string, by: string, key: string) =>
  figures
    .find((one) => one.id === id)
    ?.breakdowns.find((one) => one.by === by)
    ?.keys.find((one) => one.key === key)?.value ?? 0

describe('statistics of a year', () => {
  it('make the sentence of the founding article from the ledger of suggestions', async () => {
    using app = await setupApp()
    await importFile(app, ledgerFile('社情民意信息报送采用统计表2024.xlsx'))
    const { figures } = await app.call('statistics.list', { period: YEAR, breakdowns: true })
    expect(numberOf(figures, 'informations.sent')).toBe(206)
    expect(lineOf(figures, 'informations.adopted', 'level', 'PROVINCE')).toBe(1)
    expect(lineOf(figures, 'informations.adopted', 'level', 'CITY')).toBe(5)
    expect(lineOf(figures, 'informations.instructed', 'instructionLevel', 'COUNTY')).toBe(3)
  })

  it('count persons, visits and matters apart, and a matter of several visits once', async () => {
    using app = await setupApp()
    const studio = await createStudio(app, '老街工作室')
    const first = await createVisit(app, { studio, persons: 5 })
    await createVisit(app, { studio, visitorName: '钱玉梅', persons: 1 })
    const again = await createVisit(app, { studio, visitedOn: '2024-04-02', persons: 2 })
    await app.call('matters.link', {
      a: { ledger: 'receptions', id: first.id },
      b: { ledger: 'receptions', id: again.id },
    })
    const { figures } = await app.call('statistics.list', { period: YEAR, perStudio: true })
    expect(numberOf(figures, 'receptions.batches')).toBe(3)
    expect(numberOf(figures, 'receptions.persons')).toBe(8)
    expect(numberOf(figures, 'receptions.matters')).toBe(2)
  })

  it('say beside the figures which demands each studio has met, and its points and grade', async () => {
    using app = await setupApp()
    const { id } = await app.call('records.create', {
      ledger: 'studios',
      values: { name: '老街工作室' },
    })
    const busy = { id, name: '老街工作室' }
    await createStudio(app, '河滨工作室')
    for (const [heldOn, kind] of [
      ['2024-03-02', 'READING'],
      ['2024-04-02', 'READING'],
      ['2024-05-02', 'POLICY_TALK'],
    ] as const)
      await app.call('records.create', {
        ledger: 'activities',
        values: { title: '活动', heldOn, kinds: [kind], studio: busy },
      })
    const asked = await app.call('statistics.assessed', { year: 2024 })
    const sheets = await app.call('assessments.list', { year: 2024, kind: 'studio' })
    expect(asked.studios.map(({ studio, met, grade }) => ({ studio, met, grade }))).toEqual(
      sheets.map(({ subject, lines, grade }) => ({
        studio: subject.id,
        met: lines.filter((line) => line.met === true).length,
        grade,
      })),
    )
    const one = asked.studios.find(({ studio }) => studio === busy.id)
    expect(one).toMatchObject({ asked: 6, met: 1, points: null, grade: '未达标' })
    const rows = assessedRows(asked)
    expect(rows.map(({ title, total }) => [title, total])).toEqual([
      ['配额完成情况', '0/2'],
      ['考核等次', '未达标2'],
    ])
    expect(rows[0]?.cellOf(busy.id)).toBe('✗ 1/6')
    const only = await app.call('statistics.assessed', { year: 2024, studios: [busy.id] })
    expect(only.studios).toEqual([one])
  })

  it('take points and grade from the scheme the office works with, and write them into the workbook', async () => {
    using app = await setupApp()
    const studio = await createStudio(app, '老街工作室')
    await app.call('assessments.move', {
      year: 2024,
      scheme: 'studio-default',
      kind: 'studio',
      to: 'SELF',
    })
    const { scheme, studios } = await app.call('statistics.assessed', { year: 2024 })
    expect(scheme).toContain('工作室')
    expect(studios[0]?.points).not.toBeNull()
    const { token, name } = await app.call('statistics.export', { period: YEAR, breakdowns: false })
    const workbook = new exceljs.Workbook()
    await workbook.xlsx.readFile(`${app.dataDir}/passing/${token}/${name}`)
    const cells = (workbook.worksheets[0]?.getRows(1, 200) ?? []).map(({ values }) => values)
    const line = cells.find((row) => Array.isArray(row) && row.includes('考核得分'))
    expect(line).toContain(studios[0]?.points)
    expect(studio.id).toBe(studios[0]?.studio)
  })
})
