import { PrinterOutlined, SwapOutlined } from '@ant-design/icons'
import { Alert, App, Button, Checkbox, Empty } from 'antd'
import { type ReactNode, useState } from 'react'
import { useNavigate } from 'react-router'
import type { Output } from '#shared/contract/index.ts'
import { paperRoute } from '#shared/contract/paper-route.ts'
import type { Period } from '#shared/domain/days.ts'
import { useCall, useCommand } from '../../api/use-call.ts'
import { useToday } from '../../api/use-today.ts'
import { roster } from '../../i18n/roster.ts'
import { QueryFailure } from '../../ui/QueryFailure.tsx'
import { MonthGrid } from './MonthGrid.tsx'
import { RosterNotes } from './RosterNotes.tsx'
import { monthsTouched } from './roster-period.ts'
import { absencesIn, hasShifts, planToRules, type RosterPlan } from './roster-plan.ts'
import { seatText } from './seat-text.ts'
import { type Swap, useSwap } from './use-swap.ts'

type Preview = Output<'rosters.preview'>

interface Props {
  readonly studio: string
  readonly studioName: string
  readonly period: Period
  readonly plan: RosterPlan
  readonly openDuty: (id: string) => void
}

/** Turns that are planned and not in the book yet. */
const plannedTurns = ({ shifts }: Preview): number =>
  shifts.filter(({ kept }) => !kept).reduce((sum, { members }) => sum + members.length, 0)

/** What the rules give, month by month; nothing is written before the clerk says so. */
export const RosterPreview = ({ studio, period, plan, openDuty, ...rest }: Props): ReactNode => {
  const { withLiaison } = plan
  const away = absencesIn(plan, period)
  const today = useToday()
  // A roster is for the days to come; filling in what was served long ago is asked for.
  const [isPastToo, setPastToo] = useState(false)
  const hasPast = period.from < today
  const since = isPastToo || !hasPast ? {} : { since: today }
  const asked = { studio, ...period, rules: planToRules(plan), away, withLiaison, ...since }
  const preview = useCall('rosters.preview', asked, { keepsFormer: true })
  const apply = useCommand('rosters.apply')
  const { message } = App.useApp()
  const swap = useSwap()
  if (preview.isError) return <QueryFailure error={preview.error} retry={preview.refetch} />
  if (preview.data === undefined) return null
  const turns = plannedTurns(preview.data)
  const write = (): void =>
    apply.mutate(asked, {
      onSuccess: ({ created }) => {
        message.success(roster.applied(created))
      },
    })
  return (
    <div className="roster-result">
      <div className="roster-actions">
        <Button type="primary" disabled={turns === 0} loading={apply.isPending} onClick={write}>
          {turns === 0 && preview.data.shifts.length > 0 ? roster.appliedAll : roster.apply(turns)}
        </Button>
        {hasPast && (
          <Checkbox checked={isPastToo} onChange={({ target }) => setPastToo(target.checked)}>
            {roster.pastToo}
          </Checkbox>
        )}
        <SwapTools swap={swap} />
      </div>
      {period.to < today && !isPastToo && (
        <Alert type="info" showIcon title={roster.gone} description={roster.goneHint} />
      )}
      <RosterNotes preview={preview.data} />
      {!hasShifts(plan) && preview.data.shifts.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={roster.nothing} />
      )}
      <Months
        studio={studio}
        period={period}
        preview={preview.data}
        openDuty={openDuty}
        swap={swap}
        {...rest}
      />
    </div>
  )
}

/** Begins and ends the change of two seats, and says what to press next. */
const SwapTools = ({ swap }: { readonly swap: Swap }): ReactNode => {
  const { isOn, picked, begin, end } = swap
  const next = picked === undefined ? roster.pickFirst : roster.pickOther(seatText(picked.values))
  return (
    <>
      <Button icon={<SwapOutlined />} aria-pressed={isOn} onClick={isOn ? end : begin}>
        {isOn ? roster.endSwap : roster.swap}
      </Button>
      <span className={isOn ? 'swap-next' : 'muted'} role="status">
        {isOn ? next : roster.swapHint}
      </span>
    </>
  )
}

const MOST_DUTIES = 1000

const Months = ({
  studio,
  period,
  preview,
  openDuty,
  swap,
}: Omit<Props, 'plan'> & { readonly preview: Preview; readonly swap: Swap }): ReactNode => {
  const go = useNavigate()
  const duties = useCall(
    'records.list',
    {
      ledger: 'duties',
      filters: [
        { field: 'studio', op: 'is', value: studio },
        { field: 'date', op: 'from', value: period.from },
        { field: 'date', op: 'to', value: period.to },
      ],
      limit: MOST_DUTIES,
    },
    { keepsFormer: true },
  )
  return monthsTouched(period).map((month) => (
    <MonthGrid
      key={month}
      month={month}
      shifts={preview.shifts.filter(({ day }) => day.startsWith(month))}
      duties={(duties.data?.rows ?? []).filter(({ values }) =>
        String(values['date']).startsWith(month),
      )}
      openDuty={openDuty}
      swap={swap}
      print={
        <Button
          size="small"
          icon={<PrinterOutlined />}
          onClick={() => go(paperRoute({ form: 'roster', studio, month }))}
        >
          {roster.print}
        </Button>
      }
    />
  ))
}
