import type { DeadlineProfile, Term } from '#shared/domain/steps/deadlines.ts'
import { activeProfile } from '#shared/domain/steps/deadlines-profiles.ts'
import type { ChainView } from '#shared/domain/steps/steps-chain.ts'
import { findDeadlineSetting } from '../../store/office-settings.ts'
import type { Reader } from '../../store/store.ts'
import { officeCalendar } from '../calendar.ts'
import type { Place } from '../handler.ts'

/** How an office without limits of its own sees a day that somebody typed. */
const PLAIN_SOON: Term = { days: 3, dayKind: 'WORKING' }

/** The limits the office works by; undefined where it switched them off. */
export const officeProfile = (reader: Reader): DeadlineProfile | undefined =>
  activeProfile(findDeadlineSetting(reader))

/** How this office looks at what is done about its records: its calendar, soon and silent. */
export const officeChainView = (reader: Reader, place: Place, today: string): ChainView => {
  const profile = officeProfile(reader)
  return {
    calendar: officeCalendar(reader, place),
    today,
    soon: profile?.soon ?? PLAIN_SOON,
    silentAfter: profile?.silentAfter ?? Number.POSITIVE_INFINITY,
  }
}
