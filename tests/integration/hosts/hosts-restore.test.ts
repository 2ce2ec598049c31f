import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { startCore } from '#hosts/common/core-client.ts'
import { findPlace } from '#hosts/common/place.ts'
import type { Output } from '#shared/contract/index.ts'
import { storeFile, visit } from '../../helpers/copied-books.ts'
import { setupCore, type TestCore } from '../../helpers/transports.ts'

const answerOf = async (app: Pick<TestCore, 'core'>, name: string, input: unknown) => {
  const answer = await app.core.dispatch(name, input)
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
  return answer.value
}

const totalIn = async (app: Pick<TestCore, 'core'>): Promise<unknown> =>
  ((await answerOf(app, 'records.list', { ledger: 'receptions' })) as Output<'records.list'>).total // by its name

/** A program in its threads, the importer among them, with a visit in its books and in a copy. */
const setupCopied = async () => {
  const app = await setupCore()
  await answerOf(app, 'office.create', { unit: '云岭县政协', year: 2024 })
  await answerOf(app, 'records.create', visit('道路照明'))
  const copy = (await answerOf(app, 'backups.create', {})) as Output<'backups.create'> // by its name
  return { app, source: { backup: copy.name } }
}

describe('a restore in a program of several threads', () => {
  it('waits for what is under way, and what comes meanwhile meets the books restored', async () => {
    const { app, source } = await setupCopied()
    await using _ = app
    const saves = Array.from({ length: 20 }, () =>
      answerOf(app, 'records.create', visit('排水沟渠')),
    )
    const restored = answerOf(app, 'backups.restore', { source })
    const late = [totalIn(app), answerOf(app, 'imports.list', {}), totalIn(app)]
    await Promise.all(saves)
    const { before } = (await restored) as Output<'backups.restore'> // by its name
    expect(await Promise.all(late)).toEqual([1, [], 1])
    await answerOf(app, 'backups.restore', { source: { backup: before } })
    expect(await totalIn(app)).toBe(21)
  })

  it('tells every window, and all threads go on with the books restored', async () => {
    const { app, source } = await setupCopied()
    await using _ = app
    const kinds: string[] = []
    app.core.subscribe(({ kind }) => kinds.push(kind))
    await answerOf(app, 'backups.restore', { source })
    expect(kinds).toContain('store-replaced')
    await answerOf(app, 'records.create', visit('村口桥梁'))
    expect(await totalIn(app)).toBe(2)
    expect(await answerOf(app, 'backups.create', {})).toMatchObject({ records: 2 })
  })

  it('that is refused leaves everything open as it was', async () => {
    const { app } = await setupCopied()
    await using _ = app
    const answer = await app.core.dispatch('backups.restore', { source: { backup: 'nothing.db' } })
    expect(answer).toMatchObject({ ok: false, error: { code: 'not-found' } })
    expect(await totalIn(app)).toBe(1)
  })
})

describe('a program whose store is damaged', () => {
  it('starts, says so to every call, and works again after the restore', async () => {
    const { app: first, source } = await setupCopied()
    await using _ = first
    await first.core.stop()
    const path = storeFile(first)
    writeFileSync(path, readFileSync(path).subarray(0, 50_000))
    const started = await startCore(findPlace(first.dataDir), first.log)
    if (!started.ok) throw new Error(started.error.code)
    const app = { core: started.value }
    try {
      expect(app.core.refusal).toMatchObject({ code: 'store-damaged' })
      for (const [name, input] of [
        ['office.get', {}],
        ['records.create', visit('新来访')],
        ['imports.list', {}],
      ] as const)
        expect(await app.core.dispatch(name, input)).toMatchObject({
          error: { code: 'store-damaged' },
        })
      const restored = await answerOf(app, 'backups.restore', { source })
      expect(restored).toMatchObject({ setAside: expect.stringContaining('set-aside') })
      expect(await totalIn(app)).toBe(1)
      await answerOf(app, 'records.create', visit('新来访'))
      expect(await totalIn(app)).toBe(2)
    } finally {
      await app.core.stop()
    }
  })

  it('is tried again, and opens when the file is back', async () => {
    const { app: first } = await setupCopied()
    await using _ = first
    await first.core.stop()
    const bytes = readFileSync(storeFile(first))
    rmSync(storeFile(first))
    const started = await startCore(findPlace(first.dataDir), first.log)
    if (!started.ok) throw new Error(started.error.code)
    const app = { core: started.value }
    try {
      expect(await app.core.dispatch('backups.reopen', {})).toMatchObject({
        error: { code: 'store-missing', details: { path: storeFile(first) } },
      })
      writeFileSync(join(first.dataDir, 'lianxinqiao.db'), bytes)
      await answerOf(app, 'backups.reopen', {})
      expect(await totalIn(app)).toBe(1)
    } finally {
      await app.core.stop()
    }
  })
})
