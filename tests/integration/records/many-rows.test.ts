import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { enterRows } from '#core/store/enter-rows.ts'
import { withoutIndexes } from '#core/store/imports/without-indexes.ts'
import { insertRecords } from '#core/store/records/insert-records.ts'
import type { Pen } from '#core/store/records/pen.ts'
import { searchRecords } from '#core/store/search/search.ts'
import { gatherTexts } from '#core/store/search/waiting-texts.ts'
import type { Store, Writer } from '#core/store/store.ts'
import { openIn, setupFolder } from '../../helpers/stores.ts'

const MANY = 5000
const COLUMNS = ['scope', 'last']

const openStoreOnce = (): Store => openIn(setupFolder())

const indexesOf = ({ reader }: Pick<Store, 'reader'>, table: string) =>
  reader.all<{ name: string; sql: string | null }>(
    "select name, sql from sqlite_master where type = 'index' and tbl_name = ? order by name",
    table,
  )

const penIn = (writer: Writer): Pen => {
  let ids = 0
  return {
    writer,
    newId: () => `id-${String(ids++).padStart(6, '0')}`,
    stamp: { at: '2024-12-31T01:00:00.000Z', by: 'clerk' },
    site: 'site',
    batch: null,
  }
}

const visits = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    values: {
      visitedOn: `2024-01-${String((at % 28) + 1).padStart(2, '0')}`,
      visitorName: `访客${count - at}`,
      receivedBy: [{ name: `委员${at % 7}` }],
      content: `第${at}件`,
    },
  }))

const enterVisits = (writer: Writer, count: number): void => {
  insertRecords(penIn(writer), 'receptions', visits(count))
}

const expectSound = ({ reader }: Store): void =>
  expect(reader.all('pragma integrity_check')).toEqual([{ integrity_check: 'ok' }])

describe('many rows', () => {
  it.each([
    ['each says something else', (last: number) => last],
    ['all say the same', () => 7],
    ['all but the last few say the same', (_: number, at: number) => (at < 40 ? 7 : at)],
  ])('are each entered once and in their order, however many there are, where %s', (_, lastOf) => {
    const store = openStoreOnce()
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.integer()), { maxLength: 70 }), (rows) => {
        store.write((writer) => {
          writer.run('delete from numbers')
          const named = rows.map(([text, last], at) => [`${at}/${text}`, lastOf(last, at)] as const)
          enterRows(writer, 'numbers', COLUMNS, named)
          expect(writer.rows('select scope, last from numbers order by rowid')).toEqual(named)
        })
      }),
    )
    store.close()
  })

  it('of which one is refused take back the whole of their transaction', () => {
    const store = openStoreOnce()
    const twice = Array.from({ length: 40 }, (_, at) => [`scope ${at % 39}`, 1] as const)
    const enter = () => store.write((writer) => enterRows(writer, 'numbers', COLUMNS, twice))
    expect(enter).toThrow('UNIQUE')
    expect(store.reader.rows('select * from numbers')).toEqual([])
    store.close()
  })

  it('of a table that more than doubles are entered before its indexes, which are then as they were', () => {
    const store = openStoreOnce()
    const before = indexesOf(store, 'receptions')
    let meanwhile: readonly { readonly name: string }[] = before
    store.write((writer) => {
      enterVisits(writer, 10)
      withoutIndexes(writer, new Map([['receptions', MANY]]), () => {
        meanwhile = indexesOf({ reader: writer }, 'receptions')
      })
    })
    const names = meanwhile.map(({ name }) => name)
    expect(names).not.toContain('receptions_by_title')
    // New records are none of these.
    expect(names).toContain('receptions_removed')
    expect(names).toContain('receptions_by_matter')
    expect(indexesOf(store, 'receptions')).toEqual(before)
    expectSound(store)
    store.close()
  })

  it.each([
    ['few', 10, MANY - 1],
    ['fewer than there are already', MANY + 1, MANY],
  ])('leave the indexes alone where they are %s', (_, present, entered) => {
    const store = openStoreOnce()
    const before = indexesOf(store, 'receptions')
    store.write((writer) => {
      enterVisits(writer, present)
      withoutIndexes(writer, new Map([['receptions', entered]]), () =>
        expect(indexesOf({ reader: writer }, 'receptions')).toEqual(before),
      )
    })
    store.close()
  })

  it('that are called off leave the indexes and nothing else', () => {
    const store = openStoreOnce()
    const before = indexesOf(store, 'receptions')
    const calledOff = new Error('called off')
    expect(() =>
      store.write((writer) =>
        withoutIndexes(writer, new Map([['receptions', MANY]]), () => {
          enterVisits(writer, 10)
          throw calledOff
        }),
      ),
    ).toThrow(calledOff)
    expect(indexesOf(store, 'receptions')).toEqual(before)
    expect(store.reader.get('select count(*) as n from receptions')).toEqual({ n: 0 })
    store.close()
  })

  it('whose texts waited are found like those that were indexed at once', () => {
    const store = openStoreOnce()
    const found = store.write((writer) => {
      const texts = gatherTexts(writer)
      const pen = { ...penIn(writer), indexLater: texts.add }
      const ids = insertRecords(pen, 'receptions', visits(40))
      expect(searchRecords(writer, '第17件', 10)).toEqual([])
      let heard = 0
      texts.write(() => {
        heard += 1
      })
      expect(heard).toBe(40)
      return [ids[17], searchRecords(writer, '第17件', 10).map(({ id }) => id)]
    })
    expect(found[1]).toEqual([found[0]])
    store.close()
  })
})
