import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exportLedger, list, printAssessment, saveTemplate } from '#hosts/cli/commands.ts'
import { decisionsOf } from '#hosts/cli/import-files.ts'
import { printForm, printRoster } from '#hosts/cli/print-forms.ts'
import { Refusal } from '#hosts/cli/refusal.ts'
import { report } from '#hosts/cli/report.ts'
import { setupFolder } from '../helpers/stores.ts'

/** What was typed is looked at before any books: no folder is needed to be refused. */
const NOWHERE = '/nowhere'
const year = '2024'

const sentenceOf = async (work: Promise<unknown>): Promise<string | undefined> => {
  const error = await work.then(
    () => undefined,
    (refused: unknown) => refused,
  )
  if (!(error instanceof Refusal)) throw new Error('nothing was refused', { cause: error })
  return error.sentence
}

describe('what is typed wrongly', () => {
  it.each([
    ['a condition without a sign', () => list(NOWHERE, 'members', ['教育界']), '栏目=内容'],
    [
      'a register that is no workbook',
      () => exportLedger(NOWHERE, 'members', { out: 'a.csv' }),
      'xlsx',
    ],
    ['a template that is no workbook', () => saveTemplate(NOWHERE, 'members', 'a.pdf'), 'xlsx'],
    [
      'days for a register',
      () => exportLedger(NOWHERE, 'members', { out: 'a.xlsx', from: '2024-01-01' }),
      '--template',
    ],
    ['a third half', () => report(NOWHERE, { year, half: '3', out: 'a.txt' }), '1、2'],
    [
      'a half and a month',
      () => report(NOWHERE, { year, half: '1', month: '2', out: 'a.txt' }),
      '去掉一个',
    ],
    [
      'a paper nobody has',
      () => printForm(NOWHERE, 'reception', { blank: true, paper: 'A5', out: 'a.docx' }),
      'A4、A3、B5',
    ],
    [
      'a month that is none',
      () => printRoster(NOWHERE, { studio: 's', month: '2024-21', out: 'a.docx' }),
      '2024-01',
    ],
    [
      'a kind of subject that is none',
      () => printAssessment(NOWHERE, { year, kind: 'nobody', out: 'a.docx' }),
      'member、studio',
    ],
  ])('%s is told how it is written', async (_, typed, told) => {
    expect(await sentenceOf(typed())).toContain(told)
  })

  it('answers in a file that cannot be read are not passed over', async () => {
    const file = join(setupFolder(), '回答.json')
    writeFileSync(file, '{"answers": ')
    expect(await sentenceOf(decisionsOf(file))).toContain('不是 JSON')
    writeFileSync(file, '\uFEFF{"q1": "members"}')
    expect(await decisionsOf(file)).toEqual({ answers: { q1: 'members' }, corrections: [] })
  })
})
