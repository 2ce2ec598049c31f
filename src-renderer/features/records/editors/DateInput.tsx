import { CalendarOutlined } from '@ant-design/icons'
import { Button, Calendar, Input, Popover } from 'antd'
import dayjs from 'dayjs'
import { type ReactNode, useEffect, useState } from 'react'
import { isIsoDay } from '#shared/domain/days.ts'
import { useToday } from '../../../api/use-today.ts'
import { form } from '../../../i18n/records.ts'
import { parseTypedDay } from '../typed-day.ts'
import type { EditorProps } from './editor.ts'

interface Props extends EditorProps<string> {
  readonly partial?: boolean
  readonly placeholder?: string
}

/** A day as it is typed; what cannot be read stays as it was typed and is said so. */
export const DateInput = ({ value, onChange, partial = false, ...rest }: Props): ReactNode => {
  const today = useToday()
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
