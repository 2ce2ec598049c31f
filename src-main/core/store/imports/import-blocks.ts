import type { Values } from '#shared/domain/record.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { enterRows } from '../enter-rows.ts'
import type { Reader, Writer } from '../sql.ts'

/** A row of an old ledger as it was taken: what undo, re-import and "where from" need. */
export interface ImportRow {
  readonly ledger: LedgerId
  readonly recordId: string
  readonly sheet: string
  readonly row: number
  readonly fate: 'new' | 'changed' | 'same'
  readonly draftKey: string
  /** Former values of a changed record. */
  readonly before: Values | null
  readonly revisionAfter: number
  /** Which table of the sheet, from 0. */
  readonly table: number
  /** The row as it stood, column letter → text. */
  readonly raw: Readonly<Record<string, string>>
}

/** What a block says of each of its rows, beside the row as it stood. */
type Fact = readonly [
  recordId: string,
  row: number,
  fate: ImportRow['fate'],
  draftKey: string,
  before: Values | null,
  revisionAfter: number,
]

type Raw = ImportRow['raw']

/** One look at where a record came from opens a block: large enough to save, small enough for that. */
const BLOCK_ROWS = 200

/** Takes down the rows of one import in their order; `close` writes what still waits. */
export interface ImportBook {
  readonly add: (row: ImportRow) => void
  readonly close: () => void
}

const INSERT_BLOCK = `insert into import_blocks (id, batch_id, ledger, sheet, table_no, facts, raw)
  values (?, ?, ?, ?, ?, ?, ?)`
const ROW_COLUMNS = ['record_id', 'block_id', 'at', 'row', 'fate']

/** A book for the rows of one batch; nobody else takes rows down in the same transaction. */
export const openImportBook = (writer: Writer, batch: string): ImportBook => {
  let last = writer.get<{ id: number | null }>('select max(id) as id from import_blocks')?.id ?? 0
  let place: Pick<ImportRow, 'ledger' | 'sheet' | 'table'> | undefined
  let facts: Fact[] = []
  let raws: Raw[] = []
  const flush = (): void => {
    if (place === undefined || facts.length === 0) return
    last += 1
    const { ledger, sheet, table } = place
    const content = [JSON.stringify(facts), JSON.stringify(raws)] as const
    writer.run(INSERT_BLOCK, last, batch, ledger, sheet, table, ...content)
    const rows = facts.map(([recordId, row, fate], at) => [recordId, last, at, row, fate])
    enterRows(writer, 'import_rows', ROW_COLUMNS, rows)
    facts = []
    raws = []
  }
  return {
    add: (row) => {
      const { ledger, sheet, table, recordId, fate, draftKey, before, revisionAfter, raw } = row
      const goesOn = place?.ledger === ledger && place.sheet === sheet && place.table === table
      if (!goesOn || facts.length === BLOCK_ROWS) flush()
      place = { ledger, sheet, table }
      facts.push([recordId, row.row, fate, draftKey, before, revisionAfter])
      raws.push(raw)
    },
    close: flush,
  }
}

interface BlockRow {
  readonly id: number
  readonly batch: string
  readonly ledger: LedgerId
  readonly sheet: string
  readonly table: number
  readonly facts: string
  readonly raw: string
}

// Both were written by `openImportBook`, or from the rows of an older store by a migration.
const factsOf = (text: string): readonly Fact[] => JSON.parse(text) as Fact[]
const rawsOf = (text: string): readonly Raw[] => JSON.parse(text) as Raw[]

/** A row that was taken, with the block it lies in: of two imports the later has the higher blocks. */
export interface TakenRow extends ImportRow {
  readonly batch: string
  readonly block: number
}

/** The rows of a batch, last taken first: the order in which they are taken back. */
export const listImportRows = (reader: Reader, batch: string): TakenRow[] =>
  reader
    .all<BlockRow>(`${BLOCKS} where batch_id = ? order by id desc`, batch)
    .flatMap((block) => rowsIn(block).reverse())

const BLOCKS = `select id, batch_id as batch, ledger, sheet, table_no as "table", facts, raw
  from import_blocks`

const rowsIn = ({ id, batch, ledger, sheet, table, facts, raw }: BlockRow): TakenRow[] => {
  const raws = rawsOf(raw)
  return factsOf(facts).map(
    ([recordId, row, fate, draftKey, before, revisionAfter], at): TakenRow => {
      const stood = raws[at] ?? {}
      const place = { batch, block: id, ledger, sheet, table, row, raw: stood }
      return { ...place, recordId, fate, draftKey, before, revisionAfter }
    },
  )
}

/** The row that stands at a place of a block. */
export const rawAt = (block: string, at: number): Raw => rawsOf(block)[at] ?? {}

/** How many imports that stand have met a record. */
export const standingImportsOf = (reader: Reader, recordId: string): number =>
  reader.get<{ standing: number }>(
    `select count(*) as standing from import_rows r join import_blocks k on k.id = r.block_id
       join import_batches b on b.id = k.batch_id
      where r.record_id = ? and b.state = 'applied'`,
    recordId,
  )?.standing ?? 0

/** Where the row lies that a record was made from; undefined where no import made it. Opens no block. */
export const makingOf = (
  reader: Reader,
  recordId: string,
): Pick<TakenRow, 'batch' | 'block'> | undefined =>
  reader.get(
    `select k.batch_id as batch, k.id as block from import_rows r
       join import_blocks k on k.id = r.block_id where r.record_id = ? and r.fate = 'new'`,
    recordId,
  )

/**
 * How often later imports wrote to the record of a row and are taken back by now: each when it came and once more when
 * it went, unless what it wrote was kept.
 */
export const takenBackWrites = (
  reader: Reader,
  { recordId, batch, block }: Pick<TakenRow, 'recordId' | 'batch' | 'block'>,
): number =>
  reader.get<{ writes: number }>(
    `select count(*) as writes from (select distinct c.batch_id, c.at from changes c
       join import_batches b on b.id = c.batch_id
      where c.record_id = ? and b.state = 'undone' and b.id <> ?
        and exists (select 1 from import_rows r join import_blocks k on k.id = r.block_id
                     where r.record_id = c.record_id and k.batch_id = b.id and k.id > ?))`,
    recordId,
    batch,
    block,
  )?.writes ?? 0

const CHUNK = 500

/** What earlier imports that still stand said about records: record id → keys of their drafts. */
export const draftKeysOf = (
  reader: Reader,
  recordIds: readonly string[],
): Map<string, string[]> => {
  const keys = new Map<string, string[]>()
  for (const [block, places] of placesOf(reader, recordIds)) {
    const facts = factsOf(
      reader.get<{ facts: string }>('select facts from import_blocks where id = ?', block)?.facts ??
        '[]',
    )
    for (const at of places) {
      const [recordId, , , draftKey] = facts[at] ?? []
      if (recordId === undefined || draftKey === undefined) continue
      const known = keys.get(recordId)
      if (known === undefined) keys.set(recordId, [draftKey])
      else known.push(draftKey)
    }
  }
  return keys
}

/** Places of the records in the blocks of standing imports, by block, so that each is opened once. */
const placesOf = (reader: Reader, recordIds: readonly string[]): Map<number, number[]> => {
  const places = new Map<number, number[]>()
  for (let i = 0; i < recordIds.length; i += CHUNK) {
    const chunk = recordIds.slice(i, i + CHUNK)
    const rows = reader.all<{ block: number; at: number }>(
      `select r.block_id as block, r.at from import_rows r
         join import_blocks k on k.id = r.block_id join import_batches b on b.id = k.batch_id
        where b.state = 'applied' and r.record_id in (${chunk.map(() => '?').join(', ')})`,
      ...chunk,
    )
    for (const { block, at } of rows) {
      const known = places.get(block)
      if (known === undefined) places.set(block, [at])
      else known.push(at)
    }
  }
  return places
}
