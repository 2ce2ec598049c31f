import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { AppError } from '#core/index.ts'
import { openDatabase } from '#core/store/database.ts'
import { migrate, migrationFiles } from '#core/store/migrate.ts'
import { openIn, resourcesDir, setupFolder } from '../../helpers/stores.ts'

const migrationsDir = join(resourcesDir, 'migrations')

const codeOf = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
  return 'no error'
}

describe('a database', () => {
  it('is as safe on its tenth opening as on its first', () => {
    const path = join(setupFolder(), 'a.db')
    for (let launch = 1; launch <= 10; launch++) {
      const db = openDatabase(path, 'write')
      expect([launch, db.pragma('synchronous', { simple: true })]).toEqual([launch, 2])
      expect(db.pragma('journal_mode', { simple: true })).toBe('wal')
      expect(db.pragma('secure_delete', { simple: true })).toBe(1)
      db.exec('create table if not exists t (a); insert into t values (1)')
      db.close()
    }
  })

  it('of another program is refused and left as it was', () => {
    const path = join(setupFolder(), 'a.db')
    const other = new Database(path)
    other.exec('create table theirs (a)')
    other.close()
    const before = readFileSync(path)
    expect(codeOf(() => openDatabase(path, 'write'))).toBe('store-foreign')
    expect(readFileSync(path).equals(before)).toBe(true)
  })
})

describe('migrations', () => {
  it('bring an empty file to the newest schema, once', () => {
    const db = openDatabase(join(setupFolder(), 'a.db'), 'write')
    migrate(db, migrationsDir, () => expect.unreachable('nothing to back up'))
    expect(db.pragma('user_version', { simple: true })).toBe(migrationFiles(migrationsDir).length)
    migrate(db, migrationsDir, () => expect.unreachable('nothing to do'))
    db.close()
  })

  it('refuse a store made by a newer program and leave it as it was', () => {
    const dataDir = setupFolder()
    openIn(dataDir).close()
    const path = join(dataDir, 'lianxinqiao.db')
    const db = new Database(path)
    db.pragma('user_version = 999')
    db.close()
    const before = readFileSync(path)
    expect(codeOf(() => openIn(dataDir))).toBe('store-newer')
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('that fail half way leave the rows and the version of before, and a backup is there', () => {
    const folder = setupFolder()
    const dir = join(folder, 'migrations')
    mkdirSync(dir)
    writeFileSync(join(dir, '1.sql'), 'create table t (a); insert into t values (7);')
    writeFileSync(join(dir, 'order.json'), '["1.sql"]')
    const db = openDatabase(join(folder, 'a.db'), 'write')
    migrate(db, dir, () => undefined)
    writeFileSync(join(dir, '2.sql'), 'delete from t; insert into nowhere values (1);')
    writeFileSync(join(dir, 'order.json'), '["1.sql", "2.sql"]')
    let backedUp = 0
    expect(() => migrate(db, dir, (from) => (backedUp = from))).toThrow('nowhere')
    expect(backedUp).toBe(1)
    expect(db.prepare('select a from t').pluck().all()).toEqual([7])
    expect(db.pragma('user_version', { simple: true })).toBe(1)
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
    db.close()
  })

  it('that rebuild a parent table keep its child rows', () => {
    const folder = setupFolder()
    const dir = join(folder, 'migrations')
    mkdirSync(dir)
    writeFileSync(
      join(dir, '1.sql'),
      `create table parent (id integer primary key);
       create table child (id integer primary key, parent integer references parent (id) on delete cascade);
       insert into parent values (1); insert into child values (1, 1);`,
    )
    writeFileSync(
      join(dir, '2.sql'),
      `create table fresh (id integer primary key, more text); insert into fresh (id) select id from parent;
       drop table parent; alter table fresh rename to parent;`,
    )
    writeFileSync(join(dir, 'order.json'), '["1.sql"]')
    const db = openDatabase(join(folder, 'a.db'), 'write')
    migrate(db, dir, () => undefined)
    writeFileSync(join(dir, 'order.json'), '["1.sql", "2.sql"]')
    migrate(db, dir, () => undefined)
    expect(db.prepare('select count(*) from child').pluck().get()).toBe(1)
    db.close()
  })
})

describe('a data folder', () => {
  it('belongs to one program at a time, and to the next when the first is gone', () => {
    const dataDir = setupFolder()
    const first = openIn(dataDir)
    expect(codeOf(() => openIn(dataDir))).toBe('store-busy')
    first.close()
    openIn(dataDir).close()
  })

  it('that cannot be written is said, with its path', () => {
    const file = join(setupFolder(), 'a-file')
    writeFileSync(file, '')
    const dataDir = join(file, 'data')
    expect(() => openIn(dataDir)).toThrow(
      expect.objectContaining({ code: 'store-unwritable', details: { path: dataDir } }),
    )
  })

  it('where no folder can be made is said, and not tried for ever', () => {
    const dataDir = process.platform === 'win32' ? 'Q:\\nobody\\data' : '/proc/nobody/data'
    expect(() => openIn(dataDir)).toThrow(
      expect.objectContaining({ code: 'store-unwritable', details: { path: dataDir } }),
    )
  })

  it('with bytes that are no database is refused and left as it was', () => {
    const dataDir = setupFolder()
    const path = join(dataDir, 'lianxinqiao.db')
    writeFileSync(
      path,
      'this is a letter, not a database, and long enough to be looked at\n'.repeat(40),
    )
    const before = readFileSync(path)
    expect(codeOf(() => openIn(dataDir))).toBe('store-foreign')
    expect(readFileSync(path).equals(before)).toBe(true)
  })
})

describe('a reader', () => {
  it('knows that somebody has written since, and only then', () => {
    const dataDir = setupFolder()
    const writer = openIn(dataDir)
    const reader = openIn(dataDir, 'reader')
    const [own, beside] = [writer.state(), reader.state()]
    expect([writer.state(), reader.state()]).toEqual([own, beside])
    writer.write((to) => to.run("insert into numbers (scope, last) values ('a', 1)"))
    expect(writer.state()).not.toBe(own)
    expect(reader.state()).not.toBe(beside)
    reader.close()
    writer.close()
  })

  it('cannot write, and sees what the writer committed', () => {
    const dataDir = setupFolder()
    const writer = openIn(dataDir)
    const reader = openIn(dataDir, 'reader')
    writer.write((w) => w.run("insert into numbers (scope, last) values ('a', 1)"))
    expect(reader.reader.all('select scope from numbers')).toEqual([{ scope: 'a' }])
    expect(() =>
      reader.reader.all("insert into numbers (scope, last) values ('b', 1) returning last"),
    ).toThrow()
    expect(() => reader.write(() => undefined)).toThrow()
    reader.close()
    writer.close()
  })

  it('on the writing connection is refused a statement that writes', () => {
    const store = openIn(setupFolder())
    expect(() => store.reader.all('delete from numbers returning scope')).toThrow('reader')
    store.close()
  })
})

it('a write that throws leaves nothing behind', () => {
  const store = openIn(setupFolder())
  expect(() =>
    store.write((writer) => {
      writer.run("insert into numbers (scope, last) values ('a', 1)")
      throw new Error('half way')
    }),
  ).toThrow('half way')
  expect(store.reader.all('select * from numbers')).toEqual([])
  store.close()
})

it('the migrations amount to the tables that are described', async () => {
  const { generateSQLiteDrizzleJson, generateSQLiteMigration } = await import('drizzle-kit/api')
  const { schema } = await import('#core/store/schema/all.ts')
  const described = await generateSQLiteDrizzleJson(schema, undefined, 'snake_case')
  const empty = await generateSQLiteDrizzleJson({}, undefined, 'snake_case')
  const fresh = new Database(':memory:')
  for (const sql of await generateSQLiteMigration(empty, described)) fresh.exec(sql)
  const migrated = openDatabase(join(setupFolder(), 'a.db'), 'write')
  migrate(migrated, migrationsDir, () => undefined)
  const columns = `select m.name as tableName, c.name, c.type, c."notnull", c.pk
    from sqlite_master m join pragma_table_info(m.name) c
    where m.type = 'table' and m.name not like '%\\_index%' escape '\\' order by 1, 2`
  const indexes =
    "select name, sql from sqlite_master where type = 'index' and sql is not null order by 1"
  expect(migrated.prepare(columns).all()).toEqual(fresh.prepare(columns).all())
  expect(migrated.prepare(indexes).all()).toEqual(fresh.prepare(indexes).all())
  migrated.close()
})
