import { type ReactNode, useState } from 'react'
import { useSearchParams } from 'react-router'
import { isLedgerId, ledgerOf } from '#shared/ledgers/index.ts'
import { AssessmentPage } from '../features/assessment/AssessmentPage.tsx'
import { type Lent, LentContext, type OpenedRecord } from '../features/assessment/lent.ts'
import { RecordDrawer } from '../features/records/RecordDrawer.tsx'
import { FilesTab } from '../features/records/tabs/FilesTab.tsx'

/** The year's sheets, with the drawer of any record behind a line and the files of any sheet. */
export const AssessmentRoute = (): ReactNode => {
  const [opened, setOpened] = useState<OpenedRecord>()
  const [, setParams] = useSearchParams()
  const [lent] = useState<Lent>(() => ({
    open: setOpened,
    files: (id) => <FilesTab key={id} target={{ ledger: 'assessments', id }} />,
  }))
  const close = (): void => {
    setOpened(undefined)
    setParams({}, { replace: true }) // the drawer's tab stands in the address
  }
  return (
    <LentContext value={lent}>
      <AssessmentPage />
      {opened !== undefined && isLedgerId(opened.ledger) && (
        <RecordDrawer
          ledger={ledgerOf(opened.ledger)}
          target={opened.id}
          open={(id) => setOpened({ ...opened, id })}
          close={close}
        />
      )}
    </LentContext>
  )
}
