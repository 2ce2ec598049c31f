import { existsSync, readdirSync, statSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { removeLauncher, writeLauncher } from '#hosts/common/launcher.ts'
import { watchIdle } from '#hosts/common/loopback/idle.ts'
import type { WebHost } from '#hosts/common/loopback/server.ts'
import { createSessions } from '#hosts/common/loopback/sessions.ts'
import { knockAt, leaveDoor } from '#hosts/web/door.ts'
import { ask, askRaw } from '../../helpers/loopback.ts'
import {
  secretOf,
  setupCore,
  setupWebHost,
  signIn,
  type TestCore,
} from '../../helpers/transports.ts'

const json = { 'Content-Type': 'application/json' }

describe('a launch secret', () => {
  const clock = () => {
    let ms = 0
    return { nowMs: () => ms, pass: (more: number) => (ms += more) }
  }

  it('opens the program once', () => {
    const sessions = createSessions(clock().nowMs)
    const secret = sessions.issueLaunch()
    const token = sessions.exchange(secret)
    expect(token).toMatch(/^[0-9a-f]{64}$/)
    expect(sessions.isToken(token ?? '')).toBe(true)
    expect(sessions.exchange(secret)).toBeUndefined()
  })

  it.each([
    [59_999, true],
    [60_000, false],
    [3_600_000, false],
  ])('after %d ms opens it: %s', (ms, opens) => {
    const { nowMs, pass } = clock()
    const sessions = createSessions(nowMs)
    const secret = sessions.issueLaunch()
    pass(ms)
    expect(sessions.exchange(secret) !== undefined).toBe(opens)
  })

  it.each([
    ['nothing', ''],
    ['one digit', '0'],
    ['as many noughts', '0'.repeat(64)],
    ['a very long text', 'x'.repeat(10_000)],
    ['another script', '中文'],
  ])('is not %s', (_, guess) => {
    const sessions = createSessions(clock().nowMs)
    sessions.issueLaunch()
    expect(sessions.exchange(guess)).toBeUndefined()
    expect(sessions.isToken(guess)).toBe(false)
  })

  it('of one window does not spoil that of another', () => {
    const sessions = createSessions(clock().nowMs)
    const [first, second] = [sessions.issueLaunch(), sessions.issueLaunch()]
    expect(first).not.toBe(second)
    expect(sessions.exchange(second)).toBeDefined()
    expect(sessions.exchange(first)).toBeDefined()
  })
})

describe('the loopback host under pressure', () => {
  let app: TestCore
  let host: WebHost
  let authorized: Record<string, string>

  beforeAll(async () => {
    app = await setupCore()
    host = await setupWebHost(app)
    authorized = { Authorization: `Bearer ${await signIn(host)}` }
  })
  afterAll(async () => {
    await host.close()
    await app[Symbol.asyncDispose]()
  })

  it('hears a call of many megabytes out, and says that it is too large', async () => {
    const answer = await ask({
      port: host.port,
      method: 'POST',
      path: '/api/call/office.create',
      headers: { ...json, ...authorized },
      body: JSON.stringify({ unit: 'x'.repeat(20_000_000), year: 2024 }),
    })
    expect(answer.status).toBe(413)
    expect(answer.body).toContain('call-too-large')
  })

  it('refuses what is no JSON, and goes on', async () => {
    for (const body of ['', '{', 'null}', '\u0000', '[[[[']) {
      const answer = await ask({
        port: host.port,
        method: 'POST',
        path: '/api/call/office.get',
        headers: { ...json, ...authorized },
        body,
      })
      expect(answer.status).toBe(400)
    }
    const good = await ask({
      port: host.port,
      method: 'POST',
      path: '/api/call/office.get',
      headers: { ...json, ...authorized },
      body: '{}',
    })
    expect(good.status).toBe(200)
  })

  it('refuses an upload that is announced as too large before it is sent, and keeps nothing', async () => {
    const text = [
      'POST /api/files?name=huge.xlsx HTTP/1.1',
      `Host: 127.0.0.1:${host.port}`,
      'Content-Type: application/octet-stream',
      `Authorization: ${authorized['Authorization']}`,
      `Content-Length: ${5 * 1024 ** 3}`,
      'Connection: close',
      '\r\n',
    ].join('\r\n')
    const answer = await askRaw(host.port, text)
    expect(answer).toMatch(/^HTTP\/1\.1 422 /)
    expect(answer).toContain('file-too-large')
    expect(readdirSync(join(app.dataDir, 'passing'))).toEqual([])
  })

  it('refuses headers of ten megabytes', async () => {
    const headers = Array.from({ length: 10_000 }, (_, at) => `X-${at}: ${'y'.repeat(1000)}`)
    const answer = await askRaw(
      host.port,
      `GET / HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\n${headers.join('\r\n')}\r\n\r\n`,
    )
    expect(answer === '' || /^HTTP\/1\.1 431 /.test(answer)).toBe(true)
  })

  it('closes a line on which the headers never end', async () => {
    const started = performance.now()
    await askRaw(host.port, `GET / HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nX-Slow: `)
    expect(performance.now() - started).toBeLessThan(15_000)
  })

  it('serves no more than thirty-two lines at once, and is there again when they are gone', async () => {
    const sockets: Socket[] = []
    const lost: unknown[] = []
    for (let at = 0; at < 80; at += 1) {
      const socket = connect(host.port, '127.0.0.1')
      socket.once('close', () => lost.push(at))
      socket.once('error', () => undefined)
      sockets.push(socket)
    }
    await expect.poll(() => lost.length).toBeGreaterThanOrEqual(48)
    for (const socket of sockets) socket.destroy()
    await expect
      .poll(() =>
        ask({ port: host.port, path: '/' }).then(
          ({ status }) => status,
          () => 0,
        ),
      )
      .toBe(200)
  })
})

describe('the loopback host without a page', () => {
  it('ends after its time, though not while a page listens or speaks', async () => {
    vi.useFakeTimers()
    let listening = 1
    let ended = false
    const watch = watchIdle(
      600_000,
      () => Date.now(),
      () => listening,
    )
    void watch.reached.then(() => {
      ended = true
    })
    const endedAfter = async (minutes: number): Promise<boolean> => {
      await vi.advanceTimersByTimeAsync(minutes * 60_000)
      return ended
    }
    expect(await endedAfter(60)).toBe(false)
    listening = 0
    expect(await endedAfter(9)).toBe(false)
    watch.spoken()
    expect(await endedAfter(9)).toBe(false)
    expect(await endedAfter(2)).toBe(true)
    watch.stop()
    vi.useRealTimers()
  })

  it('counts a page that listens for events', async () => {
    await using app = await setupCore()
    const host = await setupWebHost(app)
    const headers = { Authorization: `Bearer ${await signIn(host)}` }
    const stop = new AbortController()
    const answer = await fetch(`http://127.0.0.1:${host.port}/api/events`, {
      headers,
      signal: stop.signal,
    })
    expect(answer.headers.get('content-type')).toBe('application/x-ndjson')
    expect(host.listening()).toBe(1)
    stop.abort()
    await expect.poll(() => host.listening()).toBe(0)
    await host.close()
  })
})

describe('what leads to the host', () => {
  it('is a file only its owner can read, which is no argument of anybody', async () => {
    await using app = await setupCore()
    const host = await setupWebHost(app)
    const address = host.launchAddress('/print/assessment?year=2024')
    const url = writeLauncher(app.dataDir, address)
    expect(url).toMatch(/^file:\/\//)
    expect(url).not.toContain(secretOf(address))
    if (process.platform !== 'win32') expect(statSync(fileURLToPath(url)).mode & 0o777).toBe(0o600)
    removeLauncher(app.dataDir)
    expect(existsSync(fileURLToPath(url))).toBe(false)
    await host.close()
  })

  it('is asked for by a second start through the door, until the host has gone', async () => {
    await using app = await setupCore()
    expect(await knockAt(app.dataDir)).toBeUndefined()
    const host = await setupWebHost(app)
    leaveDoor(app.dataDir, { port: host.port, key: host.doorKey })
    const address = await knockAt(app.dataDir)
    expect(address).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${host.port}/#launch=`))
    const answer = await ask({
      port: host.port,
      method: 'POST',
      path: '/api/session',
      headers: json,
      body: JSON.stringify({ secret: secretOf(address ?? '') }),
    })
    expect(answer.status).toBe(200)
    await host.close()
    expect(await knockAt(app.dataDir)).toBeUndefined()
  })
})
