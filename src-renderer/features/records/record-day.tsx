import { Form, type FormInstance } from 'antd'
import { createContext, type ReactNode, use } from 'react'

/** What the form that is open says of its record so far. */
export interface RecordTime {
  /** The day of the record, empty where none is written. */
  readonly day: string
  readonly studio: string
}

const TimeContext = createContext<RecordTime>({ day: '', studio: '' })

/** The day and studio for which members and studios are offered. */
export const useRecordTime = (): RecordTime => use(TimeContext)

interface Props {
  readonly form: FormInstance
  readonly dateField: string | undefined
  readonly studioField: string | undefined
  readonly children: ReactNode
}

/** Watching nothing at all would be watching everything. */
export const NO_FIELD = 'no-such-field'

const DAY = /^\d{4}(-\d{2}){0,2}$/

/** Tells every editor inside for which day it offers members and studios. */
export const RecordTimeProvider = ({
  form,
  dateField,
  studioField,
  children,
}: Props): ReactNode => {
  const day: unknown = Form.useWatch(dateField ?? NO_FIELD, form)
  const studio: { id?: string } | null | undefined = Form.useWatch(studioField ?? NO_FIELD, form)
  return (
    <TimeContext
      value={{
        day: typeof day === 'string' && DAY.test(day) ? day : '',
        studio: studio?.id ?? '',
      }}
    >
      {children}
    </TimeContext>
  )
}
