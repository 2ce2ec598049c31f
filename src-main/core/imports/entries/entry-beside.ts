import type { Field } from '#shared/ledgers/field.ts'
import { LIST_SIGNS } from '../cell-text.ts'
import { isTold } from '../columns/columns.ts'
import { AND } from '../headings/heading-labels.ts'
import { fieldOfLabel } from '../headings/line-facts.ts'
import type { CellReading } from '../values/cell-reading.ts'
import { type ChoiceWords, choiceWithin } from '../values/choices.ts'
import { isOrganisation, readNames } from '../values/names.ts'
import type { PersonFacts } from '../values/person-facts.ts'
import { putHandedOn } from './handed-on.ts'
import { type Puts, putAtLength } from './puts.ts'

/** Puts persons into the ledger's list of them, where it has one that no column fills. */
export const putPersons = ({ entry, reading }: Puts, names: readonly string[]): boolean => {
  const field = reading.ledger.fields.find(({ kind }) => kind === 'people')
  if (field === undefined || isTold(reading.columns, field)) return false
  entry.values[field.id] ??= names.map((name) => ({ name }))
  return true
}

/** 张三等5人 counts them, where the ledger has a field for that and no column fills it. */
export const putCount = (
  { entry, reading }: Puts,
  { countedIn }: Field,
  total: number,
): boolean => {
  const field = reading.ledger.fields.find(({ id }) => id === countedIn)
  if (field === undefined) return false
  if (!isTold(reading.columns, field)) entry.values[field.id] = total
  return true
}

/** 王大山（男，56岁） fills what no column tells; false where the ledger has no place for some of it. */
const putFacts = ({ entry, reading }: Puts, facts: PersonFacts): boolean => {
  let isPut = true
  for (const [id, value] of Object.entries(facts)) {
    const field = reading.ledger.fields.find((each) => each.id === id)
    if (field === undefined) isPut = false
    else if (!isTold(reading.columns, field)) entry.values[id] ??= value
  }
  return isPut
}

/** 活动时间、地点 names where to put what stands behind the day; false where nothing does. */
const putBehind = ({ entry, reading }: Puts, heading: string, text: string): boolean => {
  for (const word of heading.split(AND).slice(1)) {
    const field = fieldOfLabel(reading.ledger, word)
    if (field?.kind !== 'text' || isTold(reading.columns, field)) continue
    entry.values[field.id] ??= text
    return true
  }
  return false
}

/** Puts what a cell says beside its value where it belongs; false where its text is to be kept for it. */
export const putBeside = (
  puts: Puts,
  field: Field,
  heading: string,
  { total, facts, behind, keepText }: CellReading,
): boolean => {
  const isCounted = total === undefined || putCount(puts, field, total)
  const isPut = facts === undefined || putFacts(puts, facts)
  const isBehind = behind !== undefined && putBehind(puts, heading, behind)
  return isCounted && isPut && (isBehind || keepText !== true)
}

const COUNTS = /(\d+)\s*(批|件|起|户|人)次?/g

/** 2批5人 under one heading: each count goes to the field that counts in its unit, where all are known. */
const putCounts = ({ entry, reading }: Puts, field: Field, text: string): boolean => {
  if (field.kind !== 'integer' || text.replace(COUNTS, '').replace(/[\s,，、/共]/g, '') !== '')
    return false
  const counts = [...text.matchAll(COUNTS)].map(([, count = '', unit = '']) => ({
    count: Number(count),
    field: reading.ledger.fields.find(
      (each) =>
        each.kind === 'integer' &&
        each.unit?.startsWith(unit) === true &&
        (each === field || !isTold(reading.columns, each)),
    ),
  }))
  if (counts.length < 2 || counts.some((each) => each.field === undefined)) return false
  for (const each of counts) if (each.field !== undefined) entry.values[each.field.id] = each.count
  return true
}

const AT_LENGTH = 8
const SENTENCE = /[，。；,;]/

/**
 * 已联系住建局更换灯泡 under 处理意见 is no word of the list but told at length: it goes to the text field for
 * that, unless a word of the list stands in it.
 */
const putTold = (puts: Puts, field: Field, text: string, words: ChoiceWords): boolean => {
  if (text.length < AT_LENGTH && !SENTENCE.test(text)) return false
  return choiceWithin(text, words) === undefined && putAtLength(puts, field, text)
}

/** Puts what a cell says that its own field cannot take: counts by their units, to whom it was handed on, what is told at length. */
export const putInstead = (puts: Puts, field: Field, text: string, words: ChoiceWords): boolean =>
  putCounts(puts, field, text) ||
  putHandedOn(puts, field, text, words) ||
  putTold(puts, field, text, words)

const ONE_STUDIO = /^[^、,，;；\n]{2,24}(?:工作室|工作站|委员之家)$/

/** 城东委员工作室 among those honoured is the studio, where the ledger has a place for one. */
const putStudio = ({ entry, reading }: Puts, field: Field, text: string): boolean => {
  if (field.kind !== 'people' || !ONE_STUDIO.test(text)) return false
  const studio = reading.ledger.fields.find(({ kind }) => kind === 'studio')
  if (studio === undefined || isTold(reading.columns, studio)) return false
  entry.values[studio.id] ??= { id: null, name: text }
  return true
}

const BODY =
  /(?:支部|总支|委员会|专委会|工委|小组|联络组|活动组|界别?|工商联|妇联|团委|工会|科协|侨联|台联|文联|社科联|残联|商会|联合会|(?<=.{3})委)$|^(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)/

/** 民盟县支部 among the proposers is a body that proposes, where the ledger has a place for one. */
const putBody = ({ entry, reading }: Puts, { bodyTo }: Field, text: string): boolean => {
  if (bodyTo === undefined || reading.members.has(text) || LIST_SIGNS.test(text)) return false
  const field = reading.ledger.fields.find(({ id }) => id === bodyTo)
  if (field === undefined || isTold(reading.columns, field)) return false
  if (!(BODY.test(text) || isOrganisation(text))) return false
  entry.values[field.id] ??= text
  return true
}

/** Puts what stands in a cell of this field and belongs to others of the ledger; false where nothing does. */
export const putElsewhere = (puts: Puts, field: Field, text: string): boolean =>
  putStudio(puts, field, text) || putBody(puts, field, text)

const IN_BRACKETS = /[(（]([^()（）]+)[)）]/
const LABEL_INSIDE = /^\p{Script=Han}{2,4}[:：]\s*/u

/**
 * 张三（李四、王五） under 提案人（附议人）, or 张三（附议人：李四）: whom the brackets name goes to the list that
 * their heading or label means.
 */
export const othersInBrackets = (
  { reading }: Pick<Puts, 'reading'>,
  { othersTo }: Field,
  heading: string,
  text: string,
): readonly string[] => {
  const inside = othersTo === undefined ? undefined : IN_BRACKETS.exec(text)?.[1]
  if (inside === undefined) return []
  const label = LABEL_INSIDE.exec(inside)?.[0] ?? ''
  const meant = [label.replace(/[:：]\s*$/, ''), IN_BRACKETS.exec(heading)?.[1] ?? '']
  const isMeant = meant.some((each) => fieldOfLabel(reading.ledger, each)?.id === othersTo)
  return isMeant ? (readNames(inside.slice(label.length), reading.members).value?.names ?? []) : []
}
