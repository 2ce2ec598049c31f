import { readFileSync, statSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { createCore } from '#core/index.ts'
import { peakMemory } from './measure.ts'
import { placeOf, barePorts as ports } from './store.ts'

// The whole way of the program: records out of the store, the register of them, the file. One line of JSON.
const [dataDir = ''] = process.argv.slice(2)
const core = createCore('writer', placeOf(dataDir), ports)
const from = performance.now()
const answer = await core.dispatch('registers.export', { list: { ledger: 'receptions' } })
const ms = performance.now() - from
if (!answer.ok) throw new Error(JSON.stringify(answer.error))
const { token, name } = answer.value as { token: string; name: string } // what the contract says
const { size } = statSync(`${dataDir}/passing/${token}/${name}`)
const memory = peakMemory(readFileSync('/proc/self/status', 'utf8'))
core.dispose()
console.log(JSON.stringify({ ms, memory, size }))
