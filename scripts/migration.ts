import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateSQLiteDrizzleJson, generateSQLiteMigration } from 'drizzle-kit/api'
import { schema } from '#core/store/schema/all.ts'

// Writes the SQL that leads from the last migration's schema to the one described now. Read it
// before committing: what rebuilds a table must carry its rows over by hand.
//   npm run migration -- NAME      → resources/migrations/NNNN_NAME.sql + schema.json

const folder = join(import.meta.dirname, '..', 'resources', 'migrations')
const snapshot = join(folder, 'schema.json')
const name = process.argv[2]

const empty = await generateSQLiteDrizzleJson({}, undefined, 'snake_case')
const before = existsSync(snapshot) ? JSON.parse(readFileSync(snapshot, 'utf8')) : empty
const after = await generateSQLiteDrizzleJson(schema, before.id, 'snake_case')
const statements = await generateSQLiteMigration(before, after)

if (statements.length === 0) {
  console.log('The schema is what the migrations make it.')
} else if (name === undefined) {
  console.log(statements.join('\n'))
  process.exitCode = 1
} else {
  const list = join(folder, 'order.json')
  const order: string[] = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : []
  const file = `${String(order.length + 1).padStart(4, '0')}_${name}.sql`
  writeFileSync(join(folder, file), `${statements.join('\n')}\n`)
  writeFileSync(list, `${JSON.stringify([...order, file], null, 2)}\n`)
  writeFileSync(snapshot, `${JSON.stringify(after)}\n`)
  console.log(file)
}
