import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Logger } from '#core/index.ts'
import { FileRef, PrintRequest } from '#shared/bridge.ts'
import type { Envelope } from '#shared/errors.ts'
import { APP_ORIGIN } from './app-page.ts'

/** What a page may ask of this host. */
export const HostRequest = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal('call'), name: z.string().max(60), payload: z.unknown() }),
  z.object({
    verb: z.literal('pickFiles'),
    options: z.object({ accept: z.array(z.string().max(20)).max(20), several: z.boolean() }),
  }),
  z.object({
    verb: z.literal('takeFiles'),
    files: z
      .array(z.object({ name: z.string().max(260), bytes: z.instanceof(ArrayBuffer) }))
      .max(100),
  }),
  z.object({ verb: z.literal('saveFile'), file: FileRef }),
  z.object({ verb: z.literal('openFile'), file: FileRef }),
  z.object({ verb: z.literal('savePdf'), request: PrintRequest }),
  z.object({ verb: z.literal('cancelPdf'), task: z.string().max(64) }),
])
export type HostRequest = z.infer<typeof HostRequest>

/** One answer for each verb; the request is checked before it gets here. */
export type HostVerbs = {
  readonly [V in HostRequest['verb']]: (
    request: Extract<HostRequest, { verb: V }>,
  ) => Promise<Envelope>
}

/** Who sent a message, as Electron tells it; a frame that is already gone has no address. */
export interface Sender {
  readonly url: string | undefined
  readonly isMainFrame: boolean
  readonly isOwnSession: boolean
}

const refused = (message: string): Envelope => ({
  ok: false,
  error: { code: 'not-allowed', message, details: {} },
})

const isOwnPage = ({ url, isMainFrame, isOwnSession }: Sender): boolean =>
  isMainFrame &&
  isOwnSession &&
  url !== undefined &&
  (url === APP_ORIGIN || url.startsWith(`${APP_ORIGIN}/`))

/**
 * The one door between page and host: only the program's own page may knock, and only with a request
 * of a known shape. Never throws to the page: what went wrong is an envelope.
 */
export const createInvoke =
  (verbs: HostVerbs, log: Logger) =>
  async (sender: Sender, request: unknown): Promise<Envelope> => {
    if (!isOwnPage(sender)) return refused('not the page of this program')
    const parsed = HostRequest.safeParse(request)
    if (!parsed.success) return refused('no such request')
    try {
      // Verb and request are a pair in `HostVerbs`; the pair is lost in the lookup by verb.
      const answer = verbs[parsed.data.verb] as (request: HostRequest) => Promise<Envelope>
      return await answer(parsed.data)
    } catch (error) {
      const ref = randomBytes(4).toString('hex').toUpperCase()
      log.error('window host', { ref, stack: error instanceof Error ? error.stack : String(error) })
      return {
        ok: false,
        error: { code: 'internal', message: `internal ${ref}`, details: { ref } },
      }
    }
  }
