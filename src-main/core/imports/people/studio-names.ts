import type { FieldValue, Values } from '#shared/domain/record.ts'
import { membershipsIn, studioIn } from '#shared/domain/value-shapes.ts'
import type { Field } from '#shared/ledgers/field.ts'
import { ledgerOf } from '#shared/ledgers/index.ts'
import type { Draft, SheetDraft } from '../sheet-draft.ts'

/** What the house knows of studios before a file is read. */
export interface StudioWorld {
  /** What the office calls itself: 云岭县政协. */
  readonly unit: string
  readonly known: readonly string[]
}

const PLACE_END = /(?:[省市县区州旗]|政协|委员会)$/
/** 云岭县人民医院 is a name of its own, 云岭县老街社区 is the county and a community in it. */
const OWN_NAME = /^(?:人民|第[一二三四五六七八九十\d])/
const ROOM = /.{2,}(?:工作室|工作站|之家|会客厅|议事厅)$/

/** What stands before the studios of an office in full: 云岭县 of 政协云岭县委员会. */
export const placeOf = (unit: string): string =>
  unit.replace(/^(?:中国人民政治协商会议|中国人民政协|政协)/, '').replace(/(?:政协|委员会).*$/, '')

const createShortener = ({ unit, known }: StudioWorld) => {
  const names = known.toSorted((a, b) => b.length - a.length)
  const place = placeOf(unit)
  const withoutPlace = (name: string): string => {
    if (place === '' || !name.startsWith(place)) return name
    const rest = name.slice(place.length).replace(/^政协/, '')
    return ROOM.test(rest) && !OWN_NAME.test(rest) && rest !== '委员工作室' ? rest : name
  }
  return (name: string, isTitle: boolean): string => {
    if (names.includes(name)) return name
    const longer = names.find(
      (each) => name.endsWith(each) && PLACE_END.test(name.slice(0, -each.length)),
    )
    return longer ?? (isTitle ? withoutPlace(name) : name)
  }
}

/** The studios that a value of such a field names. */
export const studiosIn = (value: FieldValue): readonly string[] =>
  // Only fields of studios come here; whether it is one or a list decides which.
  Array.isArray(value)
    ? membershipsIn(value).map(({ studio }) => studio.name)
    : [studioIn(value).name]

const renamed = (value: FieldValue, rename: (name: string) => string): FieldValue => {
  if (Array.isArray(value))
    return membershipsIn(value).map((each) => ({
      ...each,
      studio: { ...each.studio, name: rename(each.studio.name) },
    }))
  const ref = studioIn(value)
  return { ...ref, name: rename(ref.name) }
}

const renameIn = (
  draft: Draft,
  fields: readonly Field[],
  rename: (name: string) => string,
): Draft => {
  const changed: Values = {}
  for (const { id } of fields) {
    const value = draft.values[id]
    if (value === null || value === undefined) continue
    if (studiosIn(value).some((name) => rename(name) !== name)) changed[id] = renamed(value, rename)
  }
  // A large ledger names its studio in every row, and mostly as the register does.
  if (Object.keys(changed).length === 0) return draft
  return { ...draft, values: { ...draft.values, ...changed } }
}

/** The fields of a sheet's ledger that name studios; none where it has no ledger. */
export const studioFieldsOf = ({ ledger }: SheetDraft): readonly Field[] =>
  ledger === null
    ? []
    : ledgerOf(ledger).fields.filter(({ kind }) => kind === 'studio' || kind === 'membership')

/** Calls studios otherwise, each name of a sheet looked at once. */
export const renameStudios = (
  sheets: readonly SheetDraft[],
  rename: (name: string, sheet: SheetDraft) => string,
): readonly SheetDraft[] =>
  sheets.map((sheet) => {
    const fields = studioFieldsOf(sheet)
    const said = new Map<string, string>()
    const renameHere = (name: string): string => {
      const other = said.get(name) ?? rename(name, sheet)
      said.set(name, other)
      return other
    }
    return { ...sheet, drafts: sheet.drafts.map((draft) => renameIn(draft, fields, renameHere)) }
  })

/**
 * Studios by the name the register has for them, whatever county stands before it; in titles the
 * office's own county goes even where the register does not know the studio yet.
 */
export const withShortStudios = (
  sheets: readonly SheetDraft[],
  world: StudioWorld,
): readonly SheetDraft[] => {
  const shorten = createShortener(world)
  return renameStudios(sheets, (name, { titleFacts }) => shorten(name, name === titleFacts.studio))
}
