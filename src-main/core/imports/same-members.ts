import type { FieldValue, Values } from '#shared/domain/record.ts'
import { membershipsIn } from '#shared/domain/value-shapes.ts'
import { ledgerOf } from '#shared/ledgers/index.ts'
import { joinedExtra } from './joined-extra.ts'
import type { Draft, SheetDraft } from './sheet-draft.ts'
import { numberOfNumeral } from './values/chinese-numerals.ts'

/** What stays with a person: where two lists differ in it, they name two of one name. */
const LASTING = ['gender', 'birthDate', 'ethnicity', 'idNumber'] as const
/** What hardly two persons of one name have in common. */
const TELLING = ['idNumber', 'birthDate', 'phone'] as const
/** What changes with office and place, from one term to the next. */
const CHANGING = ['phone', 'workUnit', 'sector'] as const
/** What a list of an earlier term says of that term alone. */
const OF_ITS_TERM: ReadonlySet<string> = new Set([
  'status',
  'leftOn',
  'memberNo',
  'cppccPost',
  'remark',
  'scoreExempt',
])

interface Listed {
  readonly sheet: SheetDraft
  readonly draft: Draft
}

const TERM = /第?([一二三四五六七八九十]{1,3})届/

/** How late a list is: by its year, else by its term. */
const ageOf = ({ titleFacts, title, sheet }: SheetDraft): number =>
  titleFacts.year ?? numberOfNumeral(TERM.exec(`${title} ${sheet}`)?.[1] ?? '') ?? 0

const differ = (a: FieldValue | undefined, b: FieldValue | undefined): boolean =>
  a != null && b != null && a !== b

const agree = (a: FieldValue | undefined, b: FieldValue | undefined): boolean =>
  a != null && a === b

/** Rather two of one person, whom a clerk sees and joins, than one of two, of whom one is lost. */
const isSurelyOne = (first: Listed, other: Listed): boolean => {
  const [a, b] = [first.draft.values, other.draft.values]
  if (LASTING.some((id) => differ(a[id], b[id]))) return false
  if (TELLING.some((id) => agree(a[id], b[id]))) return true
  const areOfOneTime = ageOf(first.sheet) === ageOf(other.sheet)
  const hasChanged = CHANGING.some((id) => differ(a[id], b[id]))
  return !hasChanged || (!areOfOneTime && CHANGING.some((id) => agree(a[id], b[id])))
}

const studiosOf = ({ values: { studio } }: Draft) =>
  // The studio of a member is a list of memberships.
  Array.isArray(studio) ? membershipsIn(studio) : []

/** What an earlier list says otherwise, by the heading and the list: 工作单位及职务（第九届）. */
const saidOtherwise = (whole: Values, { sheet, draft }: Listed): Draft['extra'] =>
  Object.fromEntries(
    ledgerOf('members').fields.flatMap(({ id, label, kind }) => {
      const said = draft.values[id]
      return (kind === 'text' || kind === 'phone') && typeof said === 'string' && said !== whole[id]
        ? [[`${label}（${sheet.sheet}）`, said]]
        : []
    }),
  )

/** One member of several lists, the latest first: what it says, and what only earlier ones do. */
const asOne = (lists: readonly Listed[], draft: Draft): Draft => {
  const values: Values = {}
  for (const [at, { draft }] of lists.entries())
    for (const [id, value] of Object.entries(draft.values))
      if (at === 0 || !OF_ITS_TERM.has(id)) values[id] ??= value
  const studios = Map.groupBy(
    lists.flatMap((listed) => studiosOf(listed.draft)),
    ({ studio }) => studio.name,
  )
  const first = [...studios.values()].flatMap(([membership]) => membership ?? [])
  return {
    ...draft,
    values: first.length === 0 ? values : { ...values, studio: first },
    extra: lists
      .slice(1)
      .map((listed) => joinedExtra(listed.draft.extra, saidOtherwise(values, listed)))
      .reduce(joinedExtra, draft.extra),
  }
}

/**
 * A member may stand in several lists of a file (a sheet a term, a sheet a studio): entered once, with what
 * the latest list says; what others say otherwise is kept beside it. Two of one name in one list, or of whom the lists say what cannot be of one person, are two.
 */
export const joinSameMembers = (sheets: readonly SheetDraft[]): readonly SheetDraft[] => {
  const lists = sheets.filter(({ ledger }) => ledger === 'members')
  if (lists.length < 2) return sheets
  const all = lists.flatMap((sheet) => sheet.drafts.map((draft): Listed => ({ sheet, draft })))
  const whole = new Map<Draft, Draft>()
  const others = new Set<Draft>()
  for (const named of Map.groupBy(all, ({ draft }) => String(draft.values['name'])).values()) {
    const latest = named.toSorted((a, b) => ageOf(b.sheet) - ageOf(a.sheet))
    const [first, ...more] = latest
    if (first === undefined || more.length === 0) continue
    if (new Set(named.map(({ sheet }) => sheet)).size < named.length) continue
    if (!more.every((other) => isSurelyOne(first, other))) continue
    whole.set(first.draft, asOne(latest, first.draft))
    for (const { draft } of more) others.add(draft)
  }
  if (whole.size === 0) return sheets
  return sheets.map((sheet) =>
    sheet.ledger === 'members'
      ? {
          ...sheet,
          drafts: sheet.drafts
            .filter((draft) => !others.has(draft))
            .map((draft) => whole.get(draft) ?? draft),
        }
      : sheet,
  )
}
