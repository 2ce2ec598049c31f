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

/** Of a table what a question about it says. */
export interface AskedTable {
  readonly sheet: string
  readonly at: number
  readonly title: string
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

/** What every office keeps beside its ledgers. */
const OTHERS =
  /收文|发文|派车|用车|车辆|会议室|固定资产|办公用品|工资|报销|领用|采购|库存|党费|用餐|就餐|订餐|印章|借阅|加班|休假|疫苗|体检|水电|快递|(?:单位|部门|机关|干部|职工|局|乡镇|镇村|学校|企业|网格员?)[^委]{0,6}(?:通讯名?录|电话号码|电话[表簿本])/

const ask = (
  candidates: readonly Candidate[],
  id: string,
  { sheet, title }: AskedTable,
): LedgerChoice => {
  const offered = candidates.filter(({ mapped }) => mapped >= 1).slice(0, OFFERED)
  const isOther = OTHERS.test(title) && !offered.some(({ titled }) => titled)
  // Nothing is asked of what can be none of ours; a person may still say which ledger it is.
  if (isOther || !offered.some(isPlausible)) return chosen(undefined)
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
  table: AskedTable,
): LedgerChoice => {
  const { sheet, at } = table
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
  return isSure(candidates) ? chosen(candidates[0]) : ask(candidates, id, table)
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
