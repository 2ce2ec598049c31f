import type { ImportPreview } from '#shared/contract/imports.ts'
import type { Call } from '../../api/client.ts'
import { type ImportFile, previewOf, type Stage } from './import-files.ts'

export interface ImportWork {
  /** Reads a file with what was decided about it; undefined when it could not be read. */
  readonly read: (file: ImportFile) => Promise<ImportPreview | undefined>
  /** Writes a preview; on a refusal the file waits as before and the refusal is thrown on. */
  readonly apply: (file: ImportFile, preview: ImportPreview) => Promise<void>
  readonly discard: (file: ImportFile) => void
}

/** What the core does for one file of the wizard; every outcome is a stage of the file. */
export const createImportWork = (
  call: Call,
  move: (file: ImportFile, stage: Stage) => void,
): ImportWork => ({
  read: async (each) => {
    move(each, { kind: 'reading', former: previewOf(each.stage) })
    const { answers, ledger } = each.decisions
    const forced = ledger === undefined ? {} : { ledger }
    try {
      const preview = await call('imports.preview', { file: each.file.token, answers, ...forced })
      move(each, { kind: 'ready', preview })
      return preview
    } catch (error) {
      move(each, { kind: 'failed', error })
      return undefined
    }
  },
  apply: async (each, preview) => {
    move(each, { kind: 'applying', preview })
    try {
      const { maybe } = each.decisions
      move(each, {
        kind: 'applied',
        result: await call('imports.apply', { plan: preview.plan, maybe }),
      })
    } catch (error) {
      move(each, { kind: 'ready', preview })
      throw error
    }
  },
  discard: ({ stage }) => {
    const preview = previewOf(stage)
    // A plan is only memory; that it could not be dropped changes nothing for the clerk.
    if (preview !== undefined) call('imports.discard', { plan: preview.plan }).catch(() => {})
  },
})
