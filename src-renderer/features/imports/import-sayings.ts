import type { CorrectionInput } from '#shared/contract/import-corrections.ts'
import { addCorrection } from './import-files.ts'
import { changeFile, fileOf, type ImportTable } from './import-table.ts'

/** What can be said of a file that is looked at. */
export interface Sayings {
  /** Says something more about a file. */
  readonly correct: (token: string, correction: CorrectionInput) => Promise<void>
  /** Says all that is said of a file anew: how corrections are taken back. */
  readonly recorrect: (token: string, corrections: readonly CorrectionInput[]) => Promise<void>
  /** Goes back to what was said before the last change of it; false where there was none. */
  readonly takeBack: (token: string) => boolean
}

/** What is said of a file, taken back, or said anew: its plan follows. */
export const createSayings = (
  table: ImportTable,
  plan: (token: string) => Promise<void>,
): Sayings => {
  const recorrect = (token: string, corrections: readonly CorrectionInput[]): Promise<void> => {
    const each = fileOf(table, token)
    if (each !== undefined)
      changeFile(table, token, { corrections, former: [...each.former, each.corrections] })
    return plan(token)
  }
  const takeBack = (token: string): boolean => {
    const { former = [] } = fileOf(table, token) ?? {}
    const corrections = former.at(-1)
    if (corrections === undefined) return false
    changeFile(table, token, { corrections, former: former.slice(0, -1) })
    void plan(token)
    return true
  }
  return {
    correct: (token, correction) =>
      recorrect(token, addCorrection(fileOf(table, token)?.corrections ?? [], correction)),
    recorrect,
    takeBack,
  }
}
