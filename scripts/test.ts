/**
 * `npm test`: every part in its order, each to its end, whatever the one before found. The last line is
 * `N passed, N failed`, summed over the two test runners; a part without tests counts when it fails.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { findBrowser } from '../src-main/hosts/common/find-browser.ts'
import { binOf, type Ran, runNode } from './steps.ts'
import { type Count, firstLine, NOTHING, readReport } from './test-count.ts'
import { countVitest, runVitest } from './test-vitest.ts'

interface Part {
  readonly name: string
  readonly work: () => Promise<Ran>
  readonly count?: (ran: Ran) => Count
}

// Of its own: Playwright empties its folder, and two runs may go on at once.
const REPORTS = mkdtempSync(join(tmpdir(), 'lxq-reports-'))
const e2eReport = join(REPORTS, 'e2e.json')
const show = { output: 'both' } as const

const tool = (name: string, bin: string, ...args: readonly string[]): Promise<Ran> =>
  runNode(binOf(name, bin), args, show)

const compile = async (): Promise<Ran> => {
  let worst: Ran = { code: 0, output: '' }
  const projects = ['tsconfig.shared.json', 'tsconfig.main.json', 'tsconfig.renderer.json', 'tests']
  for (const project of projects) {
    const ran = await tool('typescript', 'bin/tsc', '-p', project)
    if (ran.code !== 0) worst = ran
  }
  return worst
}

interface E2eSuite {
  readonly suites?: readonly E2eSuite[]
  readonly specs?: readonly {
    readonly title: string
    readonly file: string
    readonly tests: readonly {
      readonly status: string
      readonly annotations: readonly { readonly description?: string }[]
      readonly results: readonly { readonly error?: { readonly message?: string } }[]
    }[]
  }[]
}

const countE2e = ({ code }: Ran): Count => {
  const report = readReport(e2eReport) as E2eReport | undefined // written by Playwright
  if (report === undefined) return { ...NOTHING, failed: 1 }
  const { expected, flaky, unexpected } = report.stats
  const failed = Math.max(unexpected, code === 0 ? 0 : 1)
  return {
    passed: expected + flaky,
    failed,
    skipped: skippedOf(report),
    failures: e2eFailures(report, 'unexpected'),
    unsteady: e2eFailures(report, 'flaky'),
  }
}

interface E2eReport extends E2eSuite {
  readonly stats: { readonly expected: number; readonly flaky: number; readonly unexpected: number }
}

const skippedOf = ({ suites = [], specs = [] }: E2eSuite): readonly string[] => [
  ...specs.flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status === 'skipped')
      .map(({ annotations }) => `${title}: ${annotations[0]?.description ?? 'no reason given'}`),
  ),
  ...suites.flatMap(skippedOf),
]

const e2eFailures = (
  { suites = [], specs = [] }: E2eSuite,
  wanted: 'unexpected' | 'flaky',
): readonly string[] => [
  ...specs.flatMap(({ title, file, tests }) =>
    tests
      .filter(({ status }) => status === wanted)
      .map(({ results }) => `${file} › ${title}: ${firstLine(results[0]?.error?.message)}`),
  ),
  ...suites.flatMap((suite) => e2eFailures(suite, wanted)),
]

const parts: readonly Part[] = [
  { name: 'check', work: () => tool('@biomejs/biome', 'bin/biome', 'check', '.') },
  { name: 'types', work: compile },
  {
    name: 'layers',
    work: () =>
      tool(
        'dependency-cruiser',
        'bin/dependency-cruiser.mjs',
        ...['--config', '.dependency-cruiser.cjs', 'shared', 'src-main', 'src-renderer', 'tests'],
      ),
  },
  {
    name: 'build',
    work: () => tool('electron-vite', 'bin/electron-vite.js', 'build', '--logLevel', 'error'),
  },
  {
    name: 'unit and integration',
    work: () => runVitest(REPORTS),
    count: (ran) => countVitest(ran, REPORTS),
  },
  {
    name: 'end to end',
    work: () =>
      runNode(binOf('@playwright/test', 'cli.js'), ['test'], {
        ...show,
        env: { E2E_REPORT: e2eReport },
      }),
    count: countE2e,
  },
]

const say = (line: string): void => console.log(line)

const LAST_LINES = 30

/** A part that fails and names no test has died: the last it said is all there is to go by. */
const countOf = (part: Part, ran: Ran): Count => {
  const count = part.count?.(ran) ?? { ...NOTHING, failed: ran.code === 0 ? 0 : 1 }
  if (count.failed === 0 || count.failures.length > 0) return count
  const last = stripVTControlCharacters(ran.output).trim().split('\n').slice(-LAST_LINES)
  return { ...count, failures: last.map((line) => `${part.name}: ${line}`) }
}

const main = async (): Promise<void> => {
  // Unpacked once here, so that no two tests unpack it at the same time.
  await findBrowser()
  const counts: { readonly part: Part; readonly count: Count; readonly seconds: number }[] = []
  for (const part of parts) {
    say(`\n== ${part.name}`)
    const started = performance.now()
    const ran = await part.work()
    const seconds = Math.round((performance.now() - started) / 1000)
    counts.push({ part, count: countOf(part, ran), seconds })
  }
  say('')
  for (const { part, count, seconds } of counts)
    say(`${count.failed === 0 ? 'ok    ' : 'FAILED'} ${part.name} (${seconds} s)`)
  for (const name of counts.flatMap(({ count }) => count.skipped)) say(`skipped ${name}`)
  for (const what of counts.flatMap(({ count }) => count.unsteady ?? [])) say(`unsteady ${what}`)
  for (const what of counts.flatMap(({ count }) => count.failures)) say(`failed  ${what}`)
  const passed = counts.reduce((sum, { count }) => sum + count.passed, 0)
  const failed = counts.reduce((sum, { count }) => sum + count.failed, 0)
  say(`${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
}

try {
  await main()
} finally {
  rmSync(REPORTS, { recursive: true, force: true })
}
