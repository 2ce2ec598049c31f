import { join, relative } from 'node:path'
import { binOf, type Ran, root, runNode } from './steps.ts'
import { type Count, firstLine, NOTHING, readReport } from './test-count.ts'

interface VitestReport {
  readonly testResults: readonly VitestFile[]
}

interface VitestFile {
  readonly name: string
  readonly status: string
  readonly message: string
  readonly assertionResults: readonly {
    readonly status: string
    readonly fullName: string
    readonly failureMessages: readonly string[]
  }[]
}

const firstPath = (folder: string): string => join(folder, 'vitest.json')
const againPath = (folder: string): string => join(folder, 'vitest-again.json')

const reportAt = (path: string): VitestReport | undefined =>
  readReport(path) as VitestReport | undefined // written by vitest

const vitest = (report: string, files: readonly string[]): Promise<Ran> =>
  runNode(
    binOf('vitest', 'vitest.mjs'),
    [
      // Without colours: a log is read as text, and one dot must not weigh twelve bytes.
      ...['run', '--no-color', '--reporter=dot', '--reporter=json'],
      `--outputFile.json=${report}`,
      ...files,
    ],
    { output: 'both' },
  )

const failedTests = ({ assertionResults }: VitestFile) =>
  assertionResults.filter(({ status }) => status === 'failed')

/** A file whose process ended in the middle has neither a failed test nor a word to say. */
const hasDied = (file: VitestFile): boolean =>
  file.status === 'failed' && file.message === '' && failedTests(file).length === 0

const UNHANDLED = /^\s*Errors\s+(\d+) errors?$/m

/**
 * Runs the unit and integration tests. A file whose process died is run once more, in a report of its own:
 * V8 can trip over threads that come and go by the hundred, whatever the test does. The code is 0 where
 * nothing else went wrong and the second try passed.
 */
export const runVitest = async (folder: string): Promise<Ran> => {
  const ran = await vitest(firstPath(folder), [])
  const first = reportAt(firstPath(folder))
  const died = first?.testResults.filter(hasDied) ?? []
  if (first === undefined || died.length === 0) return ran
  const again = await vitest(
    againPath(folder),
    died.map(({ name }) => relative(root, name)),
  )
  const failed = first.testResults.filter(({ status }) => status === 'failed').length
  const unhandled = Number(UNHANDLED.exec(ran.output)?.[1] ?? 0)
  const isClean = failed === died.length && unhandled <= died.length
  return isClean ? again : ran
}

/** Tests that failed, and files that did not load, which have no test to fail. */
const failuresOf = (file: VitestFile): readonly string[] => {
  const name = relative(root, file.name)
  const failed = failedTests(file)
  if (failed.length === 0)
    return file.status === 'failed' ? [`${name}: ${firstLine(file.message)}`] : []
  return failed.map((test) => `${name} › ${test.fullName}: ${firstLine(test.failureMessages[0])}`)
}

/** Counts what both tries found; a file that was tried again counts by its second try. */
export const countVitest = ({ code }: Ran, folder: string): Count => {
  const first = reportAt(firstPath(folder))
  if (first === undefined) return { ...NOTHING, failed: 1 }
  const again = reportAt(againPath(folder))
  const isRetried = (file: VitestFile): boolean => again !== undefined && hasDied(file)
  const files = [
    ...first.testResults.filter((file) => !isRetried(file)),
    ...(again?.testResults ?? []),
  ]
  const tests = files.flatMap(({ assertionResults }) => assertionResults)
  const countOf = (wanted: string): number => tests.filter(({ status }) => status === wanted).length
  return {
    passed: countOf('passed'),
    // A file that does not load has no failed test of its own, and must not go unseen.
    failed: Math.max(countOf('failed'), code === 0 ? 0 : 1),
    skipped: tests
      .filter(({ status }) => !['passed', 'failed'].includes(status))
      .map(({ fullName }) => fullName),
    failures: files.flatMap(failuresOf),
    unsteady: first.testResults
      .filter(isRetried)
      .map(({ name }) => `${relative(root, name)}: its process died`),
  }
}
