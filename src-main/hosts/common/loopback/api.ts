import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { type FileRef, PrintRequest } from '#shared/bridge.ts'
import type { Envelope } from '#shared/errors.ts'

import type { CoreClient } from '../core-client.ts'
import type { PrintTasks } from '../print-tasks.ts'
import { readJson, sendEnvelope, sendRefusal } from './answers.ts'
import type { EventStreams } from './events.ts'
import { sendFile, takeUpload } from './files.ts'
import { bearerOf, type Refusal, type Route, refuseOrigin, refuseShape } from './guard.ts'
import { launchFragment } from './launch-fragment.ts'
import type { Sessions } from './sessions.ts'

/** What the interface works with. */
export interface ApiContext {
  readonly core: CoreClient
  readonly sessions: Sessions
  readonly events: EventStreams
  readonly print: (request: PrintRequest) => Promise<Envelope<FileRef | null>>
  readonly tasks: PrintTasks
  /** Tells the host that a page is alive. */
  readonly spoken: () => void
}

interface Call {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly query: URLSearchParams
  /** What stands in the address after the name of the route. */
  readonly rest: string
}

interface ApiRoute extends Route {
  readonly path: RegExp
  readonly admits: (sessions: Sessions, bearer: string) => boolean
  readonly answer: (context: ApiContext, call: Call) => Promise<void> | void
}

/** More than a page ever sends at once: a sheet with thousands of rows pasted goes in pieces. */
const CALL_BYTES = 4 * 1024 * 1024
const SMALL_BYTES = 4096
const pages: ApiRoute['admits'] = (sessions, bearer) => sessions.isToken(bearer)

const routes: readonly ApiRoute[] = [
  {
    path: /^\/api\/session()$/,
    method: 'POST',
    contentType: 'application/json',
    admits: () => true,
    answer: (context, call) => answerSession(context, call),
  },
  {
    path: /^\/api\/call\/([\w.]{1,60})$/,
    method: 'POST',
    contentType: 'application/json',
    admits: pages,
    answer: (context, call) =>
      withJson(call, CALL_BYTES, (payload) => context.core.dispatch(call.rest, payload)),
  },
  {
    path: /^\/api\/launch()$/,
    method: 'POST',
    contentType: 'application/json',
    admits: (sessions, bearer) => sessions.isToken(bearer) || sessions.isDoorKey(bearer),
    answer: ({ sessions }, call) =>
      withInput(call, z.object({ route: z.string().default('/') }), ({ route }) => {
        const fragment = launchFragment(sessions.issueLaunch(), route)
        return { ok: true, value: { fragment } }
      }),
  },
  {
    path: /^\/api\/pdf()$/,
    method: 'POST',
    contentType: 'application/json',
    admits: pages,
    answer: ({ print }, call) => withInput(call, PrintRequest, print),
  },
  {
    path: /^\/api\/pdf\/cancel()$/,
    method: 'POST',
    contentType: 'application/json',
    admits: pages,
    answer: ({ tasks }, call) =>
      withInput(call, z.object({ task: z.string().max(64) }), ({ task }) => {
        tasks.cancel(task)
        return { ok: true, value: null }
      }),
  },
  {
    path: /^\/api\/files()$/,
    method: 'POST',
    contentType: 'application/octet-stream',
    admits: pages,
    answer: async ({ core }, { request, response, query }) =>
      sendEnvelope(response, await takeUpload(core, request, query.get('name') ?? '')),
  },
  {
    path: /^\/api\/files\/([0-9a-f]{32})$/,
    method: 'GET',
    admits: pages,
    answer: ({ core }, { response, rest }) => sendFile(core, response, rest),
  },
  {
    path: /^\/api\/events()$/,
    method: 'GET',
    admits: pages,
    answer: ({ events }, { response }) => events.add(response),
  },
]

/**
 * Answers everything under `/api`: 1 whose page asks, 2 what it asks, 3 in what shape, 4 with which
 * token; only then is a body read.
 */
export const answerApi = async (
  context: ApiContext,
  authority: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  // Taken as it stands: a URL would first tidy `..` away.
  const [path = '', query = ''] = (request.url ?? '').split('?')
  const found = findRoute(path)
  const refusal = refuseOrigin(request, authority) ?? refuse(context, request, found)
  if (refusal !== undefined || found === undefined)
    return sendRefusal(response, refusal ?? { status: 404, reason: 'no such route' })
  context.spoken()
  await found.route.answer(context, {
    request,
    response,
    query: new URLSearchParams(query),
    rest: found.rest,
  })
}

interface Found {
  readonly route: ApiRoute
  readonly rest: string
}

/** Routes of one path differ by method: the one whose method fits, else any, to say 405. */
const findRoute = (path: string): Found | undefined => {
  for (const route of routes) {
    const match = route.path.exec(path)
    if (match !== null) return { route, rest: match[1] ?? '' }
  }
  return undefined
}

const refuse = (
  { sessions }: ApiContext,
  request: IncomingMessage,
  found: Found | undefined,
): Refusal | undefined => {
  if (found === undefined) return { status: 404, reason: 'no such route' }
  const { route } = found
  if (!route.admits(sessions, bearerOf(request))) return { status: 401, reason: 'no token' }
  return refuseShape(request, route)
}

const answerSession = (context: ApiContext, call: Call): Promise<void> =>
  withInput(call, z.object({ secret: z.string().max(200) }), ({ secret }) => {
    const token = context.sessions.exchange(secret)
    return token === undefined
      ? { status: 401, reason: 'launch secret is used, old or wrong' }
      : { ok: true, value: { token } }
  })

const withInput = <T>(
  call: Call,
  schema: z.ZodType<T>,
  work: (input: T) => Promise<Envelope> | Envelope | Refusal,
): Promise<void> =>
  withJson(call, SMALL_BYTES, (json) => {
    const parsed = schema.safeParse(json)
    return parsed.success ? work(parsed.data) : { status: 400, reason: 'input' }
  })

const withJson = async (
  { request, response }: Call,
  limit: number,
  work: (json: unknown) => Promise<Envelope> | Envelope | Refusal,
): Promise<void> => {
  const body = await readJson(request, limit)
  const outcome = 'json' in body ? await work(body.json) : body
  if ('status' in outcome) sendRefusal(response, outcome)
  else sendEnvelope(response, outcome)
}
