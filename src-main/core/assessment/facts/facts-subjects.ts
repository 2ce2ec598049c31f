import type { Period } from '#shared/domain/days.ts'
import type { Held } from '#shared/domain/membership.ts'
import type { MembershipValue, Values } from '#shared/domain/record.ts'
import type { FactSubject } from '../facts.ts'
import { memberSubject, studioSubject } from '../subjects.ts'
import type { FactsRecord } from './facts-shape.ts'

/** What keeps a file from being facts: the place in it, why, and what could stand there. */
export interface FactsFault {
  readonly path: string
  readonly code: string
  readonly allowed: readonly string[]
}

/** Carries a fault out of the depth of a record. */
export class Fault extends Error {
  readonly fault: FactsFault

  constructor(path: string, code: string, allowed: readonly string[] = []) {
    super(code)
    this.fault = { path, code, allowed }
  }
}

/** Finds an entry of a register by its id or its name; a name two of them bear finds neither. */
export interface Register {
  readonly records: readonly FactsRecord[]
  readonly ids: readonly string[]
  readonly idOf: (text: string, path: string) => string | null
}

/** A number for each record that has none; throws for two of the same. */
export const idsOf = (list: string, records: readonly FactsRecord[]): readonly string[] => {
  const ids = records.map(({ id }, at) => id ?? `${list}-${at + 1}`)
  const seen = new Set<string>()
  for (const [at, id] of ids.entries()) {
    if (seen.has(id)) throw new Fault(`${list}.${at}.id`, 'duplicate')
    seen.add(id)
  }
  return ids
}

const nameOf = (record: FactsRecord | undefined): string => String(record?.['name'] ?? '')

/** The register of the members or studios of a file. */
export const registerOf = (list: string, records: readonly FactsRecord[]): Register => {
  const ids = idsOf(list, records)
  const byName = Map.groupBy(ids, (_, at) => nameOf(records[at]))
  const known = new Set(ids)
  return {
    records,
    ids,
    idOf: (text, path) => {
      if (known.has(text)) return text
      const [one, another] = byName.get(text) ?? []
      if (another !== undefined) throw new Fault(path, 'same-name', byName.get(text))
      return one ?? null
    },
  }
}

type Membership = Held & { readonly studio: string; readonly role?: string | null }
type Post = Held & { readonly post: string }

const openEnded = <T extends Held>({ from, to, ...rest }: T) => ({
  ...rest,
  from: from ?? null,
  to: to ?? null,
})

const memberOf = (
  record: FactsRecord,
  { id, at }: { readonly id: string; readonly at: number },
  period: Period,
  studios: Register,
): FactSubject => {
  // The shape made them so.
  const memberships = ((record['studio'] ?? []) as readonly Membership[]).map(
    ({ studio: name, role, ...days }, place): MembershipValue => ({
      studio: { id: studios.idOf(name, `members.${at}.studio.${place}`) ?? name, name },
      role: role ?? 'MEMBER',
      ...openEnded(days),
    }),
  )
  const values = { ...record, studio: memberships } as unknown as Values // as above
  const posts = record['posts'] as readonly Post[] | null | undefined // as above
  const exemptReason = record['exemptReason']
  const subject = memberSubject({ id, values, memberships }, period.to)
  const sector = subject.head['sector'] ?? null
  return {
    ...subject,
    posts: posts?.map((post) => ({ ...openEnded(post), sector })) ?? subject.posts,
    ...(typeof exemptReason === 'string' && { exempt: true, exemptReason }),
  }
}

/** Those who can be assessed by a file; whom of them a scheme assesses is its own word. */
export const subjectsOf = (members: Register, studios: Register, period: Period): FactSubject[] => [
  ...members.records.map((record, at) =>
    memberOf(record, { id: members.ids[at] ?? '', at }, period, studios),
  ),
  ...studios.records.map((values, at) =>
    // The shape made them so.
    studioSubject({ id: studios.ids[at] ?? '', values: values as unknown as Values }),
  ),
]
