import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { WebHost, WebHostOptions } from '#hosts/common/loopback/server.ts'
import { inTurn } from '#hosts/common/pdf.ts'
import { type Answered, ask } from '../../helpers/loopback.ts'
import {
  secretOf,
  setupCore,
  setupWebHost,
  signIn,
  type TestCore,
} from '../../helpers/transports.ts'

const json = { 'Content-Type': 'application/json' }

describe('what the loopback host answers', () => {
  let app: TestCore
  let host: WebHost
  let token: string

  beforeAll(async () => {
    app = await setupCore()
    host = await setupWebHost(app)
    token = await signIn(host)
  })
  afterAll(async () => {
    await host.close()
    await app[Symbol.asyncDispose]()
  })

  const call = (headers: Record<string, string> = {}, method = 'POST'): Promise<Answered> =>
    ask({
      port: host.port,
      method,
      path: '/api/call/office.get',
      headers: { ...json, Authorization: `Bearer ${token}`, ...headers },
      body: '{}',
    })
  const answers = async (): Promise<readonly Answered[]> => [
    await ask({ port: host.port, path: '/' }),
    await ask({ port: host.port, path: '/assets/app.js' }),
    await ask({ port: host.port, path: '/nowhere' }),
    await ask({ port: host.port, path: '/api/nowhere' }),
    await ask({ port: host.port, path: '/', method: 'OPTIONS' }),
    await ask({ port: host.port, path: '/', headers: { Host: 'evil.com' } }),
    await call({ Origin: 'http://evil.com', 'Access-Control-Request-Method': 'POST' }, 'OPTIONS'),
    await call(),
    await call({ Authorization: '' }),
  ]

  it('says on every answer what a browser may not do with it, and never lets another page read it', async () => {
    for (const { headers } of await answers()) {
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'x-frame-options': 'DENY',
      })
      const policy = String(headers['content-security-policy'])
      expect(policy).toMatch(/default-src 'none'.*frame-ancestors 'none'.*base-uri 'none'/)
      expect(policy).not.toMatch(/unsafe|\*|http/)
      expect(String(headers['permissions-policy'])).toContain('camera=()')
      const names = Object.keys(headers).join(' ')
      expect(names).not.toMatch(/access-control|set-cookie|server|x-powered-by/)
    }
  })

  it.each([
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '//etc/passwd',
    '/assets/..%5c..%5cpackage.json',
    '/assets/../../package.json',
    '/assets/app.js%00.html',
    '/\\\\?\\C:\\Windows\\win.ini',
    '/ASSETS/APP.JS',
    '/assets',
    '/assets/',
    '/./assets/app.js',
    '/?x',
    '/constructor',
    '/__proto__',
  ])('has no file at %s', async (path) => {
    expect((await ask({ port: host.port, path })).status).toBe(404)
  })

  it.each([
    '/api/files/../../lianxinqiao.db',
    `/api/files/..%2f${'0'.repeat(29)}`,
    '/api/files/lianxinqiao.db',
    `/api/files/${'Z'.repeat(32)}`,
    '/api/call/../session',
    '/api/call/',
    '/api',
    '/apiary',
  ])('has no interface at %s', async (path) => {
    for (const method of ['GET', 'POST']) {
      const headers = { ...json, Authorization: `Bearer ${token}` }
      const answer = await ask({ port: host.port, method, path, headers, body: '{}' })
      expect([404, 405]).toContain(answer.status)
    }
  })

  it('opens a print whose turn comes late, and whose browser starts slowly', async () => {
    let ms = 0
    const opened: number[] = []
    const print: WebHostOptions['print'] = async (addressOf) => {
      ms += 61_000
      const body = JSON.stringify({ secret: secretOf(addressOf()) })
      const asked = { port: slow.port, method: 'POST', path: '/api/session', headers: json, body }
      opened.push((await ask(asked)).status)
      return { ok: true, value: [] }
    }
    const slow = await setupWebHost(app, { nowMs: () => ms, print: inTurn(print) })
    const sheet = { route: '/print/assessment', name: '考核表.pdf' }
    await Promise.all([slow.print(sheet), slow.print(sheet)])
    expect(opened).toEqual([200, 200])
    await slow.close()
  })

  it('writes neither token nor secret into its log', () => {
    const secret = secretOf(host.launchAddress())
    for (const line of app.log.lines) {
      expect(line).not.toContain(token)
      expect(line).not.toContain(secret)
    }
  })
})
