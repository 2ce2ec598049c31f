import { answerPage, safetyHeaders } from '../common/page-answer.ts'
import type { PageFiles } from '../common/page-files.ts'

/** The page's own origin: a scheme nobody outside this program can serve. */
export const APP_ORIGIN = 'app://local'

/** Answers a request of the page for one of its parts; everything else does not exist. */
export const answerAppRequest = (page: PageFiles, method: string, address: string): Response => {
  const url = URL.canParse(address) ? new URL(address) : undefined
  const isOurs = url?.protocol === 'app:' && url.host === 'local' && method === 'GET'
  const answer = isOurs ? answerPage(page, url.pathname) : undefined
  if (answer === undefined) return new Response(null, { status: 404, headers: safetyHeaders })
  const body = typeof answer.body === 'string' ? answer.body : new Uint8Array(answer.body)
  return new Response(body, { headers: answer.headers })
}

/** Tells whether a window may go to an address: only to another place in the same page. */
export const mayNavigate = (address: string): boolean =>
  URL.canParse(address) && address.startsWith(`${APP_ORIGIN}/`)
