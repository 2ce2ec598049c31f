import type { ReactNode } from 'react'
import { weekdayOf } from '#shared/domain/calendar.ts'
import type { FieldValue, LedgerRecord } from '#shared/domain/record.ts'
import { useChoiceBook } from '../api/choice-book.tsx'
import { rosterPrint as words } from '../i18n/roster.ts'

const SHARES = [11, 7, 9, 15, 16, 13, 13, 16] as const
const PHONE_AT = 4

interface Props {
  readonly studio: string
  readonly month: string
  readonly duties: readonly LedgerRecord[]
  /** Telephones by member; undefined on the version for the notice board. */
  readonly phones: ReadonlyMap<string, string> | undefined
}

/** The sheet itself: one row a turn, in the order of the days. */
export const RosterSheet = ({ studio, month, duties, phones }: Props): ReactNode => {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const isShown = (_: unknown, at: number): boolean => phones !== undefined || at !== PHONE_AT
  return (
    <article className="sheet" aria-label={words.title(studio, year, number)}>
      <h1>{words.title(studio, year, number)}</h1>
      <table className="grid items">
        <colgroup>
          {SHARES.filter(isShown).map((share, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns are known by their place
            <col key={at} style={{ width: `${share}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {words.heads.filter(isShown).map((head) => (
              <th key={head}>{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {duties.map((duty) => (
            <Turn key={duty.id} duty={duty} phones={phones} />
          ))}
          {duties.length === 0 && (
            <tr>
              <td colSpan={words.heads.length}>{words.none}</td>
            </tr>
          )}
        </tbody>
      </table>
      <p className="sheet-under roster-foot">
        {words.foot.map((text) => (
          <span key={text}>{text}</span>
        ))}
      </p>
    </article>
  )
}

const nameOf = (value: FieldValue | undefined): string =>
  typeof value === 'object' && value !== null && 'name' in value ? String(value.name) : ''

const memberOf = (value: FieldValue | undefined): string =>
  typeof value === 'object' && value !== null && 'memberId' in value
    ? String(value.memberId ?? '')
    : ''

const dayText = (day: string): string => words.day(Number(day.slice(5, 7)), Number(day.slice(8)))

const noteOf = ({ values }: LedgerRecord): string => {
  const came = nameOf(values['attendedBy'])
  const planned = String(values['plannedFor'] ?? '')
  const isMoved = planned !== '' && planned !== values['date']
  return [
    ...(isMoved ? [words.movedFrom(Number(planned.slice(5, 7)), Number(planned.slice(8)))] : []),
    ...(came !== '' && came !== nameOf(values['scheduled']) ? [words.swappedTo(came)] : []),
    ...[values['swapReason'], values['remark']].flatMap((text) =>
      typeof text === 'string' && text !== '' ? [text] : [],
    ),
  ].join('；')
}

const Turn = ({
  duty,
  phones,
}: {
  readonly duty: LedgerRecord
  readonly phones: Props['phones']
}): ReactNode => {
  const book = useChoiceBook()
  const { values } = duty
  const day = String(values['date'])
  const shift = String(values['shift'] ?? '')
  return (
    <tr>
      <td>{dayText(day)}</td>
      <td>{words.weekdays[weekdayOf(day) - 1]}</td>
      <td>{shift === '' ? '' : book.labelOf('dutyShift', shift)}</td>
      <td>{nameOf(values['scheduled'])}</td>
      {phones !== undefined && (
        <td>{String(values['phone'] ?? phones.get(memberOf(values['scheduled'])) ?? '')}</td>
      )}
      <td>{nameOf(values['leader'])}</td>
      <td>{String(values['staff'] ?? '')}</td>
      <td className="left">{noteOf(duty)}</td>
    </tr>
  )
}
