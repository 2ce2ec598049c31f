import { randomBytes } from 'node:crypto'
import type { PageFiles } from './page-files.ts'

export interface PageAnswer {
  readonly body: Buffer | string
  readonly headers: Readonly<Record<string, string>>
}

/** The placeholder the build puts where a nonce belongs (`html.cspNonce` of Vite). */
export const NONCE_PLACEHOLDER = 'nonce-of-this-answer'

/** Headers that go with every answer, whatever it is. */
export const safetyHeaders: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=(), ' +
    'midi=(), payment=(), publickey-credentials-get=(), clipboard-read=()',
}

/** The content policy of the page: own files only; a style made at run time must know the nonce. */
export const contentPolicy = (nonce?: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${nonce === undefined ? '' : ` 'nonce-${nonce}'`}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join('; ')

/** The answer to a request for a part of the page; undefined when there is no such part. */
export const answerPage = (files: PageFiles, address: string): PageAnswer | undefined => {
  const file = files.get(address)
  if (file === undefined) return undefined
  const isDocument = file.type.startsWith('text/html')
  const nonce = isDocument ? randomBytes(16).toString('base64url') : undefined
  return {
    body: nonce === undefined ? file.body : fillNonce(file.body, nonce),
    headers: {
      ...safetyHeaders,
      'Content-Type': file.type,
      'Content-Security-Policy': contentPolicy(nonce),
    },
  }
}

const fillNonce = (body: Buffer, nonce: string): string =>
  body.toString('utf8').replaceAll(NONCE_PLACEHOLDER, nonce)
