import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { pathOfToken } from '#core/index.ts'
import type { FieldValue, LedgerRecord, Values } from '#shared/domain/record.ts'
import { type LedgerId, ledgerIds, ledgerOf } from '#shared/ledgers/index.ts'
import { uploadFile } from '../../helpers/files.ts'
import { fullRecord } from '../../helpers/least-record.ts'
import { setupApp, type TestApp } from '../../helpers/test-app.ts'

const STUDIO = '东门委员工作室'

const listAll = async (app: TestApp, ledger: LedgerId): Promise<readonly LedgerRecord[]> =>
  (await app.call('records.list', { ledger, limit: 1000 })).rows

/** A record with something in every field a person may fill, choices other than the first among them. */
const fillOne = async (app: TestApp, ledger: LedgerId): Promise<LedgerRecord> => {
  const studio = await app.call('records.create', { ledger: 'studios', values: { name: STUDIO } })
  const values = fullRecord(ledger, { id: studio.id, name: STUDIO })
  const record = await app.call('records.create', { ledger, values })
  const [found] = (await listAll(app, ledger)).filter(({ id }) => id === record.id)
  if (found === undefined) throw new Error('the record is not in the list')
  return found
}

const exportOf = async (app: TestApp, ledger: LedgerId, unmasked = true): Promise<string> => {
  const { token } = await app.call('registers.export', { list: { ledger }, unmasked })
  return pathOfToken(app.dataDir, token)
}

/** A value without what only one store knows: ids of members and studios. */
const told = (value: FieldValue | undefined): unknown =>
  JSON.parse(
    JSON.stringify(value ?? null, (key, each: unknown) =>
      key === 'id' || key === 'memberId' || each === null ? undefined : each,
    ) ?? 'null',
  )

const typed = (ledger: LedgerId, values: Values): Record<string, unknown> =>
  Object.fromEntries(
    ledgerOf(ledger)
      .fields.filter(({ assigned }) => assigned !== true)
      .map(({ id }) => [id, told(values[id])]),
  )

describe.each(ledgerIds)('the register of %s', (ledger) => {
  it('gives every field of its records back to an empty store, without a question', async () => {
    using app = await setupApp()
    using empty = await setupApp()
    const record = await fillOne(app, ledger)
    const path = await exportOf(app, ledger)
    const before = new Set((await listAll(empty, ledger)).map(({ id }) => id))
    const preview = await empty.call('imports.preview', { file: uploadFile(empty, path) })
    expect(preview.questions).toEqual([])
    const problems = preview.sheets
      .flatMap(({ issues }) => issues)
      .filter((each) => each.level !== 'note')
    expect(problems).toEqual([])
    await empty.call('imports.apply', { plan: preview.plan })
    const found = (await listAll(empty, ledger)).filter(({ id }) => !before.has(id))
    const titleField = ledgerOf(ledger).titleField
    const same = found.find(
      ({ values }) => told(values[titleField]) === told(record.values[titleField]),
    )
    expect(typed(ledger, same?.values ?? {})).toEqual(typed(ledger, record.values))
  })

  it('changes nothing where it came from, masked or not', async () => {
    using app = await setupApp()
    await fillOne(app, ledger)
    const { length } = await listAll(app, ledger)
    for (const unmasked of [true, false]) {
      const path = await exportOf(app, ledger, unmasked)
      const { sheets, questions } = await app.call('imports.preview', {
        file: uploadFile(app, path),
      })
      expect([unmasked, questions]).toEqual([unmasked, []])
      const [sheet] = sheets
      expect(sheet?.issues.filter(({ level }) => level !== 'note')).toEqual([])
      const counts = { new: 0, changed: 0, maybe: 0, problem: 0 }
      expect(sheet).toMatchObject({ ledger, counts })
      const withheld = unmasked || ledger !== 'receptions' ? 0 : 1
      expect(sheet?.counts.same).toBe(length - withheld)
    }
  })
})

it('prints what it printed before: what stands beside lies outside the print area', async () => {
  using app = await setupApp()
  await fillOne(app, 'mediations')
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(await exportOf(app, 'mediations'))
  const [sheet] = book.worksheets
  const headings = (sheet?.getRow(3).values ?? []) as readonly string[] // headings are texts
  const printed = ledgerOf('mediations').fields.filter(({ width }) => width !== undefined)
  const last = sheet?.getColumn(printed.length + 1).letter
  expect(sheet?.pageSetup.printArea).toMatch(new RegExp(`^A1:${last}\\d+$`))
  expect(headings.slice(2, printed.length + 2)).toEqual(printed.map(({ label }) => label))
  expect(headings).toContain('当事人明细')
})
