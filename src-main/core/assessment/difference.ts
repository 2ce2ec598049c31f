import type { LineDifference, SheetDifference } from '#shared/domain/assessment.ts'
import type { FactNeed, FactRecord } from '#shared/domain/fact-record.ts'
import type { Evidence, Sheet, SheetLine } from '#shared/domain/score.ts'

/** What a filing keeps of a record: as far as the scheme reads it. */
export interface FiledFact {
  readonly on: string
  readonly label: string
  readonly studioId: string | null
  readonly matterId: string | null
  readonly values: FactRecord['values']
  readonly people: Readonly<Record<string, FactRecord['people']>>
}

/** The parts of a record a scheme reads, so that later changes of anything else are no difference. */
export const filedFact = (record: FactRecord, need: FactNeed | undefined): FiledFact => {
  const persons = record.people.filter(({ field }) => need?.people.includes(field))
  return {
    on: record.on,
    label: record.label,
    studioId: record.studioId,
    matterId: record.matterId,
    values: Object.fromEntries(
      (need?.fields ?? []).map((field) => [field, record.values[field] ?? null]),
    ),
    people: Object.fromEntries(
      (need?.people ?? []).map((field) => [field, persons.filter((one) => one.field === field)]),
    ),
  }
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What a filing did not keep cannot be said to have changed since: an older program read less of a record. */
const changedIn = (
  then: Readonly<Record<string, unknown>>,
  now: Readonly<Record<string, unknown>>,
): readonly string[] =>
  Object.keys(then).filter((key) => !isSame(then[key] ?? null, now[key] ?? null))

/** Of the persons of a field only the subject's own entry and how many they are can move its points. */
const personsFor = (people: FiledFact['people'], subject: string): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(people).map(([field, all]) => [
      field,
      [all.length, all.filter(({ memberId }) => memberId === subject)],
    ]),
  )

/** The fields in which a record says something else to a subject than when it was filed. */
const changedFields = (filed: FiledFact, now: FiledFact, subject: string): string[] => [
  ...(['on', 'label', 'studioId', 'matterId'] as const).filter((key) => filed[key] !== now[key]),
  ...changedIn(filed.values, now.values),
  ...changedIn(personsFor(filed.people, subject), personsFor(now.people, subject)),
]

/** Facts by `ledger id`, as filed and as they are. */
export interface FactsThenNow {
  readonly filed: ReadonlyMap<string, FiledFact>
  readonly now: ReadonlyMap<string, FiledFact>
}

/** The key of a record among facts. */
export const factKey = ({ ledger, id }: Pick<Evidence, 'ledger' | 'id'>): string =>
  `${ledger} ${id}`

type Counted = Pick<SheetLine, 'count' | 'points' | 'records' | 'notCounted'>

const nothing: Counted = { count: 0, points: 0, records: [], notCounted: [] }

/** The records in the count of a line: those beyond its cap are, though they give no points. */
const countedOn = ({ records, notCounted }: Counted): readonly Evidence[] => [
  ...records,
  ...notCounted
    .filter(({ reason }) => reason === 'over-cap')
    .map(({ reason: _reason, ...record }): Evidence => record),
]

const lineDifference = (
  then: SheetLine | undefined,
  now: SheetLine | undefined,
  facts: FactsThenNow,
  subject: string,
): LineDifference | undefined => {
  const [a, b] = [then ?? nothing, now ?? nothing]
  const [before, after] = [countedOn(a), countedOn(b)]
  const [keysThen, keysNow] = [new Set(before.map(factKey)), new Set(after.map(factKey))]
  const changed = after.flatMap((record) => {
    const [filed, live] = [facts.filed.get(factKey(record)), facts.now.get(factKey(record))]
    if (!keysThen.has(factKey(record)) || !filed || !live) return []
    const fields = changedFields(filed, live, subject)
    return fields.length === 0 ? [] : [{ ...record, fields }]
  })
  const difference: LineDifference = {
    item: (then ?? now)?.item ?? '',
    name: (then ?? now)?.name ?? '',
    count: { filed: a.count, now: b.count },
    points: { filed: a.points, now: b.points },
    added: after.filter((record) => !keysThen.has(factKey(record))),
    removed: before.filter((record) => !keysNow.has(factKey(record))),
    changed,
  }
  const isMoved = a.points !== b.points || a.count !== b.count
  const { added, removed } = difference
  return isMoved || added.length + removed.length + changed.length > 0 ? difference : undefined
}

const sheetDifference = (
  then: Sheet | undefined,
  now: Sheet | undefined,
  facts: FactsThenNow,
): SheetDifference | undefined => {
  const { subject } = then ?? now ?? {}
  if (subject === undefined) return undefined
  const items = new Set([...(then?.lines ?? []), ...(now?.lines ?? [])].map(({ item }) => item))
  const lineOf = (sheet: Sheet | undefined, item: string): SheetLine | undefined =>
    sheet?.lines.find((line) => line.item === item)
  const lines = [...items].flatMap(
    (item) => lineDifference(lineOf(then, item), lineOf(now, item), facts, subject.id) ?? [],
  )
  const difference: SheetDifference = {
    subject: { kind: subject.kind, id: subject.id, name: subject.name },
    presence: then === undefined ? 'new' : now === undefined ? 'gone' : 'both',
    total: { filed: then?.total ?? 0, now: now?.total ?? 0 },
    grade: { filed: then?.grade ?? '', now: now?.grade ?? '' },
    lines,
  }
  const { presence, total, grade } = difference
  const isSameSheet = presence === 'both' && total.filed === total.now && grade.filed === grade.now
  return isSameSheet && lines.length === 0 ? undefined : difference
}

/** What the records would give now beside what was filed, sheet by sheet; the same ones are left out. */
export const differencesOf = (
  filed: readonly Sheet[],
  live: readonly Sheet[],
  facts: FactsThenNow,
): SheetDifference[] => {
  const liveById = new Map(live.map((sheet) => [sheet.subject.id, sheet]))
  const filedIds = new Set(filed.map(({ subject }) => subject.id))
  return [
    ...filed.map((sheet) => [sheet, liveById.get(sheet.subject.id)] as const),
    ...live
      .filter(({ subject }) => !filedIds.has(subject.id))
      .map((sheet) => [undefined, sheet] as const),
  ].flatMap(([then, now]) => sheetDifference(then, now, facts) ?? [])
}
