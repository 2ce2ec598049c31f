import type { ReactNode } from 'react'
import { useToday } from '../../../api/use-today.ts'
import { DayInput } from '../../../ui/DayInput.tsx'
import type { EditorProps } from './editor.ts'

interface Props extends EditorProps<string> {
  readonly partial?: boolean
  readonly placeholder?: string
}

/** A day of a record, as it is typed. */
export const DateInput = ({ onChange, ...rest }: Props): ReactNode => (
  <DayInput {...rest} today={useToday()} {...(onChange === undefined ? {} : { onChange })} />
)
