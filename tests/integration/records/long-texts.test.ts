import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { recordPapers } from '#core/reports/forms/record-papers.ts'
import { startOnFronts } from '#hosts/common/pdf-leaves.ts'
import { restoreCharacters } from '#hosts/common/pdf-text.ts'
import type { Paper } from '#shared/domain/paper.ts'
import { recordForms } from '#shared/ledgers/forms.ts'
import { ledgerOf } from '#shared/ledgers/index.ts'
import { setupFolder } from '../../helpers/command-line.ts'
import { recordOf, sourceOf } from '../../helpers/filled-record.ts'
import { openPrinter, printPapers } from '../../helpers/paper-pdf.ts'
import { pdfPages } from '../../helpers/pdf-text.ts'

let browser: Awaited<ReturnType<typeof openPrinter>>
beforeAll(async () => {
  browser = await openPrinter()
})
afterAll(() => browser.close())

const LENGTH = 5000
/** A character for every form, so that what is lost says which form lost it. */
const MARKS = [...'魑魅魍魉饕餮耄耋旮旯龌龊踟蹰蹉跎氤氲缱绻倥偬觊觎囹圄桎梏蒹葭薜荔']

const countIn = (text: string, mark: string): number => text.split(mark).length - 1

/** A form whose every long text is five thousand characters. */
const longForm = ({ id, ledgers }: (typeof recordForms)[number], mark: string) => {
  const [ledger] = ledgers
  const record = recordOf(ledger)
  const long = ledgerOf(ledger).fields.filter(({ kind }) => kind === 'longText')
  const texts = Object.fromEntries(long.map((field) => [field.id, mark.repeat(LENGTH)]))
  const source = sourceOf(ledger, { ...record, values: { ...record.values, ...texts } })
  return recordPapers(id, source)
}

it('every form prints texts of 5,000 characters whole, to the last of them', async () => {
  using folder = setupFolder()
  expect(MARKS.length).toBeGreaterThanOrEqual(recordForms.length)
  const forms = recordForms.map((form, at) => {
    const mark = MARKS[at] ?? ''
    const papers: readonly Paper[] = longForm(form, mark)
    return { id: form.id, mark, papers, expected: countIn(JSON.stringify(papers), mark) }
  })
  // Most forms have such a field; one that silently left it out would make the test prove nothing.
  expect(forms.filter(({ expected }) => expected >= LENGTH).length).toBeGreaterThan(20)
  for (const { expected } of forms) expect(expected % LENGTH).toBe(0)

  const path = join(folder.path, 'long.pdf')
  const all = forms.flatMap(({ papers }) => papers)
  const pdf = await printPapers(browser, all)
  writeFileSync(path, restoreCharacters(startOnFronts(pdf)))
  const text = (await pdfPages(path)).join('')
  const found = forms.map(({ id, mark }) => [id, countIn(text, mark)])
  expect(found).toEqual(forms.map(({ id, expected }) => [id, expected]))
}, 180_000)
