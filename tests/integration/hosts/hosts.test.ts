import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, win32 } from 'node:path'
import { describe, expect, it } from 'vitest'
import { startCore } from '#hosts/common/core-client.ts'
import { findPlace } from '#hosts/common/place.ts'
import {
  overHttp,
  overIpc,
  setupCore,
  type TestCore,
  type Transport,
} from '../../helpers/transports.ts'

const register = join(import.meta.dirname, '../../fixtures/ledgers/来访接待登记簿2024.xlsx')
const office = { unit: '云岭县政协', year: 2024 }
const visit = { visitedOn: '2024-03-05', visitorName: '苗敏', content: '反映道路照明', persons: 2 }

const refusals: readonly (readonly [string, unknown, string])[] = [
  ['office.create', { unit: '', year: 2024 }, 'invalid-input'],
  ['office.create', { unit: '云岭县政协', year: '2024' }, 'invalid-input'],
  ['office.create', null, 'invalid-input'],
  ['office.vanish', {}, 'unknown-procedure'],
  ['__proto__', {}, 'unknown-procedure'],
  ['records.get', { ledger: 'receptions', id: 'nobody' }, 'not-found'],
  ['records.list', { ledger: 'nothing' }, 'invalid-input'],
  ['imports.preview', { file: '0'.repeat(32) }, 'file-unreadable'],
]

const wishes = [
  '../../evil.xlsx',
  '..\\..\\evil.xlsx',
  'C:\\evil.xlsx',
  '/etc/passwd',
  'nul',
  'a\u0000b',
  '..',
  '',
  '长'.repeat(200),
]

const copiesIn = (dataDir: string): readonly string[] =>
  readdirSync(join(dataDir, 'backups')).filter((name) => name.endsWith('_on-exit.db'))

const transports: Record<'ipc' | 'http', (app: TestCore) => Promise<Transport>> = {
  ipc: overIpc,
  http: overHttp,
}

describe.each(['ipc', 'http'] as const)('a page over %s', (name) => {
  const setup = async () => {
    const app = await setupCore()
    const transport = await transports[name](app)
    return {
      transport,
      app,
      async [Symbol.asyncDispose]() {
        await transport[Symbol.asyncDispose]()
        await app[Symbol.asyncDispose]()
      },
    }
  }

  it('gets exactly what the core answers', async () => {
    await using world = await setup()
    await world.transport.invoke('office.create', office)
    const created = await world.transport.invoke('records.create', {
      ledger: 'receptions',
      values: visit,
    })
    expect(created).toMatchObject({ ok: true, value: { values: visit } })
    const asked = { ledger: 'receptions', search: '照明' }
    const direct = await world.app.core.dispatch('records.list', asked)
    expect(await world.transport.invoke('records.list', asked)).toEqual(direct)
    expect(direct).toMatchObject({ value: { total: 1 } })
  })

  it('reads what was written a moment ago, though another thread reads than writes', async () => {
    await using world = await setup()
    await world.transport.invoke('office.create', office)
    for (let count = 1; count <= 20; count += 1) {
      await world.transport.invoke('records.create', { ledger: 'receptions', values: visit })
      const listed = await world.transport.invoke('records.list', { ledger: 'receptions' })
      expect(listed).toMatchObject({ value: { total: count } })
    }
  })

  it('is told by code what was wrong, with what belongs to the code', async () => {
    await using world = await setup()
    for (const [procedure, payload, code] of refusals) {
      const answer = await world.transport.invoke(procedure, payload)
      expect(answer).toMatchObject({ ok: false, error: { code } })
      expect(answer).toEqual(await world.app.core.dispatch(procedure, payload))
    }
  })

  it('learns the second time that the office is there already', async () => {
    await using world = await setup()
    await world.transport.invoke('office.create', office)
    const again = await world.transport.invoke('office.create', office)
    expect(again).toMatchObject({ ok: false, error: { code: 'office-exists', details: {} } })
  })

  it('hands a file in and gets the same bytes back', async () => {
    await using world = await setup()
    const bytes = new Uint8Array(randomBytes(3_000_000))
    const answer = await world.transport.upload('来访 登记.xlsx', bytes)
    expect(answer).toMatchObject({ ok: true, value: { name: '来访 登记.xlsx', size: 3_000_000 } })
    if (!answer.ok) return
    expect((await world.transport.download(answer.value)).equals(bytes)).toBe(true)
  })

  it('cannot place a file by what it calls it', async () => {
    await using world = await setup()
    for (const wish of wishes) {
      const answer = await world.transport.upload(wish, new Uint8Array([1, 2, 3]))
      if (!answer.ok) throw new Error(answer.error.code)
      const { token, name: given } = answer.value
      expect(basename(win32.basename(given))).toBe(given)
      const located = await world.app.core.locate(token)
      const path = join(world.app.dataDir, 'passing', token, given)
      expect(located).toMatchObject({ ok: true, value: { path } })
    }
  })

  it('imports an old ledger and hears that the store changed', async () => {
    await using world = await setup()
    const { transport } = world
    await transport.invoke('office.create', office)
    const file = await transport.upload('登记簿.xlsx', new Uint8Array(readFileSync(register)))
    if (!file.ok) throw new Error(file.error.code)
    const preview = await transport.invoke('imports.preview', { file: file.value.token })
    expect(preview).toMatchObject({ ok: true })
    const { plan } = (preview as { value: { plan: string } }).value
    expect(await transport.invoke('imports.apply', { plan })).toMatchObject({ ok: true })
    expect(await transport.invoke('records.list', { ledger: 'receptions' })).toMatchObject({
      value: { total: 160 },
    })
    await expect
      .poll(() => transport.events.filter(({ kind }) => kind === 'store-changed'))
      .not.toEqual([])
  })
})

describe('the core in its threads', () => {
  it('answers lists while a long import is running', async () => {
    await using app = await setupCore()
    await app.core.dispatch('office.create', office)
    let writing = true
    const loading = app.core.dispatch('office.loadSample', {}).finally(() => {
      writing = false
    })
    let answered = 0
    while (writing && answered < 10_000) {
      const listed = await app.core.dispatch('records.list', { ledger: 'receptions' })
      expect(listed.ok).toBe(true)
      answered += 1
    }
    expect(await loading).toMatchObject({ ok: true })
    // A list that had to wait for the import would be the only one.
    expect(answered).toBeGreaterThan(2)
  })

  it('lets what runs finish before it stops, and refuses what comes later', async () => {
    await using app = await setupCore()
    await app.core.dispatch('office.create', office)
    const values = visit
    const running = app.core.dispatch('records.create', { ledger: 'receptions', values })
    const stopped = app.core.stop()
    expect(await running).toMatchObject({ ok: true })
    await stopped
    const late = await app.core.dispatch('office.get', {})
    expect(late).toMatchObject({ ok: false, error: { code: 'internal' } })
  })

  it('leaves a checked copy behind when something was written, and only then', async () => {
    await using app = await setupCore()
    await app.core.dispatch('office.create', office)
    await app.core.stop()
    expect(copiesIn(app.dataDir)).toHaveLength(1)
    const started = await startCore(findPlace(app.dataDir), app.log)
    if (!started.ok) throw new Error(started.error.message)
    await started.value.dispatch('records.list', { ledger: 'receptions' })
    await started.value.stop()
    expect(copiesIn(app.dataDir)).toHaveLength(1)
  })
})
