import { Input } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import type { EditorProps } from './editor.ts'

const TIME = /^(\d{1,2})[::.点时]?(\d{2})?分?$/

/** Reads `9:30`, `930`, `9点` as a time of day; undefined when it is none. */
export const parseTypedTime = (typed: string): string | undefined => {
  const parts = TIME.exec(typed.trim())
  if (parts === null) return undefined
  const [hour, minute] = [Number(parts[1]), Number(parts[2] ?? 0)]
  if (hour > 23 || minute > 59) return undefined
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

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
