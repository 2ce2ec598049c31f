import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, expect, test } from '@playwright/test'
import { installedElectron } from '../../scripts/electron-binary.ts'
import { hasDisplay } from '../../src-main/hosts/web/open-window.ts'

const root = join(import.meta.dirname, '../..')
const electron = installedElectron()
const reason =
  electron === undefined
    ? 'Electron’s binary is not on this machine: the window host was not started'
    : 'there is no display: the window host was not started'

test('the Electron window opens, answers a call, is walled in, and closes', async () => {
  test.skip(electron === undefined || !hasDisplay(), reason)
  const data = mkdtempSync(join(tmpdir(), 'lxq-electron-'))
  const program = await _electron.launch({
    ...(electron === undefined ? {} : { executablePath: electron }),
    args: [root, '--data', data],
  })
  try {
    const page = await program.firstWindow()
    await expect(page.locator('#root')).not.toBeEmpty()
    const answer = await page.evaluate(() =>
      (
        globalThis as unknown as {
          bridge: { invoke(name: string, payload: unknown): Promise<unknown> }
        }
      ).bridge.invoke('office.get', {}),
    )
    expect(answer).toMatchObject({ ok: true, value: { office: null } })
    const inside = await page.evaluate(() => ({
      require: typeof Reflect.get(globalThis, 'require'),
      process: typeof Reflect.get(globalThis, 'process'),
      opened: globalThis.open('https://example.com') === null,
    }))
    expect(inside).toEqual({ require: 'undefined', process: 'undefined', opened: true })
  } finally {
    await program.close()
    rmSync(data, { recursive: true, force: true })
  }
})
