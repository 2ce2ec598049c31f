import { choicesOf } from '#shared/ledgers/choices/index.ts'
import { isLedgerId, type LedgerId, ledgerIds, ledgerOf } from '#shared/ledgers/index.ts'
import { isJsonObject, type JsonObject } from './facts-keys.ts'
import { factsWords as words } from './facts-words.ts'

// What a file of facts may look like at the top: ledgers by id or by their Chinese name, in a
// wrapper or not, one record where a list is meant, a name where a member is meant.

const asList = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]

const topKeys: ReadonlyMap<string, string> = new Map([
  ...ledgerIds.map((id): [string, string] => [ledgerOf(id).label, id]),
  ...ledgerIds.map((id): [string, string] => [id.replace(/ies$/, 'y').replace(/s$/, ''), id]),
  ['subject', 'subjects'],
  [words.year, 'year'],
])

const wrappers = new Set(['facts', 'ledgers', 'records'])

/** The parts of a file one after the other, out of whatever they are wrapped in. */
const partsOf = (json: JsonObject): readonly (readonly [string, unknown])[] =>
  Object.entries(json).flatMap(([key, value]): readonly (readonly [string, unknown])[] => {
    if (wrappers.has(key)) return isJsonObject(value) ? partsOf(value) : [[key, value]]
    // A list with its ledger beside it, as an import tells what it took in.
    const { ledger, records } = isJsonObject(value) ? value : {}
    if (typeof ledger === 'string' && isLedgerId(ledger) && Array.isArray(records))
      return [[ledger, records]]
    return [[topKeys.get(key) ?? key, value]]
  })

const lists = new Set<string>([
  ...ledgerIds,
  'subjects',
  'entries',
  'reviews',
  'corrections',
  'history',
])

/** Adoptions told in short: the levels, and whether a leader gave an instruction. */
const withAdoptions = (record: unknown): unknown => {
  if (!isJsonObject(record)) return record
  const { levels, instruction, ...rest } = record
  const level = (one: unknown): JsonObject => ({ level: one, mode: 'SINGLE' })
  const instructed = typeof instruction === 'string' ? { instructionLevel: instruction } : {}
  const told = [
    ...asList(levels).map(level),
    ...(instruction === undefined || instruction === false || instruction === null
      ? []
      : [{ effect: 'INSTRUCTION', ...instructed }]),
  ]
  return told.length === 0 ? rest : { ...rest, adoptions: [...asList(rest['adoptions']), ...told] }
}

const isKind = (text: unknown): boolean =>
  choicesOf('activityKind').some(
    ({ code, label, synonyms }) =>
      code === text || label === text || synonyms?.includes(String(text)),
  )

/** A table of attendance told cell by cell: who, at which meeting, how. One activity a meeting. */
const withMeetings = (records: readonly unknown[]): readonly unknown[] => {
  const isCell = (one: unknown): one is JsonObject =>
    isJsonObject(one) && one['meeting'] !== undefined && one['name'] !== undefined
  const byMeeting = Map.groupBy(records.filter(isCell), ({ meeting }) => meeting)
  return [
    ...records.filter((one) => !isCell(one)),
    ...[...byMeeting].map(([meeting, cells]) => ({
      title: meeting,
      kinds: isKind(meeting) ? [meeting] : [],
      attendance: cells.map(({ name, status }) => ({ name, status })),
    })),
  ]
}

const isNamed = (all: readonly unknown[], { id, name }: JsonObject): boolean =>
  all.some((one) => (isJsonObject(one) ? one['name'] === name || one['id'] === id : one === name))

/** Subjects given whole are members and studios; what is left of them is which to tell of. */
const withSubjects = (file: Record<string, unknown>): Record<string, unknown> => {
  const result = { ...file }
  for (const subject of asList(file['subjects']).filter(isJsonObject)) {
    const { kind, ...values } = subject
    const ledger: LedgerId = kind === 'studio' ? 'studios' : 'members'
    const all = asList(result[ledger])
    if (!isNamed(all, subject)) result[ledger] = [...all, values]
  }
  return {
    ...result,
    ...(result['subjects'] !== undefined && {
      subjects: asList(result['subjects']).map((one) =>
        isJsonObject(one) ? (one['name'] ?? one['id']) : one,
      ),
    }),
  }
}

/** A file of facts as the strict shape wants it; what it does not understand stays, to be refused. */
export const spokenFacts = (json: unknown): unknown => {
  if (!isJsonObject(json)) return json
  const file: Record<string, unknown> = {}
  for (const [key, value] of partsOf(json)) {
    const before = file[key]
    file[key] = lists.has(key) ? [...asList(before), ...asList(value)] : value
  }
  const { informations, activities } = file
  return withSubjects({
    ...file,
    ...(Array.isArray(informations) && { informations: informations.map(withAdoptions) }),
    ...(Array.isArray(activities) && { activities: withMeetings(activities) }),
  })
}
