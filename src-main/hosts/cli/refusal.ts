import { extname } from 'node:path'
import type { Envelope, ErrorJson, FileProblem } from '#shared/errors.ts'
import { isKeptClosed } from '../common/copy-taken.ts'
import { noBooks, typedProblems, unknownName } from './typed-words.ts'

/** Carries a coded error up to the one place that prints it. */
export class Refusal extends Error {
  readonly json: ErrorJson
  /** Said in place of the code's own sentence, where the command line knows better what to do. */
  readonly sentence: string | undefined

  constructor(json: ErrorJson, sentence?: string) {
    super(json.message)
    this.json = json
    this.sentence = sentence
  }
}

/** The value of an answer; a refused one goes up. */
export const valueOfAnswer = <T>(envelope: Envelope<T>): T => {
  if (envelope.ok) return envelope.value
  throw new Refusal(envelope.error)
}

/** Refuses what was typed, naming the part that is wrong. */
export const refuseInput = (
  path: string,
  code: string,
  sentence: string | undefined = typedProblems[code]?.(path),
): Refusal =>
  new Refusal(
    {
      code: 'invalid-input',
      message: `${path}: ${code}`,
      details: { issues: [{ path, code }] },
    },
    sentence,
  )

/** Refuses a name that is none of those there are, and says which there are. */
export const refuseName = (path: string, typed: string, known: readonly string[]): Refusal =>
  refuseInput(path, 'unknown', unknownName(path, typed, known))

/** What a file that is to be written is by its ending; refused where it is none of those that can be. */
export const endingOf = <F extends string>(out: string, formats: readonly F[]): F => {
  const ending = extname(out).slice(1).toLowerCase()
  const found = formats.find((one) => one === ending)
  if (found === undefined) throw refuseName('--out', ending, formats)
  return found
}

/** Refuses a file that was named on the command line. */
export const refuseFile = (file: string, problem: FileProblem): Refusal =>
  new Refusal({ code: 'file-unreadable', message: problem, details: { file, problem } })

/** Refuses a data folder in which nobody has begun books. */
export const refuseFolder = (folder: string): Refusal =>
  new Refusal({ code: 'office-missing', message: folder, details: {} }, noBooks(folder))

/** Refuses a file that could not be read: kept closed, or not there. */
export const refuseRead = (file: string, error: unknown): Refusal =>
  refuseFile(file, isKeptClosed(error) ? 'locked' : 'missing')
