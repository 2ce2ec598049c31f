import type { Scheme, SchemeGroup, SchemeItem } from '#shared/domain/scheme.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { defaultMetric } from './metric-fields.ts'

/** An id nobody in the scheme has: the stem, or the stem with the next free number. */
const freeId = (taken: readonly string[], stem: string): string => {
  if (!taken.includes(stem)) return stem
  let number = 2
  while (taken.includes(`${stem}-${number}`)) number += 1
  return `${stem}-${number}`
}

const idsOf = (scheme: Scheme): readonly string[] => [
  ...scheme.items.map(({ id }) => id),
  ...scheme.groups.map(({ id }) => id),
]

/** The scheme with one item changed. */
export const withItem = (scheme: Scheme, item: SchemeItem): Scheme => ({
  ...scheme,
  items: scheme.items.map((one) => (one.id === item.id ? item : one)),
})

/** The scheme with one block changed. */
export const withGroup = (scheme: Scheme, group: SchemeGroup): Scheme => ({
  ...scheme,
  groups: scheme.groups.map((one) => (one.id === group.id ? group : one)),
})

/** A scheme and the part of it that a person looks at next. */
export interface Edited {
  readonly scheme: Scheme
  readonly id: string
}

/** A new item at the end of a block: one activity, one point, to be changed at once. */
export const addItem = (
  scheme: Scheme,
  group: SchemeGroup,
  name: string,
  ledger: LedgerId,
): Edited => {
  const id = freeId(idsOf(scheme), 'item')
  const item: SchemeItem = {
    id,
    name,
    group: group.id,
    unit: '次',
    metrics: [defaultMetric(ledger, group.subject)],
    value: { kind: 'PER_EVENT', points: 1 },
    share: [],
    chain: 'CUMULATE',
    accumulate: { kind: 'ALL' },
  }
  return { scheme: { ...scheme, items: [...scheme.items, item] }, id }
}

/** The same item once more, right below. */
export const duplicateItem = (scheme: Scheme, item: SchemeItem, name: string): Edited => {
  const id = freeId(idsOf(scheme), item.id)
  const at = scheme.items.indexOf(item) + 1
  return { scheme: { ...scheme, items: scheme.items.toSpliced(at, 0, { ...item, id, name }) }, id }
}

/** The item one place up or down inside its block; at the edge nothing changes. */
export const moveItem = (scheme: Scheme, item: SchemeItem, by: 1 | -1): Scheme => {
  const inside = scheme.items.filter(({ group }) => group === item.group)
  const other = inside[inside.indexOf(item) + by]
  if (other === undefined) return scheme
  const swap = (one: SchemeItem): SchemeItem => (one === item ? other : one === other ? item : one)
  return { ...scheme, items: scheme.items.map(swap) }
}

const without = (ids: readonly string[], id: string): string[] => ids.filter((one) => one !== id)

/** The scheme without an item, and without any rule that would still name it. */
export const removeItem = (scheme: Scheme, id: string): Scheme => ({
  ...scheme,
  items: scheme.items.filter((one) => one.id !== id),
  noDouble: scheme.noDouble
    .map((rule) => ({
      ...rule,
      sets: rule.sets.map((set) => without(set, id)).filter((set) => set.length > 0),
    }))
    .filter(({ sets }) => sets.length > 1),
  stacks: scheme.stacks.map((stack) => without(stack, id)).filter((stack) => stack.length > 1),
  grading: {
    ...scheme.grading,
    tieBreak: without(scheme.grading.tieBreak, id),
    rules: scheme.grading.rules
      .map((rule) => ('items' in rule ? { ...rule, items: without(rule.items, id) } : rule))
      .filter((rule) => !('items' in rule) || rule.items.length > 0),
  },
})

/** The scheme in which two items add up on purpose; said once, however often it is asked for. */
export const stackItems = (scheme: Scheme, one: string, other: string): Scheme =>
  scheme.stacks.some((stack) => stack.includes(one) && stack.includes(other))
    ? scheme
    : { ...scheme, stacks: [...scheme.stacks, [one, other]] }

/** A new block at the end, for members or for studios. */
export const addGroup = (scheme: Scheme, subject: SchemeGroup['subject'], name: string): Edited => {
  const id = freeId(idsOf(scheme), 'block')
  const group: SchemeGroup = { id, name, subject, kind: 'BASE', exclusive: false }
  return { scheme: { ...scheme, groups: [...scheme.groups, group] }, id }
}

/** Tells whether a block can go: nothing stands in it, and it is not the last. */
export const canRemoveGroup = (scheme: Scheme, id: string): boolean =>
  scheme.groups.length > 1 &&
  !scheme.items.some(({ group }) => group === id) &&
  !scheme.groups.some(({ within }) => within === id)

/** The scheme without a block that `canRemoveGroup`. */
export const removeGroup = (scheme: Scheme, id: string): Scheme => ({
  ...scheme,
  groups: scheme.groups.filter((one) => one.id !== id),
})
