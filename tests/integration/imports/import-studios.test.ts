import { expect, it } from 'vitest'
import type { CorrectionInput } from '#shared/contract/import-corrections.ts'
import { uploadText } from '../../helpers/files.ts'
import { setupApp, type TestApp } from '../../helpers/test-app.ts'

const KNOWN = '城关镇政协委员工作室'
const WRITTEN = '城关委员工作室'

const previewed = async (app: TestApp) => {
  await app.call('records.create', { ledger: 'studios', values: { name: KNOWN } })
  const text = `日期,来访人,反映问题,接待委员,工作室\n2024-01-04,郝洁,路灯不亮,尹军,${WRITTEN}\n`
  return app.call('imports.preview', { file: uploadText(app, '来访登记.csv', text) })
}

const studios = async (app: TestApp) =>
  (await app.call('records.list', { ledger: 'studios' })).rows.map(({ values }) => values['name'])

it('a studio written nearly like a known one is asked about, and is made where nobody answers', async () => {
  using app = await setupApp()
  const { plan, questions, sheets } = await previewed(app)
  expect(questions).toMatchObject([{ id: `studio|${WRITTEN}`, kind: 'studio' }])
  expect(questions[0]?.choices.map(({ value }) => value)).toEqual([KNOWN, 'new'])
  expect(sheets[0]?.issues).toMatchObject([
    { code: 'needs-answer', level: 'warning', field: 'studio', raw: WRITTEN },
  ])
  await app.call('imports.apply', { plan })
  expect(await studios(app)).toEqual([KNOWN, WRITTEN])
})

it.each([
  [KNOWN, [KNOWN], KNOWN],
  ['new', [KNOWN, WRITTEN], WRITTEN],
])('answered with %s, the studios are %j and the visit is of %s', async (value, all, own) => {
  using app = await setupApp()
  const { plan } = await previewed(app)
  const answer: CorrectionInput = { kind: 'answer', question: `studio|${WRITTEN}`, value }
  const after = await app.call('imports.correct', { plan, corrections: [answer] })
  expect([after.questions, after.sheets[0]?.issues]).toEqual([[], []])
  await app.call('imports.apply', { plan })
  expect(await studios(app)).toEqual(all)
  const { rows } = await app.call('records.list', { ledger: 'receptions' })
  expect(rows).toMatchObject([{ values: { studio: { name: own } } }])
})
