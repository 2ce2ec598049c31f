import type { RowValue } from '#shared/domain/record.ts'
import { rowsIn } from '#shared/domain/value-shapes.ts'
import type { RollFields } from './grids/roll-fields.ts'
import { joinedExtra } from './joined-extra.ts'
import type { Draft, SheetDraft } from './sheet-draft.ts'

/** What a cross table says of one meeting: who was called, and who came. */
const rollOf = ({ roll, draft: { values } }: Call): readonly RowValue[] =>
  // It fills that field with rows of persons and nothing else.
  rowsIn(values[roll.called.id])

const keyOf = ({ sheet, roll: { day, title }, draft: { values } }: Call): string =>
  JSON.stringify([sheet.ledger, values[day.id], values[title.id], values['studio']])

/**
 * The persons of both; undefined where the lists say two things of one of them, or a table the same thing
 * twice: two equal entries of one table are two meetings.
 */
const joinedRoll = (
  first: readonly RowValue[],
  next: readonly RowValue[],
  isSameTable: boolean,
): readonly RowValue[] | undefined => {
  const statusByName = new Map(first.map(({ name, status }) => [name, status]))
  const added = next.filter(({ name }) => !statusByName.has(name))
  const agrees = next.every(
    ({ name, status }) =>
      !statusByName.has(name) || (!isSameTable && statusByName.get(name) === status),
  )
  return agrees ? [...first, ...added] : undefined
}

interface Joined {
  /** The whole roll of each meeting that several tables tell of, at the first of them. */
  readonly rolls: Map<Draft, readonly RowValue[]>
  readonly others: Set<Draft>
  /** What stands beside those rolls (单位, 电话 of each who signed), by the first of them. */
  readonly beside: Map<Draft, Draft['extra']>
}

interface Call {
  readonly sheet: SheetDraft
  readonly roll: RollFields
  readonly draft: Draft
}

const joinedOf = (calls: readonly Call[]): Joined => {
  const joined: Joined = { rolls: new Map(), others: new Set(), beside: new Map() }
  for (const [first, ...more] of Map.groupBy(calls, keyOf).values()) {
    if (first === undefined) continue
    const told = new Set([first.sheet])
    for (const call of more) {
      const known = joined.rolls.get(first.draft) ?? rollOf(first)
      const whole = joinedRoll(known, rollOf(call), told.has(call.sheet))
      if (whole === undefined) continue
      told.add(call.sheet)
      joined.rolls.set(first.draft, whole)
      joined.others.add(call.draft)
      const beside = joined.beside.get(first.draft) ?? first.draft.extra
      joined.beside.set(first.draft, joinedExtra(beside, call.draft.extra))
    }
  }
  return joined
}

/**
 * The members of one meeting may stand in several cross tables of a file (two halves of a page, a sheet
 * a group): the meeting is entered once, at the first of them, with everybody in it. What the rolls of
 * other files have told of it stays.
 */
export const joinSameMeetings = (sheets: readonly SheetDraft[]): readonly SheetDraft[] => {
  const { rolls, others, beside } = joinedOf(
    sheets.flatMap((sheet) => {
      const { roll } = sheet
      return roll === undefined ? [] : sheet.drafts.map((draft) => ({ sheet, roll, draft }))
    }),
  )
  const whole = ({ called }: RollFields, draft: Draft): Draft => {
    const people = rolls.get(draft)
    const extra = beside.get(draft) ?? draft.extra
    const part: Draft = { ...draft, extra, adds: [called.id] }
    return people === undefined
      ? part
      : { ...part, values: { ...draft.values, [called.id]: [...people] } }
  }
  return sheets.map((sheet) => {
    const { roll } = sheet
    if (roll === undefined) return sheet
    const first = sheet.drafts.filter((draft) => !others.has(draft))
    return { ...sheet, drafts: first.map((draft) => whole(roll, draft)) }
  })
}
