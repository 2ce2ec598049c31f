import { readFile } from 'node:fs/promises'
import type { Sheet } from '#shared/domain/score.ts'
import { jsonOfText } from '#shared/json-text.ts'
import { findPlace } from '../common/place.ts'
import { withBooks } from './books.ts'
import { schemeOf, yearOf } from './commands.ts'
import type { Said } from './print-out.ts'
import { Refusal, refuseInput, refuseRead } from './refusal.ts'
import { sheetToLine, words } from './words.ts'

export interface AssessOptions {
  readonly year?: string
  readonly scheme?: string
  /** A file of facts: scored without any books. */
  readonly facts?: string
  /** Whole sheets instead of the short shape. */
  readonly full?: boolean
}

/** Scores a year of the books, or a file of facts. */
export const assess = async (dataDir: string, options: AssessOptions): Promise<Said> => {
  const sheets =
    options.facts === undefined
      ? await assessBooks(dataDir, options)
      : await assessFacts(dataDir, options.facts, options)
  return {
    data: options.full === true ? sheets : sheets.map(sheetToSpeech),
    lines: sheets.length === 0 ? [words.noSheets] : sheets.map(sheetToLine),
  }
}

const assessBooks = async (
  dataDir: string,
  { year: typed, scheme }: AssessOptions,
): Promise<readonly Sheet[]> => {
  if (typed === undefined) throw refuseInput('--year', 'required')
  const year = yearOf(typed)
  const draft = await schemeFile(scheme)
  return withBooks(dataDir, async (books) =>
    draft === undefined
      ? books.call('assessments.list', { year, scheme: await schemeOf(books, scheme) })
      : books.call('schemes.score', { year, scheme: draft.json }),
  )
}

const assessFacts = async (
  dataDir: string,
  file: string,
  { scheme, year }: AssessOptions,
): Promise<readonly Sheet[]> => {
  if (scheme === undefined) throw refuseInput('--scheme', 'required')
  const choice = (await schemeFile(scheme)) ?? { id: scheme }
  const facts = await readJson(file)
  const { AppError, appErrorToJson, scoreFile } = await import('#core/index.ts')
  try {
    return scoreFile(
      findPlace(dataDir),
      choice,
      facts,
      year === undefined ? undefined : yearOf(year),
    )
  } catch (error) {
    throw error instanceof AppError ? new Refusal(appErrorToJson(error)) : error
  }
}

/** The scheme of a file, where a file was named and not an id. */
const schemeFile = async (
  named: string | undefined,
): Promise<{ readonly json: unknown; readonly name: string } | undefined> =>
  named?.endsWith('.json') === true ? { json: await readJson(named), name: named } : undefined

/** What a JSON file says; refuses one that is not there or is no JSON. */
export const readJson = async (file: string): Promise<unknown> => {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw refuseRead(file, error)
  })
  try {
    return jsonOfText(text)
  } catch {
    throw refuseInput(file, 'json')
  }
}

/** A sheet as scripts read it. */
const sheetToSpeech = ({ subject, lines, total, grade }: Sheet) => ({
  subject,
  lines: lines.map(({ item, rule, count, points, capped, records }) => ({
    item,
    rule,
    count,
    points,
    capped,
    records: records.map(({ id }) => id),
  })),
  total,
  grade,
})
