import type { RowValue } from '#shared/domain/record.ts'
import type { Field, Part } from '#shared/ledgers/field.ts'
import { LIST_SIGNS } from '../cell-text.ts'
import type { CellContext } from '../values/cell-reading.ts'
import type { ChoiceWords } from '../values/choices.ts'
import { readNames } from '../values/names.ts'
import { hasFacts, type PersonFacts, readFacts } from '../values/person-facts.ts'
import { splitPhone } from '../values/phones.ts'

/** Rows that a cell names, and what it says that they have no place for. */
export interface NamedRows {
  readonly rows: readonly RowValue[]
  /** How many 张三等5人 speaks of. */
  readonly total?: number
  readonly keepText: boolean
}

const partsIn = (field: Field, facts: PersonFacts): RowValue =>
  Object.fromEntries(
    Object.entries(facts).filter(([id]) => field.parts?.some((part) => part.id === id) === true),
  )

/** What stands between the signs of a list, outside of brackets. */
const STRETCH = /(?:[^、，,;；/\n()（）]|[(（][^()（）]*[)）])+/g

/** What each of several names has beside it in a stretch of the text of its own: 张三（男，139…）、李四（女）. */
const factsBehind = (text: string, names: number): readonly PersonFacts[] => {
  const stretches = names > 1 ? (text.match(STRETCH) ?? []) : []
  return stretches.length === names ? stretches.map(factsIn) : []
}

const factsIn = (text: string): PersonFacts => {
  const { phone, name } = splitPhone(text)
  return { ...readFacts(name), ...(phone === undefined ? {} : { phone }) }
}

const listed = (text: string): readonly string[] =>
  text.split(LIST_SIGNS).filter((part) => part.trim() !== '')

/** Reads the persons and bodies a text names into rows, with what it says of one beside the name. */
export const namedRows = (
  field: Field,
  part: Part,
  text: string,
  context: CellContext,
): NamedRows => {
  const { value } = readNames(text, context.members)
  const names = value?.names ?? []
  const facts = factsIn(text)
  const each = names.length === 1 ? [facts] : factsBehind(text, names.length)
  const own = each.map((one) => partsIn(field, one))
  const isTold =
    each.length > 0
      ? each.every((one, at) => Object.keys(one).length === Object.keys(own[at] ?? {}).length)
      : !hasFacts(facts)
  return {
    rows: names.map((name, at) => ({ [part.id]: name, ...own[at] })),
    ...(value?.total === undefined || value.total < 1 ? {} : { total: value.total }),
    keepText: value?.place !== undefined || !isTold,
  }
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

interface Said {
  readonly code: string
  readonly text: string
}

/** Takes 甲方：曲阳 乙方：申明 apart; a word that only begins a name (甲方建材公司) says no role. */
const saidByRole = (text: string, { words, codeByWord }: ChoiceWords): readonly Said[] => {
  if (words.length === 0) return []
  const role = new RegExp(
    `(?:^|[\\s、，,;；])(${words.map(escaped).join('|')})\\s*([:：]?)\\s*`,
    'g',
  )
  const found = [...text.matchAll(role)]
  const isSure = found.length > 1 || found.some(([, , colon]) => colon !== '')
  if (!isSure || (found[0]?.index ?? 1) > 0) return []
  return found.map((each, at) => ({
    code: codeByWord.get(each[1] ?? '') ?? '',
    text: text
      .slice(each.index + each[0].length, found[at + 1]?.index)
      .replace(/[、，,;；\s]+$/, ''),
  }))
}

/** Reads a whole cell of rows that begin with a name, each with its role where the cell says it. */
export const rowsByRole = (
  field: Field,
  part: Part,
  text: string,
  context: CellContext,
): NamedRows => {
  const role = field.parts?.find(({ kind }) => kind === 'choice')
  const said = role === undefined ? [] : saidByRole(text, context.words)
  if (role === undefined || said.length === 0) return namedRows(field, part, text, context)
  const read = said.map((each) => ({
    code: each.code,
    ...namedRows(field, part, each.text, context),
  }))
  const total = read.reduce((sum, each) => sum + (each.total ?? each.rows.length), 0)
  return {
    rows: read.flatMap(({ code, rows }) => rows.map((row) => ({ ...row, [role.id]: code }))),
    ...(read.some((each) => each.total !== undefined) ? { total } : {}),
    keepText: read.some(({ keepText }) => keepText),
  }
}

/** Texts of one cell for as many rows: one for one, or a list as long as they are. */
export const textsFor = (text: string, rows: number): readonly string[] | undefined => {
  if (rows === 1) return [text]
  const parts = listed(text)
  return parts.length === rows ? parts : undefined
}
