import { describe, expect, it } from 'vitest'
import type { PaperRequest } from '#shared/contract/papers.ts'
import type { Values } from '#shared/domain/record.ts'
import { book, setupYear } from '../../helpers/assessed-year.ts'
import { setupApp, type TestApp } from '../../helpers/test-app.ts'
import { createStudio } from '../../helpers/visits.ts'

/** Every text of the one paper there is of a subject. */
const textsOf = async (app: TestApp, of: PaperRequest): Promise<readonly string[]> => {
  const papers = await app.call('papers.list', of)
  expect(papers).toHaveLength(1)
  return papers.flatMap(({ parts }) =>
    parts.flatMap((part) =>
      part.kind === 'grid'
        ? part.rows.flatMap(({ cells }) => cells.map(({ text }) => text))
        : part.kind === 'line'
          ? part.texts
          : part.paragraphs,
    ),
  )
}

describe('a member who was in office for a part of the year', () => {
  const setupMember = async (values: Values) => {
    const app = await setupApp()
    const { id } = await app.call('records.create', {
      ledger: 'members',
      values: { name: '尹军', ...values },
    })
    return { app, id }
  }

  it.each<[Values, string]>([
    [{ leftOn: '2024-08-31' }, '任职至2024年8月31日，等次分数线不按任职时间折算'],
    [{ joinedOn: '2024-07-05' }, '2024年7月5日起任职，等次分数线不按任职时间折算'],
  ])('%j has a sheet on which that stands, and on paper too', async (values, said) => {
    const { app, id } = await setupMember(values)
    using _ = app
    const { sheet } = await app.call('assessments.get', { ...book, subject: id })
    expect(sheet.notes.map(({ text }) => text)).toContain(said)
    const texts = await textsOf(app, {
      form: 'assessment',
      ...book,
      kind: 'member',
      blank: false,
      subject: id,
    })
    expect(texts).toContain(`注：${said}`)
  })

  it.each<Values>([{ leftOn: '2023-12-31' }, { joinedOn: '2025-01-01' }])(
    '%j has no sheet of a year in which they were not',
    async (values) => {
      const { app, id } = await setupMember(values)
      using _ = app
      expect(await app.fail('assessments.get', { ...book, subject: id })).toMatchObject({
        code: 'not-found',
      })
      expect(await app.call('assessments.list', book)).toEqual([])
    },
  )
})

it('gives a studio without records noughts, and says why, on paper too', async () => {
  using app = await setupApp()
  const { id } = await createStudio(app, '老街社区委员工作室')
  const of = { year: 2024, scheme: 'studio-default' }
  const { sheet } = await app.call('assessments.get', { ...of, subject: id ?? '' })
  const counted = sheet.lines.filter(({ points }) => points !== 0)
  expect([counted, sheet.notes.map(({ code }) => code)]).toEqual([[], ['no-records']])
  const request = { form: 'assessment', ...of, kind: 'studio', blank: false } as const
  expect(await textsOf(app, request)).toContain('注：本期台账中没有可计入的记录')
})

it('leaves one who is exempt without points, without a rank, and says why on every paper', async () => {
  const { app, bob } = await setupYear()
  using _ = app
  const reason = '长期病休'
  await app.call('assessments.exempt', { ...book, subject: bob, exempt: true, reason })
  const of = { ...book, kind: 'member', blank: false, subject: bob } as const
  const sheet = await textsOf(app, { form: 'assessment', ...of })
  expect(sheet).toEqual(expect.arrayContaining(['不记分', '注：本年度不记分：长期病休']))
  const notice = await textsOf(app, { form: 'notice', ...of })
  expect(notice).toContain('注：本年度不记分：长期病休')
  expect(notice).not.toContain('总分')
  const { rows } = await app.call('assessments.summary', { ...book, kind: 'member' })
  expect(rows.map(({ rank, subject, note }) => [rank, subject.name, note])).toEqual([
    [1, '尹军', ''],
    [null, '冯霞', '本年度不记分：长期病休'],
  ])
  await app.call('assessments.move', {
    ...book,
    subjects: rows.slice(0, 1).map(({ subject }) => subject.id),
    to: 'CHAIR',
  })
  expect(await app.call('filings.create', book)).toMatchObject({ sheets: 2 })
})
