import { WarningOutlined } from '@ant-design/icons'
import dayjs from 'dayjs'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useCall } from '../../api/use-call.ts'
import { copyWords as words } from '../../i18n/backups.ts'
import { isOldCopy } from '../../ui/time-text.ts'

/** When the books were last copied; quiet as long as that is not long ago. */
export const BackupLine = (): ReactNode => {
  const { data } = useCall('backups.latest', {}, { staleTimeMs: 0 })
  if (data === undefined) return null
  const isHereOld = isOldCopy(data.at, 'here')
  const isElsewhereOld = isOldCopy(data.savedAt, 'elsewhere')
  return (
    <p className="home-backup muted">
      <Link to="/settings?tab=backups">
        {(isHereOld || isElsewhereOld) && <WarningOutlined aria-hidden />}
        <Age label={words.here} at={data.at} isOld={isHereOld} />
        <Age label={words.elsewhere} at={data.savedAt} isOld={isElsewhereOld} />
        {(isHereOld || isElsewhereOld) && <strong>{words.act}</strong>}
      </Link>
    </p>
  )
}

interface AgeProps {
  readonly label: string
  readonly at: string | null
  readonly isOld: boolean
}

const Age = ({ label, at, isOld }: AgeProps): ReactNode => (
  <span className={isOld ? 'old' : ''}>
    {label}
    {at === null ? words.never : ageOf(at)}
  </span>
)

/** By days of the calendar: what was made last night is of yesterday. */
const ageOf = (instant: string): string => {
  const days = dayjs().startOf('day').diff(dayjs(instant).startOf('day'), 'day')
  const time = dayjs(instant).format('HH:mm')
  if (days <= 0) return words.today(time)
  return days === 1 ? words.yesterday(time) : words.ago(days)
}
