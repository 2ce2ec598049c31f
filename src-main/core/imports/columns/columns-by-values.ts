import { parseRecordNumber } from '#shared/domain/record-number.ts'
import type { Field, FieldKind, Ledger } from '#shared/ledgers/field.ts'
import type { RawCell } from '../../workbooks/book.ts'
import { cellText, cleanText } from '../cell-text.ts'
import { labelKey } from '../headings/heading-labels.ts'
import { areDays, type MonthCell, monthOfHeading } from '../headings/month-days.ts'
import { isDitto } from '../values/ditto.ts'
import { readPhone } from '../values/phones.ts'
import { isClaimed } from './claimed.ts'
import { type ColumnUse, fieldOfUse, type MappedColumn } from './columns.ts'
import { type ColumnLook, calledInRows, countWords, rollColumn } from './roll-columns.ts'
import { type TickedTable, tickedColumns } from './ticked-columns.ts'
import { partOfDay, timeOfDay } from './time-columns.ts'

/** 联系方式 over telephones is the telephone, whatever else the words may mean. */
const phoneOfFold = (
  ledger: Ledger,
  columns: readonly MappedColumn[],
  { use, index }: MappedColumn,
  { samples }: ColumnLook,
): ColumnUse | undefined => {
  const phone = ledger.fields.find(({ kind }) => kind === 'phone')
  if (phone === undefined || isClaimed(phone, columns)) return undefined
  if (use.kind !== 'fold' || use.fold.fills === undefined) return undefined
  const cells = samples.get(index) ?? []
  const isPhones = cells.length > 0 && cells.every((cell) => readPhone(cell).st === 'ok')
  return isPhones ? { kind: 'field', field: phone } : undefined
}

/** 事项类别 over 民政 and 交通 is the other list of kinds, of which these are words. */
const choiceByWords = (
  ledger: Ledger,
  columns: readonly MappedColumn[],
  { use, index }: MappedColumn,
  { samples, wordsOf }: ColumnLook,
): ColumnUse | undefined => {
  if (use.kind !== 'field' || use.field.kind !== 'choice') return undefined
  const cells = samples.get(index) ?? []
  const own = countWords(cells, wordsOf(use.field.choices))
  if (own === null || own * 2 >= cells.length) return undefined
  const others = ledger.fields.filter(
    (field) =>
      field.kind === 'choice' &&
      !isClaimed(field, columns) &&
      (countWords(cells, wordsOf(field.choices)) ?? 0) * 2 > cells.length,
  )
  const [only, ...more] = others
  return only === undefined || more.length > 0 ? undefined : { kind: 'field', field: only }
}

const SIGNED = /签到|签名|签字/
const PERSON = /^\p{Script=Han}{1,2}\s*\p{Script=Han}{1,2}$/u

/** 委员签到 of a roster over names says who came, not how. */
const signedSeat = (
  ledger: Ledger,
  columns: readonly MappedColumn[],
  { use, index, heading }: MappedColumn,
  { samples, wordsOf }: ColumnLook,
): ColumnUse | undefined => {
  const came = ledger.fields.find(({ id }) => id === ledger.standIn?.by)
  if (came === undefined || isClaimed(came, columns) || !SIGNED.test(heading)) return undefined
  const field = fieldOfUse(use)
  if (field !== null && field.kind !== 'choice') return undefined
  const cells = samples.get(index) ?? []
  const isName = (cell: RawCell): boolean =>
    PERSON.test(cleanText(cellText(cell))) &&
    (field === null || countWords([cell], wordsOf(field.choices)) === 0)
  const names = cells.filter(isName).length
  return names * 2 > cells.length ? { kind: 'field', field: came } : undefined
}

const NAMES = /^\p{Script=Han}{2,3}(?:[、，,;；\s]+\p{Script=Han}{2,3})*$/u
const BODY = /[局办委室会所站厅院校镇乡村社区]$/
const SHORTEST_STEM = 2
const PERSON_TAILS = ['人', '人员', '委员', '员']

/** 接待 over names is the 接待人 or 接待委员. */
const namesUnder = (
  ledger: Ledger,
  columns: readonly MappedColumn[],
  { use, index, heading }: MappedColumn,
  { samples }: ColumnLook,
): ColumnUse | undefined => {
  const stem = labelKey(heading)
  if (use.kind !== 'extra' || stem.length < SHORTEST_STEM) return undefined
  const wanted = new Set(PERSON_TAILS.map((tail) => stem + tail))
  const isCalled = ({ kind, label, synonyms }: Field): boolean =>
    PERSON_KINDS.has(kind) &&
    [label, ...(synonyms ?? [])].some((each) => wanted.has(labelKey(each)))
  const [field, another] = ledger.fields.filter(isCalled)
  if (field === undefined || another !== undefined || isClaimed(field, columns)) return undefined
  const texts = (samples.get(index) ?? []).map((cell) => cleanText(cellText(cell)))
  const isNames = (text: string): boolean => NAMES.test(text) && !BODY.test(text)
  return texts.length > 0 && texts.every((text) => isDitto(text) || isNames(text))
    ? { kind: 'field', field }
    : undefined
}
const PERSON_KINDS: ReadonlySet<FieldKind> = new Set(['person', 'people', 'name'] as const)

const isText = ({ kind, required }: Field): boolean =>
  (kind === 'text' || kind === 'longText') && required !== true

/** 案由 over 邻里 and 婚姻家庭 names the kind of dispute, not what it was about; 职务 over 委员 and 常委 the post. */
const kindUnderText = (
  ledger: Ledger,
  columns: readonly MappedColumn[],
  { use, index, heading }: MappedColumn,
  { samples, wordsOf, labels }: ColumnLook & TickedTable,
): Field | undefined => {
  const text = use.kind === 'extra' ? labels.get(labelKey(heading))?.field : fieldOfUse(use)
  if (!text || !isText(text)) return undefined
  const texts = (samples.get(index) ?? [])
    .map((cell) => cleanText(cellText(cell)))
    .filter((text) => !isDitto(text) && !COUNT.test(text))
  if (texts.length < FEWEST_KINDS) return undefined
  // Under its very label a text is no text only where all its cells are words of one list.
  const isLabel = labelKey(heading) === labelKey(text.label)
  const isKinds = ({ choices }: Field): boolean => {
    const own = texts.filter((text) => wordsOf(choices).isOwn(text)).length
    return isLabel ? own === texts.length : own * 5 >= texts.length * 4
  }
  // 已办结 under 办理结果 stays the result: the status is taken from it besides.
  const [only, ...more] = ledger.fields.filter(
    (field) =>
      field.kind === 'choice' &&
      field.id !== 'status' &&
      !isClaimed(field, columns) &&
      isKinds(field),
  )
  return more.length > 0 ? undefined : only
}
const FEWEST_KINDS = 3
/** 2件, the count of a subtotal. */
const COUNT = /^\d/

/** Where a column turns out to name a kind, the text it was taken for is told by the next that is called so. */
const withKinds = (
  ledger: Ledger,
  columns: readonly MappedColumn[],
  values: ColumnLook & TickedTable,
): readonly MappedColumn[] => {
  const freed = new Set<Field>()
  const turned = columns.map((column) => {
    const field = kindUnderText(ledger, columns, column, values)
    if (field === undefined) return column
    if (column.use.kind === 'field') freed.add(column.use.field)
    return { ...column, use: { kind: 'field', field } as const }
  })
  return turned.map((column) => {
    const meaning = values.labels.get(labelKey(column.heading))
    if (column.use.kind !== 'extra' || meaning === undefined || !freed.delete(meaning.field))
      return column
    return { ...column, use: { kind: 'field', field: meaning.field }, weight: meaning.weight }
  })
}

/** 登记编号 over the numbers an office gave by itself is no number of the program. */
const foreignNumber = (
  { use, index }: MappedColumn,
  { samples }: ColumnLook,
): ColumnUse | undefined => {
  if (use.kind !== 'field' || use.field.assigned !== true) return undefined
  const cells = samples.get(index) ?? []
  const isOwn = ({ v }: RawCell): boolean => parseRecordNumber(String(v)) !== undefined
  return cells.length > 0 && cells.every(isOwn) ? undefined : { kind: 'extra' }
}

/** Months across are a grid of days where their cells list days; else they may count, and are kept. */
const withMonths = (
  mapped: readonly MappedColumn[],
  { samples }: ColumnLook,
): readonly MappedColumn[] => {
  const months = mapped.map(({ use, heading }) =>
    use.kind === 'extra' ? monthOfHeading(heading) : undefined,
  )
  const cells = mapped.flatMap(({ index }, at): readonly MonthCell[] => {
    const month = months[at]
    const own = month === undefined ? [] : (samples.get(index) ?? [])
    return own.flatMap((cell) => (month === undefined ? [] : [{ month, text: cellText(cell) }]))
  })
  if (!areDays(cells)) return mapped
  return mapped.map((column, at) => {
    const month = months[at]
    return month === undefined ? column : { ...column, use: { kind: 'month', month } }
  })
}

/** Lets the values of a column decide where its heading could mean one thing or another. */
export const columnsByValues = (
  ledger: Ledger,
  mapped: readonly MappedColumn[],
  values: ColumnLook & TickedTable,
): readonly MappedColumn[] => {
  const dated = withMonths(mapped, values)
  const ticked = tickedColumns(ledger, dated, values)
  const marked = dated.map((column, at) => ({ ...column, use: ticked.get(at) ?? column.use }))
  const columns = withKinds(ledger, marked, values)
  const rolls = calledInRows(ledger, columns, values)
  const meant = columns.map((column, at) =>
    ticked.has(at)
      ? undefined
      : (foreignNumber(column, values) ??
        phoneOfFold(ledger, columns, column, values) ??
        timeOfDay(ledger, columns, column, values) ??
        partOfDay(ledger, columns, column, values) ??
        signedSeat(ledger, columns, column, values) ??
        choiceByWords(ledger, columns, column, values) ??
        rolls.get(column) ??
        namesUnder(ledger, columns, column, values) ??
        rollColumn(ledger, column, values)),
  )
  // Two columns that would turn to the same field both stay what their headings say.
  const wanted = meant.flatMap((use) => (use === undefined ? [] : (fieldOfUse(use) ?? [])))
  return columns.map((column, at) => {
    const use = meant[at]
    if (use === undefined) return column
    if (use.kind === 'extra') return { ...column, use, weight: 0 }
    if (use.kind === 'fold') return { ...column, use }
    const isAlone = wanted.filter((each) => each === fieldOfUse(use)).length === 1
    return isAlone ? { ...column, use } : column
  })
}
