import type { FoundPerson, Question } from '#shared/contract/import-views.ts'
import type { ImportIssue } from '#shared/domain/import-issue.ts'
import type { FieldValue, PersonValue, Values } from '#shared/domain/record.ts'
import type { Field } from '#shared/ledgers/field.ts'
import { ledgerOf } from '#shared/ledgers/index.ts'
import type { CorrectionBook, PersonDecision } from '../correction-book.ts'
import { questionTexts } from '../messages.ts'
import { issueOfFinding } from '../row-issues.ts'
import { type Draft, questionId, type SheetDraft } from '../sheet-draft.ts'
import { createCandidateFinder, type Register, type RegisterMember } from './name-variants.ts'

interface Mentions {
  count: number
  readonly fields: Set<string>
}

/** More names than anybody will look through. */
const MOST_PEOPLE = 2000

const isPersonField = ({ kind }: Field): boolean => kind === 'person' || kind === 'people'

/** The fields of a sheet's ledger that name persons; none where it has no ledger. */
const personFieldsOf = ({ ledger }: SheetDraft): readonly Field[] =>
  ledger === null ? [] : ledgerOf(ledger).fields.filter(isPersonField)

const nobody: readonly PersonValue[] = []

const personsIn = (field: Field, value: FieldValue | undefined): readonly PersonValue[] => {
  if (value === undefined || value === null) return nobody
  // The kind of the field decides the shape of the value.
  return field.kind === 'person' ? [value as PersonValue] : (value as PersonValue[])
}

const mentionsIn = (sheets: readonly SheetDraft[]): Map<string, Mentions> => {
  const mentions = new Map<string, Mentions>()
  for (const sheet of sheets) {
    const fields = personFieldsOf(sheet)
    for (const { values } of sheet.drafts)
      for (const field of fields)
        for (const { name } of personsIn(field, values[field.id]))
          mention(mentions, name, field.label)
  }
  return mentions
}

const mention = (mentions: Map<string, Mentions>, name: string, label: string): void => {
  const found = mentions.get(name)
  if (found === undefined) mentions.set(name, { count: 1, fields: new Set([label]) })
  else {
    found.count += 1
    found.fields.add(label)
  }
}

/** Names that sheets of the same file enter into the register. */
const enteredNames = (sheets: readonly SheetDraft[]): ReadonlySet<string> =>
  new Set(
    sheets
      .filter(({ ledger }) => ledger === 'members')
      .flatMap(({ drafts }) => drafts.map(({ values }) => String(values['name'] ?? ''))),
  )

const decisionOf = (
  name: string,
  corrections: CorrectionBook,
  candidates: FoundPerson['candidates'],
): FoundPerson['decision'] => {
  const said: PersonDecision | undefined = corrections.personOf(name)
  if (said !== undefined) return { as: said.as, member: said.member ?? null, by: 'person' }
  const answer = corrections.answerTo(questionId.person(name))
  if (answer !== undefined)
    return candidates.some(({ member }) => member === answer)
      ? { as: 'tie', member: answer, by: 'person' }
      : { as: 'leave', member: null, by: 'person' }
  const alias = candidates.find(({ why }) => why === 'alias')
  return alias === undefined
    ? { as: 'leave', member: null, by: 'nobody' }
    : { as: 'tie', member: alias.member, by: 'learned' }
}

const stateOf = (candidates: FoundPerson['candidates']): FoundPerson['state'] => {
  if (candidates.some(({ why }) => why === 'alias')) return 'alias'
  if (candidates.some(({ why }) => why === 'same')) return 'several'
  return candidates.length > 0 ? 'variant' : 'new'
}

/** Members by what tells them from their namesakes, as our own registers write it. */
const memberByLabel = (members: readonly RegisterMember[]): ReadonlyMap<string, RegisterMember> =>
  new Map(members.filter(({ name, label }) => label !== name).map((each) => [each.label, each]))

/**
 * The names in member fields that the register does not settle by itself, the most frequent first,
 * each with those it may mean and what was decided.
 */
export const findPeople = (
  sheets: readonly SheetDraft[],
  register: Register,
  corrections: CorrectionBook,
): readonly FoundPerson[] => {
  const byName = Map.groupBy(register.members, ({ name }) => name)
  const labels = memberByLabel(register.members)
  const entered = enteredNames(sheets)
  const candidatesFor = createCandidateFinder(register)
  const isSettled = (name: string): boolean =>
    !register.memberByAlias.has(name) &&
    corrections.personOf(name) === undefined &&
    (labels.has(name) ||
      (byName.get(name)?.length ?? 0) === 1 ||
      (!byName.has(name) && entered.has(name)))
  return [...mentionsIn(sheets)]
    .filter(([name]) => !isSettled(name))
    .sort(([, a], [, b]) => b.count - a.count)
    .slice(0, MOST_PEOPLE)
    .map(([name, { count, fields }]) => {
      const candidates = candidatesFor(name)
      return {
        name,
        state: stateOf(candidates),
        mentions: count,
        fields: [...fields],
        candidates,
        decision: decisionOf(name, corrections, candidates),
      }
    })
}

const isAsked = ({ state, decision }: FoundPerson): boolean =>
  state === 'several' && decision.by === 'nobody'

/** Two members of one name are told apart by a person, once a name. */
export const personQuestions = (people: readonly FoundPerson[]): readonly Question[] =>
  people.filter(isAsked).map(({ name, mentions, candidates }) => ({
    id: questionId.person(name),
    kind: 'person' as const,
    sheet: '',
    column: '',
    text: questionTexts.person(name, mentions, candidates.length),
    choices: [
      ...candidates.map(({ member, label }) => ({ value: member, label })),
      { value: 'leave', label: questionTexts.nobody },
    ],
    free: null,
  }))

/** Puts members where names were tied to them; other names stay as they stand. */
export const tiePeople = (
  sheets: readonly SheetDraft[],
  people: readonly FoundPerson[],
  members: readonly RegisterMember[],
): readonly SheetDraft[] => {
  const nameById = new Map(members.map(({ id, name }) => [id, name]))
  const ties = new Map<string, PersonValue>()
  for (const [label, { id, name }] of memberByLabel(members))
    ties.set(label, { name, memberId: id })
  for (const { name, decision } of people) {
    const known = decision.as === 'tie' ? nameById.get(decision.member ?? '') : undefined
    if (known !== undefined) ties.set(name, { name: known, memberId: decision.member })
  }
  if (ties.size === 0) return sheets
  return sheets.map((sheet) => {
    const fields = personFieldsOf(sheet)
    return { ...sheet, drafts: sheet.drafts.map((draft) => tieDraft(draft, fields, ties)) }
  })
}

const askedIn = (sheet: SheetDraft, asked: ReadonlySet<string>): readonly ImportIssue[] => {
  const fields = personFieldsOf(sheet)
  const issueByName = new Map<string, ImportIssue>()
  for (const { row, values } of sheet.drafts)
    for (const field of fields)
      for (const { name } of personsIn(field, values[field.id]))
        if (asked.has(name) && !issueByName.has(name))
          issueByName.set(name, askedName(field, row, name))
  return [...issueByName.values()]
}

/** Says at the first row of each table that names one of two members of that name what is asked. */
export const askPeople = (
  sheets: readonly SheetDraft[],
  people: readonly FoundPerson[],
): readonly SheetDraft[] => {
  const asked = new Set(people.filter(isAsked).map(({ name }) => name))
  if (asked.size === 0) return sheets
  return sheets.map((sheet) => {
    const issues = askedIn(sheet, asked)
    return issues.length === 0 ? sheet : { ...sheet, issues: [...sheet.issues, ...issues] }
  })
}

const askedName = (field: Field, row: number, name: string): ImportIssue => ({
  ...issueOfFinding({ code: 'needs-answer', why: 'PERSON' }, field, { row, column: '' }, name),
  level: 'warning',
})

const tieDraft = (
  draft: Draft,
  fields: readonly Field[],
  ties: ReadonlyMap<string, PersonValue>,
): Draft => {
  const changed: Values = {}
  for (const field of fields) {
    const persons = personsIn(field, draft.values[field.id])
    if (!persons.some(({ name }) => ties.has(name))) continue
    const tied = persons.map((person) => ({ ...person, ...ties.get(person.name) }))
    const [first] = tied
    if (first !== undefined) changed[field.id] = field.kind === 'person' ? first : tied
  }
  return Object.keys(changed).length === 0
    ? draft
    : { ...draft, values: { ...draft.values, ...changed } }
}
