import type { Field, Ledger } from '#shared/ledgers/field.ts'
import type { TableColumn } from '../tables/tables.ts'
import { labelKey } from './heading-labels.ts'
import type { LedgerLabels, Meaning } from './near-labels.ts'

/** Whom a heading that comes several times speaks of, and what it then means. */
export interface Owned {
  readonly path: readonly string[]
  /** The column names the rows of a list as a whole (当事人), to which the heading adds a part. */
  readonly rows: Field | undefined
  readonly meanings: readonly Meaning[]
}

interface Owner {
  readonly label: string
  readonly meaning: Meaning
}

const PERSONS = new Set(['name', 'person', 'people'])
const PERSONAL = new Set(['phone', 'idNumber'])

const namesPersons = ({ field, fold }: Meaning): boolean =>
  field.kind === 'rows'
    ? field.parts?.[0]?.kind === 'name' && (fold === undefined || fold.fills === 'name')
    : PERSONS.has(field.kind)

const isPart = ({ fields }: Ledger, key: string): boolean =>
  fields.some(({ parts = [] }) =>
    parts.some(({ label, synonyms = [] }) =>
      [label, ...synonyms].some((word) => labelKey(word) === key),
    ),
  )

const keyOf = ({ path }: TableColumn): string => (path.length === 1 ? labelKey(path[0] ?? '') : '')

/** The nearest column to the left that names somebody. */
const ownerOf = (
  columns: readonly TableColumn[],
  at: number,
  meaningOf: (path: readonly string[]) => Meaning | undefined,
): Owner | undefined => {
  for (const { path } of columns.slice(0, at).reverse()) {
    const meaning = meaningOf(path)
    if (meaning !== undefined && namesPersons(meaning)) return { label: path.at(-1) ?? '', meaning }
  }
  return undefined
}

const whatIsOwned = (
  key: string,
  { label, meaning: { field, fold } }: Owner,
  labels: LedgerLabels,
): Pick<Owned, 'rows' | 'meanings'> => {
  const isSubject = field.required === true && fold === undefined
  const meaning = labels.get(labelKey(label + key)) ?? (isSubject ? labels.get(key) : undefined)
  return {
    rows: field.kind === 'rows' && fold === undefined ? field : undefined,
    meanings: meaning === undefined ? [] : [meaning],
  }
}

/**
 * Headings that stand in a table several times and tell something of a person (联系电话 behind 申请人 and
 * again behind 被申请人), each read with whom it stands behind: it never becomes what another is asked for.
 */
export const ownedHeadings = (
  columns: readonly TableColumn[],
  { ledger, labels }: { readonly ledger: Ledger; readonly labels: LedgerLabels },
  meaningOf: (path: readonly string[]) => Meaning | undefined,
): ReadonlyMap<number, Owned> => {
  const keys = columns.map(keyOf)
  const isPersonal = (key: string): boolean =>
    PERSONAL.has(labels.get(key)?.field.kind ?? '') || isPart(ledger, key)
  const owned = new Map<number, Owned>()
  for (const [at, key] of keys.entries()) {
    const isRepeated = key !== '' && keys.indexOf(key) !== keys.lastIndexOf(key)
    const owner = isRepeated && isPersonal(key) ? ownerOf(columns, at, meaningOf) : undefined
    if (owner === undefined) continue
    const path = [owner.label, ...(columns[at]?.path ?? [])]
    owned.set(at, { path, ...whatIsOwned(key, owner, labels) })
  }
  return owned
}
