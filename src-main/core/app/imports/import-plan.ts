import { hash } from 'node:crypto'
import type { Correction } from '#shared/contract/import-corrections.ts'
import type { FoundPerson } from '#shared/contract/import-views.ts'
import type { ImportCounts } from '#shared/domain/import-issue.ts'
import type { Values } from '#shared/domain/record.ts'
import { membershipsIn, studioIn } from '#shared/domain/value-shapes.ts'
import { type LedgerId, ledgerIds, ledgerOf } from '#shared/ledgers/index.ts'
import type { CorrectionBook } from '../../imports/correction-book.ts'
import type { RegisterMember } from '../../imports/people/name-variants.ts'
import type { NearStudio } from '../../imports/people/studio-variants.ts'
import { type PlannedRow, planSheet } from '../../imports/plan.ts'
import type { SheetDraft } from '../../imports/sheet-draft.ts'
import { draftKeysOf } from '../../store/imports/import-blocks.ts'
import { listCandidates } from '../../store/records/candidates.ts'
import type { Reader } from '../../store/store.ts'
import { listStudios } from '../../store/studios.ts'
import type { RawBook } from '../../workbooks/book.ts'

/** A table of a sheet with the fate of each of its rows. */
export interface PlannedSheet {
  readonly draft: SheetDraft
  readonly rows: readonly PlannedRow[]
  readonly counts: ImportCounts
}

/** A file that was read and waits: what a person says of it changes the plan, not the file. */
export interface FileOnDesk {
  readonly id: string
  readonly file: string
  readonly path: string
  readonly sha256: string
  readonly book: RawBook
}

/** What applying a file would do; it waits on the shelf until a person says yes. */
export interface ImportPlan extends FileOnDesk {
  readonly sheets: readonly PlannedSheet[]
  /** Studios that rows name and the register does not know. */
  readonly newStudios: readonly string[]
  /** Those of them that the register may know under another name, and what was said of it. */
  readonly nearStudios: readonly NearStudio[]
  /** What was said of the file, in order, and opened for asking. */
  readonly corrections: readonly Correction[]
  readonly said: CorrectionBook
  /** How many of the corrections were said when this very file was taken in before. */
  readonly recalled: number
  readonly people: readonly FoundPerson[]
  readonly register: readonly RegisterMember[]
  /** Which state of the store the fates were found in. */
  readonly storeState: string
}

/** Told after some rows; may throw to end the work. */
export type OnRows = (done: number) => void

const TOLD_EVERY = 500

/** Compares what was read with what the books hold; nothing is written. */
export const planSheets = (
  reader: Reader,
  drafts: readonly SheetDraft[],
  onRows: OnRows = () => undefined,
): PlannedSheet[] => {
  // Several sheets of one file can speak of one ledger: a record met by one is not met by the next.
  const taken = new Set<string>()
  let done = 0
  const keyOf = (canonical: string): string => {
    done += 1
    if (done % TOLD_EVERY === 0) onRows(done)
    return shortKey(canonical)
  }
  return drafts.map((draft) => {
    const comparing = { reader, taken, keyOf }
    const rows = draft.ledger === null ? [] : planLedger(comparing, draft.ledger, draft)
    return { draft, rows, counts: countsOf(rows, draft) }
  })
}

interface Comparing {
  readonly reader: Reader
  /** Records that a sheet before this one met. */
  readonly taken: Set<string>
  readonly keyOf: (canonical: string) => string
}

const planLedger = (
  { reader, taken, keyOf }: Comparing,
  id: LedgerId,
  { drafts }: SheetDraft,
): PlannedRow[] => {
  const candidates = listCandidates(reader, id, drafts).filter((record) => !taken.has(record.id))
  const keys = draftKeysOf(
    reader,
    candidates.map((record) => record.id),
  )
  const existing = candidates.map((record) => ({
    id: record.id,
    values: record.values,
    draftKeys: keys.get(record.id) ?? [],
  }))
  const rows = planSheet(ledgerOf(id), drafts, existing, keyOf)
  for (const { recordId } of rows) if (recordId !== null) taken.add(recordId)
  return rows
}

/** A canonical draft can be pages long; its digest says as well whether it came before. */
const shortKey = (canonical: string): string => hash('sha256', canonical, 'base64url').slice(0, 27)

const countsOf = (rows: readonly PlannedRow[], { problemRows }: SheetDraft): ImportCounts => {
  const counts = { new: 0, changed: 0, same: 0, maybe: 0, problem: problemRows.length }
  for (const { fate } of rows) counts[fate] += 1
  return counts
}

/** The studios that drafts name and the register does not know, in the order they are met. */
export const findNewStudios = (reader: Reader, drafts: readonly SheetDraft[]): string[] => {
  const known = new Set(listStudios(reader).map(({ name }) => plainName(name)))
  const created = new Set(
    drafts
      .filter(({ ledger }) => ledger === 'studios')
      .flatMap((sheet) =>
        sheet.drafts.map(({ values }) => plainName(String(values['name'] ?? ''))),
      ),
  )
  const met = new Map<string, string>()
  for (const { ledger, drafts: rows } of drafts) {
    if (ledger === null) continue
    for (const name of new Set(studiosIn(ledger, rows))) {
      const plain = plainName(name)
      if (!known.has(plain) && !created.has(plain)) met.set(plain, name)
    }
  }
  return [...met.values()]
}

const plainName = (name: string): string => name.replaceAll(/\s/gu, '')

function* studiosIn(
  ledger: LedgerId,
  rows: readonly { readonly values: Values }[],
): Generator<string> {
  for (const field of ledgerOf(ledger).fields)
    if (field.kind === 'studio' || field.kind === 'membership')
      for (const { values } of rows) yield* studiosOf(values[field.id])
}

/** The kind of the field decides the shape of the value: one studio, or memberships in several. */
const studiosOf = (value: Values[string] | undefined): readonly string[] => {
  if (value === null || value === undefined) return []
  return Array.isArray(value)
    ? membershipsIn(value).map(({ studio }) => studio.name)
    : [studioIn(value).name]
}

/** Names that are to become members, as a person decided. */
export const newMembers = ({ people }: Pick<ImportPlan, 'people'>): readonly string[] =>
  people.filter(({ decision }) => decision.as === 'create').map(({ name }) => name)

/** The ledgers a plan writes to. */
export const ledgersOf = (plan: ImportPlan): LedgerId[] => {
  const touched = new Set<string>(plan.sheets.flatMap(({ draft }) => draft.ledger ?? []))
  if (plan.newStudios.length > 0) touched.add('studios')
  if (newMembers(plan).length > 0) touched.add('members')
  return ledgerIds.filter((id) => touched.has(id))
}
