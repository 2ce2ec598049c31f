import type { FileProblem } from '#shared/errors.ts'

/**
 * Why these bytes cannot be read. The thread that reads knows no `AppError` and no path; the door in
 * `read-workbook.ts` turns this into one.
 */
export class FileFailure extends Error {
  readonly problem: FileProblem

  constructor(problem: FileProblem, cause?: unknown) {
    super(problem, { cause })
    this.name = 'FileFailure'
    this.problem = problem
  }
}
