import type { ThreadEntry } from '#shared/contract/matters.ts'
import { styledDay } from '#shared/domain/date-style.ts'
import type { LedgerRecord } from '#shared/domain/record.ts'
import type { Step } from '#shared/domain/steps/steps.ts'
import { isWithheld } from '#shared/domain/withheld.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { ledgerOf } from '#shared/ledgers/index.ts'
import { type CellLook, textOf } from './cell-text.ts'

/** A record of a thread with its steps. */
export interface ThreadPart {
  readonly ledger: LedgerId
  readonly record: LedgerRecord
  readonly steps: readonly Step[]
}

/** The office's words, and how it writes days. */
export type ThreadLook = Required<Pick<CellLook, 'book' | 'days'>>

/**
 * One dated thread of a matter: its records and every step on them, oldest first; what is listed in
 * a ledger's list is what is told of its record, in the office's words. Sensitive numbers are masked.
 */
export const threadOf = (parts: readonly ThreadPart[], look: ThreadLook): ThreadEntry[] =>
  parts
    .flatMap(({ ledger, record, steps }) => {
      const withheld = isWithheld(record.values)
      return [
        recordEntry(ledger, record, { ...look, masked: true }),
        ...steps.map((step) => stepEntry(ledger, record.id, step, look)),
      ].map((entry) => ({ ...entry, withheld }))
    })
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))

type Entry = Omit<ThreadEntry, 'withheld'>

const recordEntry = (
  ledger: LedgerId,
  { id, createdAt, values }: LedgerRecord,
  look: CellLook,
): Entry => {
  const { dateField, fields, label } = ledgerOf(ledger)
  const on = values[dateField ?? '']
  return {
    on: typeof on === 'string' ? on : createdAt.slice(0, 10),
    ledger,
    id,
    title: label,
    facts: fields
      .filter(
        (field) => field.id !== dateField && (field.listed === true || field.kind === 'longText'),
      )
      .flatMap((field) => {
        const text = textOf(field, values[field.id], look)
        return text === '' ? [] : [{ label: field.label, text }]
      }),
    step: null,
  }
}

const STEP_FACTS = [
  ['number', '文号'],
  ['unit', '单位'],
  ['person', '经办'],
  ['dueOn', '时限'],
  ['outcome', '结果'],
  ['basis', '依据'],
  ['told', '告知方式'],
  ['satisfaction', '满意度'],
  ['note', '说明'],
] as const

const stepEntry = (ledger: LedgerId, id: string, step: Step, { book, days }: ThreadLook): Entry => {
  const textOfFact = (field: (typeof STEP_FACTS)[number][0], text: string): string => {
    if (field === 'satisfaction') return book.labelOf(field, text)
    if (field === 'told') return book.labelOf('toldMode', text)
    return field === 'dueOn' ? styledDay(days, text) : text
  }
  return {
    on: step.on,
    ledger,
    id,
    title: book.labelOf('stepKind', step.kind),
    facts: STEP_FACTS.flatMap(([field, label]) => {
      const text = step[field]
      return text === null ? [] : [{ label, text: textOfFact(field, text) }]
    }),
    step: step.kind,
  }
}
