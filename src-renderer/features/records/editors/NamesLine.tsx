import { Input } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { form as words } from '../../../i18n/records.ts'
import type { ParsedText } from '../../../ui/grid/columns.ts'

interface Props {
  readonly label: string
  readonly disabled: boolean
  readonly read: (text: string) => ParsedText
  readonly add: (people: unknown) => void
}

/** Many names in one go, as they stand on a list: Enter makes a row of each, and so does leaving the line. */
export const NamesLine = ({ label, disabled, read, add }: Props): ReactNode => {
  const [text, setText] = useState('')
  const [sentence, setSentence] = useState('')
  const place = useRef<HTMLDivElement>(null)
  const [taken, setTaken] = useState(0)
  useEffect(() => {
    // The rows above it push the line down, under the foot of the form.
    if (taken > 0 || sentence !== '') place.current?.scrollIntoView({ block: 'nearest' })
  }, [taken, sentence])
  const put = (people: unknown): void => {
    add(people)
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
    if (text.trim() !== '' && !read(text).ok) put([{ name: text.trim() }])
    else take()
  }
  return (
    <div className="names-line" ref={place}>
      <Input
        aria-label={words.namesOf(label)}
        aria-invalid={sentence !== ''}
        autoComplete="off"
        data-takes-enter
        disabled={disabled}
        placeholder={words.names}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onPressEnter={take}
        onBlur={leave}
      />
      {sentence !== '' && (
        <span className="names-problem" role="alert">
          {sentence}
        </span>
      )}
    </div>
  )
}
