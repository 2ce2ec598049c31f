import type { DateStyle } from '#shared/domain/date-style.ts'
import { spokenDay } from '#shared/domain/days.ts'
import type { PaperCell } from '#shared/domain/paper.ts'
import type { LedgerRecord, PersonValue, RowValue } from '#shared/domain/record.ts'
import type { Step } from '#shared/domain/steps/steps.ts'
import type { ChoiceBook } from '#shared/ledgers/choices/book.ts'
import type { Field } from '#shared/ledgers/field.ts'
import { fieldOf, type LedgerId, ledgerOf } from '#shared/ledgers/index.ts'
import type { NoticeKind } from '#shared/ledgers/notice.ts'
import { type CellLook, textOf } from '../cell-text.ts'
import { entry, label } from '../papers/cells.ts'
import type { Photo } from './photos.ts'

/** What a form of one record is filled from; without a record it stays blank for the pen. */
export interface FormSource {
  readonly ledger: LedgerId
  readonly record: LedgerRecord | undefined
  readonly steps: readonly Step[]
  /** The records of its matter, itself included, oldest first: what an archive lists. */
  readonly matter: readonly { readonly ledger: LedgerId; readonly record: LedgerRecord }[]
  /** Names of the files that were added to it. */
  readonly files: readonly string[]
  /** Of those, the photographs that its form shows. */
  readonly photos: readonly Photo[]
  /** Of the register, by id: whose sector and telephone a list of persons shows. */
  readonly members: ReadonlyMap<string, LedgerRecord>
  /** Whose a blank form is. */
  readonly blankFor?: { readonly studio: string; readonly committee: boolean }
  readonly unit: string
  readonly today: string
  readonly masked: boolean
  readonly book: ChoiceBook
  /** How the office writes days in cells. */
  readonly days: DateStyle
  /** The office's text of the papers everybody is given. */
  readonly notices: Readonly<Record<NoticeKind, string>>
}

/** A record in the words of paper: each answer is empty where nothing is known. */
export interface Fill extends FormSource {
  readonly isBlank: boolean
  readonly field: (id: string) => Field
  readonly text: (id: string) => string
  /** A day written out, as it stands in sentences and beside signatures. */
  readonly spoken: (id: string) => string
  /** The boxes of a choice, with those ticked that were chosen. */
  readonly ticks: (id: string) => string
  readonly rows: (id: string) => readonly RowValue[]
  readonly people: (id: string) => readonly PersonValue[]
  readonly part: (id: string, row: RowValue | PersonValue | undefined, part: string) => string
  readonly code: (id: string) => string
  /** The studio's name, or that of the office where a record has none. */
  readonly studio: string
  /** The same for a line of its own; on a blank form of nobody's the pen writes it. */
  readonly ownStudio: string
}

/** Reads a record the way a form needs it. */
export const fillOf = (source: FormSource): Fill => {
  const { ledger, record, book, unit } = source
  const description = ledgerOf(ledger)
  const field = (id: string): Field => {
    const found = fieldOf(description, id)
    if (found === undefined) throw new Error(`${ledger} has no field ${id}`)
    return found
  }
  const storedIn = (id: string) => record?.values[field(id).id] ?? null
  const list = <T>(id: string): readonly T[] => {
    const value = storedIn(id)
    return Array.isArray(value) ? (value as T[]) : [] // kinds decide the shape of a value
  }
  const text = (id: string): string => wordsOf(field(id), storedIn(id), source)
  const blankStudio = source.blankFor?.studio ?? ''
  const studio =
    blankStudio || (fieldOf(description, 'studio') === undefined ? unit : text('studio') || unit)
  const part: Fill['part'] = (id, row, name) => {
    const found = field(id).parts?.find((one) => one.id === name)
    const value = row?.[name]
    if (found === undefined) return typeof value === 'string' ? value : ''
    return wordsOf({ section: '', ...found }, (value ?? null) as Value, source) // a scalar
  }
  return {
    ...source,
    isBlank: record === undefined,
    field,
    text,
    spoken: (id) => spokenDay(String(storedIn(id) ?? '')),
    ticks: (id) => ticksOf(field(id), storedIn(id), book),
    rows: list<RowValue>,
    people: list<PersonValue>,
    part,
    code: (id) => String(storedIn(id) ?? ''),
    studio,
    ownStudio: record === undefined ? blankStudio : studio,
  }
}

type Value = LedgerRecord['values'][string]

const wordsOf = (field: Field, value: Value, look: CellLook): string => {
  const text = textOf(field, value, look)
  if (text === '') return ''
  if (field.kind === 'money') return `${text}元`
  return field.kind === 'integer' && field.unit !== undefined ? `${text}${field.unit}` : text
}

const ticksOf = ({ choices }: Field, value: Value, book: ChoiceBook): string =>
  boxesOf(book, choices, Array.isArray(value) ? value.map(String) : [String(value ?? '')])

/** The boxes of a choice set, with those ticked that were chosen; what was retired only where it was. */
export const boxesOf = (
  book: ChoiceBook,
  set: string | undefined,
  chosen: readonly string[],
): string =>
  book
    .choicesOf(set)
    .filter(({ code, retired }) => !retired || chosen.includes(code))
    .map(({ code, label: word }) => `${chosen.includes(code) ? '☑' : '☐'}${word}`)
    .join('  ')

type Spans = readonly [label: number, entry: number]

/** A field as the two cells it takes on a form: what it is called, and what stands in it. */
export const pair = (fill: Fill, id: string, spans: Spans, named?: string): PaperCell[] =>
  said(named ?? fill.field(id).label, fill.text(id), spans)

/** Two cells for what no single field tells. */
export const said = (named: string, text: string, [first, second]: Spans): PaperCell[] => [
  label(named, first),
  entry(text, second, text.length > second * 6 ? { align: 'left' } : {}),
]

/** A field with its boxes to tick. */
export const ticked = (fill: Fill, id: string, spans: Spans, named?: string): PaperCell[] => [
  label(named ?? fill.field(id).label, spans[0]),
  entry(fill.ticks(id), spans[1], { align: 'left' }),
]
