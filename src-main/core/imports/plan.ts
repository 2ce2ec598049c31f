import type { FieldValue, Values } from '#shared/domain/record.ts'
import type { RowFate } from '#shared/domain/row-fate.ts'
import { saidStatus } from '#shared/domain/status/said-status.ts'
import type { Ledger } from '#shared/ledgers/field.ts'
import { isPersonList } from './entries/entry-values.ts'
import { agrees, draftKey, identityKey, isLikely, likenessKey } from './record-keys.ts'
import type { Draft } from './sheet-draft.ts'

/** A record of the book that a draft might be, with the keys of the drafts it was imported from. */
export interface ExistingRecord {
  readonly id: string
  readonly values: Values
  /** In the short form that `keyOf` of the plan makes. */
  readonly draftKeys: readonly string[]
}

export interface FieldChange {
  readonly field: string
  readonly before: FieldValue
  readonly after: FieldValue
}

export interface PlannedRow {
  readonly draft: Draft
  /** The canonical draft in the short form `keyOf` makes; kept to know the same row again. */
  readonly key: string
  readonly fate: Exclude<RowFate, 'problem'>
  /** The record it is, may be or changes; null for a new one. */
  readonly recordId: string | null
  /** Fields the draft would change; only fields it carries. */
  readonly changes: readonly FieldChange[]
}

/** Records by key; each is given away at most once. */
interface Pool {
  readonly take: (
    key: string | undefined,
    fits?: (record: ExistingRecord) => boolean,
  ) => ExistingRecord | undefined
}

const createPool = (
  records: readonly ExistingRecord[],
  keysOf: (record: ExistingRecord) => readonly (string | undefined)[],
  used: Set<string>,
): Pool => {
  const byKey = new Map<string, ExistingRecord[]>()
  for (const record of records)
    for (const key of keysOf(record)) {
      if (key === undefined) continue
      const list = byKey.get(key)
      if (list === undefined) byKey.set(key, [record])
      else list.push(record)
    }
  return {
    take: (key, fits = () => true) => {
      const list = key === undefined ? undefined : byKey.get(key)
      if (list === undefined) return undefined
      // Records given away through another key are dropped here, so long lists are walked once.
      while (list.length > 0 && list[0] !== undefined && used.has(list[0].id)) list.shift()
      const found = list.find((record) => !used.has(record.id) && fits(record))
      if (found !== undefined) used.add(found.id)
      return found
    },
  }
}

/** The roll of one group leaves in place whom the rolls of others have told of. */
const withOthers = (before: FieldValue, told: FieldValue): FieldValue => {
  if (!isPersonList(before) || !isPersonList(told)) return told
  const toldByName = new Map(told.map((person) => [person.name, person]))
  const known = new Set(before.map(({ name }) => name))
  return [
    ...before.map((person) => ({ ...person, ...toldByName.get(person.name) })),
    ...told.filter(({ name }) => !known.has(name)),
  ]
}

/** A number tells which record it is; what another office gave never takes the place of our own. */
const changesOf = (
  { numbering }: Ledger,
  record: ExistingRecord,
  draft: Draft,
): readonly FieldChange[] =>
  Object.entries(draft.values).flatMap(([field, told]) => {
    const before = record.values[field] ?? null
    const after = draft.adds?.includes(field) === true ? withOthers(before, told) : told
    return field === numbering?.field || agrees(before, after) ? [] : [{ field, before, after }]
  })

const numberOf = ({ numbering }: Ledger, values: Values): string | undefined => {
  const number = numbering === undefined ? undefined : values[numbering.field]
  return typeof number === 'string' ? number : undefined
}

type Settled = Pick<PlannedRow, 'fate' | 'recordId' | 'changes'>

/**
 * Decides what becomes of each draft. An earlier import of the same row counts as the same even where
 * a person has edited the record since; each record answers for one draft, so two equal rows are two
 * entries.
 */
export const planSheet = (
  ledger: Ledger,
  drafts: readonly Draft[],
  existing: readonly ExistingRecord[],
  keyOf: (canonical: string) => string = (canonical) => canonical,
): PlannedRow[] => {
  const keys = drafts.map((draft) => keyOf(draftKey(ledger, draft)))
  if (existing.length === 0) return drafts.map((draft, at) => asNew(draft, keys[at] ?? ''))
  const settled = new Array<Settled | undefined>(drafts.length).fill(undefined)
  const used = new Set<string>()
  const settle = (decide: (draft: Draft, key: string) => Settled | undefined): void => {
    drafts.forEach((draft, at) => {
      settled[at] ??= decide(draft, keys[at] ?? '')
    })
  }
  const imported = createPool(existing, (record) => record.draftKeys, used)
  settle((_draft, key) => sameAs(imported.take(key)))
  const numbered = createPool(existing, ({ values }) => [numberOf(ledger, values)], used)
  settle((draft) => {
    // Another office counts as we do: its 2024-访-0001 is ours only where it speaks of the same.
    const fits = ({ values }: ExistingRecord): boolean => isLikely(ledger, values, draft.values)
    const found = numbered.take(numberOf(ledger, draft.values), fits)
    const changes = found === undefined ? [] : changesOf(ledger, found, draft)
    return changes.length === 0 ? sameAs(found) : changedFrom(ledger, found, draft, 'changed')
  })
  const identical = createPool(existing, (record) => [identityKey(ledger, record.values)], used)
  settle((draft) => {
    const unchanged = (record: ExistingRecord): boolean =>
      changesOf(ledger, record, draft).length === 0
    return sameAs(identical.take(identityKey(ledger, draft.values), unchanged))
  })
  settle((draft) =>
    changedFrom(ledger, identical.take(identityKey(ledger, draft.values)), draft, 'changed'),
  )
  const alike = createPool(existing, (record) => [likenessKey(ledger, record.values)], used)
  settle((draft) => {
    if (!saysLess(ledger, draft)) return undefined
    const unchanged = (record: ExistingRecord): boolean =>
      changesOf(ledger, record, draft).length === 0
    return sameAs(alike.take(likenessKey(ledger, draft.values), unchanged))
  })
  settle((draft) =>
    changedFrom(ledger, alike.take(likenessKey(ledger, draft.values)), draft, 'maybe'),
  )
  return drafts.map((draft, at) => ({ ...asNew(draft, keys[at] ?? ''), ...settled[at] }))
}

const asNew = (draft: Draft, key: string): PlannedRow => ({
  draft,
  key,
  fate: 'new',
  recordId: null,
  changes: nothingChanges,
})

const nothingChanges: readonly FieldChange[] = []

/**
 * A list of days without the studio or the time of day leaves open what the book knows; that is no
 * difference. A bare name is: two members may share it.
 */
const saysLess = ({ identity, likeness = [], dateField }: Ledger, draft: Draft): boolean =>
  dateField !== undefined &&
  likeness.includes(dateField) &&
  identity.some((field) => (draft.values[field] ?? null) === null)

const sameAs = (record: ExistingRecord | undefined): Settled | undefined =>
  record === undefined ? undefined : { fate: 'same', recordId: record.id, changes: [] }

const changedFrom = (
  ledger: Ledger,
  record: ExistingRecord | undefined,
  draft: Draft,
  fate: 'changed' | 'maybe',
): Settled | undefined =>
  record === undefined
    ? undefined
    : {
        fate,
        recordId: record.id,
        changes: withStatus(ledger, record, changesOf(ledger, record, draft)),
      }

/** A day of closing that is news closes a record of which nobody has said more than that it is there. */
const withStatus = (
  ledger: Ledger,
  { values }: ExistingRecord,
  changes: readonly FieldChange[],
): readonly FieldChange[] => {
  const news = Object.fromEntries(changes.map(({ field, after }) => [field, after]))
  const said = Object.entries(saidStatus(ledger, { ...values, ...news }))
  return [
    ...changes,
    ...said.map(([field, after]) => ({ field, before: values[field] ?? null, after })),
  ]
}
