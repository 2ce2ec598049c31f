import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Envelope, ErrorCode } from '#shared/errors.ts'
import { contentPolicy, safetyHeaders } from '../page-answer.ts'
import type { Refusal } from './guard.ts'

/** For the network tab only: the page reads the envelope. */
const statusByCode: Readonly<Record<ErrorCode, number>> = {
  'invalid-input': 400,
  'unknown-procedure': 404,
  'not-found': 404,
  'stale-write': 409,
  'invalid-record': 422,
  'transition-refused': 409,
  'swap-refused': 409,
  'office-missing': 409,
  'office-exists': 409,
  'file-unreadable': 422,
  'plan-stale': 409,
  'scheme-invalid': 422,
  'scheme-shipped': 409,
  'scheme-filed': 409,
  'assessment-filed': 409,
  'assessment-undecided': 409,
  'reason-missing': 422,
  'output-invalid': 422,
  'facts-invalid': 422,
  'store-newer': 503,
  'store-busy': 503,
  'store-unwritable': 503,
  'store-foreign': 503,
  'store-damaged': 503,
  'store-missing': 503,
  'backup-unusable': 422,
  'sheet-too-long': 422,
  'file-unwritable': 409,
  'disk-full': 507,
  'print-unavailable': 501,
  'call-too-large': 413,
  'not-allowed': 403,
  cancelled: 409,
  internal: 500,
}

/** Headers of an answer that is no part of the page. */
export const plainHeaders: Readonly<Record<string, string>> = {
  ...safetyHeaders,
  'Content-Security-Policy': contentPolicy(),
}

export const sendEnvelope = (response: ServerResponse, envelope: Envelope): void => {
  send(response, envelope.ok ? 200 : statusByCode[envelope.error.code], envelope)
}

/** A refusal is an envelope as well, so that a page needs to read one shape only. */
export const sendRefusal = (response: ServerResponse, { status, reason }: Refusal): void => {
  const error = { code: 'not-allowed', message: reason, details: {} } as const
  // What was not read of the request must not be taken for the next one.
  response.setHeader('Connection', 'close')
  send(response, status, { ok: false, error } satisfies Envelope)
}

const send = (response: ServerResponse, status: number, body: Envelope): void => {
  response.writeHead(status, { ...plainHeaders, 'Content-Type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(body))
}

/** How much of a body that is too large is still heard out, so that its page hears the answer. */
const HEARD_OUT = 64 * 1024 * 1024

/** Reads a body of so many bytes at most; a larger one is refused in words for a person, what is no JSON in none. */
export const readJson = async (
  request: IncomingMessage,
  limit: number,
): Promise<{ readonly json: unknown } | Envelope<never> | Refusal> => {
  const chunks: Buffer[] = []
  let size = 0
  // Nobody set an encoding, so that it gives buffers.
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= limit) chunks.push(chunk)
    // A browser that is cut short while it sends takes the host for gone.
    else if (size > HEARD_OUT) return { status: 413, reason: 'body too large' }
  }
  if (size > limit) return tooLarge
  try {
    return { json: JSON.parse(Buffer.concat(chunks).toString('utf8')) }
  } catch {
    return { status: 400, reason: 'no json' }
  }
}

const tooLarge: Envelope<never> = {
  ok: false,
  error: { code: 'call-too-large', message: 'call too large', details: {} },
}
