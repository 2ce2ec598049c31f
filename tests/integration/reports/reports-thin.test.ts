import { describe, expect, it } from 'vitest'
import { createActivity, createCase, sentencesOf } from '../../helpers/reports.ts'
import { setupApp } from '../../helpers/test-app.ts'
import { createVisit } from '../../helpers/visits.ts'

const of = { outline: 'annual', period: { kind: 'year', year: 2024 } } as const

describe('the sentences and charts of a report on almost nothing', () => {
  it('do not tell of a single thing what the total has said, nor that none of it is done', async () => {
    using app = await setupApp()
    await createVisit(app, { handling: 'TRANSFER', category: 'URBAN_RURAL' })
    await createCase(app, 'FAILED')
    await createActivity(app, '2024-03-02', ['READING'])
    const report = await app.call('reports.draft', of)
    const said = sentencesOf(report)
    expect(said['receptions-ways']).toBe('转办1件。')
    expect(said['receptions-handling']).toBe('目前均未办结。')
    expect(said['mediations-count']).toBe('共受理矛盾纠纷1起，涉及群众2人。')
    expect(said['activities-count']).toBe('共开展履职活动1次。')
    expect(said).not.toHaveProperty('receptions-category')
    expect(said).not.toHaveProperty('activities-kinds')
    expect(said).not.toHaveProperty('activities-months')
    expect(report.blocks.filter(({ kind }) => kind === 'chart')).toEqual([])
  })

  it('draw the months between in which nothing was done', async () => {
    using app = await setupApp()
    await createVisit(app, { visitedOn: '2024-02-05', persons: 3 })
    await createVisit(app, { visitedOn: '2024-04-05', persons: 2 })
    const { blocks } = await app.call('reports.draft', of)
    const [chart] = blocks.flatMap((block) => (block.kind === 'chart' ? [block] : []))
    expect(chart?.bars.map(({ label, value }) => `${label} ${value}`)).toEqual([
      '2月 3',
      '3月 0',
      '4月 2',
    ])
  })
})
