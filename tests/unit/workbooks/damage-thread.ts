import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { readSheets } from '#core/imports/read-sheet.ts'
import { FileFailure } from '#core/workbooks/file-failure.ts'
import { defaultLimits } from '#core/workbooks/limits.ts'
import { readBytes } from '#core/workbooks/read-bytes.ts'
import { context } from '../imports/reading.ts'
import { damaged } from './damage.ts'

export interface DamageTask {
  readonly path: string
  readonly first: number
  readonly last: number
}

export interface DamageReport {
  /** Copies that were read, or refused with a reason. */
  readonly done: number
  /** Seeds of those that broke the reader, with what it said. */
  readonly broken: readonly string[]
  readonly mostMb: number
}

// SheetJS talks to the console about odd records; nobody there listens.
console.error = () => undefined
console.log = () => undefined

const { path, first, last } = workerData as DamageTask // written by the test only
const bytes = readFileSync(path)
const broken: string[] = []
let [done, mostMb] = [0, 0]
for (let seed = first; seed <= last; seed += 1) {
  parentPort?.postMessage({ seed })
  try {
    // What can still be read goes all the way: its tables, columns and values are looked for too.
    readSheets(readBytes(damaged(bytes, seed), 'x.xlsx', defaultLimits), context)
    done += 1
  } catch (error) {
    if (error instanceof FileFailure) done += 1
    else broken.push(`${seed}: ${error instanceof Error ? error.stack : String(error)}`)
  }
  const { external, heapUsed } = process.memoryUsage()
  mostMb = Math.max(mostMb, (external + heapUsed) / 1e6)
}
const report: DamageReport = { done, broken, mostMb }
parentPort?.postMessage({ report })
