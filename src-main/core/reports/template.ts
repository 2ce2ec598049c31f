import type { DateStyle } from '#shared/domain/date-style.ts'
import { type ChoiceBook, shippedBook } from '#shared/ledgers/choices/book.ts'
import { type ExamplePair, exampleTexts } from '#shared/ledgers/examples.ts'
import type { Field, Fold, Ledger, Part } from '#shared/ledgers/field.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { columnKind } from './cell-text.ts'
import type { SheetCell, SheetColumnModel } from './sheet-model.ts'

export interface TemplateColumn extends SheetColumnModel {
  readonly isRequired: boolean
  /** Offered in a drop-down; empty where anything may be written. */
  readonly offers: readonly string[]
  /** Several of the offers may stand in one cell, so that the list helps but does not bind. */
  readonly isOpen: boolean
  /** What the heading says when the pointer rests on it. */
  readonly note: string
}

/** An empty table to be filled in Excel and taken in without a question. */
export interface TemplateModel {
  readonly name: string
  readonly title: string
  readonly hint: string
  /** How its days are shown. */
  readonly days: DateStyle
  readonly columns: readonly TemplateColumn[]
  /** Rows that show how; an import leaves them out by the word in their first cell. */
  readonly examples: readonly (readonly SheetCell[])[]
  /** Name of the hidden sheet that holds offers too long for a cell's own list. */
  readonly listsName: string
}

export interface TemplateOptions {
  readonly unit: string
  readonly year: number
  readonly studios: readonly string[]
  readonly ownFields: readonly Field[]
  /** What an own field offers, by its label. */
  readonly ownOffers: ReadonlyMap<string, readonly string[]>
  readonly book?: ChoiceBook
  readonly days: DateStyle
}

const NUMBER_WIDTH = 12
const PLAIN_WIDTH = 24
/** The word import knows example rows by. */
const EXAMPLE = '示例'
const YES_NO = ['是', '否'] as const

const words = {
  file: (unit: string, register: string) => `${unit}${register}`,
  hint: '说明：带*的栏目必须填写，有下拉箭头的从列表里选；“示例”两行导入时自动跳过，可以删掉。栏目可以增删，列的顺序可以调换。',
  required: '必填。',
  date: '日期，例如 2024-01-08；写成 2024.1.8、1月8日也能认。',
  partial: '日期，只知道年月的写到月份即可。',
  time: '时间，例如 9:30。',
  integer: (unit: string) => `只填数字${unit === '' ? '' : `，单位：${unit}`}。`,
  money: '金额，单位：元；写成“3.5万元”也能认。',
  phone: '手机或带区号的座机号码。',
  idNumber: '18位身份证号，本列已设为文本格式，请直接填写。',
  people: '姓名，几个人之间用顿号“、”隔开。',
  person: '一个人的姓名。',
  studio: '工作室名称，从列表里选；不填时用标题里写的工作室。',
  choice: '从下拉列表里选。',
  choices: '可以写几项，用顿号“、”隔开。',
  text: '文字，没有的留空。',
  longText: '文字，可以写多行（Alt+Enter换行）。',
} as const

interface Slot {
  readonly field: Field
  readonly heading: string
  readonly kind: Field['kind']
  readonly choices: string | undefined
  readonly isRequired: boolean
  /** The part of a row it fills, where a field has several columns. */
  readonly fold: Fold | undefined
}

const isWanted = (field: Field): boolean =>
  field.assigned !== true &&
  (field.width !== undefined || field.required === true || field.kind === 'studio')

/** Rows that one cell can say (names, words of a list, a text) have one column; others one a fold. */
const isOneCell = ({ parts = [] }: Field): boolean => {
  const first: Part['kind'] | undefined = parts[0]?.kind
  return first === 'name' || first === 'choice' || first === 'text' || first === 'longText'
}

const slotsOf = (field: Field): readonly Slot[] => {
  const base = { field, isRequired: field.required === true, choices: field.choices }
  if (field.kind !== 'rows') {
    return [{ ...base, heading: field.label, kind: field.kind, fold: undefined }]
  }
  if (isOneCell(field)) {
    const [first] = field.parts ?? []
    const kind = first?.kind === 'choice' ? 'choices' : first?.kind === 'name' ? 'people' : 'text'
    return [{ ...base, heading: field.label, kind, choices: first?.choices, fold: undefined }]
  }
  return (field.folds ?? []).flatMap((fold) => {
    const part = field.parts?.find(({ id }) => id === fold.fills)
    const [heading] = fold.headings
    if (part === undefined || heading === undefined) return []
    return [{ ...base, heading, kind: part.kind, choices: part.choices, fold }]
  })
}

/**
 * The empty table of a ledger: headed as its register, with the office's words to choose from, two
 * example rows, and a note on every heading.
 */
export const templateOf = (ledger: Ledger, options: TemplateOptions): TemplateModel => {
  const slots = [...ledger.fields.filter(isWanted), ...options.ownFields].flatMap(slotsOf)
  const columns = slots.map((slot) => columnOf(slot, options))
  const number: TemplateColumn = {
    heading: '序号',
    width: NUMBER_WIDTH,
    kind: 'text',
    isRequired: false,
    offers: [],
    isOpen: true,
    note: '',
  }
  return {
    name: ledger.register,
    title: words.file(options.unit, ledger.register),
    hint: words.hint,
    days: options.days,
    columns: [number, ...columns],
    examples: [0, 1].map((at) => [
      EXAMPLE,
      ...slots.map((slot) => exampleOf(ledger.id as LedgerId, slot, at, options)), // reached by its id
    ]),
    listsName: '可选内容',
  }
}

const columnOf = (slot: Slot, options: TemplateOptions): TemplateColumn => {
  const { field, kind, isRequired } = slot
  const offers = offersOf(slot, options)
  return {
    heading: slot.heading,
    width: Math.max(field.width ?? PLAIN_WIDTH, slot.heading.length * 5),
    kind: columnKind({ kind }),
    isRequired,
    offers,
    isOpen: kind === 'choices' || kind === 'membership' || kind === 'studio',
    note: `${isRequired ? words.required : ''}${noteOf(slot, offers)}`,
  }
}

const offersOf = ({ kind, field, choices }: Slot, options: TemplateOptions): readonly string[] => {
  const { book = shippedBook, ownOffers, studios } = options
  if (kind === 'yesNo') return YES_NO
  if (kind === 'studio' || kind === 'membership') return studios
  if (kind !== 'choice' && kind !== 'choices') return []
  const own = ownOffers.get(field.label)
  if (own !== undefined && choices === undefined) return own
  return book.choicesOf(choices).flatMap(({ label, retired }) => (retired ? [] : [label]))
}

const noteOf = ({ kind, field }: Slot, offers: readonly string[]): string => {
  switch (kind) {
    case 'date':
      return field.partial === true ? words.partial : words.date
    case 'integer':
      return words.integer(field.unit ?? '')
    case 'choices':
    case 'membership':
      return `${words.choices}${offers.length > 0 ? offers.join('、') : ''}`
    case 'yesNo':
      return words.choice
    case 'name':
      return words.person
    case 'rows':
      return words.text
    default:
      return words[kind]
  }
}

const NAMES: ExamplePair = ['张三', '李四']

const exampleOf = (
  ledger: LedgerId,
  slot: Slot,
  at: number,
  options: TemplateOptions,
): SheetCell => {
  const { field, kind, fold } = slot
  const key = fold?.fills === undefined ? field.id : `${field.id}.${fold.fills}`
  const text = exampleTexts[ledger][key]?.[at]
  if (text !== undefined) return text
  switch (kind) {
    case 'date':
      return `${options.year}-${at === 0 ? '01-08' : '03-15'}`
    case 'time':
      return at === 0 ? '09:00' : '14:30'
    case 'integer':
      return at + 1
    case 'money':
      return at === 0 ? 12_000 : 3500
    case 'name':
    case 'person':
    case 'people':
      return NAMES[at] ?? null
    case 'phone':
      return `1380000000${at}`
    default: {
      const offers = offersOf(slot, options)
      return offers[Math.min(at, offers.length - 1)] ?? null
    }
  }
}
