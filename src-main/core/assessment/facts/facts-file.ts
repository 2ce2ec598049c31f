import type { z } from 'zod'
import type { Period } from '#shared/domain/days.ts'
import type { Scheme } from '#shared/domain/scheme.ts'
import { fieldOf, isLedgerId, ledgerIds, ledgerOf } from '#shared/ledgers/index.ts'
import type { Facts } from '../facts.ts'
import { schemeNeeds } from '../needs.ts'
import { schemePeriod } from '../period.ts'
import { dayOf, factRecord, personsIn, type Registers, studioOf } from './facts-records.ts'
import { FactsFile, type FactsRecord, recordFields, topFields } from './facts-shape.ts'
import { spokenFacts } from './facts-spoken.ts'
import { type FactsFault, Fault, idsOf, registerOf, subjectsOf } from './facts-subjects.ts'
import { factsWords as words } from './facts-words.ts'
import type { MembershipsOf } from './studio-of-persons.ts'

export type ParsedFacts =
  | {
      readonly ok: true
      readonly facts: Facts
      /** Ids of those whom alone the file asks about; undefined for everybody. */
      readonly only: ReadonlySet<string> | undefined
    }
  | ({ readonly ok: false } & FactsFault)

type Issue = z.core.$ZodIssue

/** What may stand where something unknown stands. */
const allowedAt = (path: readonly PropertyKey[]): readonly string[] => {
  const [list, , field] = path.map(String)
  if (list === undefined)
    return [...ledgerIds.map((id) => words.coded(id, ledgerOf(id).label)), ...topFields]
  if (!isLedgerId(list)) return []
  if (field === undefined) return recordFields(list)
  const parts = fieldOf(ledgerOf(list), field)?.parts ?? []
  return ['name', ...parts.map(({ id, label }) => words.coded(id, label))]
}

const stringsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []

const faultOf = (issue: Issue): FactsFault => {
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys
    const path = [...issue.path, key].join('.')
    const code = issue.path.length === 0 ? 'unknown-ledger' : 'unknown-field'
    return { path, code, allowed: allowedAt(issue.path) }
  }
  const path = issue.path.join('.')
  if (issue.code === 'custom')
    return { path, code: issue.message, allowed: stringsOf(issue.params?.['allowed']) }
  return { path, code: 'type', allowed: [] }
}

/** A ledger without a day of its own is never counted. */
const recordLedgers = ledgerIds.filter((id) => ledgerOf(id).dateField !== undefined)

/** The year of the file, else the one year in which all its records lie. */
const periodOf = (scheme: Scheme, file: FactsFile, year: number | undefined): Period => {
  if (file.period !== undefined) return file.period
  const days = recordLedgers.flatMap((id) => file[id].flatMap((record) => dayOf(id, record) ?? []))
  const years = new Set(days.map((day) => day.slice(0, 4)))
  const [only] = years.size === 1 ? years : []
  const known = file.year ?? year ?? (only === undefined ? undefined : Number(only))
  if (!known) throw new Fault('year', 'required', ['2024'])
  return schemePeriod(scheme, known)
}

/** Where a file has no register, those are meant whom its records name as the scheme asks. */
const registersOf = (scheme: Scheme, file: FactsFile): Registers => {
  const kinds = new Set(scheme.groups.map(({ subject }) => subject))
  const people = new Map(schemeNeeds(scheme).map((need) => [need.ledger, need.people]))
  const named = recordLedgers.flatMap((id) =>
    file[id].flatMap((record) =>
      (people.get(id) ?? []).flatMap((field) => personsIn(record, field).map(({ name }) => name)),
    ),
  )
  const places = recordLedgers.flatMap((id) =>
    file[id].flatMap((record) => studioOf(id, record) ?? []),
  )
  const given = [...file.entries, ...file.reviews, ...file.corrections, ...file.history]
  const asked = [...file.subjects, ...given.flatMap(({ subject }) => subject ?? [])]
  const areStudios = !kinds.has('member')
  const list = (all: readonly FactsRecord[], names: readonly string[]): readonly FactsRecord[] =>
    all.length > 0 ? all : [...new Set(names)].map((name) => ({ name }))
  const studios = registerOf(
    'studios',
    list(file.studios, areStudios ? [...places, ...asked] : places),
  )
  const others = asked.filter((name) => studios.idOf(name, 'subjects') === null)
  return {
    studios,
    members: registerOf('members', list(file.members, areStudios ? [] : [...named, ...others])),
  }
}

/** Refuses points for an item, a rater or a mark that the scheme does not have. */
const checkGiven = (scheme: Scheme, file: FactsFile): void => {
  const itemsOf = (kind?: string): readonly string[] =>
    scheme.items
      .filter(({ value }) => kind === undefined || value?.kind === kind)
      .map(({ id }) => id)
  const check = (path: string, code: string, known: readonly string[]): void => {
    if (!known.includes(code)) throw new Fault(path, 'not-in-scheme', known)
  }
  for (const [at, { item }] of file.entries.entries())
    check(`entries.${at}.item`, item, itemsOf('MANUAL'))
  for (const [at, { item }] of file.corrections.entries())
    check(`corrections.${at}.item`, item, itemsOf())
  for (const [at, { item, rater }] of file.reviews.entries()) {
    check(`reviews.${at}.item`, item, itemsOf('EXTERNAL_REVIEW'))
    const value = scheme.items.find(({ id }) => id === item)?.value
    const raters = value?.kind === 'EXTERNAL_REVIEW' ? value.raters.map(({ code }) => code) : []
    check(`reviews.${at}.rater`, rater, raters)
  }
  for (const [at, { marks }] of file.history.entries())
    for (const mark of marks)
      check(
        `history.${at}.marks`,
        mark,
        scheme.grading.marks.map(({ code }) => code),
      )
}

/** Finds whom a part of the file is about; without a name the only one there is. */
const subjectFinder =
  ({ members, studios }: Registers) =>
  (text: string | undefined, path: string): string => {
    const all = [...members.ids, ...studios.ids]
    const sole = all.length === 1 ? all[0] : undefined
    const found = text === undefined ? sole : (members.idOf(text, path) ?? studios.idOf(text, path))
    if (found != null) return found
    throw new Fault(path, text === undefined ? 'required' : 'unknown-subject', all)
  }

const factsOf = (scheme: Scheme, file: FactsFile, year: number | undefined) => {
  checkGiven(scheme, file)
  const period = periodOf(scheme, file, year)
  const registers = registersOf(scheme, file)
  const subjectOf = subjectFinder(registers)
  const about = <T extends { readonly subject?: string | undefined }>(
    list: string,
    all: readonly T[],
  ) =>
    all.map(({ subject, ...rest }, at) => ({
      ...rest,
      id: `${list}-${at + 1}`,
      subjectId: subjectOf(subject, `${list}.${at}.subject`),
    }))
  const given = <T extends { readonly on?: string | undefined }>(all: readonly T[]) =>
    all.map(({ on, ...rest }) => ({ ...rest, on: on ?? period.to }))
  const subjects = subjectsOf(registers.members, registers.studios, period)
  const subjectById = new Map(subjects.map((subject) => [subject.id, subject]))
  const membershipsOf: MembershipsOf = (id) => subjectById.get(id)?.memberships ?? []
  const facts: Facts = {
    period,
    ...(file.today === undefined ? {} : { today: file.today }),
    subjects,
    records: recordLedgers.flatMap((ledger) => {
      const ids = idsOf(ledger, file[ledger])
      return file[ledger].map((record, at) =>
        factRecord(ledger, record, ids[at] ?? '', {
          registers,
          membershipsOf,
          period,
          path: `${ledger}.${at}`,
        }),
      )
    }),
    entries: given(about('entries', file.entries)),
    reviews: given(about('reviews', file.reviews)),
    corrections: given(about('corrections', file.corrections)),
    history: about('history', file.history).map(({ year: past, ...rest }) => ({
      ...rest,
      from: schemePeriod(scheme, past).from,
    })),
  }
  const asked = file.subjects.map((text, at) => subjectOf(text, `subjects.${at}`))
  return { facts, only: asked.length === 0 ? undefined : new Set(asked) }
}

/**
 * Reads facts from JSON; what is not facts comes back with the place and the code of the first fault.
 * `year` is meant where the file names none.
 */
export const parseFacts = (scheme: Scheme, json: unknown, year?: number): ParsedFacts => {
  const parsed = FactsFile.safeParse(spokenFacts(json))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return { ok: false, ...(issue ? faultOf(issue) : { path: '', code: 'type', allowed: [] }) }
  }
  try {
    return { ok: true, ...factsOf(scheme, parsed.data, year) }
  } catch (error) {
    if (error instanceof Fault) return { ok: false, ...error.fault }
    throw error
  }
}
