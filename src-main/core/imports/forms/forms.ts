import { isRegisterLedger } from '#shared/ledgers/taking-order.ts'
import { type Candidate, isSure, isWhole } from '../columns/recognise.ts'
import type { Bounds } from '../correction-book.ts'
import type { Grid } from '../grid.ts'
import type { LabelTest } from '../tables/heading-block.ts'
import { moveTables } from '../tables/table-bounds.ts'
import type { FoundTable } from '../tables/tables.ts'
import { type CardTable, tableOfCards, tablesBeside } from './card-table.ts'
import { type Card, findCards } from './cards.ts'
import { findSideCards } from './side-cards.ts'

/** The filled forms of a sheet, and the tables that stand above, between or below them. */
export interface SheetForms {
  readonly cards: CardTable
  readonly tables: readonly FoundTable[]
}

type Weigh = (grid: Grid, table: FoundTable) => readonly Candidate[]

/**
 * What goes on below a form (who came, who called back) belongs to it and is no ledger by itself: a
 * table is taken only where there is no doubt, a list of names only where its title says so.
 */
const isLedger = (candidates: readonly Candidate[]): boolean => {
  const [best] = candidates
  if (best === undefined || !isWhole(best) || !isSure(candidates)) return false
  return best.titled || !isRegisterLedger(best.known.ledger.id)
}

const cardsOf = (
  grid: Grid,
  cards: readonly Card[],
  tables: readonly FoundTable[],
  weigh: Weigh,
): CardTable | undefined => {
  const laid = tableOfCards(grid, cards, tables)
  const [best] = laid === undefined ? [] : weigh(laid.grid, laid.table)
  return best !== undefined && isWhole(best) ? laid : undefined
}

const formsOf = (
  grid: Grid,
  found: readonly Card[],
  isLabel: LabelTest,
  weigh: Weigh,
): SheetForms | undefined => {
  if (found.length === 0) return undefined
  const tables = tablesBeside(grid, found, isLabel).filter((table) => isLedger(weigh(grid, table)))
  const cards = cardsOf(grid, found, tables, weigh)
  return cards === undefined ? undefined : { cards, tables }
}

/** Finds the forms of a sheet where they are whole records of a ledger; else its tables are all there is. */
export const findForms = (
  grid: Grid,
  isLabel: LabelTest,
  bounds: ReadonlyMap<number, Bounds>,
  weigh: Weigh,
): SheetForms | undefined => {
  // Where a person says that the first table lies elsewhere, she means a table.
  if (bounds.has(0)) return undefined
  for (const find of [findSideCards, findCards]) {
    const forms = formsOf(grid, find(grid, isLabel), isLabel, weigh)
    if (forms === undefined) continue
    const [, ...tables] = moveTables(grid, [forms.cards.table, ...forms.tables], bounds)
    return { cards: forms.cards, tables }
  }
  return undefined
}
