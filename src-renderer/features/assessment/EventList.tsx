import dayjs from 'dayjs'
import type { ReactNode } from 'react'
import type { AssessmentEvent } from '#shared/domain/assessment.ts'
import type { Scheme } from '#shared/domain/scheme.ts'
import { eventWords, historyWords as words } from '../../i18n/assessment-filing.ts'
import { eventText } from './event-text.ts'

interface Props {
  readonly events: readonly AssessmentEvent[]
  readonly scheme: Scheme | undefined
  /** Whose sheet it was is said where it can be anybody's. */
  readonly namesSubject: boolean
}

/** What was done, newest first. */
export const EventList = ({ events, scheme, namesSubject }: Props): ReactNode => {
  if (events.length === 0) return <p className="muted sheet-none">{words.nothing}</p>
  return (
    <ol className="event-list">
      {events.map((event, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two acts of one moment may be alike
        <li key={at}>
          <span className="muted">
            {dayjs(event.at).format('YYYY-MM-DD HH:mm')} {event.by}
          </span>
          <span>
            {namesSubject && event.subjectName !== '' && <strong>{event.subjectName} </strong>}
            {eventWords[event.event]} {eventText(event, scheme)}
            {event.reason !== '' && <em>{words.reason(event.reason)}</em>}
          </span>
        </li>
      ))}
    </ol>
  )
}
