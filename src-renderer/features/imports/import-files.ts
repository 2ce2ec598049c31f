import type { FileRef } from '#shared/bridge.ts'
import type { CorrectionInput } from '#shared/contract/import-corrections.ts'
import type { IssueGroup } from '#shared/contract/import-views.ts'
import type { ImportPreview } from '#shared/contract/imports.ts'
import type { Output } from '#shared/contract/index.ts'
import { type RowFate, rowFates } from '#shared/domain/row-fate.ts'
import { isRegisterLedger } from '#shared/ledgers/taking-order.ts'

export type Applied = Output<'imports.apply'>
export type MaybeChoice = 'create' | 'skip'

/** What a file held and an import did not take: whole rows as a workbook, and cells of rows it took. */
export interface LeftOut {
  readonly leftovers: FileRef | null
  readonly cells: { readonly total: number; readonly groups: readonly IssueGroup[] }
}

/** How far one file has come. Nothing of it is in the store before `applied`. */
export type Stage =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading'; readonly task: string }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'ready'; readonly preview: ImportPreview }
  /** The plan is worked out anew under what she just said; the former one is shown meanwhile. */
  | { readonly kind: 'correcting'; readonly preview: ImportPreview; readonly task: string }
  | { readonly kind: 'applying'; readonly preview: ImportPreview; readonly task: string }
  | ({ readonly kind: 'applied'; readonly result: Applied } & LeftOut)

export interface ImportFile {
  readonly file: FileRef
  /** Everything she said about it, in order; the plan follows from it. */
  readonly corrections: readonly CorrectionInput[]
  /** What she had said before each change of it, the latest last. */
  readonly former: readonly (readonly CorrectionInput[])[]
  /** What becomes of rows that are perhaps in the books, where she said nothing of the row. */
  readonly maybe: MaybeChoice
  readonly stage: Stage
  /** Counts the plans of this file, so that rows of a former one are asked for again. */
  readonly round: number
}

/** Where every file starts. */
export const freshFile = (file: FileRef): ImportFile => ({
  file,
  corrections: [],
  former: [],
  maybe: 'create',
  stage: { kind: 'waiting' },
  round: 0,
})

/** The preview to look at, the former one while a new one is worked out. */
export const previewOf = (stage: Stage): ImportPreview | undefined =>
  stage.kind === 'ready' || stage.kind === 'correcting' || stage.kind === 'applying'
    ? stage.preview
    : undefined

/** The task a file is busy with, by the name under which it can be called off. */
export const taskOf = (stage: Stage): string | undefined =>
  stage.kind === 'reading' || stage.kind === 'correcting' || stage.kind === 'applying'
    ? stage.task
    : undefined

/** The ledgers a file was read as, none before it was read. */
export const ledgersIn = ({ stage }: ImportFile): readonly (string | null)[] => {
  const sheets = stage.kind === 'applied' ? stage.result.sheets : previewOf(stage)?.sheets
  return (sheets ?? []).map(({ ledger }) => ledger)
}

/** Tells a file that holds members or studios, whom other files name. */
export const isRegister = (file: ImportFile): boolean => ledgersIn(file).some(isRegisterLedger)

/** The counts of all tables of a file together. */
export const sumCounts = (preview: ImportPreview): Readonly<Record<RowFate, number>> => {
  const sum = { new: 0, changed: 0, same: 0, maybe: 0, problem: 0 }
  for (const { counts } of preview.sheets) for (const fate of rowFates) sum[fate] += counts[fate]
  return sum
}

/** What the files of one go brought together, of those that were written. */
export const totalOf = (
  files: readonly ImportFile[],
): Readonly<Record<'files' | 'new' | 'changed' | 'problem' | 'cells', number>> => {
  const sum = { files: 0, new: 0, changed: 0, problem: 0, cells: 0 }
  for (const { stage } of files) {
    if (stage.kind !== 'applied') continue
    const { counts } = stage.result.batch
    sum.files += 1
    sum.new += counts.new
    sum.changed += counts.changed
    sum.problem += counts.problem
    sum.cells += stage.cells.total
  }
  return sum
}

/** How many rows an import would write: what the button on it says. */
export const writtenCount = (preview: ImportPreview, maybe: MaybeChoice): number => {
  const counts = sumCounts(preview)
  return counts.new + counts.changed + (maybe === 'create' ? counts.maybe : 0)
}

/** The step of the wizard: 0 choose, 1 look, 2 done. */
export const stepOf = (files: readonly ImportFile[]): 0 | 1 | 2 => {
  if (files.length === 0) return 0
  return files.every(({ stage }) => stage.kind === 'applied') ? 2 : 1
}

/** What a correction is about; a later one on the same matter replaces the earlier. */
export const matterOf = (correction: CorrectionInput): string => {
  const { kind } = correction
  switch (kind) {
    case 'sheet':
      return `${kind}|${correction.sheet}`
    case 'row':
      return `${kind}|${correction.sheet}|${correction.row}`
    case 'cell':
      return `${kind}|${correction.sheet}|${correction.row}|${correction.column}`
    case 'column':
    case 'unit':
      return `${kind}|${correction.sheet}|${correction.table ?? 0}|${correction.column}`
    case 'alike':
      return `${kind}|${correction.sheet}|${correction.table ?? 0}|${correction.column}|${correction.from}`
    case 'person':
      return `${kind}|${correction.name}`
    case 'answer':
      return `${kind}|${correction.question}`
    case 'maybe':
      return `${kind}|${correction.sheet}|${correction.table ?? 0}|${correction.row}`
    default:
      return `${kind}|${correction.sheet}|${correction.table ?? 0}`
  }
}

/** The list with one more correction: bounds of a table add up, all others replace their like. */
export const addCorrection = (
  list: readonly CorrectionInput[],
  correction: CorrectionInput,
): readonly CorrectionInput[] => {
  const matter = matterOf(correction)
  const former = list.find((each) => matterOf(each) === matter)
  const rest = list.filter((each) => each !== former)
  return [...rest, former?.kind === 'bounds' ? { ...former, ...correction } : correction]
}
