import type { IncomingMessage } from 'node:http'

/** A request the host does not listen to, and why (for the network tab only). */
export interface Refusal {
  readonly status: number
  readonly reason: string
}

/** What a route of the interface accepts. */
export interface Route {
  readonly method: 'GET' | 'POST'
  readonly contentType?: 'application/json' | 'application/octet-stream'
}

/**
 * Before anything else, static files too: a browser led here under another name (DNS rebinding)
 * sends that name as Host.
 */
export const refuseHost = (request: IncomingMessage, authority: string): Refusal | undefined => {
  const hosts = request.rawHeaders.filter(
    (_, at, all) => at % 2 === 1 && all[at - 1]?.toLowerCase() === 'host',
  )
  return hosts.length === 1 && hosts[0] === authority
    ? undefined
    : { status: 421, reason: 'wrong host' }
}

/** A page of another origin in the same browser is told so by the browser itself. */
export const refuseOrigin = (request: IncomingMessage, authority: string): Refusal | undefined => {
  const { origin, 'sec-fetch-site': site } = request.headers
  if (origin !== undefined && origin !== `http://${authority}`)
    return { status: 403, reason: 'wrong origin' }
  if (site !== undefined && site !== 'same-origin') return { status: 403, reason: 'cross-site' }
  return undefined
}

/** Only what a form or an image of another page cannot send. */
export const refuseShape = (request: IncomingMessage, route: Route): Refusal | undefined => {
  if (request.method !== route.method) return { status: 405, reason: 'method' }
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  if (route.contentType !== undefined && type !== route.contentType)
    return { status: 415, reason: 'content type' }
  return undefined
}

/** The token of `Authorization: Bearer …`; empty when there is none. */
export const bearerOf = (request: IncomingMessage): string =>
  /^Bearer ([0-9a-f]{64})$/.exec(request.headers.authorization ?? '')?.[1] ?? ''
