import type { Question } from '#shared/contract/imports.ts'
import type { ImportIssue } from '#shared/domain/import-issue.ts'
import type { ColumnLesson } from '../lessons.ts'
import { issueMessage, questionTexts } from '../messages.ts'
import { questionId, type ReadingContext } from '../sheet-draft.ts'
import { type Candidate, isPlausible, isSure } from './recognise.ts'

const OFFERED = 4

export interface LedgerChoice {
  readonly candidate: Candidate | undefined
  readonly questions: readonly Question[]
  /** A person left the table out. */
  readonly isLeftOut: boolean
  /** A person answered the question which ledger it is. */
  readonly isAnswered: boolean
}

const chosen = (
  candidate: Candidate | undefined,
  how: 'left-out' | 'answered' | 'found' = 'found',
): LedgerChoice => ({
  candidate,
  questions: [],
  isLeftOut: how === 'left-out',
  isAnswered: how === 'answered',
})

const ask = (candidates: readonly Candidate[], id: string, sheet: string): LedgerChoice => {
  const offered = candidates.filter(({ mapped }) => mapped >= 1).slice(0, OFFERED)
  // Nothing is asked of what can be none of ours; a person may still say which ledger it is.
  if (!offered.some(isPlausible)) return chosen(undefined)
  const choices = offered.map(({ known: { ledger } }) => ({
    value: ledger.id,
    label: ledger.label,
  }))
  const text = questionTexts.ledger(sheet)
  return {
    candidate: undefined,
    questions: [{ id, kind: 'ledger', sheet, column: '', text, choices, free: null }],
    isLeftOut: false,
    isAnswered: false,
  }
}

/**
 * Says which ledger a table is: what a person says of this table, of the whole file, what was learned,
 * what stands alone by headings and values; else the person is asked.
 */
export const chooseLedger = (
  candidates: readonly Candidate[],
  { corrections, forced }: ReadingContext,
  lesson: ColumnLesson | undefined,
  { sheet, at }: { readonly sheet: string; readonly at: number },
): LedgerChoice => {
  const named = (id: string | undefined | null): Candidate | undefined =>
    candidates.find(({ known }) => known.ledger.id === id)
  const said = corrections.ledgerOf(sheet, at)
  if (said === null) return chosen(undefined, 'left-out')
  if (said !== undefined) return chosen(named(said))
  const id = questionId.ledger(sheet, at)
  const answer = corrections.answerTo(id)
  const answered = named(answer ?? forced)
  // A ledger named for the whole file does not make a ledger of a sheet that has none of its columns.
  if (answered !== undefined && (answer !== undefined || answered.mapped >= 2))
    return chosen(answered, answer === undefined ? 'found' : 'answered')
  const learned = named(lesson?.ledger)
  if (learned !== undefined) return chosen(learned)
  return isSure(candidates) ? chosen(candidates[0]) : ask(candidates, id, sheet)
}

/** The issue of a table that waits for its ledger to be named. */
export const askIssue = (row: number, title: string): ImportIssue => ({
  row,
  column: '',
  field: '',
  code: 'needs-answer',
  level: 'problem',
  raw: title,
  message: issueMessage('needs-answer', { label: '', raw: title }),
})
