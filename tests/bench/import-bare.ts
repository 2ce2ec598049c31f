import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import Database from 'better-sqlite3'
import type { RawCell, RawRow } from '#core/workbooks/book.ts'
import { prepareReader, readWorkbook } from '#core/workbooks/read-workbook.ts'
import { findPlace } from '#hosts/common/place.ts'

// The least that can be called an import: our own reader, then every row as it stands into one plain table
// with four indexes and a full-text index of three letters. Nothing is understood, compared or explained, and
// nothing can be undone. It tells how much of a limit the program itself has. Prints one line of JSON.
const [file = '', books = ''] = process.argv.slice(2)

const COLUMNS =
  'number, day, name, gender, phone, address, persons, content, receiver, process, closed, remark'
const INDEXED = ['day', 'name', 'phone', 'receiver'] as const

const openBooks = (): Database.Database => {
  const db = new Database(books)
  db.exec(`
    pragma journal_mode = wal;
    pragma synchronous = full;
    pragma cache_size = -65536;
    create table visits (id integer primary key, ${COLUMNS});
    create virtual table words using fts5 (said, content = '', tokenize = 'trigram');
  `)
  return db
}

const built = join(import.meta.dirname, '..', '..', 'out', 'main', 'workbook-thread.js')

const thread = existsSync(built) ? pathToFileURL(built) : findPlace(dirname(books)).workbookThread

const contentOf = (cell: RawCell | null | undefined): string | number | null => {
  if (cell === null || cell === undefined) return null
  return typeof cell.v === 'boolean' ? Number(cell.v) : cell.v
}

const write = (db: Database.Database, rows: readonly RawRow[]): void => {
  const row = db.prepare(
    `insert into visits (${COLUMNS}) values (${COLUMNS.replaceAll(/\w+/g, '?')})`,
  )
  const words = db.prepare('insert into words (rowid, said) values (?, ?)')
  db.transaction(() => {
    const columns = [...COLUMNS.split(', ').keys()]
    for (const cells of rows) row.run(columns.map((at) => contentOf(cells[at])))
    for (const name of INDEXED) db.exec(`create index visits_${name} on visits (${name})`)
    for (const [at, cells] of rows.entries())
      words.run(
        at + 1,
        cells
          .map(contentOf)
          .filter((value) => typeof value === 'string')
          .join('\n'),
      )
  })()
}

const db = openBooks()
prepareReader(thread)
await new Promise((done) => setTimeout(done, 2000))
const from = performance.now()
const book = await readWorkbook({ path: file, name: '来访接待.xlsx', thread })
const read = performance.now()
write(db, book.sheets[0]?.rows.slice(1) ?? [])
const done = performance.now()
console.log(JSON.stringify({ ms: done - from, readMs: read - from, writeMs: done - read }))
