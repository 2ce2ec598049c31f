import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { startCore } from '#hosts/common/core-client.ts'
import { createLogFile } from '#hosts/common/log-file.ts'
import { findPlace } from '#hosts/common/place.ts'
import { lxq, refusal, said, setupFolder, setupOffice } from '../../helpers/command-line.ts'
import { ledgerFile } from '../../helpers/files.ts'

// Each command is a process with two threads of its own: seconds on a busy machine.
const SLOW = 180_000

const receptions = ledgerFile('来访接待登记簿2024.xlsx')
const register = ledgerFile('委员名册.xlsx')

interface Imported {
  readonly batches: readonly {
    readonly batch: string | null
    readonly file: string
    readonly sheets: readonly Record<string, unknown>[]
  }[]
}

interface Listed {
  readonly [field: string]: unknown
  readonly source: { readonly sheet: string; readonly row: number }
}

const expected = JSON.parse(readFileSync(ledgerFile('expected.json'), 'utf8')) as Record<
  string,
  { readonly records: readonly Listed[] }
>

describe('lxq', { timeout: SLOW }, () => {
  it('takes two old ledgers in, lists every row as it was written, and takes one back', async () => {
    using office = await setupOffice()
    const { data } = office
    const taken = said<Imported>(
      await lxq('import', register, receptions, '--data', data, '--json'),
    )
    expect(taken.batches.map(({ file }) => file)).toEqual([
      '委员名册.xlsx',
      '来访接待登记簿2024.xlsx',
    ])

    const visits = said<Listed[]>(await lxq('list', 'receptions', '--data', data, '--json'))
    const wanted = expected['来访接待登记簿2024.xlsx']?.records ?? []
    expect(visits).toHaveLength(wanted.length)
    const bySource = new Map(visits.map((one) => [`${one.source.sheet} ${one.source.row}`, one]))
    for (const { sheet, row, ...fields } of wanted as readonly (Listed & {
      sheet: string
      row: number
    })[])
      expect(bySource.get(`${sheet} ${row}`)).toMatchObject(fields)

    const batch = taken.batches[1]?.batch ?? ''
    expect(said(await lxq('undo', batch, '--data', data, '--json'))).toMatchObject({
      batch,
      removed: wanted.length,
      kept: [],
      failed: [],
    })
    expect(said(await lxq('list', 'receptions', '--data', data, '--json'))).toEqual([])
    expect(said<Listed[]>(await lxq('list', 'members', '--data', data, '--json'))).toHaveLength(42)
  })

  it('says what it would take in without writing, in the shape scripts rely on', async () => {
    using office = await setupOffice()
    const { data } = office
    const tried = said<Imported>(
      await lxq('import', receptions, '--dry-run', '--data', data, '--json'),
    )
    expect(Object.keys(tried)).toEqual(['batches'])
    expect(tried.batches[0]).toMatchObject({ batch: null, file: '来访接待登记簿2024.xlsx' })
    for (const sheet of tried.batches[0]?.sheets ?? [])
      expect(Object.keys(sheet)).toEqual([
        'sheet',
        'ledger',
        'headingRows',
        'columns',
        'counts',
        'ignoredRows',
        'issues',
      ])
    expect(tried.batches[0]?.sheets[0]).toMatchObject({
      sheet: '一季度',
      ledger: 'receptions',
      counts: { new: 47, changed: 0, same: 0, maybe: 0, problem: 0 },
    })
    expect(said(await lxq('list', 'receptions', '--data', data, '--json'))).toEqual([])
  })

  it('finds records by the word or by its code, and by several conditions', async () => {
    using office = await setupOffice()
    const { data } = office
    said(await lxq('import', register, '--data', data, '--json'))
    const list = async (...where: readonly string[]): Promise<readonly Listed[]> =>
      said(
        await lxq(
          'list',
          'members',
          '--data',
          data,
          '--json',
          ...where.flatMap((w) => ['--where', w]),
        ),
      )
    const men = (expected['委员名册.xlsx']?.records ?? []).filter(({ gender }) => gender === '男')
    expect(await list('gender=男')).toHaveLength(men.length)
    expect(await list('gender=MALE')).toEqual(await list('性别=男'))
    const one = men[0] as Listed
    expect(await list('gender=男', `name=${String(one['name'])}`)).toMatchObject([
      { name: one['name'], gender: '男', sector: one['sector'], studio: one['studio'] },
    ])
    expect(await list('gender=女', `name=${String(one['name'])}`)).toEqual([])
  })

  it('writes the printed register as a workbook', async () => {
    using office = await setupOffice()
    const { data } = office
    said(await lxq('import', register, '--data', data, '--json'))
    const out = join(office.path, '导出/委员.xlsx')
    said(await lxq('export', 'members', '--out', out, '--data', data, '--json'))
    expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK')
  })

  it('speaks Chinese to people', async () => {
    using office = await setupOffice()
    const { code, out } = await lxq('import', receptions, '--data', office.data)
    expect(code).toBe(0)
    expect(out).toContain('一季度 → 来访接待：新增 47')
  })

  it('reckons the sheets of a year for every member and studio', async () => {
    using office = await setupOffice()
    const { data } = office
    said(await lxq('import', register, receptions, '--data', data, '--json'))
    const sheets = said<{ subject: { kind: string } }[]>(
      await lxq('assess', '--year', '2024', '--data', data, '--json'),
    )
    expect(sheets.filter(({ subject }) => subject.kind === 'member')).toHaveLength(42)
    expect(sheets.some(({ subject }) => subject.kind === 'studio')).toBe(true)
  })
})

describe('lxq refuses with a code, a Chinese sentence and exit code 2', { timeout: SLOW }, () => {
  const wrong: readonly (readonly [string, readonly string[], string])[] = [
    ['a command that is none', ['frobnicate'], 'invalid-input'],
    ['an option that is none', ['list', 'members', '--colour'], 'invalid-input'],
    ['a command without what it needs', ['init'], 'invalid-input'],
    ['a ledger that is none', ['list', 'nothing'], 'invalid-input'],
    ['a field that is none', ['list', 'members', '--where', 'shoe=44'], 'invalid-input'],
    ['a year that is none', ['assess', '--year', 'MMXXIV'], 'invalid-input'],
    ['a scheme that is none', ['assess', '--year', '2024', '--scheme', 'nobody'], 'invalid-input'],
    ['a batch that is none', ['undo', 'nothing'], 'not-found'],
    ['a file that is not there', ['import', '/nowhere/x.xlsx'], 'file-unreadable'],
    ['a second office', ['init', '--unit', '另一单位'], 'office-exists'],
  ]

  it('for what was typed wrong', async () => {
    using office = await setupOffice()
    for (const [what, args, code] of wrong) {
      const { code: exit, out, err } = await lxq(...args, '--data', office.data, '--json')
      expect({ what, exit, out, ...refusal(err) }).toMatchObject({ what, exit: 2, out: '', code })
      expect(refusal(err).message).toMatch(/[\u4e00-\u9fff].*。$/s)
    }
  })

  it('for files that are no workbooks, the store untouched, even beside a good one', async () => {
    using office = await setupOffice()
    const whole = readFileSync(receptions)
    const files: Record<string, Buffer> = {
      '空.xlsx': Buffer.alloc(0),
      '断.xlsx': whole.subarray(0, 9000),
      '图.xlsx': Buffer.from('\x89PNG\r\n\x1a\n0000000000000000', 'latin1'),
    }
    for (const [name, bytes] of Object.entries(files)) {
      const file = join(office.path, name)
      writeFileSync(file, bytes)
      const { code, err } = await lxq('import', receptions, file, '--data', office.data, '--json')
      expect({ name, exit: code, ...refusal(err) }).toMatchObject({
        name,
        exit: 2,
        code: 'file-unreadable',
      })
      expect(refusal(err).message).toContain(name)
    }
    expect(said(await lxq('list', 'receptions', '--data', office.data, '--json'))).toEqual([])
  })

  it('for a store another program holds', async () => {
    using office = await setupOffice()
    const log = createLogFile(join(office.path, 'log'))
    const holder = await startCore(findPlace(office.data), log)
    if (!holder.ok) throw new Error(holder.error.code)
    const { code, err } = await lxq('list', 'members', '--data', office.data, '--json')
    expect({ exit: code, ...refusal(err) }).toMatchObject({ exit: 2, code: 'store-busy' })
    await holder.value.stop()
    expect((await lxq('list', 'members', '--data', office.data, '--json')).code).toBe(0)
  })

  it('for a store of a newer program, which stays as it was', async () => {
    using office = await setupOffice()
    const path = join(office.data, 'lianxinqiao.db')
    const db = new Database(path)
    db.pragma('user_version = 999')
    db.close()
    const { code, err } = await lxq('list', 'members', '--data', office.data, '--json')
    expect({ exit: code, ...refusal(err) }).toMatchObject({ exit: 2, code: 'store-newer' })
    const again = new Database(path, { readonly: true })
    expect(again.pragma('user_version', { simple: true })).toBe(999)
    again.close()
  })

  it('for a data folder that cannot be, naming it', async () => {
    using folder = setupFolder()
    const file = join(folder.path, 'file')
    writeFileSync(file, '')
    const data = join(file, 'data')
    const { code, err } = await lxq('init', '--unit', '云岭县政协', '--data', data, '--json')
    expect({ exit: code, ...refusal(err) }).toMatchObject({ exit: 2, code: 'store-unwritable' })
    expect(refusal(err).message).toContain(data)
  })

  it('for a folder with somebody else’s database in it', async () => {
    using folder = setupFolder()
    const data = join(folder.path, 'data')
    mkdirSync(data)
    const db = new Database(join(data, 'lianxinqiao.db'))
    db.exec('create table theirs (x); insert into theirs values (1)')
    db.close()
    const { code, err } = await lxq('list', 'members', '--data', data, '--json')
    expect({ exit: code, ...refusal(err) }).toMatchObject({ exit: 2, code: 'store-foreign' })
  })

  it('and leaves nothing of a file in passing behind it', async () => {
    using office = await setupOffice()
    await lxq('import', receptions, '--data', office.data, '--json')
    await lxq('list', 'receptions', '--data', office.data, '--json')
    const passing = join(office.data, 'passing')
    expect(existsSync(passing) ? readdirSync(passing) : []).toEqual([])
  })
})
