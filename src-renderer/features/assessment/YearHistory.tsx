import { Drawer } from 'antd'
import dayjs from 'dayjs'
import type { ReactNode } from 'react'
import type { Filing } from '#shared/domain/assessment.ts'
import { useCall } from '../../api/use-call.ts'
import { Waiting } from '../../app/Waiting.tsx'
import { historyWords as words } from '../../i18n/assessment-filing.ts'
import type { YearOfScheme } from './chosen.ts'
import { EventList } from './EventList.tsx'

const DRAWER = 'min(760px, 90vw)'
const DIGEST_SHOWN = 16

/** What was done on all sheets of a year, and how often it was filed. */
export const YearHistory = ({
  of,
  close,
}: {
  readonly of: YearOfScheme
  readonly close: () => void
}): ReactNode => {
  const { year, scheme } = of
  const events = useCall('assessments.history', { year, scheme }, { staleTimeMs: 0 })
  const filings = useCall('filings.list', { year }, { staleTimeMs: 0 }).data ?? []
  const known = useCall('schemes.get', { id: scheme }).data?.scheme
  const own = filings.filter((filing) => filing.scheme === scheme)
  return (
    <Drawer open onClose={close} size={DRAWER} title={words.title(year)}>
      {own.length > 0 && (
        <section className="filing-list">
          <h3>{words.filings}</h3>
          {own.map((filing) => (
            <Filed key={filing.id} filing={filing} />
          ))}
        </section>
      )}
      {events.data === undefined ? (
        <Waiting />
      ) : (
        <EventList events={events.data} scheme={known} namesSubject />
      )}
    </Drawer>
  )
}

const day = (at: string): string => dayjs(at).format('YYYY-MM-DD HH:mm')

const Filed = ({ filing }: { readonly filing: Filing }): ReactNode => {
  const { reopened } = filing
  return (
    <p>
      {words.filing(day(filing.at), filing.by, filing.sheets)}
      {filing.note !== '' && `，${filing.note}`}
      <br />
      <span className="muted">{words.digest(filing.sha256.slice(0, DIGEST_SHOWN))}</span>
      {reopened !== null && (
        <>
          <br />
          {words.reopenedOn(day(reopened.at), reopened.by, reopened.reason)}
        </>
      )}
    </p>
  )
}
