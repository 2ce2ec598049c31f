import { Empty, Tabs } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Scheme } from '#shared/domain/scheme.ts'
import { schemeWords as words } from '../../i18n/schemes.ts'
import { removeGroup, withGroup, withItem } from './draft.ts'
import { GradingEditor } from './editors/GradingEditor.tsx'
import { GroupEditor } from './editors/GroupEditor.tsx'
import { ItemEditor } from './editors/ItemEditor.tsx'
import { WholeEditor } from './editors/WholeEditor.tsx'
import { PreviewPane } from './PreviewPane.tsx'
import { PreviewStrip } from './PreviewStrip.tsx'
import { groupKey, itemKey } from './SchemeOutline.tsx'

interface PanelProps {
  readonly scheme: Scheme
  readonly saved: Scheme
  readonly selected: string
  /** A scheme that is only looked at can still be tried on somebody. */
  readonly readOnly: boolean
  /** `mark` says what is typed at; going on there is one step of undo. */
  readonly change: (scheme: Scheme, mark: string) => void
}

/** Beside the outline: the part in hand, the whole, the grades, and what it gives somebody. */
export const PartPanel = ({ scheme, saved, selected, readOnly, change }: PanelProps): ReactNode => {
  const [tab, setTab] = useState('part')
  const preview = {
    key: 'preview',
    label: words.tabs.preview,
    children: <PreviewPane draft={scheme} saved={saved} readOnly={readOnly} />,
  }
  const editing = [
    {
      key: 'part',
      label: words.tabs.part,
      children: (
        <>
          <PreviewStrip
            draft={scheme}
            item={scheme.items.find(({ id }) => itemKey(id) === selected)?.id}
          />
          <Selected scheme={scheme} selected={selected} change={change} />
        </>
      ),
    },
    preview,
    {
      key: 'whole',
      label: words.tabs.whole,
      children: <WholeEditor scheme={scheme} change={change} />,
    },
    {
      key: 'grading',
      label: words.tabs.grading,
      children: <GradingEditor scheme={scheme} change={change} />,
    },
  ]
  return (
    <Tabs
      className="scheme-panel"
      activeKey={readOnly ? 'preview' : tab}
      items={readOnly ? [preview] : editing}
      onChange={setTab}
    />
  )
}

const Selected = ({
  scheme,
  selected,
  change,
}: Pick<PanelProps, 'scheme' | 'selected' | 'change'>): ReactNode => {
  const item = scheme.items.find(({ id }) => itemKey(id) === selected)
  if (item !== undefined)
    return (
      <ItemEditor
        key={item.id}
        scheme={scheme}
        item={item}
        change={(next) => change(withItem(scheme, next), selected)}
      />
    )
  const group = scheme.groups.find(({ id }) => groupKey(id) === selected)
  if (group === undefined) return <Empty description={words.choosePart} />
  return (
    <GroupEditor
      key={group.id}
      scheme={scheme}
      group={group}
      change={(next) => change(withGroup(scheme, next), selected)}
      remove={() => change(removeGroup(scheme, group.id), '')}
    />
  )
}
