import { networkInterfaces } from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { WebHost } from '#hosts/common/loopback/server.ts'
import { type Answered, ask, askRaw } from '../../helpers/loopback.ts'
import {
  secretOf,
  setupCore,
  setupWebHost,
  signIn,
  type TestCore,
} from '../../helpers/transports.ts'

const json = { 'Content-Type': 'application/json' }

describe('the loopback host', () => {
  let app: TestCore
  let host: WebHost
  let token: string

  // One host for the whole matrix: no request of it may change anything.
  beforeAll(async () => {
    app = await setupCore()
    await app.core.dispatch('office.create', { unit: '云岭县政协', year: 2024 })
    host = await setupWebHost(app)
    token = await signIn(host)
  })
  afterAll(async () => {
    await host.close()
    await app[Symbol.asyncDispose]()
  })

  const own = () => `http://127.0.0.1:${host.port}`
  const call = (headers: Record<string, string> = {}, method = 'POST'): Promise<Answered> =>
    ask({
      port: host.port,
      method,
      path: '/api/call/office.update',
      headers: { ...json, Authorization: `Bearer ${token}`, ...headers },
      body: JSON.stringify({ unit: '改名', year: 2024 }),
    })
  const unit = async (): Promise<string> => {
    const answer = await app.core.dispatch('office.get', {})
    return (answer as { value: { office: { unit: string } } }).value.office.unit
  }

  describe('answers only under its own number', () => {
    const hosts = [
      'evil.com',
      'evil.com:PORT',
      '127.0.0.1.nip.io:PORT',
      'localhost:PORT',
      'LOCALHOST:PORT',
      '127.0.0.1',
      '127.0.0.1:1',
      '127.0.0.1:PORT0',
      '[::1]:PORT',
      '127.1:PORT',
      '2130706433:PORT',
      '0.0.0.0:PORT',
      '127.0.0.1.:PORT',
      ' 127.0.0.1 :PORT',
      'user@127.0.0.1:PORT',
    ]
    const paths = ['/', '/assets/app.js', '/api/session', '/api/call/office.get']
    it.each(hosts.flatMap((name) => paths.map((path) => [name, path] as const)))(
      'refuses Host "%s" for %s',
      async (name, path) => {
        const Host = name.replace('PORT', String(host.port))
        const authorized = { ...json, Host, Authorization: `Bearer ${token}` }
        const answer = await ask({
          port: host.port,
          method: path.startsWith('/api') ? 'POST' : 'GET',
          path,
          headers: authorized,
          body: '{}',
        })
        expect(answer.status).toBe(421)
      },
    )

    it.each([
      ['no Host at all', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'],
      ['no Host in the old protocol', 'GET / HTTP/1.0\r\n\r\n'],
      [
        'two Hosts',
        'GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nHost: evil.com\r\nConnection: close\r\n\r\n',
      ],
      [
        'another address in the first line',
        'GET http://evil.com/ HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nConnection: close\r\n\r\n',
      ],
      ['no HTTP', 'hello\r\n\r\n'],
    ])('refuses %s', async (_, text) => {
      const answer = await askRaw(host.port, text.replaceAll('PORT', String(host.port)))
      expect(answer).toMatch(/^HTTP\/1\.1 (400|404|421) /)
      expect(answer).not.toContain('<title>')
    })

    it('listens to no other address of this computer', async () => {
      const others = Object.values(networkInterfaces())
        .flatMap((addresses) => addresses ?? [])
        .filter(({ family, internal }) => family === 'IPv4' && !internal)
        .map(({ address }) => address)
      const alsoLoopback = process.platform === 'linux' ? ['127.0.0.2'] : []
      for (const address of [...others, ...alsoLoopback])
        await expect(ask({ port: host.port, path: '/', address })).rejects.toThrow(/ECONNREFUSED/)
    })
  })

  describe('serves its own page only', () => {
    it.each([
      'null',
      'http://127.0.0.1:1',
      'https://127.0.0.1:PORT',
      'http://localhost:PORT',
      'http://evil.com',
      'file://',
      'chrome-extension://abcdefghijklmnop',
      'http://127.0.0.1:PORT.evil.com',
      '',
    ])('refuses Origin "%s"', async (origin) => {
      const answer = await call({ Origin: origin.replace('PORT', String(host.port)) })
      expect(answer.status).toBe(403)
    })

    it.each(['cross-site', 'same-site', 'none', ''])(
      'refuses Sec-Fetch-Site "%s"',
      async (site) => {
        expect((await call({ 'Sec-Fetch-Site': site })).status).toBe(403)
      },
    )

    it.each([
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/json2',
      '',
    ])('refuses a body of type "%s", which a form could send', async (type) => {
      expect((await call({ 'Content-Type': type })).status).toBe(415)
    })

    it.each(['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])(
      'refuses %s for a call',
      async (method) => {
        expect((await call({}, method)).status).toBe(405)
      },
    )

    it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s for the page', async (method) => {
      expect((await ask({ port: host.port, path: '/', method })).status).toBe(405)
    })

    it('changes nothing by any of these, and something by a call of its own page', async () => {
      expect(await unit()).toBe('云岭县政协')
      const answer = await call({ Origin: own(), 'Sec-Fetch-Site': 'same-origin' })
      expect(answer.status).toBe(200)
      expect(await unit()).toBe('改名')
    })
  })

  describe('asks for a token', () => {
    const bearers: readonly (readonly [string, () => Record<string, string>])[] = [
      ['nothing', () => ({})],
      ['an empty one', () => ({ Authorization: 'Bearer ' })],
      ['a wrong one', () => ({ Authorization: `Bearer ${'0'.repeat(64)}` })],
      ['half of the right one', () => ({ Authorization: `Bearer ${token.slice(0, 32)}` })],
      ['the right one and more', () => ({ Authorization: `Bearer ${token}0` })],
      ['the right one in capitals', () => ({ Authorization: `Bearer ${token.toUpperCase()}` })],
      ['the right one as a password', () => ({ Authorization: `Basic ${btoa(`x:${token}`)}` })],
      ['the right one as a cookie', () => ({ Cookie: `token=${token}` })],
      ['a launch secret', () => ({ Authorization: `Bearer ${secretOf(host.launchAddress())}` })],
      ['the key of the door', () => ({ Authorization: `Bearer ${host.doorKey}` })],
    ]
    const routes = [
      ['POST', '/api/call/office.get', 'application/json'],
      ['POST', '/api/pdf', 'application/json'],
      ['POST', '/api/files?name=x', 'application/octet-stream'],
      ['GET', `/api/files/${'0'.repeat(32)}`, ''],
      ['GET', '/api/events', ''],
    ] as const
    it.each(
      bearers.flatMap(([name, headers]) =>
        routes.map((route) => [name, ...route, headers] as const),
      ),
    )('and takes %s for none (%s %s)', async (_, method, path, type, headers) => {
      const answer = await ask({
        port: host.port,
        method,
        path,
        headers: { ...(type === '' ? {} : { 'Content-Type': type }), ...headers() },
        body: '{}',
      })
      expect(answer.status).toBe(401)
    })

    it('does not take it from the address', async () => {
      const answer = await ask({
        port: host.port,
        method: 'POST',
        path: `/api/call/office.get?token=${token}`,
        headers: json,
        body: '{}',
      })
      expect(answer.status).toBe(401)
    })

    it('gives a launch address to who holds the key of the door, and nothing more', async () => {
      const answer = await ask({
        port: host.port,
        method: 'POST',
        path: '/api/launch',
        headers: { ...json, Authorization: `Bearer ${host.doorKey}` },
        body: '{}',
      })
      expect(JSON.parse(answer.body).value.fragment).toMatch(/^launch=[0-9a-f]{64}$/)
    })
  })
})
