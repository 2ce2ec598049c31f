import type { Draft } from './sheet-draft.ts'

/** The texts of both under each heading, one below the other. */
export const joinedExtra = (first: Draft['extra'], next: Draft['extra']): Draft['extra'] => {
  const extra = { ...first }
  for (const [heading, text] of Object.entries(next)) {
    const known = extra[heading]
    extra[heading] = known === undefined || known === text ? text : `${known}\n${text}`
  }
  return extra
}
