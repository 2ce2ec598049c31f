import { Input } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { RowValue } from '#shared/domain/record.ts'
import type { ParsedText } from '../../../ui/grid/columns.ts'

interface Props {
  readonly label: string
  readonly placeholder: string
  readonly disabled: boolean
  readonly read: (text: string) => ParsedText
  readonly add: (rows: readonly RowValue[]) => void
  /** The part that stands bare in the line. */
  readonly head: string
}

/** Many rows in one go, as a cell of the sheet holds them: Enter makes a row of each, and so does leaving the line. */
export const RowsLine = ({ label, placeholder, disabled, read, add, head }: Props): ReactNode => {
  const [text, setText] = useState('')
  const [sentence, setSentence] = useState('')
  const place = useRef<HTMLDivElement>(null)
  const [taken, setTaken] = useState(0)
  useEffect(() => {
    // The rows above it push the line down, under the foot of the form.
    if (taken > 0 || sentence !== '') place.current?.scrollIntoView({ block: 'nearest' })
  }, [taken, sentence])
  const put = (rows: unknown): void => {
    add(Array.isArray(rows) ? (rows as readonly RowValue[]) : []) // what is read of a field with rows
    setText('')
    setSentence('')
    setTaken(taken + 1)
  }
  const take = (): void => {
    if (text.trim() === '') return
    const parsed = read(text)
    if (parsed.ok) put(parsed.value)
    else setSentence(parsed.sentence)
  }
  // A form that is saved now must not lose what nobody understood: it stands in a row as it was typed.
  const leave = (): void => {
    if (text.trim() !== '' && !read(text).ok) put([{ [head]: text.trim() }])
    else take()
  }
  return (
    <div className="rows-line" ref={place}>
      <Input
        aria-label={label}
        aria-invalid={sentence !== ''}
        autoComplete="off"
        data-takes-enter
        disabled={disabled}
        placeholder={placeholder}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onPressEnter={take}
        onBlur={leave}
      />
      {sentence !== '' && (
        <span className="rows-problem" role="alert">
          {sentence}
        </span>
      )}
    </div>
  )
}
