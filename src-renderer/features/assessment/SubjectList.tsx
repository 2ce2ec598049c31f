import { useVirtualizer } from '@tanstack/react-virtual'
import { Input, Tag } from 'antd'
import { type ReactNode, useDeferredValue, useEffect, useRef, useState } from 'react'
import { useChoiceBook } from '../../api/choice-book.tsx'
import { shortStates, assessment as words } from '../../i18n/assessment.ts'
import type { OverviewRow } from './chosen.ts'
import { isFound } from './found.ts'

interface Props {
  readonly rows: readonly OverviewRow[]
  readonly active: string
  readonly choose: (id: string) => void
}

const ROW_PX = 48

/** Everyone who has a sheet, by name: nobody is ranked on a screen. */
export const SubjectList = ({ rows, active, choose }: Props): ReactNode => {
  'use no memo'
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed.trim())
  const scroller = useRef<HTMLDivElement>(null)
  const { namesakes } = useChoiceBook()
  const shown = rows.filter((row) => isFound(row, text))
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 8,
    useFlushSync: false,
  })
  const at = shown.findIndex(({ subject }) => subject.id === active)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only on the way in; later it is in view
  useEffect(() => {
    if (at > 0) virtual.scrollToIndex(at, { align: 'center' })
  }, [])
  return (
    <aside className="subject-list">
      <Input
        aria-label={words.search}
        placeholder={words.search}
        autoComplete="off"
        allowClear
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <p className="muted">
        {words.count(shown.length)}，{words.order}
      </p>
      <div className="subject-scroll" ref={scroller}>
        <ul style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = shown[index]
            if (row === undefined) return null
            const { id, name } = row.subject
            return (
              <li key={id} style={{ transform: `translateY(${start}px)`, height: ROW_PX }}>
                <button type="button" aria-current={id === active} onClick={() => choose(id)}>
                  <strong>{namesakes?.labelOf({ name, memberId: id }) ?? name}</strong>
                  <Outcome row={row} />
                  <small>{row.exempt ? words.exempt : shortStates[row.state]}</small>
                </button>
              </li>
            )
          })}
        </ul>
      </div>
      {shown.length === 0 && <p className="muted">{words.nobodyFound}</p>}
    </aside>
  )
}

/** How a sheet stands: its grade where the scheme gives one; only demands not met have a colour. */
export const Outcome = ({ row }: { readonly row: OverviewRow }): ReactNode => {
  if (row.exempt) return null
  const grade = row.decidedGrade
  if (grade === '') return null
  return <Tag {...(row.unmet.length > 0 ? { color: 'orange' } : {})}>{grade}</Tag>
}
