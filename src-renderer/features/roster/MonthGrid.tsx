import { Tag } from 'antd'
import type { ReactNode } from 'react'
import type { RosterShift } from '#shared/contract/rosters.ts'
import { weekdayOf } from '#shared/domain/calendar/calendar.ts'
import { daysInMonth } from '#shared/domain/days.ts'
import type { LedgerRecord } from '#shared/domain/record.ts'
import { useChoiceBook } from '../../api/choice-book.tsx'
import { useCall } from '../../api/use-call.ts'
import { roster } from '../../i18n/roster.ts'
import { nameOf, shortDay } from './seat-text.ts'
import type { Swap } from './use-swap.ts'

interface Props {
  /** `YYYY-MM` */
  readonly month: string
  readonly shifts: readonly RosterShift[]
  readonly duties: readonly LedgerRecord[]
  readonly openDuty: (id: string) => void
  readonly swap: Swap
  readonly print: ReactNode
}

const WEEK = 7

/** The weeks of a month, Monday first; days of other months are empty. */
const weeksOf = (month: string): (string | undefined)[][] => {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const days = Array.from(
    { length: daysInMonth(year, number) },
    (_, at) => `${month}-${String(at + 1).padStart(2, '0')}`,
  )
  const cells = [...Array<undefined>(weekdayOf(`${month}-01`) - 1).fill(undefined), ...days]
  return Array.from({ length: Math.ceil(cells.length / WEEK) }, (_, week) =>
    Array.from({ length: WEEK }, (__, at) => cells[week * WEEK + at]),
  )
}

/** One month of a roster as a calendar on a wall. */
export const MonthGrid = ({ month, shifts, duties, openDuty, swap, print }: Props): ReactNode => {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const holidays = useCall('holidays.list', { year }, { keepsFormer: true }).data?.days ?? []
  const offByDay = new Map(holidays.map((holiday) => [holiday.day, holiday]))
  return (
    <section className="month-sheet" aria-label={roster.monthTitle(year, number)}>
      <div className="month-head">
        <h2>{roster.monthTitle(year, number)}</h2>
        {print}
      </div>
      <table className="month-grid">
        <thead>
          <tr>
            {roster.weekdays.map((day) => (
              <th key={day}>{day}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week.find((day) => day !== undefined)}>
              {week.map((day, at) => (
                <td
                  // biome-ignore lint/suspicious/noArrayIndexKey: a day of the week is its place
                  key={at}
                  className={at > 4 ? 'weekend' : ''}
                >
                  {day !== undefined && (
                    <>
                      <DayHead day={day} holiday={offByDay.get(day)} />
                      <Shifts shifts={shifts.filter((shift) => shift.day === day && !shift.kept)} />
                      <Duties
                        duties={duties.filter(({ values }) => values['date'] === day)}
                        openDuty={openDuty}
                        swap={swap}
                      />
                    </>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface Holiday {
  readonly kind: 'HOLIDAY' | 'WORKDAY'
  readonly name: string
}

const DayHead = ({
  day,
  holiday,
}: {
  readonly day: string
  readonly holiday: Holiday | undefined
}): ReactNode => (
  <div className="day-head">
    <span>{Number(day.slice(8))}</span>
    {holiday !== undefined && (
      <span className={holiday.kind === 'HOLIDAY' ? 'day-off' : 'day-work'} title={holiday.name}>
        {holiday.kind === 'HOLIDAY' ? roster.rest : roster.work}
      </span>
    )}
  </div>
)

const Shifts = ({ shifts }: { readonly shifts: readonly RosterShift[] }): ReactNode => {
  const book = useChoiceBook()
  return shifts.map(({ day, plannedFor, slot, members, missing, certain }) => (
    <div key={slot} className="shift planned" title={roster.planned}>
      <span className="muted">{book.labelOf('dutyShift', slot)}</span>{' '}
      <strong>{members.map(({ name }) => name).join('、')}</strong>
      {plannedFor !== day && <Tag color="gold">{roster.movedFrom(shortDay(plannedFor))}</Tag>}
      {missing > 0 && <Tag color="red">{roster.missing(missing)}</Tag>}
      {!certain && <Tag>{roster.unsure}</Tag>}
    </div>
  ))
}

const Duties = ({
  duties,
  openDuty,
  swap,
}: Pick<Props, 'duties' | 'openDuty' | 'swap'>): ReactNode => {
  const book = useChoiceBook()
  return duties.map((duty) => {
    const { id, values } = duty
    const status = String(values['status'] ?? '')
    const came = nameOf(values['attendedBy'])
    const planned = values['plannedFor']
    return (
      <button
        key={id}
        type="button"
        className={swap.picked?.id === id ? 'shift kept picked' : 'shift kept'}
        aria-pressed={swap.isOn ? swap.picked?.id === id : undefined}
        disabled={swap.isOn && !swap.mayPick(duty)}
        onClick={() => (swap.isOn ? swap.pick(duty) : openDuty(id))}
      >
        <span className="muted">{book.labelOf('dutyShift', String(values['shift'] ?? ''))}</span>{' '}
        <strong>{nameOf(values['scheduled'])}</strong>
        {came !== '' && came !== nameOf(values['scheduled']) && <span> → {came}</span>}
        {typeof planned === 'string' && planned !== values['date'] && (
          <Tag color="gold">{roster.movedFrom(shortDay(planned))}</Tag>
        )}
        {status !== '' && status !== 'PLANNED' && <Tag>{book.labelOf('dutyStatus', status)}</Tag>}
      </button>
    )
  })
}
