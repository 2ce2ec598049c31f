import type { ErrorCode, ErrorDetails, ErrorJson } from '#shared/errors.ts'

/** An expected failure: a code of `shared/errors.ts` with what belongs to it. */
export class AppError<C extends ErrorCode = ErrorCode> extends Error {
  readonly code: C
  readonly details: ErrorDetails<C>

  constructor(code: C, details: ErrorDetails<C>, cause?: unknown) {
    super(`${code} ${JSON.stringify(details)}`, { cause })
    this.name = 'AppError'
    this.code = code
    this.details = details
  }
}

/** What crosses the boundary for an expected failure. */
export const appErrorToJson = (error: AppError): ErrorJson =>
  // The class pairs code and details; TypeScript cannot follow the pair through the union.
  ({ code: error.code, message: error.message, details: error.details }) as ErrorJson
