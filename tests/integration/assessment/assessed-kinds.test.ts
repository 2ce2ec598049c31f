import { expect, it } from 'vitest'
import { decide, setupYear } from '../../helpers/assessed-year.ts'

it('tells apart members and studios, moves nobody a scheme does not assess, and names what is unmet', async () => {
  const { app } = await setupYear()
  using _ = app
  await app.call('records.create', { ledger: 'studios', values: { name: '城关委员工作室' } })
  expect(await decide(app)).toEqual({ moved: 2 })
  const schemes = await app.call('schemes.list', {})
  const both = schemes.find(({ subjects }) => subjects.length === 2)
  if (both === undefined) throw new Error('a shipped scheme assesses both')
  for (const kind of ['member', 'studio'] as const) {
    const of = { year: 2024, scheme: both.id, kind }
    const sheets = await app.call('assessments.list', of)
    const { rows } = await app.call('assessments.overview', of)
    expect(new Set(sheets.map(({ subject }) => subject.kind))).toEqual(new Set([kind]))
    expect(new Set(rows.map(({ subject }) => subject.kind))).toEqual(new Set([kind]))
    const unmet = new Map(
      sheets.map(({ subject, lines }) => [
        subject.id,
        lines.filter(({ met }) => met === false).map(({ name }) => name),
      ]),
    )
    for (const row of rows) expect(row.unmet).toEqual(unmet.get(row.subject.id))
  }
})
