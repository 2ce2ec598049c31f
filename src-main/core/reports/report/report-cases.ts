import { spokenDay } from '#shared/domain/days.ts'
import type { LedgerRecord, Values } from '#shared/domain/record.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'

/** A case that may be told in a report: what of the record becomes its first draft. */
interface CaseForm {
  readonly day: string
  /** Fields that together say that the case is worth telling; the first that is filled. */
  readonly told: readonly string[]
  /** Whose names are not told. */
  readonly persons: readonly string[]
  readonly draft: (when: string, where: string, of: (field: string) => string) => string
}

/** Ends a sentence that a person wrote without its stop. */
const ended = (text: string): string =>
  text === '' || /[。！？；]$/.test(text) ? text : `${text}。`

const unended = (text: string): string => text.replace(/[。；，]$/, '')

/** Without the word the sentence has already. */
const told = (text: string): string => unended(text).replace(/^反映[：:，]?/, '')

/** The ledgers cases are picked from. */
export const caseForms: Partial<Readonly<Record<LedgerId, CaseForm>>> = {
  receptions: {
    day: 'visitedOn',
    told: ['content', 'subject'],
    persons: ['visitorName'],
    draft: (when, where, of) =>
      `${when}，${where}接待来访群众，反映：${ended(told(of('content') || of('subject')))}${ended(of('process') || of('onsiteReply'))}${ended(of('result'))}`,
  },
  mediations: {
    day: 'acceptedOn',
    told: ['facts', 'brief', 'disputedMatters'],
    persons: ['parties'],
    draft: (when, where, of) =>
      `${when}，${where}受理一起纠纷：${ended(unended(of('facts') || of('brief') || of('disputedMatters')))}${ended(of('process'))}${ended(of('resultNote') || of('agreement'))}`,
  },
  activities: {
    day: 'heldOn',
    told: ['title'],
    persons: [],
    draft: (when, where, of) =>
      `${when}，${where}开展“${unended(of('title'))}”活动。${ended(of('process'))}${ended(of('problemSolved'))}${ended(of('effect'))}`,
  },
}

const textOf = (values: Values, field: string): string => {
  const value = values[field]
  return typeof value === 'string' ? value.trim() : ''
}

const isNamed = (value: unknown): value is { readonly name: string } =>
  typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string'

const namesIn = (values: Values, field: string): readonly string[] => {
  const value = values[field]
  if (typeof value === 'string') return value.split(/[、，,\s]+/)
  return Array.isArray(value) ? value.filter(isNamed).map(({ name }) => name) : []
}

/** People who came with their troubles are not named in a paper that goes round: 郝某. */
const unnamed = (text: string, names: readonly string[]): string =>
  names
    .filter((name) => name.length >= 2)
    .reduce((all, name) => all.replaceAll(name, `${name.charAt(0)}某`), text)

/** The first draft of a case from its record; undefined where the record tells nothing. */
export const caseDraft = (
  ledger: LedgerId,
  { values }: LedgerRecord,
): { readonly on: string; readonly text: string } | undefined => {
  const form = caseForms[ledger]
  if (form === undefined || !form.told.some((field) => textOf(values, field) !== ''))
    return undefined
  const on = textOf(values, form.day)
  const { studio } = values
  const where = isNamed(studio) && studio.name !== '' ? studio.name : '工作室'
  const text = form.draft(spokenDay(on), where, (field) => textOf(values, field))
  return {
    on,
    text: unnamed(
      text,
      form.persons.flatMap((field) => namesIn(values, field)),
    ),
  }
}
