import { Alert } from 'antd'
import type { ReactNode } from 'react'
import type { Output } from '#shared/contract/index.ts'
import { roster } from '../../i18n/roster.ts'

type Preview = Output<'rosters.preview'>
type Unmet = Preview['unmet'][number]

const MOST_UNMET = 6

const unmetText = ({ member, from, to, have, min }: Unmet): string => {
  const span = roster.span(from, to)
  return member === null
    ? roster.unmetStudio(span, have, min)
    : roster.unmetMember(member, span, have, min)
}

/** What the rules ask for and the calendar or the members do not give. */
export const RosterNotes = ({ preview }: { readonly preview: Preview }): ReactNode => {
  const { unknownYears, unmet, skipped, shifts, opensOn, closesOn } = preview
  const nobody = shifts.length > 0 && shifts.every(({ members }) => members.length === 0)
  return (
    <>
      {closesOn !== null && <Alert type="warning" showIcon title={roster.closes(closesOn)} />}
      {opensOn !== null && <Alert type="warning" showIcon title={roster.opens(opensOn)} />}
      {nobody && <Alert type="warning" showIcon title={roster.noMembers} />}
      {unknownYears.length > 0 && (
        <Alert type="warning" showIcon title={roster.unknownYears(unknownYears.join('、'))} />
      )}
      {unmet.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={roster.unmetTitle}
          description={
            <ul>
              {unmet.slice(0, MOST_UNMET).map((each) => (
                <li key={`${each.member}-${each.from}`}>{unmetText(each)}</li>
              ))}
              {unmet.length > MOST_UNMET && <li>{roster.unmetMore(unmet.length - MOST_UNMET)}</li>}
            </ul>
          }
        />
      )}
      {skipped.length > 0 && (
        <p className="muted">
          {roster.skippedDays([...new Set(skipped.map(({ day }) => day))].join('、'))}
        </p>
      )}
    </>
  )
}
