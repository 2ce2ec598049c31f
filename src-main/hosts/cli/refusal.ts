import type { Envelope, ErrorJson, FileProblem } from '#shared/errors.ts'

/** Carries a coded error up to the one place that prints it. */
export class Refusal extends Error {
  readonly json: ErrorJson

  constructor(json: ErrorJson) {
    super(json.message)
    this.json = json
  }
}

/** The value of an answer; a refused one goes up. */
export const valueOfAnswer = <T>(envelope: Envelope<T>): T => {
  if (envelope.ok) return envelope.value
  throw new Refusal(envelope.error)
}

/** Refuses what was typed, naming the part that is wrong. */
export const refuseInput = (path: string, code: string): Refusal =>
  new Refusal({
    code: 'invalid-input',
    message: `${path}: ${code}`,
    details: { issues: [{ path, code }] },
  })

/** Refuses a file that was named on the command line. */
export const refuseFile = (file: string, problem: FileProblem): Refusal =>
  new Refusal({ code: 'file-unreadable', message: problem, details: { file, problem } })
