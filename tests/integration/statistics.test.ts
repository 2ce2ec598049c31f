import { describe, expect, it } from 'vitest'
import type { FigureValue } from '#shared/contract/statistics.ts'
import { importFile, ledgerFile } from '../helpers/files.ts'
import { setupApp } from '../helpers/test-app.ts'
import { createStudio, createVisit } from '../helpers/visits.ts'

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
})
