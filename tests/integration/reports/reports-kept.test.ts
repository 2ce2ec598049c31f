import { describe, expect, it } from 'vitest'
import type { KeptReport } from '#shared/contract/reports.ts'
import { sentenceText } from '#shared/domain/report.ts'
import { setupApp, type TestApp } from '../../helpers/test-app.ts'
import { createVisit } from '../../helpers/visits.ts'

const of = { outline: 'annual', period: { kind: 'year', year: 2024 } } as const
const COUNT = 'receptions-count'

const textOf = ({ report }: KeptReport, id: string): string | undefined =>
  report.blocks
    .flatMap((block) => (block.kind === 'paragraph' ? block.sentences : []))
    .filter((sentence) => sentence.id === id)
    .map(sentenceText)[0]

const edit = (app: TestApp, { id, revision }: KeptReport, text: string) =>
  app.call('reports.update', {
    id,
    revision,
    changes: [{ kind: 'sentence', id: COUNT, text }],
  })

describe('a kept report', () => {
  it('says which sentence moved when a record changes, and takes the new figure', async () => {
    using app = await setupApp()
    const visit = await createVisit(app, { persons: 2 })
    const kept = await app.call('reports.create', of)
    expect(await app.call('reports.check', { id: kept.id })).toEqual([])
    await app.call('records.update', {
      ledger: 'receptions',
      id: visit.id,
      revision: visit.revision,
      values: { persons: 3 },
    })
    const moves = await app.call('reports.check', { id: kept.id })
    expect(moves.find(({ id }) => id === COUNT)).toMatchObject({
      heading: '（一）接待来访群众，畅通民意渠道',
      isEdited: false,
      before: '2024年，共接待来访群众1批2人次，反映问题1件。',
      after: '2024年，共接待来访群众1批3人次，反映问题1件。',
      figures: [{ title: '接待来访人次', from: '2', to: '3' }],
    })
    expect(moves.some(({ id, kind }) => id === 'table-figures' && kind === 'table')).toBe(true)
    const next = await app.call('reports.refresh', {
      id: kept.id,
      revision: kept.revision,
      takes: [{ id: COUNT, how: 'new' }],
    })
    expect(textOf(next, COUNT)).toContain('1批3人次')
    expect(await app.call('reports.check', { id: kept.id })).toEqual([])
  })

  it('never overwrites what a person wrote: she keeps it, or has the new number put in', async () => {
    using app = await setupApp()
    await createVisit(app, { persons: 25 })
    const made = await app.call('reports.create', of)
    const own = '一年来，委员们接待群众25人次。'
    const edited = await edit(app, made, own)
    await createVisit(app, { visitorName: '钱玉梅', persons: 5 })
    const target = { id: edited.id, revision: edited.revision }
    const untouched = await app.call('reports.refresh', { ...target, takes: [] })
    expect(textOf(untouched, COUNT)).toBe(own)
    const [move] = (await app.call('reports.check', { id: edited.id })).filter(
      ({ id }) => id === COUNT,
    )
    // 1批 became 2批, and there is no 1 in her sentence: only she can tell.
    expect(move).toMatchObject({ isEdited: true, current: own, merged: null })
    const kept = await app.call('reports.refresh', {
      ...target,
      revision: untouched.revision,
      takes: [{ id: COUNT, how: 'keep' }],
    })
    expect(textOf(kept, COUNT)).toBe(own)
    expect(await app.call('reports.check', { id: edited.id })).toEqual([])
  })

  it('puts the new numbers into a sentence of her own that holds them all', async () => {
    using app = await setupApp()
    const visit = await createVisit(app, { persons: 25 })
    const made = await app.call('reports.create', of)
    const edited = await edit(app, made, '共来了1批、25人次，集体访也在其中，问题都已登记。')
    await app.call('records.update', {
      ledger: 'receptions',
      id: visit.id,
      revision: visit.revision,
      values: { persons: 26 },
    })
    // Three figures of the sentence are 1 and did not move; only 25 did.
    const [move] = (await app.call('reports.check', { id: edited.id })).filter(
      ({ id }) => id === COUNT,
    )
    expect(move?.merged).toBe('共来了1批、26人次，集体访也在其中，问题都已登记。')
    const merged = await app.call('reports.refresh', {
      id: edited.id,
      revision: edited.revision,
      takes: [{ id: COUNT, how: 'merge' }],
    })
    expect(textOf(merged, COUNT)).toBe(move?.merged)
  })

  it('says that the records behind a figure were deleted, and keeps what was typed and picked', async () => {
    using app = await setupApp()
    const visit = await createVisit(app, { result: '工资已结清' })
    const made = await app.call('reports.create', of)
    const long = '字'.repeat(5000)
    const [found] = await app.call('reports.cases', { from: '2024-01-01', to: '2024-12-31' })
    expect(found?.text).toBe('2024年3月5日，工作室接待来访群众，反映：拖欠工资一事。工资已结清。')
    const cases = [{ ledger: 'receptions', record: visit.id, text: found?.text ?? '' }]
    const filled = await app.call('reports.update', {
      id: made.id,
      revision: made.revision,
      changes: [
        { kind: 'typed', id: 'problems', text: long },
        { kind: 'cases', id: 'cases', cases },
      ],
    })
    await app.call('records.remove', {
      ledger: 'receptions',
      id: visit.id,
      revision: visit.revision,
    })
    const takes = (await app.call('reports.check', { id: made.id })).map(({ id }) => ({
      id,
      how: 'new' as const,
    }))
    const next = await app.call('reports.refresh', {
      id: made.id,
      revision: filled.revision,
      takes,
    })
    expect(textOf(next, COUNT)).toBe('2024年，来访接待台账没有记录。')
    expect(textOf(next, 'notes-removed-receptions')).toBe('来访接待有1条记录已删除，未计入。')
    expect(next.report.blocks.find(({ id }) => id === 'problems')).toMatchObject({ text: long })
    expect(next.report.blocks.find(({ id }) => id === 'cases')).toMatchObject({ cases })
  })

  it('is refused to whoever has an older one in hand, and is gone when it is removed', async () => {
    using app = await setupApp()
    const made = await app.call('reports.create', of)
    await edit(app, made, '改过。')
    expect(await app.fail('reports.remove', { id: made.id, revision: 1 })).toMatchObject({
      code: 'stale-write',
    })
    await app.call('reports.remove', { id: made.id, revision: 2 })
    expect(await app.call('reports.list', {})).toEqual([])
    expect(await app.fail('reports.get', { id: made.id })).toMatchObject({ code: 'not-found' })
  })

  it('does not offer confidential visits and accusations as cases, nor the names of visitors', async () => {
    using app = await setupApp()
    await createVisit(app, { purpose: 'ACCUSATION' })
    await createVisit(app, { confidential: true })
    await createVisit(app, { content: '郝洁反映路灯不亮' })
    const cases = await app.call('reports.cases', { from: '2024-01-01', to: '2024-12-31' })
    expect(cases.map(({ text }) => text)).toEqual([
      '2024年3月5日，工作室接待来访群众，反映：郝某反映路灯不亮。',
    ])
  })
})
