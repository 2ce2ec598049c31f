import { CalendarOutlined } from '@ant-design/icons'
import { Button, Calendar, Input, Popover } from 'antd'
import dayjs from 'dayjs'
import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react'
import { isIsoDay } from '#shared/domain/days.ts'
import { form } from '../i18n/records.ts'
import { parseTypedDay } from './typed-day.ts'

interface Props {
  readonly id?: string
  readonly className?: string
  readonly value?: string | null
  readonly onChange?: (value: string | null) => void
  readonly disabled?: boolean
  readonly 'aria-label'?: string
  readonly placeholder?: string
  readonly partial?: boolean
  /** The day that a short date is completed from. */
  readonly today: string
}

/** Ctrl+; as in a spreadsheet, also while an input method writes Chinese signs. */
const isTodayKey = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && (key === ';' || key === '\uff1b')

/** A day as it is typed; what cannot be read stays as it was typed and is said so. */
export const DayInput = ({
  value,
  onChange,
  partial = false,
  today,
  ...rest
}: Props): ReactNode => {
  const [typed, setTyped] = useState(value ?? '')
  const [isOpen, setOpen] = useState(false)
  useEffect(() => setTyped(value ?? ''), [value])

  const settle = (): void => {
    const text = typed.trim()
    const day = text === '' ? null : (parseTypedDay(text, { today, partial }) ?? text)
    setTyped(day ?? '')
    if (day !== (value ?? null)) onChange?.(day)
  }
  const pick = (day: string): void => {
    setOpen(false)
    setTyped(day)
    onChange?.(day)
  }
  const isUnread =
    typed !== '' && typed === value && parseTypedDay(typed, { today, partial }) === undefined
  return (
    <Input
      {...rest}
      autoComplete="off"
      value={typed}
      {...(isUnread ? { status: 'error' as const, title: form.dayUnread } : {})}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={settle}
      onKeyDown={(event) => {
        if (!isTodayKey(event)) return
        event.preventDefault()
        setTyped(today)
      }}
      suffix={
        <Popover
          open={isOpen}
          onOpenChange={setOpen}
          trigger="click"
          placement="bottomRight"
          content={
            <div className="day-calendar">
              <Calendar
                fullscreen={false}
                value={dayjs(isIsoDay(typed) ? typed : today || undefined)}
                onSelect={(day, { source }) => source === 'date' && pick(day.format('YYYY-MM-DD'))}
              />
            </div>
          }
        >
          <Button
            type="text"
            size="small"
            tabIndex={-1}
            aria-label={form.pickDay}
            icon={<CalendarOutlined />}
          />
        </Popover>
      }
    />
  )
}
