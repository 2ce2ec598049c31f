import { type KeyboardEvent, lazy, type ReactNode, Suspense, useRef } from 'react'
import { useSearchParams } from 'react-router'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { Waiting } from '../../app/Waiting.tsx'
import { tabs as words } from '../../i18n/drawer.ts'
import type { TabProps } from './tabs/tab.ts'

// What few visits of a record need is fetched when it is first looked at.
const StepsTab = lazy(async () => ({ default: (await import('./tabs/StepsTab.tsx')).StepsTab }))
const ThreadTab = lazy(async () => ({ default: (await import('./tabs/ThreadTab.tsx')).ThreadTab }))
const FilesTab = lazy(async () => ({ default: (await import('./tabs/FilesTab.tsx')).FilesTab }))
const HistoryTab = lazy(async () => ({
  default: (await import('./tabs/HistoryTab.tsx')).HistoryTab,
}))

const tabIds = ['content', 'steps', 'thread', 'files', 'history'] as const
export type TabId = (typeof tabIds)[number]

const isTabId = (word: string | null): word is TabId => tabIds.some((id) => id === word)

/** The tab the address names; a record not yet saved has its form alone. */
export const useTab = (
  hasTabs: boolean,
): { readonly tab: TabId; readonly change: (tab: TabId) => void } => {
  const [params, setParams] = useSearchParams()
  const named = params.get('tab')
  return {
    tab: hasTabs && isTabId(named) ? named : 'content',
    change: (tab) =>
      setParams(
        (former) => {
          const next = new URLSearchParams(former)
          next.set('tab', tab)
          return next
        },
        { replace: true },
      ),
  }
}

interface TabsProps {
  readonly tab: TabId
  readonly change: (tab: TabId) => void
}

/** The row of tabs; arrow keys move along it. */
export const RecordTabs = ({ tab, change }: TabsProps): ReactNode => {
  const row = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const next = tabIds[(tabIds.indexOf(tab) + by + tabIds.length) % tabIds.length]
    if (by === 0 || next === undefined) return
    change(next)
    row.current?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus()
  }
  return (
    <div className="record-tabs" role="tablist" aria-label={words.label} ref={row}>
      {tabIds.map((id) => (
        <button
          key={id}
          type="button"
          role="tab"
          data-tab={id}
          aria-selected={tab === id}
          tabIndex={tab === id ? 0 : -1}
          onClick={() => change(id)}
          onKeyDown={move}
        >
          {words[id]}
        </button>
      ))}
    </div>
  )
}

interface PanelsProps extends Omit<TabProps, 'target'> {
  readonly tab: TabId
}

/** The tabs beside the form. One that was opened stays, so that what is typed in it does too. */
export const TabPanels = ({ tab, ...props }: PanelsProps): ReactNode => {
  const seen = useRef(new Set<TabId>())
  seen.current.add(tab)
  const id = props.ledger.id as LedgerId // descriptions are reached by their id
  const handed = { ...props, target: { ledger: id, id: props.record.id } }
  const panels: readonly (readonly [TabId, ReactNode])[] = [
    ['steps', <StepsTab key="steps" {...handed} />],
    ['thread', <ThreadTab key="thread" {...handed} />],
    ['files', <FilesTab key="files" {...handed} />],
    ['history', <HistoryTab key="history" {...handed} />],
  ]
  return panels
    .filter(([panel]) => seen.current.has(panel))
    .map(([panel, content]) => (
      <div
        key={panel}
        className="record-body"
        role="tabpanel"
        aria-label={words[panel]}
        hidden={tab !== panel}
      >
        <Suspense fallback={<Waiting />}>{content}</Suspense>
      </div>
    ))
}
