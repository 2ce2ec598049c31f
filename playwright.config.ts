import { defineConfig } from '@playwright/test'
import { keepCompiled } from './scripts/compile-cache.ts'
import { findBrowser } from './src-main/hosts/common/find-browser.ts'

keepCompiled()

const browser = await findBrowser()
if (browser === undefined)
  throw new Error('no Chromium, Chrome or Edge on this system, and @sparticuz/chromium is missing')

export default defineConfig({
  testDir: 'tests',
  testMatch: ['e2e/**/*.spec.ts', 'smoke/**/*.spec.ts'],
  outputDir: 'test-results',
  timeout: 90_000,
  expect: { timeout: 10_000 },
  // Each journey has a host and a store of its own; two at once are what two cores carry.
  workers: 2,
  fullyParallel: true,
  // One that passes only when tried again is named at the end of the check: it hides a race.
  retries: 1,
  reporter: [
    ['line'],
    ['json', { outputFile: process.env['E2E_REPORT'] ?? 'test-results/e2e.json' }],
  ],
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1366, height: 768 },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: browser.executable,
      args: [...browser.args],
      env: { ...process.env, ...browser.env },
    },
  },
})
