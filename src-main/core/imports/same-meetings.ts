import type { RowValue } from '#shared/domain/record.ts'
import { rowsIn } from '#shared/domain/value-shapes.ts'
import type { Draft, SheetDraft } from './sheet-draft.ts'

/** What a cross table says of one meeting: who was called, and who came. */
const rollOf = ({ values }: Draft): readonly RowValue[] =>
  // A cross table fills the attendance with rows of persons and nothing else.
  rowsIn(values['attendance'])

const keyOf = ({ values }: Draft): string =>
  JSON.stringify([values['heldOn'], values['title'], values['studio']])

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

/** The texts of both under each heading, one below the other. */
const joinedExtra = (first: Draft['extra'], next: Draft['extra']): Draft['extra'] => {
  const extra = { ...first }
  for (const [heading, text] of Object.entries(next)) {
    const known = extra[heading]
    extra[heading] = known === undefined || known === text ? text : `${known}\n${text}`
  }
  return extra
}

interface Call {
  readonly sheet: SheetDraft
  readonly draft: Draft
}

const joinedOf = (calls: readonly Call[]): Joined => {
  const joined: Joined = { rolls: new Map(), others: new Set(), beside: new Map() }
  for (const [first, ...more] of Map.groupBy(calls, ({ draft }) => keyOf(draft)).values()) {
    if (first === undefined) continue
    const told = new Set([first.sheet])
    for (const { sheet, draft } of more) {
      const known = joined.rolls.get(first.draft) ?? rollOf(first.draft)
      const roll = joinedRoll(known, rollOf(draft), told.has(sheet))
      if (roll === undefined) continue
      told.add(sheet)
      joined.rolls.set(first.draft, roll)
      joined.others.add(draft)
      const beside = joined.beside.get(first.draft) ?? first.draft.extra
      joined.beside.set(first.draft, joinedExtra(beside, draft.extra))
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
  const calls = sheets.filter(({ isRoll }) => isRoll === true)
  const { rolls, others, beside } = joinedOf(
    calls.flatMap((sheet) => sheet.drafts.map((draft) => ({ sheet, draft }))),
  )
  const whole = (draft: Draft): Draft => {
    const roll = rolls.get(draft)
    const extra = beside.get(draft) ?? draft.extra
    const part: Draft = { ...draft, extra, adds: ['attendance'] }
    return roll === undefined
      ? part
      : { ...part, values: { ...draft.values, attendance: [...roll] } }
  }
  return sheets.map((sheet) =>
    calls.includes(sheet)
      ? { ...sheet, drafts: sheet.drafts.filter((draft) => !others.has(draft)).map(whole) }
      : sheet,
  )
}
