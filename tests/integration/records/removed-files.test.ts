import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { erasedFile, keptDays } from '#shared/domain/record-parts.ts'
import { attach, pathOfAttached, visitKey } from '../../helpers/attached-files.ts'
import { setupFolder } from '../../helpers/stores.ts'
import { setupApp } from '../../helpers/test-app.ts'

const daysLater = (days: number) => ({
  now: () => new Date(Date.UTC(2024, 11, 31, 2) + days * 24 * 3600 * 1000).toISOString(),
})

describe('a removed file', () => {
  it('can be erased at once: its bytes go, it is offered back no more, and the history says who did it', async () => {
    using app = await setupApp()
    const key = await visitKey(app)
    const { id, sha256 } = await attach(app, key, '身份证.jpg')
    const wanted = { ...key, attachment: id }
    expect(await app.fail('attachments.erase', wanted)).toMatchObject({ code: 'not-found' })
    await app.call('attachments.remove', { id })
    expect(await app.call('attachments.erase', wanted)).toEqual({ elsewhere: false })
    expect(existsSync(pathOfAttached(app, sha256))).toBe(false)
    expect(await app.call('attachments.listRemoved', key)).toEqual([])
    expect(await app.fail('attachments.restore', wanted)).toMatchObject({ code: 'not-found' })
    const [line, removal] = await app.call('records.history', key)
    expect(line).toMatchObject({ by: 'clerk', field: erasedFile, removed: null })
    expect(JSON.parse(line?.before ?? '')).toMatchObject({ name: '身份证.jpg' })
    expect(removal).toMatchObject({ field: 'attachments', after: 'null', removed: null })
  })

  it('that hangs on another record too is erased on its own alone', async () => {
    using app = await setupApp()
    const [key, other] = [await visitKey(app), await visitKey(app)]
    const { id } = await attach(app, key, '通知.txt')
    await attach(app, other, '通知.txt')
    await app.call('attachments.remove', { id })
    expect(await app.call('attachments.erase', { ...key, attachment: id })).toEqual({
      elsewhere: true,
    })
    expect(await app.call('attachments.listRemoved', key)).toEqual([])
    expect(await app.call('attachments.list', other)).toMatchObject([{ missing: false }])
  })

  it('goes for good at a start after its days, unless somebody has it or has it again', async () => {
    const dataDir = setupFolder()
    const first = await setupApp({ dataDir })
    const [key, other] = [await visitKey(first), await visitKey(first)]
    const add = (name: string) => attach(first, key, name, name)
    const [gone, shared, back] = [await add('走.txt'), await add('同.txt'), await add('回.txt')]
    await attach(first, other, '同样.txt', '同.txt')
    for (const { id } of [gone, shared, back]) await first.call('attachments.remove', { id })
    await first.call('attachments.restore', { ...key, attachment: back.id })
    const kept = (): boolean[] =>
      [gone, shared, back].map((file) => existsSync(pathOfAttached(first, file.sha256)))
    first.core.dispose()
    for (const [days, expected] of [
      [keptDays - 1, [true, true, true]],
      [keptDays, [false, true, true]],
    ] as const) {
      const ports = daysLater(days)
      using _ = await setupApp({ dataDir, office: false, idsAfter: 1000, ports })
      expect(kept()).toEqual(expected)
    }
  })
})
