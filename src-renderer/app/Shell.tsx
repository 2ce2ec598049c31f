import { QuestionCircleOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Menu } from 'antd'
import { lazy, type ReactNode, useEffect, useState } from 'react'
import { Outlet, useLocation, useNavigate } from 'react-router'
import { CallError } from '../api/call-error.ts'
import { useCall } from '../api/use-call.ts'
import { ImportDeskProvider } from '../features/imports/desk-context.tsx'
import { SearchBox } from '../features/search/SearchBox.tsx'
import { shell } from '../i18n/shell.ts'
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx'
import { QueryFailure } from '../ui/QueryFailure.tsx'
import { FirstRun } from './FirstRun.tsx'
import { HelpSheet } from './HelpSheet.tsx'
import { registers, tasks } from './navigation.tsx'
import { useShortcuts } from './shortcuts.ts'
import { Waiting } from './Waiting.tsx'
import { YearMenu } from './YearMenu.tsx'

const RecoveryPage = lazy(async () => ({
  default: (await import('../features/settings/backups/RecoveryPage.tsx')).RecoveryPage,
}))

/** The frame around every page; before an office is named it shows the first-run page instead. */
export const Shell = (): ReactNode => {
  const state = useCall('office.get', {})
  // The sample is loaded after the office is named; the first-run page stays until both are done.
  const [isSettingUp, setSettingUp] = useState(false)
  const [refusal, setRefusal] = useState<unknown>()
  if (state.isError && state.error !== refusal) setRefusal(state.error)
  // While it is asked again the way back to a backup stays; other books begin with a shell of their own.
  if (state.data === undefined && isStoreRefused(refusal)) return <RecoveryPage error={refusal} />
  if (state.isError) return <QueryFailure error={state.error} retry={state.refetch} />
  if (state.data === undefined) return <Waiting />
  const { office, today } = state.data
  if (office === null || isSettingUp) return <FirstRun today={today} setBusy={setSettingUp} />
  return (
    <ImportDeskProvider>
      <Frame unit={office.unit} year={office.year} />
    </ImportDeskProvider>
  )
}

/** The books cannot be read at all, by what `shared/errors.ts` calls it. */
const isStoreRefused = (error: unknown): boolean =>
  error instanceof CallError && error.error.code.startsWith('store-')

const Frame = ({ unit, year }: { readonly unit: string; readonly year: number }): ReactNode => {
  const [isHelpOpen, setHelpOpen] = useState(false)
  const { pathname } = useLocation()
  const go = useNavigate()
  const queries = useQueryClient()
  const { message } = App.useApp()
  useShortcuts({
    go,
    openHelp: () => setHelpOpen(true),
    refresh: () => {
      queries.invalidateQueries()
    },
    tellSaved: () => {
      message.success(shell.nothingToSave)
    },
    tellNoUndo: () => {
      message.info(shell.nothingToUndo)
    },
  })
  useEffect(() => {
    document.title = `${unit} · ${shell.product}`
  }, [unit])
  return (
    <div className="frame">
      <Sidebar pathname={pathname} go={go} />
      <header className="frame-head">
        <span className="frame-unit">{unit}</span>
        <YearMenu year={year} go={go} />
        <SearchBox />
        <span className="frame-saved">{shell.saved}</span>
        <Button
          type="text"
          icon={<QuestionCircleOutlined />}
          aria-label={shell.helpKey}
          title={shell.helpKey}
          onClick={() => setHelpOpen(true)}
        />
      </header>
      <main className="frame-main">
        <ErrorBoundary key={pathname}>
          <Outlet />
        </ErrorBoundary>
      </main>
      <HelpSheet isOpen={isHelpOpen} close={() => setHelpOpen(false)} />
    </div>
  )
}

const Sidebar = ({
  pathname,
  go,
}: {
  readonly pathname: string
  readonly go: (path: string) => void
}): ReactNode => {
  const toItem = ({ path, label, icon }: (typeof tasks)[number]) => ({ key: path, label, icon })
  const others = { type: 'group' as const, label: shell.registers, children: registers.map(toItem) }
  return (
    <nav className="frame-side" aria-label={shell.product}>
      <div className="frame-brand">
        <strong>{shell.product}</strong>
        <span>{shell.tagline}</span>
      </div>
      <Menu
        mode="inline"
        selectedKeys={[pathname]}
        items={[...tasks.map(toItem), ...(registers.length === 0 ? [] : [others])]}
        onClick={({ key }) => go(key)}
      />
    </nav>
  )
}
