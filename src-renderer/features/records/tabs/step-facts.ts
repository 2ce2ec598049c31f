import { type Step, type StepField, stepFieldIds } from '#shared/domain/steps/steps.ts'
import type { ChoiceBook } from '#shared/ledgers/choices/book.ts'
import { labelOf } from '#shared/ledgers/choices/index.ts'
import { history, stepFieldWords, steps as words } from '../../../i18n/drawer.ts'

const textsOf = (step: Step, book: ChoiceBook): Readonly<Record<StepField, string | null>> => {
  const { dueOn, term, ...texts } = step
  const satisfaction = step.satisfaction && book.labelOf('satisfaction', step.satisfaction)
  const told = step.told && book.labelOf('toldMode', step.told)
  const length = term === null ? null : words.term(term.days, term.dayKind === 'WORKING')
  return { ...texts, due: dueOn ?? length, satisfaction, told }
}

/** What a step says beside its kind and day, field by field. */
export const stepFacts = (step: Step, book: ChoiceBook): string[] => {
  const texts = textsOf(step, book)
  return stepFieldIds.flatMap((field) => {
    const text = texts[field]
    return text === null ? [] : [words.fact(stepFieldWords[field], text)]
  })
}

/** What a change of a step changed, field by field. */
export const stepChanges = (before: Step, after: Step, book: ChoiceBook): string[] => {
  const [from, to] = [before, after].map((step) => ({
    kind: labelOf('stepKind', step.kind),
    on: step.on,
    ...textsOf(step, book),
  }))
  if (from === undefined || to === undefined) return []
  const labels = { kind: words.kind, on: words.on, ...stepFieldWords }
  return (Object.keys(labels) as (keyof typeof labels)[]) // keys of the object above
    .filter((field) => from[field] !== to[field])
    .map((field) => history.line(labels[field], from[field] ?? '', to[field] ?? ''))
}
