import type { Values } from '#shared/domain/record.ts'
import { membershipsIn } from '#shared/domain/value-shapes.ts'
import type { ReadingContext, SheetDraft } from '../sheet-draft.ts'

type KnownNames = ReadingContext['knownNames']

const studiosOf = ({ studio }: Values): readonly string[] =>
  // The studio of a member is a list of memberships.
  Array.isArray(studio) ? membershipsIn(studio).map((each) => each.studio.name) : []

/**
 * The names a file knows once its own registers of members and studios are read; undefined where they add
 * none, or where no other table of the file could name them.
 */
export const withOwnRegister = (
  sheets: readonly SheetDraft[],
  known: KnownNames,
): KnownNames | undefined => {
  const drafts = (ledger: SheetDraft['ledger']) =>
    sheets.filter((sheet) => sheet.ledger === ledger).flatMap((sheet) => sheet.drafts)
  const [members, studios] = [drafts('members'), drafts('studios')]
  const registers = new Set<SheetDraft['ledger']>(['members', 'studios', null])
  if (sheets.every(({ ledger }) => registers.has(ledger))) return undefined
  const add = (names: readonly string[], found: readonly string[]): readonly string[] => [
    ...new Set([...names, ...found.filter((name) => name !== '')]),
  ]
  const own: KnownNames = {
    members: add(
      known.members,
      members.map(({ values }) => String(values['name'] ?? '')),
    ),
    studios: add(known.studios, [
      ...studios.map(({ values }) => String(values['name'] ?? '')),
      ...members.flatMap(({ values }) => studiosOf(values)),
    ]),
  }
  const isMore =
    own.members.length > known.members.length || own.studios.length > known.studios.length
  return isMore ? own : undefined
}
