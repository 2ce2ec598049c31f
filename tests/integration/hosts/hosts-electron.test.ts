import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NONCE_PLACEHOLDER } from '#hosts/common/page-answer.ts'
import type { PageFiles } from '#hosts/common/page-files.ts'
import { answerAppRequest, mayNavigate } from '#hosts/electron/app-page.ts'
import { createInvoke, type HostVerbs, type Sender } from '#hosts/electron/ipc.ts'
import { untilSettled } from '#hosts/electron/print-state.ts'
import { createMemoryLog, ownPage, smallPage } from '../../helpers/transports.ts'

/** Verbs that only remember that they were reached. */
const createSpyVerbs = () => {
  const reached: string[] = []
  const verb = (name: string) => async () => {
    reached.push(name)
    return { ok: true, value: null } as const
  }
  const verbs: HostVerbs = {
    call: verb('call'),
    pickFiles: verb('pickFiles'),
    takeFiles: verb('takeFiles'),
    saveFile: verb('saveFile'),
    openFile: verb('openFile'),
    savePdf: verb('savePdf'),
    cancelPdf: verb('cancelPdf'),
  }
  return { reached, verbs }
}

const call = { verb: 'call', name: 'office.get', payload: {} }
const verbNames = ['call', 'pickFiles', 'takeFiles', 'saveFile', 'openFile', 'savePdf', 'cancelPdf']

describe('the one channel of the window', () => {
  const strangers: readonly (readonly [string, Sender])[] = [
    ['a frame that is gone', { ...ownPage, url: undefined }],
    ['a frame inside the page', { ...ownPage, isMainFrame: false }],
    ['another session', { ...ownPage, isOwnSession: false }],
    ...[
      'https://evil.com/',
      'http://local/',
      'app://locals/',
      'app://local.evil.com/',
      'app://localhost/',
      'app://evil/local',
      'file:///etc/passwd',
      'about:blank',
      'data:text/html,x',
      '',
    ].map((url) => [`a page at "${url}"`, { ...ownPage, url }] as const),
  ]
  it.each(strangers)('does not listen to %s', async (_, sender) => {
    const { verbs, reached } = createSpyVerbs()
    const answer = await createInvoke(verbs, createMemoryLog())(sender, call)
    expect(answer).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
    expect(reached).toEqual([])
  })

  it('listens to its own page', async () => {
    const { verbs, reached } = createSpyVerbs()
    await createInvoke(verbs, createMemoryLog())({ ...ownPage, url: 'app://local/#/members' }, call)
    expect(reached).toEqual(['call'])
  })

  it('answers any request whatever with an envelope, and lets none through without a verb', async () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.record({ verb: fc.constantFrom(...verbNames, '__proto__', 'constructor') }),
      fc.record({ verb: fc.constantFrom(...verbNames), name: fc.anything(), file: fc.anything() }),
      fc.record({ verb: fc.constantFrom(...verbNames), request: fc.anything() }),
    )
    await fc.assert(
      fc.asyncProperty(anything, async (request) => {
        const { verbs, reached } = createSpyVerbs()
        const answer = await createInvoke(verbs, createMemoryLog())(ownPage, request)
        expect(typeof answer.ok).toBe('boolean')
        const verb = (request as { verb?: unknown } | null)?.verb
        expect(answer.ok || reached.length === 0).toBe(true)
        if (reached.length > 0) expect(reached).toEqual([verb])
      }),
      { numRuns: 10_000 },
    )
  })

  it('gives a bug a number, and tells its story to the log only', async () => {
    const log = createMemoryLog()
    const broken: HostVerbs = {
      ...createSpyVerbs().verbs,
      call: () => Promise.reject(new Error('the inside of the program')),
    }
    const answer = await createInvoke(broken, log)(ownPage, call)
    expect(answer).toMatchObject({ ok: false, error: { code: 'internal' } })
    expect(JSON.stringify(answer)).not.toContain('inside')
    expect(log.lines.join()).toContain('inside')
  })
})

describe('the page of the window', () => {
  const page: PageFiles = new Map([
    ...smallPage,
    ['/', { body: Buffer.from(`<style nonce="${NONCE_PLACEHOLDER}">`), type: 'text/html' }],
  ])
  const get = (address: string, method = 'GET'): Response => answerAppRequest(page, method, address)

  it.each([
    'app://local/..%2fpackage.json',
    'app://local/%2e%2e%2f%2e%2e%2fetc/passwd',
    'app://local//etc/passwd',
    'app://local/assets/..%5c..%5cx',
    'app://local/assets/app.js%00.html',
    'app://local/\\\\?\\C:\\Windows\\win.ini',
    'app://local/ASSETS/APP.JS',
    'app://local/assets/',
    'app://local/nowhere',
    'app://other/',
    'app://local:1/',
    'http://local/',
    'file:///etc/passwd',
    'nonsense',
    '',
  ])('has nothing at %s', (address) => {
    expect(get(address).status).toBe(404)
  })

  it('is read, not written to', () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect(get('app://local/', method).status).toBe(404)
  })

  it('comes with a content policy and a nonce nobody can guess', async () => {
    const [first, second] = [get('app://local/'), get('app://local/#/members')]
    const policy = first.headers.get('content-security-policy') ?? ''
    const nonce = /'nonce-([\w-]{20,})'/.exec(policy)?.[1] ?? 'none'
    expect(await first.text()).toBe(`<style nonce="${nonce}">`)
    expect(second.headers.get('content-security-policy')).not.toBe(policy)
    expect(policy).toMatch(/default-src 'none'; script-src 'self'/)
    const script = get('app://local/assets/app.js')
    expect(script.headers.get('content-type')).toContain('text/javascript')
    expect(script.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it.each([
    ['app://local/#/members', true],
    ['app://local/', true],
    ['app://local.evil.com/', false],
    ['app://localhost/', false],
    ['https://evil.com/app://local/', false],
    ['file:///C:/x.html', false],
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
    ['', false],
  ])('may the window go to %s: %s', (address, may) => {
    expect(mayNavigate(address)).toBe(may)
  })
})

describe('a print page', () => {
  it('is waited for until it says ready or failed, though not for ever', async () => {
    const states = ['waiting', 'waiting', 'ready'] as const
    let at = 0
    expect(await untilSettled(async () => states[at++] ?? 'ready', 1000, 1)).toBe('ready')
    expect(await untilSettled(async () => 'failed', 1000, 1)).toBe('failed')
    expect(await untilSettled(async () => 'waiting', 10, 1)).toBe('waiting')
  })
})

describe('the sources of the window host', () => {
  const folder = join(import.meta.dirname, '../../../src-main/hosts/electron')
  const sources = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
  const all = sources.join('\n')

  it('open one channel, in one place', () => {
    expect(all.match(/ipcMain\.\w+\(/g)).toEqual(['ipcMain.handle('])
    expect(all.match(/exposeInMainWorld\('\w+'/g)).toEqual(["exposeInMainWorld('bridge'"])
  })

  it('hand a file to the system in one place, and only the core’s own copy of a harmless one', () => {
    expect(all.match(/shell\.\w+\(.*/g)).toEqual(["shell.openPath(path)) === '',"])
  })

  it('open no other program, no remote page, and no window with softer settings', () => {
    expect(all).not.toMatch(/openExternal|no-sandbox|remote|loadFile/)
    expect(all.match(/webPreferences: .*/g)).toEqual(
      Array.from({ length: 2 }, () =>
        expect.stringContaining('webPreferences: hardPreferences(preload)'),
      ),
    )
    const settings = all.slice(all.indexOf('hardPreferences = ')).split('})')[0] ?? ''
    expect(
      Object.fromEntries([...settings.matchAll(/(\w+): (true|false)/g)].map(([, k, v]) => [k, v])),
    ).toEqual({
      sandbox: 'true',
      contextIsolation: 'true',
      nodeIntegration: 'false',
      nodeIntegrationInWorker: 'false',
      nodeIntegrationInSubFrames: 'false',
      webviewTag: 'false',
      webSecurity: 'true',
      allowRunningInsecureContent: 'false',
      spellcheck: 'false',
    })
  })
})
