import './settings.css'
import { Tabs } from 'antd'
import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { settingTabs } from '../../i18n/settings.ts'
import { settings } from '../../i18n/shell.ts'
import { BackupSettings } from './backups/BackupSettings.tsx'
import { ChoiceSettings } from './ChoiceSettings.tsx'
import { DeadlineSettings } from './DeadlineSettings.tsx'
import { FieldSettings } from './FieldSettings.tsx'
import { HolidaySettings } from './HolidaySettings.tsx'
import { OfficeSettings } from './OfficeSettings.tsx'
import { PaperSettings } from './PaperSettings.tsx'
import { PhraseSettings } from './PhraseSettings.tsx'

const tabs = [
  { key: 'office', label: settingTabs.office, children: <OfficeSettings /> },
  { key: 'backups', label: settingTabs.backups, children: <BackupSettings /> },
  { key: 'choices', label: settingTabs.choices, children: <ChoiceSettings /> },
  { key: 'fields', label: settingTabs.fields, children: <FieldSettings /> },
  { key: 'holidays', label: settingTabs.holidays, children: <HolidaySettings /> },
  { key: 'deadlines', label: settingTabs.deadlines, children: <DeadlineSettings /> },
  { key: 'papers', label: settingTabs.papers, children: <PaperSettings /> },
  { key: 'phrases', label: settingTabs.phrases, children: <PhraseSettings /> },
]

/** What an office decides once for all its books. */
export const SettingsPage = (): ReactNode => {
  const [params, setParams] = useSearchParams()
  return (
    <div className="page settings-page">
      <div className="list-tools">
        <h1>{settings.title}</h1>
      </div>
      <Tabs
        activeKey={params.get('tab') ?? 'office'}
        items={tabs}
        onChange={(tab) => setParams({ tab })}
      />
    </div>
  )
}
