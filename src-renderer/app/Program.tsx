import { lazy, type ReactNode, Suspense } from 'react'
import { HashRouter, Route, Routes } from 'react-router'
import type { HostBridge } from '#shared/bridge.ts'
import { ChoiceBookProvider } from '../api/choice-book.tsx'
import { HostProvider } from '../api/host-context.tsx'
import { HomePage } from '../features/home/HomePage.tsx'
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx'
import { NotFound } from './NotFound.tsx'
import { Shell } from './Shell.tsx'
import { Waiting } from './Waiting.tsx'

// What the first page does not show is fetched when it is first looked at; of the ledgers see `main.tsx`.
const RecordsPage = lazy(async () => ({
  default: (await import('../features/records/RecordsPage.tsx')).RecordsPage,
}))
const ImportPage = lazy(async () => ({
  default: (await import('../features/imports/ImportPage.tsx')).ImportPage,
}))
const AssessmentRoute = lazy(async () => ({
  default: (await import('./AssessmentRoute.tsx')).AssessmentRoute,
}))
const SchemesPage = lazy(async () => ({
  default: (await import('../features/schemes/SchemesPage.tsx')).SchemesPage,
}))
const SchemePage = lazy(async () => ({
  default: (await import('../features/schemes/SchemePage.tsx')).SchemePage,
}))
const RosterRoute = lazy(async () => ({
  default: (await import('./RosterRoute.tsx')).RosterRoute,
}))
const StatisticsPage = lazy(async () => ({
  default: (await import('../features/statistics/StatisticsPage.tsx')).StatisticsPage,
}))
const StatisticsPrint = lazy(async () => ({
  default: (await import('../prints/StatisticsPrint.tsx')).StatisticsPrint,
}))
const ReportsPage = lazy(async () => ({
  default: (await import('../features/reports/ReportsPage.tsx')).ReportsPage,
}))
const ReportPage = lazy(async () => ({
  default: (await import('../features/reports/ReportPage.tsx')).ReportPage,
}))
const ReportPrint = lazy(async () => ({
  default: (await import('../prints/ReportPrint.tsx')).ReportPrint,
}))
const OutputsRoute = lazy(async () => ({
  default: (await import('./OutputsRoute.tsx')).OutputsRoute,
}))
const BinPage = lazy(async () => ({
  default: (await import('../features/bin/BinPage.tsx')).BinPage,
}))
const SettingsPage = lazy(async () => ({
  default: (await import('../features/settings/SettingsPage.tsx')).SettingsPage,
}))
const ThreadPrint = lazy(async () => ({
  default: (await import('../prints/ThreadPrint.tsx')).ThreadPrint,
}))
const PapersPrint = lazy(async () => ({
  default: (await import('../prints/PapersPrint.tsx')).PapersPrint,
}))

/** Everything the window can show. Addresses stand behind `#`, so every host serves one document. */
export const Program = ({ bridge }: { readonly bridge: HostBridge }): ReactNode => (
  <HostProvider bridge={bridge}>
    <ChoiceBookProvider>
      <HashRouter>
        <ErrorBoundary>
          <Suspense fallback={<Waiting />}>
            <Routes>
              <Route path="/print/thread" element={<ThreadPrint />} />
              <Route path="/print/papers" element={<PapersPrint />} />
              <Route path="/print/statistics" element={<StatisticsPrint />} />
              <Route path="/print/report" element={<ReportPrint />} />
              <Route element={<Shell />}>
                <Route index element={<HomePage />} />
                <Route path="/ledgers/:ledger" element={<RecordsPage />} />
                <Route path="/imports" element={<ImportPage />} />
                <Route path="/assessment" element={<AssessmentRoute />} />
                <Route path="/schemes" element={<SchemesPage />} />
                <Route path="/schemes/:scheme" element={<SchemePage />} />
                <Route path="/rosters" element={<RosterRoute />} />
                <Route path="/statistics" element={<StatisticsPage />} />
                <Route path="/reports" element={<ReportsPage />} />
                <Route path="/reports/:report" element={<ReportPage />} />
                <Route path="/outputs/:output?" element={<OutputsRoute />} />
                <Route path="/bin" element={<BinPage />} />
                <Route path="/settings" element={<SettingsPage />} />
                <Route path="*" element={<NotFound />} />
              </Route>
            </Routes>
          </Suspense>
        </ErrorBoundary>
      </HashRouter>
    </ChoiceBookProvider>
  </HostProvider>
)
