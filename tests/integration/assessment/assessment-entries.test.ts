import { describe, expect, it } from 'vitest'
import type { AssessmentEntry } from '#shared/domain/assessment.ts'
import { correction, setupYear } from '../../helpers/assessed-year.ts'
import { uploadText } from '../../helpers/files.ts'
import type { TestApp } from '../../helpers/test-app.ts'

type Given = Omit<AssessmentEntry, 'id' | 'at' | 'by'>

/** A scheme of the office's own: commendations of 1–5 points by hand, and opinions of two groups of raters. */
const setupScheme = async (app: TestApp): Promise<{ year: number; scheme: string }> => {
  const { id, revision } = await app.call('schemes.copy', {
    id: 'tongcheng-2019',
    name: '本县办法',
  })
  const { scheme } = await app.call('schemes.get', { id })
  const [first] = scheme.items
  if (first === undefined) throw new Error('no item')
  const item = (over: object) => ({ ...first, quota: undefined, metrics: [], ...over })
  const items = [
    ...scheme.items,
    item({ id: 'praise', name: '表彰', cap: 8, value: { kind: 'MANUAL', min: 1, max: 5 } }),
    item({
      id: 'raters',
      name: '群众评议',
      cap: undefined,
      value: {
        kind: 'EXTERNAL_REVIEW',
        points: 20,
        raters: [
          { code: 'SECTOR', label: '界别群众', weight: 3 },
          { code: 'STUDIO', label: '工作室', weight: 1 },
        ],
      },
    }),
  ]
  // Groups of the first item bind what is added: here it stands in the bonus, which has no end.
  const bonus = scheme.groups.find(({ kind }) => kind === 'BONUS')?.id ?? ''
  const placed = items.map((one) =>
    ['praise', 'raters'].includes(one.id) ? { ...one, group: bonus } : one,
  )
  await app.call('schemes.save', {
    scheme: JSON.parse(JSON.stringify({ ...scheme, items: placed })),
    revision,
  })
  return { year: 2024, scheme: id }
}

const manual = (subject: string, over: Partial<Given> = {}): Given =>
  correction(subject, { item: 'praise', kind: 'MANUAL', points: 3, reason: '市级表彰', ...over })

const review = (subject: string, rater: string, points: number): Given =>
  correction(subject, { item: 'raters', kind: 'REVIEW', rater, points, reason: '', person: '' })

describe('points that people give', () => {
  it('count on the sheet with their reasons as its evidence, up to the cap of the item', async () => {
    const { app, ann } = await setupYear()
    using _ = app
    const of = await setupScheme(app)
    const lineOf = async () => {
      const { sheet } = await app.call('assessments.get', { ...of, subject: ann })
      return { line: sheet.lines.find(({ item }) => item === 'praise'), total: sheet.total }
    }
    expect(await lineOf()).toMatchObject({ line: { count: 0, points: 0 }, total: 50 })
    const [made] = await app.call('entries.create', { ...of, entries: [manual(ann)] })
    expect(await lineOf()).toMatchObject({
      line: {
        count: 1,
        points: 3,
        capped: false,
        records: [{ ledger: 'entries', id: made?.id, label: '市级表彰', on: '2024-12-01' }],
      },
      total: 53,
    })
    const [other] = await app.call('assessments.overview', of).then(({ rows }) => rows)
    expect(other).toMatchObject({ subject: { name: '冯霞' }, total: 30 })
    await app.call('entries.remove', { id: made?.id ?? '', reason: '录错' })
    expect((await lineOf()).total).toBe(50)
  })

  it('are averaged by the weights of the groups of raters that spoke', async () => {
    const { app, ann } = await setupYear()
    using _ = app
    const of = await setupScheme(app)
    const pointsOf = async () => {
      const { sheet } = await app.call('assessments.get', { ...of, subject: ann })
      return sheet.lines.find(({ item }) => item === 'raters')
    }
    await app.call('entries.create', {
      ...of,
      entries: [review(ann, 'SECTOR', 80), review(ann, 'SECTOR', 100)],
    })
    expect(await pointsOf()).toMatchObject({ count: 2, points: 18, records: [] })
    await app.call('entries.create', { ...of, entries: [review(ann, 'STUDIO', 50)] })
    // (3 × 90 + 1 × 50) / 4 of 20 points.
    expect(await pointsOf()).toMatchObject({ count: 3, points: 16 })
  })

  it.each<[string, string, Partial<Given>]>([
    ['points', 'too-large', { points: 6 }],
    ['points', 'too-small', { points: 0 }],
    ['reason', 'required', { reason: ' ' }],
    ['on', 'out-of-period', { on: '2025-01-01' }],
    ['item', 'unknown', { item: 'nowhere' }],
    ['kind', 'not-allowed', { item: 'plenary' }],
    ['points', 'too-large', { item: 'raters', kind: 'REVIEW', rater: 'SECTOR', points: 101 }],
    ['rater', 'unknown', { item: 'raters', kind: 'REVIEW', rater: 'NOBODY' }],
    ['kind', 'not-allowed', { kind: 'REVIEW', rater: 'SECTOR' }],
    ['kind', 'not-allowed', { kind: 'CORRECTION' }],
    ['reason', 'required', { item: 'plenary', kind: 'CORRECTION', reason: '' }],
    ['person', 'required', { item: 'plenary', kind: 'CORRECTION', person: ' ' }],
    ['points', 'too-large', { item: 'plenary', kind: 'CORRECTION', points: 50.5 }],
  ])(
    'are refused whole, naming %s (%s), where one of them does not fit: %j',
    async (field, code, over) => {
      const { app, ann } = await setupYear()
      using _ = app
      const of = await setupScheme(app)
      const entries = [manual(ann), manual(ann, over)]
      expect(await app.fail('entries.create', { ...of, entries })).toMatchObject({
        code: 'invalid-input',
        details: { issues: [{ path: `entries.1.${field}`, code }] },
      })
      expect(await app.call('entries.list', of)).toEqual([])
    },
  )

  it('carry their proof, which is listed by the entry and by the sheet apart', async () => {
    const { app, ann } = await setupYear()
    using _ = app
    const of = await setupScheme(app)
    const [made] = await app.call('entries.create', { ...of, entries: [manual(ann)] })
    const id = made?.id ?? ''
    const file = uploadText(app, '表彰文件.pdf', 'paper')
    await app.call('attachments.create', { ledger: 'assessments', id, file })
    expect(await app.call('attachments.list', { ledger: 'assessments', id })).toMatchObject([
      { name: '表彰文件.pdf', size: 5 },
    ])
    const { sheet } = await app.call('assessments.get', { ...of, subject: ann })
    const onSheet = { ledger: 'assessments' as const, id: sheet.review.id }
    expect(await app.call('attachments.list', onSheet)).toEqual([])
    const strange = { ledger: 'assessments' as const, id: 'nowhere', file }
    expect(await app.fail('attachments.create', strange)).toMatchObject({ code: 'not-found' })
  })
})
