import type { ColumnTarget, Correction } from '#shared/contract/import-corrections.ts'
import type { Learned } from '#shared/contract/import-views.ts'
import { ownFieldLabel } from '#shared/domain/own-field.ts'
import { isLedgerId, ledgerOf } from '#shared/ledgers/index.ts'
import { learnedTexts } from '../../imports/correction-words.ts'
import { type ColumnLesson, type Lessons, wordKey } from '../../imports/lessons.ts'
import type { SheetDraft } from '../../imports/sheet-draft.ts'
import { type Lesson, listLessons, putLesson } from '../../store/imports/import-lessons.ts'
import type { Pen } from '../../store/records/pen.ts'
import type { Reader } from '../../store/store.ts'
import type { ImportPlan } from './import-plan.ts'

type ColumnsContent = Pick<ColumnLesson, 'columns'>
interface WordContent {
  readonly field: string
  readonly from: string
  readonly to: string
}
interface PersonContent {
  readonly name: string
  readonly member: string
  readonly as: string
}

/** What the next import should know of former ones. */
export const recallLessons = (
  reader: Reader,
): Lessons & { readonly memberByAlias: ReadonlyMap<string, string> } => {
  const columnsByShape = new Map<string, ColumnLesson>()
  const words = new Map<string, Map<string, string>>()
  const memberByAlias = new Map<string, string>()
  for (const { id, kind, topic, ledger, content, at, file } of listLessons(reader)) {
    if (kind === 'columns' && ledger !== null && isLedgerId(ledger)) {
      const { columns } = content as ColumnsContent // written by rememberPlan
      columnsByShape.set(topic, { id, ledger, columns, at, file })
    } else if (kind === 'word' && ledger !== null) {
      const { field, from, to } = content as WordContent // written by rememberPlan
      const key = wordKey(ledger, field)
      words.set(key, (words.get(key) ?? new Map()).set(from, to))
    } else if (kind === 'person') {
      const { name, member } = content as PersonContent // written by rememberPlan
      memberByAlias.set(name, member)
    }
  }
  return { columnsByShape, words, memberByAlias }
}

/** Keeps what a person said of a file that is now taken in, for the next of its kind. */
export const rememberPlan = (pen: Pen, plan: ImportPlan): void => {
  const put = (lesson: Pick<Lesson, 'kind' | 'topic' | 'ledger' | 'content'>): void =>
    putLesson(pen.writer, {
      ...lesson,
      id: pen.newId(),
      file: plan.file,
      at: pen.stamp.at,
      by: pen.stamp.by,
    })
  for (const { draft } of plan.sheets) {
    if (draft.ledger === null) continue
    if (teachesColumns(plan.corrections, draft))
      put({
        kind: 'columns',
        topic: draft.shape,
        ledger: draft.ledger,
        content: { columns: draft.saidColumns },
      })
    for (const word of wordsSaid(plan.corrections, draft))
      put({
        kind: 'word',
        topic: JSON.stringify([draft.ledger, word.field, word.from]),
        ledger: draft.ledger,
        content: word,
      })
  }
  for (const { name, decision } of plan.people) {
    if (decision.as !== 'tie' || decision.by !== 'person' || decision.member === null) continue
    const known = plan.register.find(({ id }) => id === decision.member)
    if (known === undefined) continue
    const content: PersonContent = { name, member: known.id, as: known.label }
    put({ kind: 'person', topic: name, ledger: null, content })
  }
}

const isAbout = (draft: SheetDraft, each: { sheet: string; table: number }): boolean =>
  each.sheet === draft.sheet && each.table === draft.table

/** What the rules found by themselves they will find again: only a person's word is worth keeping. */
const teachesColumns = (corrections: readonly Correction[], draft: SheetDraft): boolean =>
  draft.shape !== '' &&
  (draft.isAnswered ||
    corrections.some(
      (each) =>
        (each.kind === 'column' || each.kind === 'unit' || each.kind === 'ledger') &&
        isAbout(draft, each),
    ))

const wordsSaid = (corrections: readonly Correction[], draft: SheetDraft): WordContent[] =>
  corrections.flatMap((each) => {
    if (each.kind !== 'alike' || !isAbout(draft, each)) return []
    const field = draft.columns.find(({ column }) => column === each.column)?.field
    return field === undefined || field === null ? [] : [{ field, from: each.from, to: each.to }]
  })

/** A lesson in words a person can decide by whether to forget it. */
export const lessonToLearned = ({ id, kind, ledger, content, file, at, by }: Lesson): Learned => ({
  id,
  kind,
  ledger,
  text: textOf({ kind, ledger, content }),
  file,
  at,
  by,
})

const textOf = ({ kind, ledger, content }: Pick<Lesson, 'kind' | 'ledger' | 'content'>): string => {
  const known = ledger !== null && isLedgerId(ledger) ? ledgerOf(ledger) : undefined
  const fieldLabel = (id: string): string =>
    ownFieldLabel(id) ?? known?.fields.find((field) => field.id === id)?.label ?? id
  if (kind === 'person') {
    const { name, as } = content as PersonContent // written by rememberPlan
    return learnedTexts.person(name, as)
  }
  if (kind === 'word') {
    const { field, from, to } = content as WordContent // written by rememberPlan
    return learnedTexts.word(fieldLabel(field), from, to)
  }
  const { columns } = content as ColumnsContent // written by rememberPlan
  const said = columns.flatMap(({ heading, target }) =>
    target === null ? [] : [learnedTexts.column(heading, targetLabel(target, fieldLabel))],
  )
  return learnedTexts.columns(known?.label ?? '', said)
}

const targetLabel = (target: ColumnTarget, fieldLabel: (id: string) => string): string => {
  if (target.kind === 'field' || target.kind === 'fold') return fieldLabel(target.field)
  return learnedTexts[target.kind]
}
