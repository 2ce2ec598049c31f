import { Alert, App, Button, Drawer } from 'antd'
import dayjs from 'dayjs'
import { type ReactNode, useState } from 'react'
import type { Filing, SheetDifference } from '#shared/domain/assessment.ts'
import { useHost } from '../../api/host-context.tsx'
import { useCall, useCommand } from '../../api/use-call.ts'
import { Waiting } from '../../app/Waiting.tsx'
import { filingWords as words } from '../../i18n/assessment-filing.ts'
import { useErrorNotice } from '../../ui/error-notice.tsx'
import { QueryFailure } from '../../ui/QueryFailure.tsx'
import { Difference } from './Difference.tsx'
import { useReason } from './reason.tsx'

const DRAWER = 'min(760px, 90vw)'

/** Says that a snapshot is shown, and what the records say since. */
export const FilingNotice = ({ filing }: { readonly filing: Filing }): ReactNode => {
  const { year, scheme } = filing
  const found = useCall('filings.difference', { year, scheme }, { keepsFormer: true })
  const [isOpen, setOpen] = useState(false)
  const differences = found.data ?? []
  const points = differences.filter(({ total }) => total.filed !== total.now).length
  const day = dayjs(filing.at).format('YYYY-MM-DD')
  return (
    <>
      <Alert
        className="filing-notice"
        type={differences.length > 0 ? 'warning' : 'info'}
        showIcon
        title={
          <>
            {words.filed(year, day, filing.by, filing.sheets)}
            <strong className="filing-since">
              {found.data === undefined
                ? words.counting
                : words.changes(differences.length, points)}
            </strong>
          </>
        }
        action={
          <div className="filing-acts">
            {differences.length > 0 && (
              <Button type="primary" onClick={() => setOpen(true)}>
                {words.showChanges}
              </Button>
            )}
            <CheckButton filing={filing} />
            <ReopenButton filing={filing} />
          </div>
        }
      />
      {found.isError && <QueryFailure error={found.error} retry={found.refetch} />}
      <Drawer
        open={isOpen}
        onClose={() => setOpen(false)}
        size={DRAWER}
        title={words.differenceTitle}
      >
        <Differences differences={found.data} />
      </Drawer>
    </>
  )
}

const Differences = ({
  differences,
}: {
  readonly differences: readonly SheetDifference[] | undefined
}): ReactNode => {
  if (differences === undefined) return <Waiting text={words.counting} />
  if (differences.length === 0) return <p>{words.noDifference}</p>
  return (
    <>
      <p className="muted">{words.differenceHint}</p>
      {differences.map((difference) => (
        <section key={difference.subject.id} className="difference-of">
          <h3>{difference.subject.name}</h3>
          <Difference difference={difference} />
        </section>
      ))}
    </>
  )
}

const CheckButton = ({ filing }: { readonly filing: Filing }): ReactNode => {
  const { call } = useHost()
  const { message } = App.useApp()
  const tell = useErrorNotice()
  const [isBusy, setBusy] = useState(false)
  const check = async (): Promise<void> => {
    setBusy(true)
    try {
      const { intact } = await call('filings.check', { id: filing.id })
      if (intact) message.success(words.intact)
      else message.error(words.damaged)
    } catch (error) {
      tell(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button loading={isBusy} onClick={() => void check()}>
      {words.check}
    </Button>
  )
}

const ReopenButton = ({ filing }: { readonly filing: Filing }): ReactNode => {
  const { message } = App.useApp()
  const askReason = useReason()
  const reopen = useCommand('filings.reopen', undefined, () => message.success(words.reopened))
  const ask = async (): Promise<void> => {
    const reason = await askReason({ title: words.reopenTitle, hint: words.reopenHint })
    if (reason === undefined) return
    const { year, scheme } = filing
    reopen.mutate({ year, scheme, reason })
  }
  return (
    <Button danger loading={reopen.isPending} onClick={() => void ask()}>
      {words.reopen}
    </Button>
  )
}
