import { describe, expect, it } from 'vitest'
import { pathOfToken } from '#core/index.ts'
import { type DateStyle, dateStyles } from '#shared/domain/date-style.ts'
import { phraseKinds, shippedPhrases } from '#shared/ledgers/phrases.ts'
import { uploadFile } from '../../helpers/files.ts'
import { paperWords } from '../../helpers/paper-words.ts'
import { setupApp, type TestApp } from '../../helpers/test-app.ts'
import { createVisit } from '../../helpers/visits.ts'

const written: Readonly<Record<DateStyle, readonly [day: string, month: string]>> = {
  dotted: ['2024.01.05', '1980.05'],
  spoken: ['2024年1月5日', '1980年5月'],
  dashed: ['2024-01-05', '1980-05'],
}

describe.each(dateStyles)('days that the office writes %s', (style) => {
  const [day, month] = written[style]

  it('stand so in registers and forms, and written out where the pen has 年 月 日', async () => {
    using app = await setupApp({ office: true })
    await app.call('paperHabits.update', { dateStyle: style })
    const { id } = await createVisit(app, { visitedOn: '2024-01-05', dueOn: '2024-01-05' })
    const register = await app.call('papers.list', {
      form: 'register',
      list: { ledger: 'receptions' },
    })
    expect(paperWords(register).filter((text) => text === day)).toHaveLength(2)
    const form = paperWords(
      await app.call('papers.list', { form: 'record', sheet: 'reception', ids: [id] }),
    )
    expect(form).toContain(day)
    expect(form).toContain('登记时间：2024年1月5日')
    const step = {
      kind: 'ASSIGN',
      on: '2024-01-05',
      unit: '县水务局',
      dueOn: '2024-01-05',
    } as const
    await app.call('steps.create', { ledger: 'receptions', id, step })
    const { entries } = await app.call('matters.get', { ledger: 'receptions', id })
    expect(entries.flatMap(({ facts }) => facts)).toContainEqual({ label: '时限', text: day })
  })

  it('are true days of a workbook, which comes back without a question and changes nothing', async () => {
    using app = await setupApp({ office: true })
    await app.call('paperHabits.update', { dateStyle: style })
    await createVisit(app, { visitedOn: '2024-01-05', dueOn: '2024-02-10' })
    const member = { name: '柳如新', birthDate: '1980-05' }
    await app.call('records.create', { ledger: 'members', values: member })
    for (const ledger of ['receptions', 'members'] as const) {
      const { token } = await app.call('registers.export', { list: { ledger }, unmasked: true })
      const file = uploadFile(app, pathOfToken(app.dataDir, token))
      const plan = await app.call('imports.preview', { file })
      expect(plan.questions).toEqual([])
      expect(plan.sheets).toMatchObject([
        { ledger, counts: { new: 0, changed: 0, same: 1, maybe: 0, problem: 0 } },
      ])
    }
    const register = await app.call('papers.list', {
      form: 'register',
      list: { ledger: 'members' },
    })
    expect(paperWords(register)).toContain(month)
  })
})

const caseOf = async (app: TestApp, issuer: string): Promise<string> => {
  const values = {
    acceptedOn: '2024-03-05',
    issuer,
    disputeType: 'NEIGHBOR',
    parties: [
      { name: '甲某', role: 'APPLICANT' },
      { name: '乙某', role: 'RESPONDENT' },
    ],
  }
  return (await app.call('records.create', { ledger: 'mediations', values })).id
}

const noticeOf = async (app: TestApp, id: string): Promise<readonly string[]> =>
  paperWords(
    await app.call('papers.list', { form: 'record', sheet: 'mediation-notice', ids: [id] }),
  )

describe('the text of 告知书', () => {
  it('is the office’s own, its places filled, and only that of the body it was written for', async () => {
    using app = await setupApp({ office: true })
    const [studio, committee] = [await caseOf(app, 'STUDIO'), await caseOf(app, 'PMC')]
    const text = '{单位}告知{当事人}：本次{纠纷类型}的调解自愿、公开。\n\n调解不收费。'
    await app.call('paperHabits.update', { notice: { kind: 'studio', text } })
    const [, , ...said] = await noticeOf(app, studio)
    expect(said.slice(0, 2)).toEqual([
      expect.stringMatching(/告知甲某、乙某：本次邻里纠纷的调解自愿、公开。$/),
      '调解不收费。',
    ])
    expect((await noticeOf(app, committee)).join()).toContain('申请司法确认')
    await app.call('paperHabits.update', { notice: { kind: 'studio', text: null } })
    expect((await noticeOf(app, studio)).join()).toContain('工作室在场见证')
  })

  it('is refused where it asks for a place there is not', async () => {
    using app = await setupApp({ office: true })
    const notice = { kind: 'studio', text: '{当时人}：' } as const
    await expect(app.call('paperHabits.update', { notice })).rejects.toThrow('invalid-input')
  })
})

it('phrases are the shipped ones until the office writes its own, and again when it writes none', async () => {
  using app = await setupApp({ office: true })
  const listed = async () =>
    new Map((await app.call('phrases.list', {})).map(({ kind, texts }) => [kind, texts]))
  expect([...(await listed()).keys()]).toEqual([...phraseKinds])
  await app.call('phrases.update', { kind: 'reply', texts: ['已答复。'] })
  expect((await listed()).get('reply')).toEqual(['已答复。'])
  expect((await listed()).get('report')).toEqual(shippedPhrases.report.texts)
  await app.call('phrases.update', { kind: 'reply', texts: [] })
  expect((await listed()).get('reply')).toEqual(shippedPhrases.reply.texts)
})
