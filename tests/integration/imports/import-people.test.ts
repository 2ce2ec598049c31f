import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { expect, it, onTestFinished } from 'vitest'
import type { CorrectionInput } from '#shared/contract/import-corrections.ts'
import { uploadFile } from '../../helpers/files.ts'
import { setupApp, type TestApp } from '../../helpers/test-app.ts'

const head = ['来访日期', '来访人', '联系电话', '反映问题及诉求', '接待委员']

const visitsWith = async (names: readonly string[]): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'lxq-sheet-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('Sheet1')
  sheet.addRow(head)
  names.forEach((name, at) => {
    sheet.addRow([`2024-03-${10 + at}`, `访客${at}`, '13900002488', '咨询', name])
  })
  const path = join(folder, '来访接待登记.xlsx')
  await workbook.xlsx.writeFile(path)
  return path
}

const preview = async (app: TestApp, names: readonly string[]) =>
  app.call('imports.preview', { file: uploadFile(app, await visitsWith(names)) })

const addMember = async (app: TestApp, name: string, memberNo: string): Promise<string> =>
  (await app.call('records.create', { ledger: 'members', values: { name, memberNo } })).id

const receivers = async (app: TestApp) => {
  const { rows } = await app.call('records.list', {
    ledger: 'receptions',
    sort: [{ field: 'visitedOn' }],
  })
  return rows.map(({ values }) => values['receivedBy'])
}

it('a name nobody knows becomes a member only when a person says so, and goes with the undo', async () => {
  using app = await setupApp()
  const { plan, people, newcomers } = await preview(app, ['尹军', '冯霞', '尹军'])
  expect(
    people.map(({ name, state, mentions, decision }) => [name, state, mentions, decision.as]),
  ).toEqual([
    ['尹军', 'new', 2, 'leave'],
    ['冯霞', 'new', 1, 'leave'],
  ])
  expect(newcomers).toEqual([])
  const corrections: CorrectionInput[] = [{ kind: 'person', name: '尹军', as: 'create' }]
  const corrected = await app.call('imports.correct', { plan, corrections })
  expect(corrected.newcomers).toEqual([{ ledger: 'members', name: '尹军' }])
  const { batch } = await app.call('imports.apply', { plan })
  expect((await app.call('records.list', { ledger: 'members' })).rows).toMatchObject([
    { values: { name: '尹军' } },
  ])
  expect(await receivers(app)).toMatchObject([
    [{ name: '尹军', memberId: expect.any(String) }],
    [{ name: '冯霞', memberId: null }],
    [{ name: '尹军', memberId: expect.any(String) }],
  ])
  await app.call('imports.undo', { batch: batch.batch })
  expect((await app.call('records.list', { ledger: 'members' })).total).toBe(0)
})

it('two members of one name are a question, and whoever is meant is tied', async () => {
  using app = await setupApp()
  await addMember(app, '王芳', '0122')
  const meant = await addMember(app, '王芳', '0123')
  const { plan, people, questions, sheets } = await preview(app, ['王芳'])
  expect(people).toMatchObject([{ name: '王芳', state: 'several', candidates: [{}, {}] }])
  expect(questions).toMatchObject([{ id: 'person|王芳', kind: 'person' }])
  expect(sheets[0]?.issues).toMatchObject([{ code: 'needs-answer', raw: '王芳' }])
  expect(questions[0]?.choices.map(({ label }) => label)).toEqual([
    '王芳（编号 0122）',
    '王芳（编号 0123）',
    '都不是，只保留姓名',
  ])
  const answer: CorrectionInput = { kind: 'answer', question: 'person|王芳', value: meant }
  const after = await app.call('imports.correct', { plan, corrections: [answer] })
  expect(after.questions).toEqual([])
  expect(after.sheets[0]?.issues).toEqual([])
  await app.call('imports.apply', { plan })
  expect(await receivers(app)).toMatchObject([[{ name: '王芳', memberId: meant }]])
})

it.each([
  ['尹军组长', '尹军'],
  ['张小明', '张晓明'],
])('%s is proposed to be %s, and once tied is known the next time', async (written, name) => {
  using app = await setupApp()
  const member = await addMember(app, name, '0001')
  const { plan, people } = await preview(app, [written])
  expect(people).toMatchObject([
    {
      name: written,
      state: 'variant',
      candidates: [{ member, why: 'variant' }],
      decision: { as: 'leave' },
    },
  ])
  const tie: CorrectionInput = { kind: 'person', name: written, as: 'tie', member }
  await app.call('imports.correct', { plan, corrections: [tie] })
  await app.call('imports.apply', { plan })
  expect(await receivers(app)).toMatchObject([[{ name, memberId: member }]])
  const next = await preview(app, [written, written])
  expect(next.people).toMatchObject([
    { state: 'alias', decision: { as: 'tie', member, by: 'learned' } },
  ])
})
