import type { FileRef } from '#shared/bridge.ts'
import type { Answers, ImportPreview } from '#shared/contract/imports.ts'
import type { Output } from '#shared/contract/index.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'

export type Applied = Output<'imports.apply'>

/** What the clerk decided about a file before it is written. */
export interface Decisions {
  readonly answers: Answers
  /** The ledger she named, where the program's own reading was not right. */
  readonly ledger: LedgerId | undefined
  readonly maybe: 'create' | 'skip'
}

/** How far one file has come. Nothing of it is in the store before `applied`. */
export type Stage =
  | { readonly kind: 'reading'; readonly former: ImportPreview | undefined }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'ready'; readonly preview: ImportPreview }
  | { readonly kind: 'applying'; readonly preview: ImportPreview }
  | { readonly kind: 'applied'; readonly result: Applied }

export interface ImportFile {
  readonly file: FileRef
  readonly decisions: Decisions
  readonly stage: Stage
}

export type ImportAction =
  | { readonly kind: 'added'; readonly files: readonly FileRef[] }
  | { readonly kind: 'removed'; readonly token: string }
  | { readonly kind: 'decided'; readonly token: string; readonly decisions: Decisions }
  | { readonly kind: 'staged'; readonly token: string; readonly stage: Stage }
  | { readonly kind: 'cleared' }

/** Where every file starts. */
export const undecided: Decisions = { answers: {}, ledger: undefined, maybe: 'create' }

const fresh = (file: FileRef): ImportFile => ({
  file,
  decisions: undecided,
  stage: { kind: 'reading', former: undefined },
})

const changeOne = (
  files: readonly ImportFile[],
  token: string,
  part: Partial<ImportFile>,
): readonly ImportFile[] =>
  files.map((each) => (each.file.token === token ? { ...each, ...part } : each))

/** The files of the wizard after something happened to one of them. */
export const importReducer = (
  files: readonly ImportFile[],
  action: ImportAction,
): readonly ImportFile[] => {
  switch (action.kind) {
    case 'added':
      return [...files, ...action.files.map(fresh)]
    case 'removed':
      return files.filter(({ file }) => file.token !== action.token)
    case 'decided':
      return changeOne(files, action.token, { decisions: action.decisions })
    case 'staged':
      return changeOne(files, action.token, { stage: action.stage })
    case 'cleared':
      return []
  }
}

/** The preview to look at, an older one while the file is read anew. */
export const previewOf = (stage: Stage): ImportPreview | undefined => {
  if (stage.kind === 'reading') return stage.former
  return stage.kind === 'ready' || stage.kind === 'applying' ? stage.preview : undefined
}

/** How many rows an import would write: what the button on it says. */
export const writtenCount = (preview: ImportPreview, maybe: Decisions['maybe']): number =>
  preview.sheets.reduce(
    (sum, { counts }) =>
      sum + counts.new + counts.changed + (maybe === 'create' ? counts.maybe : 0),
    0,
  )

/** The step of the wizard: 0 choose, 1 look, 2 done. */
export const stepOf = (files: readonly ImportFile[]): 0 | 1 | 2 => {
  if (files.length === 0) return 0
  return files.every(({ stage }) => stage.kind === 'applied') ? 2 : 1
}
