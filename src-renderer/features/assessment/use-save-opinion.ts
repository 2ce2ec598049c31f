import type { Opinion } from '#shared/domain/assessment.ts'
import { useCommand } from '../../api/use-call.ts'
import type { OpenedSheet, YearOfScheme } from './chosen.ts'
import { useReason } from './reason.tsx'

/** Writes an opinion of one sheet, asking for the reason where one is needed; false when it was not written. */
export const useSaveOpinion = (
  of: YearOfScheme,
  { sheet, needsReason }: OpenedSheet,
): { readonly save: (opinion: Opinion) => Promise<boolean>; readonly isBusy: boolean } => {
  const command = useCommand('assessments.save')
  const askReason = useReason()
  const save = async (opinion: Opinion): Promise<boolean> => {
    const reason = needsReason ? await askReason() : ''
    if (reason === undefined) return false
    const { subject, review } = sheet
    const rows = [{ subject: subject.id, revision: review.revision, opinions: [opinion] }]
    try {
      await command.mutateAsync({ ...of, reason, rows })
      return true
    } catch {
      return false // the command has told the person why
    }
  }
  return { save, isBusy: command.isPending }
}
