import { existsSync, readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'

/** What one part of the check found. */
export interface Count {
  readonly passed: number
  readonly failed: number
  readonly skipped: readonly string[]
  /** Each with the first line of what it said: the end of a log is often all that is kept of it. */
  readonly failures: readonly string[]
  /** Passed when tried again: a race is somewhere, and is to be looked for. */
  readonly unsteady?: readonly string[]
}

export const NOTHING: Count = { passed: 0, failed: 0, skipped: [], failures: [] }

/** The report a test runner wrote, or undefined where it died before. */
export const readReport = (path: string): unknown =>
  existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined

export const firstLine = (text: string | undefined): string =>
  stripVTControlCharacters(text ?? '')
    .trim()
    .split('\n')[0] ?? ''
