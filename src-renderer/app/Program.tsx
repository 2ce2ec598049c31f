import { lazy, type ReactNode, Suspense } from 'react'
import { HashRouter, Route, Routes } from 'react-router'
import type { HostBridge } from '#shared/bridge.ts'
import { HostProvider } from '../api/host-context.tsx'
import { RecordsPage } from '../features/records/RecordsPage.tsx'
import { SettingsPage } from '../features/settings/SettingsPage.tsx'
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx'
import { HomePage } from './HomePage.tsx'
import { NotFound } from './NotFound.tsx'
import { Shell } from './Shell.tsx'
import { Waiting } from './Waiting.tsx'

// What few visits of the program need is fetched when it is first looked at.
const ImportPage = lazy(async () => ({
  default: (await import('../features/imports/ImportPage.tsx')).ImportPage,
}))
const AssessmentPage = lazy(async () => ({
  default: (await import('../features/assessment/AssessmentPage.tsx')).AssessmentPage,
}))
const AssessmentPrint = lazy(async () => ({
  default: (await import('../prints/AssessmentPrint.tsx')).AssessmentPrint,
}))

/** Everything the window can show. Addresses stand behind `#`, so every host serves one document. */
export const Program = ({ bridge }: { readonly bridge: HostBridge }): ReactNode => (
  <HostProvider bridge={bridge}>
    <HashRouter>
      <ErrorBoundary>
        <Suspense fallback={<Waiting />}>
          <Routes>
            <Route path="/print/assessment" element={<AssessmentPrint />} />
            <Route element={<Shell />}>
              <Route index element={<HomePage />} />
              <Route path="/ledgers/:ledger" element={<RecordsPage />} />
              <Route path="/imports" element={<ImportPage />} />
              <Route path="/assessment" element={<AssessmentPage />} />
              <Route path="/settings" element={<SettingsPage />} />
              <Route path="*" element={<NotFound />} />
            </Route>
          </Routes>
        </Suspense>
      </ErrorBoundary>
    </HashRouter>
  </HostProvider>
)
