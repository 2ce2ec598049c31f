import type { z } from 'zod'
import { Scheme, schemeFormat } from '#shared/domain/scheme.ts'
import { inNewerWords } from './older-words.ts'
import { type SchemeFault, schemeFaults } from './scheme-faults.ts'

/** The first thing that keeps a file from being a scheme, and what could stand there instead. */
export interface FileFault extends SchemeFault {
  readonly allowed: readonly string[]
}

/** A scheme, or what keeps a file from being one. */
export type ParsedScheme =
  | { readonly ok: true; readonly scheme: Scheme }
  | ({ readonly ok: false } & FileFault)

type Issue = z.core.$ZodIssue

/** A union says only "none fits"; the branch with the fewest faults is the one that was meant. */
const innermost = (issue: Issue): Issue => {
  if (issue.code !== 'invalid_union') return issue
  const [meant] = issue.errors.toSorted((a, b) => a.length - b.length)
  const [first] = meant ?? []
  return first ? innermost({ ...first, path: [...issue.path, ...first.path] }) : issue
}

const isRecord = (value: unknown): value is Record<PropertyKey, unknown> =>
  typeof value === 'object' && value !== null

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, key) => (isRecord(inner) ? inner[key] : undefined), value)

/** What the shape would have taken in the place of a fault, where that is a short list. */
const allowedBy = (issue: Omit<Issue, 'path'>): readonly string[] => {
  const known = 'values' in issue ? issue.values : 'options' in issue ? issue.options : undefined
  return Array.isArray(known) ? known.map(String) : []
}

/** `items[3]` is named by the item's id, so that a person finds it. */
const faultOf = (json: unknown, issue: Issue): FileFault => {
  const { path, ...rest } = innermost(issue)
  const unknown = rest.code === 'unrecognized_keys' ? (rest.keys[0] ?? '') : undefined
  const [list, index, ...inside] = path
  const isListed = (list === 'items' || list === 'groups') && typeof index === 'number'
  const id = isListed ? at(json, [list, index, 'id']) : undefined
  const field = [...(isListed ? inside : path), ...(unknown === undefined ? [] : [unknown])]
  return {
    item: typeof id === 'string' ? id : isListed ? `${list}[${index}]` : '',
    field: field.map(String).join('.'),
    code:
      unknown !== undefined
        ? 'unknown-field'
        : at(json, path) === undefined
          ? 'missing'
          : 'invalid',
    allowed: allowedBy(rest),
  }
}

/**
 * Reads a scheme. Never throws: what is not a scheme of this program, has a field it does not know,
 * or contradicts itself comes back with the item and the field of the first fault.
 */
export const parseScheme = (json: unknown): ParsedScheme => {
  const format = at(json, ['format'])
  if (typeof format === 'number' && format > schemeFormat)
    return { ok: false, item: '', field: 'format', code: 'newer', allowed: [String(schemeFormat)] }
  const parsed = Scheme.safeParse(json)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const whole = { item: '', field: '', code: 'invalid', allowed: [] } as const
    return { ok: false, ...(issue ? faultOf(json, issue) : whole) }
  }
  const fault = schemeFaults(parsed.data)[0]
  return fault
    ? { ok: false, ...fault, allowed: [] }
    : { ok: true, scheme: inNewerWords(parsed.data) }
}
