/**
 * `npm test`: what reads the sources two at a time, then the tests, each part to its end, whatever the one before
 * found. The last line is
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
const say = (line: string): void => console.log(line)
const e2eReport = join(REPORTS, 'e2e.json')

/** A tool that reads the sources. What it says comes in one piece at its end, for another runs beside it. */
const reading = (name: string, bin: string, ...args: readonly string[]): Part => ({
  name,
  work: async () => {
    const ran = await runNode(bin, args, { output: 'keep' })
    if (ran.output.trim() !== '') say(`\n== ${name}\n${ran.output.trim()}`)
    return ran
  },
})

const typesOf = (project: string): Part =>
  reading(`types of ${project}`, binOf('typescript', 'bin/tsc'), '-p', project)

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

/** Each is the work of one core; what takes longest begins. */
const sourceParts: readonly Part[] = [
  typesOf('tests'),
  typesOf('tsconfig.renderer.json'),
  typesOf('tsconfig.main.json'),
  reading('check', binOf('@biomejs/biome', 'bin/biome'), 'check', '.'),
  reading(
    'layers',
    binOf('dependency-cruiser', 'bin/dependency-cruiser.mjs'),
    ...['--config', '.dependency-cruiser.cjs', 'shared', 'src-main', 'src-renderer', 'tests'],
  ),
  reading('build', binOf('electron-vite', 'bin/electron-vite.js'), 'build', '--logLevel', 'error'),
  typesOf('tsconfig.shared.json'),
]

const testParts: readonly Part[] = [
  {
    name: 'unit and integration',
    work: () => runVitest(REPORTS),
    count: (ran) => countVitest(ran, REPORTS),
  },
  {
    name: 'end to end',
    work: () =>
      runNode(binOf('@playwright/test', 'cli.js'), ['test'], {
        output: 'both',
        env: { E2E_REPORT: e2eReport },
      }),
    count: countE2e,
  },
]

const LAST_LINES = 30

/** A part that fails and names no test has died: the last it said is all there is to go by. */
const countOf = (part: Part, ran: Ran): Count => {
  const count = part.count?.(ran) ?? { ...NOTHING, failed: ran.code === 0 ? 0 : 1 }
  if (count.failed === 0 || count.failures.length > 0) return count
  const last = stripVTControlCharacters(ran.output).trim().split('\n').slice(-LAST_LINES)
  return { ...count, failures: last.map((line) => `${part.name}: ${line}`) }
}

interface Counted {
  readonly part: Part
  readonly count: Count
  readonly seconds: number
}

/** Runs parts in their order, so many at a time. */
const runParts = async (parts: readonly Part[], atOnce: number): Promise<readonly Counted[]> => {
  const waiting = [...parts]
  const counts: Counted[] = []
  const runNext = async (): Promise<void> => {
    const part = waiting.shift()
    if (part === undefined) return
    const started = performance.now()
    const ran = await part.work()
    const seconds = Math.round((performance.now() - started) / 1000)
    counts.push({ part, count: countOf(part, ran), seconds })
    await runNext()
  }
  await Promise.all(Array.from({ length: atOnce }, runNext))
  return counts
}

const main = async (): Promise<void> => {
  // Unpacked once here, so that no two tests unpack it at the same time.
  await findBrowser()
  const counts = [...(await runParts(sourceParts, 2)), ...(await runParts(testParts, 1))]
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
