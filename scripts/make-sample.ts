/**
 * Writes the ledgers of the fictional office to resources/sample. The same cells come out every time;
 * `order.json` beside them says in which order they are taken in.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createSample } from './sample/books.ts'
import { bookOf } from './sample/page.ts'

const folder = process.argv[2] ?? join(import.meta.dirname, '../resources/sample')
const sample = createSample()

await mkdir(folder, { recursive: true })
for (const { file, pages } of sample) await bookOf(pages).xlsx.writeFile(join(folder, file))
const order = sample.map(({ file }) => file)
await writeFile(join(folder, 'order.json'), `${JSON.stringify(order, undefined, 2)}\n`)
console.log(`${order.length} ledgers written to ${folder}`)
