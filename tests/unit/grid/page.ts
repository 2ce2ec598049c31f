import { type GridColumn, layColumns } from '../../../src-renderer/ui/grid/columns.ts'
import type { CellProblem, GridRow, GridSource } from '../../../src-renderer/ui/grid/rows.ts'
import { createSession, type GridSession } from '../../../src-renderer/ui/grid/session.ts'

const textColumn = (id: string): GridColumn => ({
  id,
  title: id,
  width: 80,
  kind: 'text',
  parse: (text) => ({ ok: true, value: text === '' ? null : text }),
  format: (value) => (typeof value === 'string' ? value : ''),
})

const numberColumn = (id: string): GridColumn => ({
  ...textColumn(id),
  kind: 'number',
  parse: (text) => {
    if (text === '') return { ok: true, value: null }
    return /^\d+$/.test(text)
      ? { ok: true, value: Number(text) }
      : { ok: false, sentence: 'not a number' }
  },
  format: (value) => (typeof value === 'number' ? `${value}` : ''),
})

/** A text, a number, a number nobody may change. */
export const COLUMNS: readonly GridColumn[] = [
  textColumn('name'),
  numberColumn('persons'),
  { ...numberColumn('number'), isReadOnly: true },
]

export interface TestPage {
  readonly session: GridSession
  /** The records without their keys, nothing left out that is nothing. */
  readonly records: () => readonly (readonly unknown[])[]
  readonly keys: () => readonly string[]
  readonly commits: () => number
  readonly settled: () => Promise<void>
  readonly failNext: () => void
}

/** A page with a store in memory: it refuses the name `no`, and new rows that have no name. */
export const setupPage = (count: number, lent: Partial<GridSource> = {}): TestPage => {
  let rows: readonly GridRow[] = Array.from({ length: count }, (_, at) => ({
    key: `r${at}`,
    values: { name: `n${at}`, persons: at, number: at },
  }))
  const deleted = new Map<string, GridRow>()
  let made = 0
  let commits = 0
  let fails = false
  const session = createSession()
  const layout = layColumns(COLUMNS, 0)
  const create = (values: GridRow['values']): GridRow => {
    made += 1
    return { key: `made${made}`, values }
  }
  const lend = (): void => session.lend({ ...source, rowCount: rows.length }, layout)
  const source: GridSource = {
    rowCount: 0,
    rowAt: (index) => rows[index],
    onCommit: async ({ cells, newRows }) => {
      commits += 1
      await Promise.resolve()
      if (fails) {
        fails = false
        throw new Error('the store is away')
      }
      const problems: CellProblem[] = []
      const created: Record<string, string> = {}
      for (const { row, column, after } of cells) {
        if (after === 'no') problems.push({ row, column, sentence: 'not that name' })
        else
          rows = rows.map((each) =>
            each.key === row ? { ...each, values: { ...each.values, [column]: after } } : each,
          )
      }
      for (const { key, values } of newRows) {
        if (typeof values['name'] !== 'string' || values['name'] === 'no')
          problems.push({ row: key, column: 'name', sentence: 'a name is missing' })
        else {
          const row = create(values)
          created[key] = row.key
          rows = [...rows, row]
        }
      }
      lend()
      return { problems, created }
    },
    onInsertRows: async ({ at, rows: asked }) => {
      const added = asked.map(
        ({ key, values }) => (key === undefined ? undefined : deleted.get(key)) ?? create(values),
      )
      rows = rows.toSpliced(at, 0, ...added)
      lend()
      return added.map(({ key }) => key)
    },
    onDeleteRows: async (keys) => {
      for (const row of rows) if (keys.includes(row.key)) deleted.set(row.key, row)
      rows = rows.filter(({ key }) => !keys.includes(key))
      lend()
    },
    ...lent,
  }
  lend()
  return {
    session,
    records: () => rows.map(({ values }) => COLUMNS.map(({ id }) => values[id] ?? null)),
    keys: () => rows.map(({ key }) => key),
    commits: () => commits,
    settled: async () => {
      do await new Promise((done) => setTimeout(done, 0))
      while (session.state().pending > 0)
    },
    failNext: () => {
      fails = true
    },
  }
}
