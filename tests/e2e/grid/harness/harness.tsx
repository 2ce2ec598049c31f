import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { GridColumn } from '../../../../src-renderer/ui/grid/columns.ts'
import { Grid } from '../../../../src-renderer/ui/grid/Grid.tsx'
import type {
  ChangeOutcome,
  ColumnArrangement,
  GridChange,
  GridRow,
  RowsToInsert,
} from '../../../../src-renderer/ui/grid/rows.ts'
import { columnsOf } from './columns.ts'

const asked = new URLSearchParams(location.search)
const ANSWER_MS = Number(asked.get('answer') ?? 5)
const isLazy = asked.has('lazy')
/** What the store refuses though the cell could be read: as a rule over a whole record would. */
const FORBIDDEN = '禁止'

const makeRow = (at: number): GridRow => ({
  key: `r${at}`,
  values: { number: `${at + 1}`, visitorName: `来访${at + 1}`, persons: (at % 9) + 1 },
})

const store = {
  rows: Array.from({ length: Number(asked.get('rows') ?? 50) }, (_, at) => makeRow(at)),
  changes: [] as GridChange[],
  arrangements: [] as ColumnArrangement[],
  deleted: new Map<string, GridRow>(),
  made: 0,
}
Object.assign(window, { store })

const later = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

const problemsOf = ({ cells, newRows }: GridChange): ChangeOutcome['problems'] => [
  ...cells
    .filter(({ after }) => after === FORBIDDEN)
    .map(({ row, column }) => ({ row, column, sentence: '这里不能这样写' })),
  ...newRows
    .filter(({ values }) => values['visitorName'] === undefined)
    .map(({ key }) => ({ row: key, column: 'visitorName', sentence: '请填写来访人' })),
]

const applyChange = (change: GridChange): ChangeOutcome => {
  store.changes.push(change)
  const problems = problemsOf(change)
  const isRefused = (row: string, column?: string): boolean =>
    problems.some((each) => each.row === row && (column === undefined || each.column === column))
  const indexes = new Map(store.rows.map(({ key }, at) => [key, at]))
  for (const { row, column, after } of change.cells) {
    const at = indexes.get(row)
    const now = at === undefined ? undefined : store.rows[at]
    if (at === undefined || now === undefined || isRefused(row, column)) continue
    store.rows[at] = { ...now, values: { ...now.values, [column]: after } }
  }
  const created: Record<string, string> = {}
  for (const { key, values } of change.newRows) {
    if (isRefused(key)) continue
    store.made += 1
    created[key] = `made${store.made}`
    store.rows.push({ key: `made${store.made}`, values })
  }
  return { problems, created }
}

const insert = ({ at, rows }: RowsToInsert): readonly string[] => {
  const added = rows.map(({ key, values }) => {
    store.made += 1
    const back = key === undefined ? undefined : store.deleted.get(key)
    return back ?? { key: key ?? `made${store.made}`, values }
  })
  store.rows.splice(at, 0, ...added)
  return added.map(({ key }) => key)
}

const remove = (keys: readonly string[]): void => {
  const gone = new Set(keys)
  for (const row of store.rows) if (gone.has(row.key)) store.deleted.set(row.key, row)
  store.rows = store.rows.filter(({ key }) => !gone.has(key))
}

const arrange = (
  columns: readonly GridColumn[],
  arrangement: ColumnArrangement,
): readonly GridColumn[] => {
  store.arrangements.push(arrangement)
  if (arrangement.kind === 'hide')
    return columns.filter(({ id }) => !arrangement.columns.includes(id))
  if (arrangement.kind === 'width')
    return columns.map((each) =>
      each.id === arrangement.column ? { ...each, width: arrangement.width } : each,
    )
  const carried = columns.filter(({ id }) => id === arrangement.column)
  const others = columns.filter(({ id }) => id !== arrangement.column)
  const at = others.findIndex(({ id }) => id === arrangement.before)
  return at < 0 ? [...others, ...carried] : others.toSpliced(at, 0, ...carried)
}

/** Answers after a moment, as a store does, and lets the page know before the promise is kept. */
const useStore = () => {
  const [version, setVersion] = useState(0)
  const loaded = useRef(new Set<number>())
  const drawAgain = useCallback(() => setVersion((now) => now + 1), [])
  const answering = async <Answer,>(work: () => Answer): Promise<Answer> => {
    await later(ANSWER_MS)
    const answer = work()
    drawAgain()
    return answer
  }
  const onWindow = useCallback(
    async (from: number, to: number) => {
      if (!isLazy) return
      await later(60)
      for (let at = from; at <= to; at += 1) loaded.current.add(at)
      drawAgain()
    },
    [drawAgain],
  )
  const isLoaded = (at: number): boolean => !isLazy || loaded.current.has(at)
  return { version, answering, onWindow, isLoaded }
}

const Page = (): ReactNode => {
  const [columns, setColumns] = useState(() => columnsOf(Number(asked.get('more') ?? 0)))
  const { answering, onWindow, isLoaded } = useStore()
  const onArrange = useMemo(
    () => (arrangement: ColumnArrangement) => setColumns((now) => arrange(now, arrangement)),
    [],
  )
  return (
    <Grid
      label="来访接待"
      columns={columns}
      rowCount={store.rows.length}
      rowAt={(at) => (isLoaded(at) ? store.rows[at] : undefined)}
      loadRows={async (from, to) => {
        await later(20)
        return store.rows.slice(from, to + 1)
      }}
      onWindow={onWindow}
      onCommit={(change) => answering(() => applyChange(change))}
      onInsertRows={(rows) => answering(() => insert(rows))}
      onDeleteRows={(keys) => answering(() => remove(keys))}
      onArrange={onArrange}
    />
  )
}

const place = document.querySelector('main')
if (place !== null) {
  performance.mark('mount')
  createRoot(place).render(<Page />)
}
