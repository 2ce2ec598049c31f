import { useVirtualizer } from '@tanstack/react-virtual'
import { Button, Checkbox, Input, Select } from 'antd'
import { type ReactNode, useDeferredValue, useRef, useState } from 'react'
import { type AssessmentState, assessmentStates } from '#shared/domain/assessment-status.ts'
import { useCall } from '../../api/use-call.ts'
import { shortStates, assessment as words } from '../../i18n/assessment.ts'
import type { Chosen, OverviewRow } from './chosen.ts'
import { isFound, numberOf } from './found.ts'
import { MoveAll } from './MoveAll.tsx'
import { OverviewLine } from './OverviewLine.tsx'
import { columnWidths, type OverviewColumn, overviewColumns } from './overview-columns.ts'

interface Props {
  readonly rows: readonly OverviewRow[]
  readonly chosen: Chosen
  readonly isFiled: boolean
  readonly open: (subject: string) => void
}

export interface Narrowing {
  readonly text: string
  readonly state: AssessmentState | undefined
  readonly onlyUnmet: boolean
}

const all: Narrowing = { text: '', state: undefined, onlyUnmet: false }

const narrowed = (rows: readonly OverviewRow[], { text, state, onlyUnmet }: Narrowing) =>
  rows.filter(
    (row) =>
      isFound(row, text.trim()) &&
      (state === undefined || row.state === state) &&
      (!onlyUnmet || row.unmet.length > 0),
  )

const ROW_PX = 36
const numbers = new Intl.Collator('zh-CN', { numeric: true })

/** All sheets of the year at a glance, by name or by number; never by points. */
export const OverviewTable = ({ rows, chosen, isFiled, open }: Props): ReactNode => {
  'use no memo'
  const [narrowing, setNarrowing] = useState(all)
  const [byNumber, setByNumber] = useState(false)
  const scroller = useRef<HTMLDivElement>(null)
  const asked = useDeferredValue(narrowing)
  const found = narrowed(rows, asked)
  const shown = byNumber
    ? found.toSorted((a, b) => numbers.compare(numberOf(a), numberOf(b)))
    : found
  const scheme = useCall('schemes.get', { id: chosen.scheme }).data?.scheme
  const givesPoints = scheme?.items.some(({ value }) => value !== undefined) === true
  const columns = overviewColumns(chosen.kind, rows, givesPoints)
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
    useFlushSync: false,
  })
  return (
    <>
      <OverviewTools
        rows={rows}
        shown={shown}
        chosen={chosen}
        isFiled={isFiled}
        narrowing={narrowing}
        change={(part) => setNarrowing({ ...narrowing, ...part })}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: thousands of rows are no table element */}
      <div
        role="table"
        className="paper-scroll overview"
        ref={scroller}
        aria-rowcount={shown.length + 1}
      >
        <Heading columns={columns} byNumber={byNumber} sort={setByNumber} />
        {/* biome-ignore lint/a11y/useSemanticElements: as the table */}
        <div role="rowgroup" className="overview-rows" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = shown[index]
            return (
              row && (
                <OverviewLine
                  key={row.subject.id}
                  row={row}
                  columns={columns}
                  top={start}
                  open={open}
                />
              )
            )
          })}
        </div>
        {shown.length === 0 && <p className="muted overview-none">{words.nobodyFound}</p>}
      </div>
    </>
  )
}

const OverviewTools = ({
  rows,
  shown,
  chosen,
  isFiled,
  narrowing,
  change,
}: {
  readonly rows: readonly OverviewRow[]
  readonly shown: readonly OverviewRow[]
  readonly chosen: Chosen
  readonly isFiled: boolean
  readonly narrowing: Narrowing
  readonly change: (part: Partial<Narrowing>) => void
}): ReactNode => {
  const counts = Map.groupBy(rows, ({ state }) => state)
  const options = assessmentStates
    .filter((state) => counts.has(state))
    .map((state) => ({
      value: state,
      label: `${shortStates[state]} ${counts.get(state)?.length ?? 0}`,
    }))
  return (
    <div className="list-tools">
      <Input
        className="overview-search"
        aria-label={words.search}
        placeholder={words.search}
        autoComplete="off"
        allowClear
        value={narrowing.text}
        onChange={({ target }) => change({ text: target.value })}
      />
      <Select<AssessmentState | ''>
        className="overview-state"
        aria-label={words.columns.state}
        value={narrowing.state ?? ''}
        options={[{ value: '', label: `${words.columns.state}：${words.all}` }, ...options]}
        onChange={(state) => change({ state: state === '' ? undefined : state })}
      />
      <Checkbox
        checked={narrowing.onlyUnmet}
        onChange={({ target }) => change({ onlyUnmet: target.checked })}
      >
        {words.onlyUnmet}
      </Checkbox>
      <span className="muted">
        {shown.length === rows.length
          ? words.count(rows.length)
          : words.shown(shown.length, rows.length)}
      </span>
      {shown.length < rows.length && (
        <Button type="link" size="small" onClick={() => change(all)}>
          {words.clear}
        </Button>
      )}
      <div className="list-tools-right">{!isFiled && <MoveAll of={chosen} rows={shown} />}</div>
    </div>
  )
}

const Heading = ({
  columns,
  byNumber,
  sort,
}: {
  readonly columns: readonly OverviewColumn[]
  readonly byNumber: boolean
  readonly sort: (byNumber: boolean) => void
}): ReactNode => (
  // biome-ignore lint/a11y/useSemanticElements: as the table
  // biome-ignore lint/a11y/useFocusableInteractive: nothing is done with the row itself
  <div
    role="row"
    className="overview-line overview-head"
    style={{ gridTemplateColumns: columnWidths(columns) }}
  >
    {columns.map(({ id, isNumber }) => {
      const text = words.columns[id]
      const isSorting = id === 'number' || id === 'name' || id === 'studio'
      const isSorted = isSorting && byNumber === (id === 'number')
      return (
        // biome-ignore lint/a11y/useSemanticElements: as the table
        // biome-ignore lint/a11y/useFocusableInteractive: the button inside takes the focus
        <span
          role="columnheader"
          key={id}
          aria-sort={isSorted ? 'ascending' : 'none'}
          className={isNumber === true ? 'overview-number' : undefined}
        >
          {isSorting ? (
            <button type="button" title={words.sortBy(text)} onClick={() => sort(id === 'number')}>
              {text}
              {isSorted && <i aria-hidden>▲</i>}
            </button>
          ) : (
            text
          )}
        </span>
      )
    })}
  </div>
)
