import type { FileRef } from '#shared/bridge.ts'
import type { ImportPreview } from '#shared/contract/imports.ts'
import { registersFirst } from '#shared/ledgers/taking-order.ts'
import { isCallError } from '../../api/call-error.ts'
import type { Call } from '../../api/client.ts'
import {
  freshFile,
  type ImportFile,
  isRegister,
  type LeftOut,
  ledgersIn,
  type MaybeChoice,
  previewOf,
  type Stage,
  sumCounts,
  taskOf,
} from './import-files.ts'
import { createSayings, type Sayings } from './import-sayings.ts'
import { changeFile, fileOf, type ImportTable } from './import-table.ts'

export interface ImportDesk extends Sayings {
  readonly subscribe: (listener: () => void) => () => void
  readonly files: () => readonly ImportFile[]
  readonly add: (files: readonly FileRef[]) => Promise<void>
  readonly setMaybe: (token: string, maybe: MaybeChoice) => void
  readonly apply: (token: string) => Promise<void>
  readonly applyAll: () => Promise<void>
  readonly cancel: (token: string) => void
  readonly retry: (token: string) => Promise<void>
  readonly remove: (token: string) => void
  readonly clear: () => void
}

interface Words {
  readonly tell: (error: unknown) => void
  /** The books moved between look and yes; the file was worked out anew. */
  readonly refreshed: () => void
}

/** Asks for plans: one at a time for a file, the newest word always last. */
const createPlanner = (call: Call, table: ImportTable, { tell }: Words) => {
  const find = (token: string): ImportFile | undefined => fileOf(table, token)
  const stage = (token: string, next: Stage): void => changeFile(table, token, { stage: next })
  const asking = new Set<string>()

  const show = (token: string, preview: ImportPreview): void => {
    const each = find(token)
    if (each !== undefined)
      changeFile(table, token, { stage: { kind: 'ready', preview }, round: each.round + 1 })
  }
  const read = async (token: string): Promise<void> => {
    const each = find(token)
    if (each === undefined) return
    const task = crypto.randomUUID()
    stage(token, { kind: 'reading', task })
    try {
      const corrections = [...each.corrections]
      const preview = await call('imports.preview', { file: token, corrections, task })
      // What was said of this very file before is where she goes on from.
      const recalled = preview.corrections.map(({ correction }) => correction)
      if (preview.recalled > 0) changeFile(table, token, { corrections: recalled })
      show(token, preview)
    } catch (error) {
      stage(token, { kind: 'failed', error })
    }
  }
  /** One plan under all that is said so far; false when more was said meanwhile. */
  const ask = async (each: ImportFile, preview: ImportPreview): Promise<boolean> => {
    const { token } = each.file
    const task = crypto.randomUUID()
    stage(token, { kind: 'correcting', preview, task })
    const corrections = [...each.corrections]
    const next = await call('imports.correct', { plan: preview.plan, corrections, task })
    if (find(token)?.corrections !== each.corrections) return false
    show(token, next)
    return true
  }
  const fail = async (token: string, error: unknown): Promise<void> => {
    // The core keeps few plans and none over a restart: then the file is read once more.
    if (isCallError(error, 'plan-stale')) return read(token)
    const preview = shownOf(token)
    if (preview !== undefined) stage(token, { kind: 'ready', preview })
    if (!isCallError(error, 'cancelled')) tell(error)
  }
  const shownOf = (token: string): ImportPreview | undefined => {
    const each = find(token)
    return each === undefined ? undefined : previewOf(each.stage)
  }
  const correct = async (token: string): Promise<void> => {
    // A word said while the plan is made is in the list already and taken up afterwards.
    if (asking.has(token)) return
    asking.add(token)
    try {
      for (let isDone = false; !isDone; ) {
        const each = find(token)
        const preview = shownOf(token)
        isDone = each === undefined || preview === undefined || (await ask(each, preview))
      }
    } catch (error) {
      await fail(token, error)
    } finally {
      asking.delete(token)
    }
  }
  return { find, stage, read, correct }
}

type Planner = ReturnType<typeof createPlanner>

/** What stays behind, asked for while the plan is there. */
const leftOutOf = async (call: Call, preview: ImportPreview): Promise<LeftOut> => {
  const { plan } = preview
  const leftovers =
    sumCounts(preview).problem > 0 ? await call('imports.leftovers', { plan }) : null
  const ask = { plan, level: 'warning', limit: 1 } as const
  const { total, groups } = await call('imports.issues', ask)
  return { leftovers, cells: { total, groups } }
}

/** Writes one plan. */
const applyFile = async (
  call: Call,
  { find, stage, read }: Planner,
  token: string,
  words: Words,
): Promise<void> => {
  const each = find(token)
  const preview = each === undefined ? undefined : previewOf(each.stage)
  if (each === undefined || preview === undefined) return
  const task = crypto.randomUUID()
  stage(token, { kind: 'applying', preview, task })
  try {
    const leftOut = await leftOutOf(call, preview)
    const result = await call('imports.apply', { plan: preview.plan, maybe: each.maybe, task })
    stage(token, { kind: 'applied', result, ...leftOut })
  } catch (error) {
    stage(token, { kind: 'ready', preview })
    if (!isCallError(error, 'plan-stale')) return words.tell(error)
    await read(token)
    words.refreshed()
  }
}

/** Writes one file of the table, or all of them one after another. */
const createWriter = (
  call: Call,
  table: ImportTable,
  planner: Planner,
  words: Words,
): Pick<ImportDesk, 'apply' | 'applyAll'> => ({
  apply: async (token) => {
    await applyFile(call, planner, token, words)
    const written = planner.find(token)
    if (written === undefined || !isRegister(written)) return
    // Whom a register brought in the other files need not ask for.
    for (const { file, stage } of table.files)
      if (stage.kind === 'ready') await planner.correct(file.token)
  },
  applyAll: async () => {
    for (const { file, stage } of registersFirst(table.files, ledgersIn)) {
      if (stage.kind !== 'ready') continue
      // The file before this one moved the store, so each is planned on what stands now.
      await planner.correct(file.token)
      await applyFile(call, planner, file.token, words)
    }
  },
})

/**
 * The files that are being taken in. The desk outlives its page: a clerk can look something up and
 * come back to what she said.
 */
export const createImportDesk = (call: Call, words: Words): ImportDesk => {
  const table: ImportTable = { files: [], listeners: new Set() }
  const planner = createPlanner(call, table, words)
  const { find, read } = planner
  const put = (files: readonly ImportFile[]): void => {
    table.files = files
    for (const listener of table.listeners) listener()
  }
  const letGo = ({ stage }: ImportFile): void => {
    const task = taskOf(stage)
    const preview = previewOf(stage)
    // A plan is only memory; that it could not be dropped changes nothing for the clerk.
    if (task !== undefined) call('imports.cancel', { task }).catch(() => {})
    if (preview !== undefined) call('imports.discard', { plan: preview.plan }).catch(() => {})
  }
  return {
    subscribe: (listener) => {
      table.listeners.add(listener)
      return () => table.listeners.delete(listener)
    },
    files: () => table.files,
    add: async (files) => {
      put([...table.files, ...files.map(freshFile)])
      // One after another: reading is heavy, and the first can be looked at meanwhile.
      for (const { token } of files) await read(token)
      // Where she has begun already, nothing is moved under her hands.
      if (table.files.every(({ corrections }) => corrections.length === 0))
        put(registersFirst(table.files, ledgersIn))
    },
    ...createSayings(table, planner.correct),
    setMaybe: (token, maybe) => changeFile(table, token, { maybe }),
    ...createWriter(call, table, planner, words),
    cancel: (token) => {
      const each = find(token)
      const task = each === undefined ? undefined : taskOf(each.stage)
      if (task !== undefined) call('imports.cancel', { task }).catch(words.tell)
    },
    retry: read,
    remove: (token) => {
      const each = find(token)
      if (each !== undefined) letGo(each)
      put(table.files.filter(({ file }) => file.token !== token))
    },
    clear: () => {
      table.files.forEach(letGo)
      put([])
    },
  }
}
