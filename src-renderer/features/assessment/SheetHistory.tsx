import type { ReactNode } from 'react'
import { useCall } from '../../api/use-call.ts'
import { Waiting } from '../../app/Waiting.tsx'
import { QueryFailure } from '../../ui/QueryFailure.tsx'
import type { YearOfScheme } from './chosen.ts'
import { EventList } from './EventList.tsx'

/** What was done on one sheet. */
export const SheetHistory = ({
  of,
  subject,
}: {
  readonly of: YearOfScheme
  readonly subject: string
}): ReactNode => {
  const events = useCall('assessments.history', { ...of, subject }, { staleTimeMs: 0 })
  const scheme = useCall('schemes.get', { id: of.scheme }).data?.scheme
  if (events.isError) return <QueryFailure error={events.error} retry={events.refetch} />
  if (events.data === undefined) return <Waiting />
  return <EventList events={events.data} scheme={scheme} namesSubject={false} />
}
