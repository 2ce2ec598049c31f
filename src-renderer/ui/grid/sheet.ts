import { isSameValue } from './columns.ts'
import type { CellState, CellStep, RowStep } from './history.ts'
import type { ChangeOutcome, GridRow } from './rows.ts'

/** A row below the last record: typed here, not stored yet, or on its way. */
export interface DraftRow {
  readonly key: string
  readonly at: number
  readonly stage: 'typed' | 'sending' | 'refused'
}

/** What the grid knows and the page does not yet: cells on their way, refused texts, rows being typed. */
export interface Sheet {
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, CellState>>
  readonly drafts: readonly DraftRow[]
  /** The records' keys of rows that were made here, by the key they began with. */
  readonly keys: ReadonlyMap<string, string>
  /** Drafts that were emptied and left, and where they stood; undo may want them again. */
  readonly forgotten: ReadonlyMap<string, number>
}

export const emptySheet: Sheet = {
  cells: new Map(),
  drafts: [],
  keys: new Map(),
  forgotten: new Map(),
}

/** The key a row goes by now. */
export const currentKey = (sheet: Sheet, key: string): string => sheet.keys.get(key) ?? key

export const isDraft = (sheet: Sheet, key: string): boolean =>
  sheet.drafts.some((draft) => draft.key === key)

const held = (value: unknown): CellState => ({ kind: 'held', value })

/** What a cell shows: the grid's own state first, then the record. */
export const cellState = (
  sheet: Sheet,
  key: string,
  column: string,
  row: GridRow | undefined,
): CellState => sheet.cells.get(key)?.get(column) ?? held(row?.values[column])

type Cells = Map<string, Map<string, CellState>>

/** A copy that may be written to; inner maps are copied when they are first written. */
const writing = (sheet: Sheet): { readonly cells: Cells; readonly of: (key: string) => Cells } => {
  const cells: Cells = new Map()
  for (const [key, states] of sheet.cells) cells.set(key, new Map(states))
  return {
    cells,
    of: (key) => {
      if (!cells.has(key)) cells.set(key, new Map())
      return cells
    },
  }
}

/** Shows what the steps lead to. */
export const applySteps = (sheet: Sheet, steps: readonly CellStep[]): Sheet => {
  const { cells, of } = writing(sheet)
  const touched = new Set<string>()
  for (const { row, column, after } of steps) {
    const key = currentKey(sheet, row)
    of(key).get(key)?.set(column, after)
    touched.add(key)
  }
  const drafts = sheet.drafts.map(
    (draft): DraftRow =>
      draft.stage === 'refused' && touched.has(draft.key) ? { ...draft, stage: 'typed' } : draft,
  )
  return { ...sheet, cells, drafts }
}

/** One cell on its way to the page, with the very state that shows it. */
export interface SentCell {
  readonly row: string
  readonly column: string
  readonly state: CellState
}

/** Leaves cells to the page again, unless they changed since they were sent. */
export const releaseCells = (sheet: Sheet, sent: readonly SentCell[]): Sheet => {
  const { cells } = writing(sheet)
  for (const { row, column, state } of sent) {
    const key = currentKey(sheet, row)
    const states = cells.get(key)
    if (states?.get(column) === state) states.delete(column)
    if (states?.size === 0) cells.delete(key)
  }
  return { ...sheet, cells }
}

export const addDrafts = (sheet: Sheet, rows: readonly RowStep[]): Sheet => ({
  ...sheet,
  drafts: [
    ...sheet.drafts,
    ...rows.map(({ key, at }): DraftRow => ({ key, at, stage: 'typed' })),
  ].toSorted((one, other) => one.at - other.at),
})

export const dropDrafts = (sheet: Sheet, keys: ReadonlySet<string>): Sheet => ({
  ...sheet,
  drafts: sheet.drafts.filter(({ key }) => !keys.has(key)),
  cells: new Map([...sheet.cells].filter(([key]) => !keys.has(key))),
})

export const forgetDrafts = (sheet: Sheet, keys: ReadonlySet<string>): Sheet => {
  const gone = sheet.drafts.filter(({ key }) => keys.has(key))
  const forgotten = new Map([...sheet.forgotten, ...gone.map(({ key, at }) => [key, at] as const)])
  return { ...dropDrafts(sheet, keys), forgotten }
}

/** Drafts that were forgotten and are written to again stand where they stood. */
export const recallDrafts = (sheet: Sheet, steps: readonly CellStep[]): Sheet => {
  if (sheet.forgotten.size === 0) return sheet
  const written = new Set(steps.map(({ row }) => row))
  const back = [...sheet.forgotten].filter(([key]) => written.has(key))
  const rows = back.map(([key, at]): RowStep => ({ key, at, values: {}, origin: 'typed' }))
  const forgotten = new Map([...sheet.forgotten].filter(([key]) => !written.has(key)))
  return { ...addDrafts(sheet, rows), forgotten }
}

export const markSending = (sheet: Sheet, keys: ReadonlySet<string>): Sheet => ({
  ...sheet,
  drafts: sheet.drafts.map((draft) =>
    keys.has(draft.key) ? { ...draft, stage: 'sending' } : draft,
  ),
})

/** Rows that wait for the clerk: they are sent again only when she touches them. */
export const markRefused = (sheet: Sheet, keys: ReadonlySet<string>): Sheet => ({
  ...sheet,
  drafts: sheet.drafts.map((draft) =>
    keys.has(draft.key) ? { ...draft, stage: 'refused' } : draft,
  ),
})

/** What of a draft would be stored: its good cells. */
export const draftValues = (sheet: Sheet, key: string): GridRow['values'] => {
  const states = [...(sheet.cells.get(key) ?? [])]
  return Object.fromEntries(
    states
      .map(([column, state]) => [column, state.value] as const)
      .filter(([, value]) => !isSameValue(value, null)),
  )
}

const renameCreated = (sheet: Sheet, created: ChangeOutcome['created']): Sheet => {
  const names = new Map(Object.entries(created))
  const cells = new Map([...sheet.cells].map(([key, states]) => [names.get(key) ?? key, states]))
  return {
    ...sheet,
    cells,
    keys: new Map([...sheet.keys, ...names]),
    drafts: sheet.drafts
      .filter(({ key }) => !names.has(key))
      .map((draft) => (draft.stage === 'sending' ? { ...draft, stage: 'refused' } : draft)),
  }
}

const refusal = (
  sheet: Sheet,
  problem: ChangeOutcome['problems'][number],
  sent: ReadonlyMap<string, Sent>,
): CellStep | undefined => {
  const key = currentKey(sheet, problem.row)
  const now = sheet.cells.get(key)?.get(problem.column)
  const was = sent.get(`${problem.row}\n${problem.column}`)
  // Typed over since: the refusal is about something that is no longer there.
  if (now !== undefined && was !== undefined && now !== was.state) return undefined
  // A text nobody could read was never sent: that the field is empty says less than why it was not read.
  if (was?.state.kind === 'refused') return undefined
  const before = now ?? held(was?.before)
  const after: CellState = {
    kind: 'refused',
    // A row that is not stored yet has nothing else to offer when it is sent again.
    value: isDraft(sheet, key) ? was?.state.value : was?.before,
    text: was?.text ?? '',
    sentence: problem.sentence,
  }
  return { row: key, column: problem.column, before, after }
}

/** A cell that was sent, with what it would have replaced and the text to keep if it is refused. */
export interface Sent extends SentCell {
  readonly before: unknown
  readonly text: string
}

/** The sheet after the page answered: stored cells are left to it, refused ones keep their text. */
export const settle = (sheet: Sheet, sent: readonly Sent[], outcome: ChangeOutcome): Sheet => {
  const sentByCell = new Map(sent.map((each) => [`${each.row}\n${each.column}`, each]))
  const renamed = renameCreated(sheet, outcome.created)
  const refusals = outcome.problems
    .map((problem) => refusal(renamed, problem, sentByCell))
    .filter((step) => step !== undefined)
  const isRefused = new Set(outcome.problems.map(({ row, column }) => `${row}\n${column}`))
  const drafts = new Set(renamed.drafts.map(({ key }) => key))
  const stored = sent.filter(
    ({ row, column, state }) =>
      state.kind === 'held' && !isRefused.has(`${row}\n${column}`) && !drafts.has(row),
  )
  const released = releaseCells(renamed, stored)
  const { cells } = applySteps(released, refusals)
  return { ...released, cells }
}
