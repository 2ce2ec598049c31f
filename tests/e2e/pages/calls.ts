import type { Page } from '@playwright/test'
import type { Input, ProcedureName } from '#shared/contract/index.ts'

/** Calls the host with the token of the page, seen while the page asks for something: what a clerk writes in a year is not typed again in a test. */
export const callsOf = async (page: Page, ask: () => Promise<unknown>) => {
  const [request] = await Promise.all([page.waitForRequest(/\/api\/call\//), ask()])
  const { authorization = '' } = request.headers()
  return <N extends ProcedureName>(name: N, inputs: readonly Input<N>[]): Promise<void> =>
    page.evaluate(
      async ([path, token, bodies]) => {
        const headers = { Authorization: token, 'Content-Type': 'application/json' }
        for (const body of bodies) {
          const answer = await fetch(path, { method: 'POST', headers, body })
          if (!answer.ok || !(await answer.json()).ok) throw new Error(`${path} refused ${body}`)
        }
      },
      [`/api/call/${name}`, authorization, inputs.map((input) => JSON.stringify(input))] as const,
    )
}
