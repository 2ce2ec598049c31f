import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '#core/store/database.ts'
import { listImportRows } from '#core/store/imports/import-blocks.ts'
import { ledgerShape } from '#core/store/ledger-shape.ts'
import { migrate, migrationFiles } from '#core/store/migrate.ts'
import { searchRecords } from '#core/store/search/search.ts'
import { indexNewRecords } from '#core/store/search/search-index.ts'
import { createTokenBytes, searchTokens } from '#core/store/search/search-tokens.ts'
import { openIn, resourcesDir, setupFolder } from '../../helpers/stores.ts'

const letters = fc.constantFrom(...'护栏河堤a1Ａé𠮷')
const signs = fc.constantFrom(...'，（ -"*')
const text = fc.string({ unit: fc.oneof({ weight: 4, arbitrary: letters }, signs), maxLength: 12 })

/** The runs of letters of a text, between marks. */
const runsOf = (written: string): string =>
  (
    written
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join('|')

describe('the index', () => {
  it('finds a piece of a text where it stands, and nowhere else', () => {
    const store = openIn(setupFolder())
    const shape = ledgerShape('receptions')
    let records = 0
    const isFound = (content: string, typed: string): boolean =>
      store.write((writer) => {
        const id = `r${records++}`
        indexNewRecords(writer, shape, [{ id, values: { content }, extra: {} }])
        return searchRecords(writer, typed, 100_000).some((found) => found.id === id)
      })
    fc.assert(
      fc.property(text, text, (content, typed) => {
        const piece = typed.replaceAll(/\s/gu, '')
        fc.pre(runsOf(piece) !== '')
        // A sign in what was typed parts runs as it does in the text; words apart are another matter.
        expect(isFound(content, piece)).toBe(runsOf(content).includes(runsOf(piece)))
      }),
      {
        numRuns: 300,
        examples: [
          ['河堤护栏', '栏'],
          ['河堤，护', '堤，护'],
          ['a1a', '1'],
          ['', '护'],
        ],
      },
    )
    store.close()
  })

  it('writes the same tokens by the quick way and the plain one', () => {
    const tokens = createTokenBytes()
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
        for (const each of texts) tokens.add(each)
        const written = Buffer.from(tokens.take()).toString()
        expect(written.split(' ').filter((token) => token !== '')).toEqual(
          texts.flatMap((each) =>
            searchTokens(each)
              .split(' ')
              .filter((token) => token !== ''),
          ),
        )
      }),
    )
  })

  it('of a store from before the pairs is filled anew, and its imports keep their order', () => {
    const dataDir = setupFolder()
    const newest = join(resourcesDir, 'migrations')
    const former = join(dataDir, 'former')
    cpSync(newest, former, { recursive: true })
    const files = migrationFiles(newest)
    const older = files.slice(0, files.indexOf('0007_search_pairs.sql'))
    writeFileSync(join(former, 'order.json'), JSON.stringify(older))
    const db = openDatabase(join(dataDir, 'lianxinqiao.db'), 'write')
    migrate(db, former, () => undefined)
    db.exec(`insert into receptions (id, revision, created_at, created_by, updated_at, updated_by,
        site_id, visitor_name, content) values ('r', 1, '', '', '', '', 's', '汤芳', '建议加装护栏');
      insert into search_rows values (1, 'receptions', 'r', '', 0);
      insert into search_index (rowid, body, initials) values (1, '护 护栏 栏', 'tf');
      insert into import_rows (id, batch_id, ledger, record_id, sheet, row, fate, draft_key,
        revision_after, raw) values ('b', 'batch', 'receptions', 'r', 'S', 2, 'new', 'second', 1, '{"A":"2"}'),
        ('a', 'batch', 'receptions', 'r', 'S', 1, 'new', 'first', 1, '{"A":"1"}')`)
    db.close()
    const store = openIn(dataDir)
    const found = (typed: string) => searchRecords(store.reader, typed, 9).map(({ id }) => id)
    expect(['护栏', '栏', '装护', 'tf', '栏护'].map(found)).toEqual([
      ['r'],
      ['r'],
      ['r'],
      ['r'],
      [],
    ])
    expect(listImportRows(store.reader, 'batch').map(({ row, raw }) => [row, raw])).toEqual([
      [2, { A: '2' }],
      [1, { A: '1' }],
    ])
    store.close()
  })
})
