import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { backupsToDelete } from '#core/store/backups/backup.ts'
import { openIn, setupFolder } from '../../helpers/stores.ts'

describe('a backup', () => {
  it('is a whole store that opens, with the same rows', () => {
    const store = openIn(setupFolder())
    store.write((writer) => writer.run("insert into numbers (scope, last) values ('a', 3)"))
    const path = store.backup('test')
    store.close()
    const copy = new Database(path, { readonly: true })
    expect(copy.prepare('select last from numbers').pluck().get()).toBe(3)
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok')
    copy.close()
  })

  it('leaves nothing half written when the disk refuses', () => {
    const dataDir = setupFolder()
    const store = openIn(dataDir)
    writeFileSync(join(dataDir, 'backups'), 'a file where the folder should be')
    expect(() => store.backup('test')).toThrow()
    rmSync(join(dataDir, 'backups'))
    store.backup('again')
    expect(readdirSync(join(dataDir, 'backups')).every((name) => name.endsWith('.db'))).toBe(true)
    store.close()
  })

  it('pushes out neither the newest nor the last of each day, week and month', () => {
    const day = (month: number, date: number): string =>
      `2024-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
    const monthly = Array.from({ length: 11 }, (_, i) => `${day(i + 1, 15)}T08-00_on-exit.db`)
    const busy = Array.from(
      { length: 30 },
      (_, i) => `${day(12, 31)}T09-${10 + i}_before-import.db`,
    )
    const daily = Array.from({ length: 12 }, (_, i) => `${day(12, 19 + i)}T08-00_on-exit.db`)
    const gone = new Set(backupsToDelete([...busy, ...monthly, ...daily, 'notes.txt']))
    expect(monthly.filter((name) => gone.has(name))).toEqual([])
    expect(busy.filter((name) => !gone.has(name))).toEqual(busy.slice(-10))
    expect(daily.filter((name) => !gone.has(name)).map((name) => name.slice(5, 10))).toEqual(
      // With the busy day itself the last seven days; 12-25 is the last of its week besides.
      ['12-25', '12-26', '12-27', '12-28', '12-29', '12-30'],
    )
    expect(gone.has('notes.txt')).toBe(false)
    expect(backupsToDelete(busy.slice(0, 10))).toEqual([])
  })

  it('of before a restore goes only when the restore is a week old', () => {
    const busy = (day: string, why: string): readonly string[] =>
      Array.from({ length: 20 }, (_, i) => `${day}T09-${10 + i}-00-000Z_${why}.db`)
    const [undo, before] = [
      '2024-06-03T10-00-00-000Z_before-restore.db',
      busy('2024-06-03', 'on-exit'),
    ]
    const goneBy = (day: string): ReadonlySet<string> =>
      new Set(
        backupsToDelete(
          [...before, undo, ...busy(day, 'before-import')],
          '2024-06-03T10:00:00.000Z',
        ),
      )
    const soon = goneBy('2024-06-09')
    expect([...before, undo].filter((name) => soon.has(name))).toEqual([])
    expect(soon.size).toBe(10)
    const later = goneBy('2024-06-10')
    expect(before.filter((name) => later.has(name))).toEqual(before)
  })

  it('that was broken off is cleared away at the next start, and no other before', () => {
    const dataDir = setupFolder()
    const store = openIn(dataDir)
    store.backup('first')
    const parts = (): readonly string[] =>
      readdirSync(join(dataDir, 'backups')).filter((name) => name.includes('.part'))
    writeFileSync(join(dataDir, 'backups', '2024-01-01_broken.db.part'), 'half')
    writeFileSync(join(dataDir, 'backups', '2024-01-01_broken.db.part-wal'), 'half')
    store.backup('second') // Another thread may be making the other one.
    expect(parts()).toHaveLength(2)
    store.close()
    openIn(dataDir).close()
    expect(parts()).toEqual([])
  })

  it('is due after a write and no longer after it was made', () => {
    const store = openIn(setupFolder())
    expect(store.isChanged()).toBe(false)
    store.write((writer) => writer.run("insert into numbers (scope, last) values ('a', 3)"))
    expect(store.isChanged()).toBe(true)
    store.backup('test')
    expect(store.isChanged()).toBe(false)
    store.close()
  })
})
