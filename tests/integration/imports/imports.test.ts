import { describe, expect, it } from 'vitest'
import type { LedgerRecord, PersonValue } from '#shared/domain/record.ts'
import { labelOf } from '#shared/ledgers/choices/index.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { expectedOf, importFile, ledgerFile, uploadFile } from '../../helpers/files.ts'
import { setupApp, type TestApp } from '../../helpers/test-app.ts'

const visits = ledgerFile('来访接待登记簿2024.xlsx')
const roster = ledgerFile('委员名册.xlsx')

const listAll = async (app: TestApp, ledger: LedgerId): Promise<LedgerRecord[]> =>
  (await app.call('records.list', { ledger, limit: 1000 })).rows

const place = ({ source }: LedgerRecord): string => `${source?.sheet} ${source?.row}`

describe('来访接待登记簿2024.xlsx', () => {
  it('gives every visit of the office, each as it was written', async () => {
    using app = await setupApp()
    await importFile(app, visits)
    const records = new Map(
      (await listAll(app, 'receptions')).map((record) => [place(record), record]),
    )
    const { records: expected } = expectedOf('来访接待登记簿2024.xlsx')
    const found = expected.map(({ sheet, row }) => {
      const values = records.get(`${sheet} ${row}`)?.values ?? {}
      return {
        sheet,
        row,
        visitedOn: values['visitedOn'],
        visitorName: values['visitorName'],
        phone: values['phone'],
        persons: values['persons'],
        address: values['address'],
        content: values['content'],
        receivedBy: (values['receivedBy'] as PersonValue[] | undefined)?.map(({ name }) => name),
        satisfaction: labelOf('satisfaction', String(values['satisfaction'])),
      }
    })
    expect(found).toEqual(expected)
    expect(records.size).toBe(expected.length)
  })

  it('puts every visit under the studio the title names', async () => {
    using app = await setupApp()
    const { preview } = await importFile(app, visits)
    expect(preview.newcomers).toEqual([{ ledger: 'studios', name: '老街社区委员工作室' }])
    const studios = new Set(
      (await listAll(app, 'receptions')).map(({ values }) => JSON.stringify(values['studio'])),
    )
    expect([...studios]).toEqual([expect.stringContaining('老街社区委员工作室')])
  })

  it('says of each sheet which rows it is made of, and that the sums agree', async () => {
    using app = await setupApp()
    const { sheets } = await app.call('imports.preview', { file: uploadFile(app, visits) })
    expect(sheets.map(({ sheet, ledger, headingRows }) => [sheet, ledger, headingRows])).toEqual(
      ['一季度', '二季度', '三季度', '四季度'].map((sheet) => [sheet, 'receptions', [3, 4]]),
    )
    expect(sheets[0]?.ignoredRows).toEqual([
      { row: 16, reason: 'blank' },
      { row: 53, reason: 'total' },
      { row: 54, reason: 'footer' },
    ])
    expect(sheets.flatMap(({ issues }) => issues)).toEqual([])
    expect(sheets[0]?.columns.find(({ field }) => field === 'visitorName')).toMatchObject({
      column: 'C',
      heading: '来访人员/姓名',
      field: 'visitorName',
    })
  })

  it('knows who received, once the roster is there', async () => {
    using app = await setupApp()
    await importFile(app, visits)
    await importFile(app, roster)
    const records = await listAll(app, 'receptions')
    const untied = records.flatMap(({ values }) =>
      (values['receivedBy'] as PersonValue[]).filter(({ memberId }) => memberId === null),
    )
    expect(untied).toEqual([])
  })
})

describe('委员名册.xlsx', () => {
  it('gives every member, and reports the ID numbers that Excel has spoiled', async () => {
    using app = await setupApp()
    const { preview } = await importFile(app, roster)
    const records = new Map(
      (await listAll(app, 'members')).map((record) => [record.source?.row, record.values]),
    )
    const { records: expected, damagedIdNumbers } = expectedOf('委员名册.xlsx')
    const damaged = preview.sheets
      .flatMap(({ issues }) => issues)
      .filter(({ code }) => code === 'id-number-damaged')
    expect(damaged).toHaveLength(Number(damagedIdNumbers))
    const found = expected.map(({ row }) => {
      const values = records.get(Number(row)) ?? {}
      return {
        row,
        name: values['name'],
        gender: labelOf('gender', String(values['gender'])),
        birth: values['birthDate'],
        sector: values['sector'],
        phone: values['phone'],
        idNumber: values['idNumber'],
        damaged: damaged.some((issue) => issue.row === row),
        studio: (values['studio'] as { studio: { name: string } }[] | undefined)?.[0]?.studio.name,
      }
    })
    expect(found).toEqual(expected)
    expect(records.size).toBe(expected.length)
  })
})

describe('the same file again', () => {
  it('changes nothing, and never doubles', async () => {
    using app = await setupApp()
    await importFile(app, visits)
    const { batch } = await importFile(app, visits)
    expect(batch.counts).toEqual({ new: 0, changed: 0, same: 160, maybe: 0, problem: 0 })
    expect(await listAll(app, 'receptions')).toHaveLength(160)
  })

  it('leaves alone what a person has corrected since', async () => {
    using app = await setupApp()
    await importFile(app, visits)
    const [record] = await listAll(app, 'receptions')
    if (record === undefined) throw new Error('nothing came in')
    const { id, revision } = record
    await app.call('records.update', {
      ledger: 'receptions',
      id,
      revision,
      values: { address: '新址' },
    })
    const { batch } = await importFile(app, visits)
    expect(batch.counts).toMatchObject({ new: 0, changed: 0, same: 160 })
    const after = await app.call('records.get', { ledger: 'receptions', id })
    expect(after.values['address']).toBe('新址')
  })

  it('is known as such before anything is written', async () => {
    using app = await setupApp()
    const before = await app.call('imports.preview', { file: uploadFile(app, visits) })
    expect(before.importedBefore).toBe(false)
    await app.call('imports.apply', { plan: before.plan })
    const after = await app.call('imports.preview', { file: uploadFile(app, visits) })
    expect(after.importedBefore).toBe(true)
  })
})

describe('a preview', () => {
  it('writes nothing', async () => {
    using app = await setupApp()
    await app.call('imports.preview', { file: uploadFile(app, visits) })
    const { counts } = await app.call('office.get', {})
    expect(Object.values(counts).every((count) => count === 0)).toBe(true)
    expect(await app.call('imports.list', {})).toEqual([])
  })

  it('shows the sheet as it looks, each row with the part it plays', async () => {
    using app = await setupApp()
    const { plan } = await app.call('imports.preview', { file: uploadFile(app, visits) })
    const { rows, total } = await app.call('imports.rows', { plan, sheet: '一季度', limit: 20 })
    expect(total).toBe(54)
    expect(rows.slice(0, 6).map(({ role, fate }) => [role, fate])).toEqual([
      ['title', null],
      ['title', null],
      ['heading', null],
      ['heading', null],
      ['body', 'new'],
      ['body', 'new'],
    ])
    expect(rows[4]?.cells.slice(2, 5)).toEqual(['郝  洁', '男', '13900002488'])
    const ignored = await app.call('imports.rows', { plan, sheet: '一季度', only: 'ignored' })
    expect(ignored.rows.map(({ row }) => row)).toEqual([16, 53, 54])
  })

  it('shows the members of a cross table as its body', async () => {
    using app = await setupApp()
    const file = uploadFile(app, ledgerFile('会议活动考勤表2024.xlsx'))
    const { plan, sheets } = await app.call('imports.preview', { file })
    const sheet = sheets[0]?.sheet ?? ''
    const { rows } = await app.call('imports.rows', { plan, sheet, offset: 0, limit: 10 })
    expect(rows.map(({ role }) => role)).toEqual(['title', 'heading', ...Array(8).fill('body')])
  })

  it('that the books have overtaken is refused', async () => {
    using app = await setupApp()
    const first = await app.call('imports.preview', { file: uploadFile(app, visits) })
    await importFile(app, visits)
    expect(await app.fail('imports.apply', { plan: first.plan })).toMatchObject({
      code: 'plan-stale',
    })
    expect(await listAll(app, 'receptions')).toHaveLength(160)
  })

  it('that was thrown away cannot be applied', async () => {
    using app = await setupApp()
    const { plan } = await app.call('imports.preview', { file: uploadFile(app, visits) })
    await app.call('imports.discard', { plan })
    expect(await app.fail('imports.apply', { plan })).toMatchObject({ code: 'plan-stale' })
  })
})
