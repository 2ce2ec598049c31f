import type { ErrorCode, ErrorJson } from '#shared/errors.ts'

/** A refusal of the core on its way through the window; `error.code` decides what to say. */
export class CallError extends Error {
  readonly error: ErrorJson
  constructor(error: ErrorJson) {
    super(error.message)
    this.name = 'CallError'
    this.error = error
  }
}

/** The host does not answer any more: it was closed, or this page was opened without it. */
export class HostGone extends Error {
  constructor(options?: ErrorOptions) {
    super('the host does not answer', options)
    this.name = 'HostGone'
  }
}

/** Tells a refusal with this code, and with it what its details hold. */
export const isCallError = <C extends ErrorCode>(
  error: unknown,
  code: C,
): error is CallError & { readonly error: Extract<ErrorJson, { code: C }> } =>
  error instanceof CallError && error.error.code === code
