import type { Parsed } from '#shared/contract/index.ts'

export type SheetBatch = Omit<Parsed<'records.updateMany'>, 'ledger'>

type Entry = {
  readonly [Part in keyof SheetBatch]: readonly [Part, SheetBatch[Part][number]]
}[keyof SheetBatch]

/** A character is at most three bytes, and the web host takes four megabytes; smaller calls hold others up less. */
const MOST_CHARS = 300_000
const MOST_ROWS = 5000

/** Cuts a batch where it is larger than a call may be; one of a few hundred rows stays whole. */
export const splitCalls = (batch: SheetBatch): readonly SheetBatch[] => {
  const calls: Entry[][] = []
  let chars = 0
  for (const entry of entriesOf(batch)) {
    const size = JSON.stringify(entry[1]).length
    const open = calls.at(-1)
    if (open === undefined || open.length >= MOST_ROWS || chars + size > MOST_CHARS) {
      calls.push([entry])
      chars = size
    } else {
      open.push(entry)
      chars += size
    }
  }
  return calls.map(toBatch)
}

const entriesOf = ({ changes, creates, removes, restores }: SheetBatch): readonly Entry[] => [
  ...changes.map((row): Entry => ['changes', row]),
  ...creates.map((row): Entry => ['creates', row]),
  ...removes.map((row): Entry => ['removes', row]),
  ...restores.map((row): Entry => ['restores', row]),
]

const toBatch = (entries: readonly Entry[]): SheetBatch => ({
  changes: entries.flatMap((entry) => (entry[0] === 'changes' ? [entry[1]] : [])),
  creates: entries.flatMap((entry) => (entry[0] === 'creates' ? [entry[1]] : [])),
  removes: entries.flatMap((entry) => (entry[0] === 'removes' ? [entry[1]] : [])),
  restores: entries.flatMap((entry) => (entry[0] === 'restores' ? [entry[1]] : [])),
})
