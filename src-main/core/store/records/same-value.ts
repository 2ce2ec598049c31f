/**
 * Tells whether a field already holds a value. A person named without an id is the one who stands
 * there by that name; the order of keys means nothing, the order of a list does.
 */
export const isSameValue = (stored: unknown, given: unknown): boolean =>
  canonical(stored, given) === canonical(given, given)

const canonical = (value: unknown, like: unknown): string => JSON.stringify(plain(value, like))

const plain = (value: unknown, like: unknown): unknown => {
  if (value === undefined || value === null) return null
  if (Array.isArray(value)) {
    return value.map((item, i) => plain(item, Array.isArray(like) ? like[i] : undefined))
  }
  if (typeof value !== 'object') return value
  const keys = Object.keys(value).filter((key) => key !== 'memberId' || hasOwn(like, 'memberId'))
  const entries = keys
    .toSorted()
    .map((key) => [key, plain(property(value, key), property(like, key))])
  // A bare name is a person of whom nothing else is said.
  return entries.length === 1 && entries[0]?.[0] === 'name' ? entries[0][1] : entries
}

const hasOwn = <K extends string>(value: unknown, key: K): value is Readonly<Record<K, unknown>> =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)

const property = (value: unknown, key: string): unknown =>
  hasOwn(value, key) ? value[key] : undefined
