import type { ColumnTarget, Correction } from '#shared/contract/import-corrections.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'

/** Where a person says a table lies. */
export type Bounds = Omit<Extract<Correction, { kind: 'bounds' }>, 'kind' | 'sheet' | 'table'>
type RowRole = Extract<Correction, { kind: 'row' }>['role']

/** What a person said of a name: a new member, one of the register, or neither. */
export type PersonDecision = Pick<Extract<Correction, { kind: 'person' }>, 'as' | 'member'>
export type MaybeDecision = Extract<Correction, { kind: 'maybe' }>['as']

/**
 * A list of corrections, to be asked while a file is read. Of two about the same thing the later
 * counts. What is asked for and found is remembered as used.
 */
export interface CorrectionBook {
  readonly takesSheet: (sheet: string) => boolean | undefined
  /** null: the table is left out; undefined: nothing was said. */
  readonly ledgerOf: (sheet: string, table: number) => LedgerId | null | undefined
  /** By table of the sheet. */
  readonly boundsOf: (sheet: string) => ReadonlyMap<number, Bounds>
  /** By row from 0. */
  readonly rolesOf: (sheet: string) => ReadonlyMap<number, RowRole>
  readonly cellsOf: (sheet: string) => readonly CellText[]
  readonly targetOf: (sheet: string, table: number, column: string) => ColumnTarget | undefined
  readonly factorOf: (sheet: string, table: number, column: string) => number | undefined
  /** What texts of a column mean instead. */
  readonly alikeOf: (sheet: string, table: number, column: string) => ReadonlyMap<string, string>
  readonly unlearns: (sheet: string, table: number) => boolean
  readonly answerTo: (question: string) => string | undefined
  readonly personOf: (name: string) => PersonDecision | undefined
  readonly maybeOf: (sheet: string, table: number, row: number) => MaybeDecision | undefined
  readonly isUsed: (correction: Correction) => boolean
}

/** Row and column from 0. */
export interface CellText {
  readonly row: number
  readonly column: number
  readonly text: string
}

/** A column's letters as its number from 0. */
export const columnIndex = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

const subjectOf = (each: Correction): string => {
  switch (each.kind) {
    case 'sheet':
      return JSON.stringify([each.sheet])
    case 'ledger':
    case 'unlearn':
    case 'bounds':
      return JSON.stringify([each.sheet, each.table])
    case 'row':
      return JSON.stringify([each.sheet, each.row])
    case 'column':
    case 'unit':
      return JSON.stringify([each.sheet, each.table, each.column])
    case 'alike':
      return JSON.stringify([each.sheet, each.table, each.column, each.from])
    case 'cell':
      return JSON.stringify([each.sheet, each.row, each.column])
    case 'maybe':
      return JSON.stringify([each.sheet, each.table, each.row])
    case 'person':
      return each.name
    case 'answer':
      return each.question
  }
}

type OfKind<K extends Correction['kind']> = Extract<Correction, { kind: K }>

/** The last word on every subject, and which of them were asked for. */
const createIndex = (list: readonly Correction[]) => {
  const latest = new Map(list.map((each) => [`${each.kind}|${subjectOf(each)}`, each]))
  const used = new Set<Correction>()
  const find = <K extends Correction['kind']>(kind: K, subject: string): OfKind<K> | undefined => {
    const found = latest.get(`${kind}|${subject}`)
    if (found !== undefined) used.add(found)
    return found as OfKind<K> | undefined // keyed by its kind
  }
  const all = <K extends Correction['kind']>(kind: K): OfKind<K>[] =>
    [...latest.values()].filter((each): each is OfKind<K> => each.kind === kind)
  return {
    all,
    find,
    at: <K extends Correction['kind']>(kind: K, ...subject: readonly unknown[]) =>
      find(kind, JSON.stringify(subject)),
    use: <C extends Correction>(found: readonly C[]): readonly C[] => {
      for (const each of found) used.add(each)
      return found
    },
    // One that a later one overrides is in force through it.
    isUsed: (correction: Correction): boolean => {
      const last = latest.get(`${correction.kind}|${subjectOf(correction)}`)
      return last !== undefined && used.has(last)
    },
  }
}

/** Opens a list of corrections, with the answers that were given beside it. */
export const correctionBook = (
  list: readonly Correction[],
  answers: Readonly<Record<string, string>> = {},
): CorrectionBook => {
  const { all, at, find, use, isUsed } = createIndex(list)
  const alike = Map.groupBy(all('alike'), ({ sheet, table, column }) =>
    JSON.stringify([sheet, table, column]),
  )
  return {
    takesSheet: (sheet) => at('sheet', sheet)?.take,
    ledgerOf: (sheet, table) => at('ledger', sheet, table)?.ledger,
    boundsOf: (sheet) =>
      boundsByTable(list, use(all('bounds').filter((each) => each.sheet === sheet))),
    rolesOf: (sheet) =>
      new Map(
        use(all('row').filter((each) => each.sheet === sheet)).map((each) => [
          each.row - 1,
          each.role,
        ]),
      ),
    cellsOf: (sheet) =>
      use(all('cell').filter((each) => each.sheet === sheet)).map(({ row, column, text }) => ({
        row: row - 1,
        column: columnIndex(column),
        text,
      })),
    targetOf: (sheet, table, column) => at('column', sheet, table, column)?.target,
    factorOf: (sheet, table, column) => at('unit', sheet, table, column)?.factor,
    alikeOf: (sheet, table, column) => {
      const found = use(alike.get(JSON.stringify([sheet, table, column])) ?? [])
      return new Map(found.map(({ from, to }) => [from, to]))
    },
    unlearns: (sheet, table) => at('unlearn', sheet, table) !== undefined,
    answerTo: (question) => find('answer', question)?.value ?? answers[question],
    personOf: (name) => find('person', name),
    maybeOf: (sheet, table, row) => at('maybe', sheet, table, row)?.as,
    isUsed,
  }
}

/** Each part of a table's place is settled by the last correction that speaks of it. */
const boundsByTable = (
  list: readonly Correction[],
  latest: readonly OfKind<'bounds'>[],
): ReadonlyMap<number, Bounds> =>
  new Map(
    latest.map(({ sheet, table }) => {
      const about = list.filter(
        (each): each is OfKind<'bounds'> =>
          each.kind === 'bounds' && each.sheet === sheet && each.table === table,
      )
      return [table, Object.assign({}, ...about)]
    }),
  )
