import { Input } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { parseTypedTime } from '../typed-time.ts'
import type { EditorProps } from './editor.ts'

export const TimeInput = ({ value, onChange, ...rest }: EditorProps<string>): ReactNode => {
  const [typed, setTyped] = useState(value ?? '')
  useEffect(() => setTyped(value ?? ''), [value])
  const settle = (): void => {
    const text = typed.trim()
    const time = text === '' ? null : (parseTypedTime(text) ?? text)
    setTyped(time ?? '')
    if (time !== (value ?? null)) onChange?.(time)
  }
  return (
    <Input
      {...rest}
      autoComplete="off"
      placeholder="09:30"
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={settle}
    />
  )
}
