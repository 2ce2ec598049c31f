import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { setupFolder } from '../helpers/command-line.ts'

const script = join(import.meta.dirname, '../../scripts/start.ts')

/** Runs `npm start` as far as its address; what it says is kept. */
const start = async (data: string) => {
  const args = [script, '--web', '--no-open', '--data', data]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => {
      text += part
    })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  await expect.poll(() => text, { timeout: 60_000 }).toContain('#launch=')
  return {
    said: () => text,
    address: () => /http:\/\/127\.0\.0\.1:\d+\/#launch=[0-9a-f]{64}/.exec(text)?.[0] ?? '',
    ended,
    stop: () => child.kill('SIGTERM'),
  }
}

test('npm start opens the program in a browser, a second start joins it, and both end cleanly', async ({
  page,
}) => {
  using folder = setupFolder()
  const data = join(folder.path, '数据')
  const first = await start(data)
  const errors: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await page.goto(first.address())
  await expect(page.locator('#root')).not.toBeEmpty()
  expect(page.url()).not.toContain('launch')

  const second = await start(data)
  expect(await second.ended).toBe(0)
  expect(new URL(second.address()).port).toBe(new URL(first.address()).port)
  const other = await page.context().newPage()
  await other.goto(second.address())
  await expect(other.locator('#root')).not.toBeEmpty()

  const secret = first.address().split('launch=')[1] ?? 'none'
  const log = readFileSync(join(data, 'web-host.json'), 'utf8')
  expect(log).not.toContain(secret)
  expect(errors).toEqual([])
  first.stop()
  expect(await first.ended).toBe(0)
  expect(first.said()).not.toMatch(/\n\s+at /)
})
