import type { ImportPreview, SheetReading } from '#shared/contract/import-views.ts'
import type { ImportIssue } from '#shared/domain/import-issue.ts'
import { correctionText } from '../../imports/correction-words.ts'
import { fileWarnings } from '../../imports/file-warnings.ts'
import { personQuestions } from '../../imports/people/people.ts'
import { studioQuestions } from '../../imports/people/studio-variants.ts'
import { noteOf } from '../../imports/row-issues.ts'
import { type ImportPlan, newMembers, type PlannedSheet } from './import-plan.ts'

/** A page lists so many at once and asks for the rest by window. */
const MOST_ISSUES = 2000

/** The plan as the contract tells it. */
export const previewOf = (plan: ImportPlan, importedBefore: boolean): ImportPreview => {
  const drafts = plan.sheets.map(({ draft }) => draft)
  const labels = new Map(plan.register.map(({ id, label }) => [id, label]))
  return {
    plan: plan.id,
    file: plan.file,
    sha256: plan.sha256,
    importedBefore,
    sheets: plan.sheets.map(sheetReading),
    newcomers: [
      ...plan.newStudios.map((name) => ({ ledger: 'studios' as const, name })),
      ...newMembers(plan).map((name) => ({ ledger: 'members' as const, name })),
    ],
    people: [...plan.people],
    questions: [
      ...drafts.flatMap(({ questions }) => [...questions]),
      ...studioQuestions(plan.nearStudios),
      ...personQuestions(plan.people),
    ],
    warnings: [...fileWarnings(plan.book)],
    corrections: plan.corrections.map((correction) => ({
      correction,
      text: correctionText(correction, drafts, (id) => labels.get(id) ?? id),
      used: plan.said.isUsed(correction),
    })),
    recalled: plan.recalled,
  }
}

/** One table as the contract tells it. */
export const sheetReading = (sheet: PlannedSheet): SheetReading => {
  const { draft, counts } = sheet
  const issues = issuesOf(sheet)
  const { lesson } = draft
  return {
    sheet: draft.sheet,
    table: draft.table,
    ledger: draft.ledger,
    skipped: draft.skipped,
    title: draft.title,
    year: draft.titleFacts.year,
    titleRows: [...draft.titleRows],
    headingRows: [...draft.headingRows],
    bodyRows: draft.bodyRows,
    columns: [...draft.columns],
    counts,
    ignoredRows: [...draft.ignoredRows],
    issues: issues.slice(0, MOST_ISSUES),
    issueCount: issues.length,
    hiddenRows: draft.hiddenRows,
    learned: lesson === undefined ? null : { id: lesson.id, at: lesson.at, file: lesson.file },
  }
}

/** Everything a person should know of a table: of its cells, and of rows that may be known already. */
export const issuesOf = ({ draft, rows }: PlannedSheet): readonly ImportIssue[] => [
  ...draft.issues,
  ...rows
    .filter(({ fate }) => fate === 'maybe')
    .map(({ draft: { row } }) => noteOf('maybe-same', { row, column: '' }, '')),
]
