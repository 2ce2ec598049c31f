import { Tabs } from 'antd'
import { type ReactNode, useState } from 'react'
import type { ImportPreview } from '#shared/contract/imports.ts'
import { plan as words } from '../../../i18n/import-plan.ts'
import { sheet as sheetWords } from '../../../i18n/import-sheet.ts'
import { skippedWords } from '../../../i18n/imports.ts'
import { type ImportFile, sumCounts } from '../import-files.ts'
import { EntryList } from './EntryList.tsx'
import { LeftOutList } from './LeftOutList.tsx'

interface Props {
  readonly each: ImportFile
  readonly preview: ImportPreview
}

const TABS = ['new', 'changed', 'maybe', 'same', 'problem'] as const
type Tab = (typeof TABS)[number]

/** What would happen, entry by entry: added, changed, doubtful, the same, left out. */
export const PlanView = ({ each, preview }: Props): ReactNode => {
  const counts = sumCounts(preview)
  const [tab, setTab] = useState<Tab>(TABS.find((id) => counts[id] > 0) ?? 'new')
  return (
    <section className="plan-view">
      <Tabs
        size="small"
        activeKey={tab}
        onChange={(key) => setTab(TABS.find((id) => id === key) ?? 'new')}
        items={TABS.map((id) => ({ key: id, label: `${words.tabs[id]} ${counts[id]}` }))}
      />
      <p className="muted">{counts[tab] > 0 ? words.hints[tab] : words.none[tab]}</p>
      {tab === 'problem' && <SheetsOut preview={preview} />}
      {counts[tab] > 0 &&
        (tab === 'problem' ? (
          <LeftOutList key={tab} each={each} preview={preview} />
        ) : (
          <EntryList key={tab} each={each} plan={preview.plan} fate={tab} />
        ))}
    </section>
  )
}

const SheetsOut = ({ preview }: { readonly preview: ImportPreview }): ReactNode => {
  const out = preview.sheets.flatMap(({ sheet, table, skipped }) =>
    skipped === null
      ? []
      : [{ name: sheetWords.tableOf(sheet, table), why: skippedWords[skipped] }],
  )
  if (out.length === 0) return null
  return (
    <div className="sheets-out">
      <strong>{words.sheetsOut}</strong>
      <ul>
        {out.map(({ name, why }) => (
          <li key={name}>
            {name} <span className="muted">{why}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
