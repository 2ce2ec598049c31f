import { benchAssess } from './assess.ts'
import { benchEntry } from './entry.ts'
import { benchImport } from './import.ts'
import { benchLists } from './lists.ts'
import { benchPrint } from './print.ts'
import { benchRegister } from './register.ts'
import { benchReport } from './report.ts'
import { benchStart } from './start.ts'
import { benchStats } from './stats.ts'

// Figures, not tests: `npm run bench` runs all, `npm run bench -- start` one of them. Ratios are of two
// things measured in turn in one run; a figure that misses makes the exit code 1.
const benches: Readonly<Record<string, () => Promise<void>>> = {
  start: benchStart,
  lists: benchLists,
  entry: benchEntry,
  print: benchPrint,
  stats: benchStats,
  report: benchReport,
  register: benchRegister,
  import: benchImport,
  assess: benchAssess,
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in benches))
if (unknown.length > 0) {
  console.error(
    `no such bench: ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`,
  )
  process.exit(2)
}
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length === 0 || wanted.includes(name)) await bench()
}
