import './phrases.css'
import { Button, Dropdown, Input } from 'antd'
import type { TextAreaProps, TextAreaRef } from 'antd/es/input/TextArea'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { phraseWords as words } from '../i18n/phrases.ts'
import { withPhrase } from './with-phrase.ts'

interface Props extends Omit<TextAreaProps, 'value' | 'onChange'> {
  readonly phrases: readonly string[]
  readonly value: string
  readonly onText: (text: string) => void
}

/** A text to write, into which phrases can be put where the cursor is: by the button, or by Alt+↓. */
export const PhraseArea = ({ phrases, value, onText, ...rest }: Props): ReactNode => {
  const area = useRef<TextAreaRef>(null)
  const [isOpen, setOpen] = useState(false)
  const elementOf = (): HTMLTextAreaElement | null =>
    area.current?.resizableTextArea?.textArea ?? null
  const put = (phrase: string): void => {
    const element = elementOf()
    const from = element?.selectionStart ?? value.length
    const { text, cursor } = withPhrase(value, { from, to: element?.selectionEnd ?? from }, phrase)
    onText(text)
    setOpen(false)
    // When the text stands there, the cursor goes behind what was put in.
    requestAnimationFrame(() => {
      element?.focus()
      element?.setSelectionRange(cursor, cursor)
    })
  }
  const close = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    // The form around it would take the key for its own and close.
    event.stopPropagation()
    setOpen(false)
    elementOf()?.focus()
  }
  return (
    <div className="phrase-area">
      <Input.TextArea
        {...rest}
        ref={area}
        value={value}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={(event) => {
          if (!event.altKey || event.key !== 'ArrowDown') return
          event.preventDefault()
          setOpen(true)
        }}
      />
      {phrases.length > 0 && (
        <Dropdown
          trigger={['click']}
          open={isOpen && rest.disabled !== true}
          onOpenChange={setOpen}
          autoFocus
          placement="bottomRight"
          menu={{
            items: phrases.map((phrase, at) => ({ key: String(at), label: phrase })),
            onClick: ({ key }) => put(phrases[Number(key)] ?? ''),
            className: 'phrase-menu',
            onKeyDown: close,
          }}
        >
          <Button
            className="phrase-button"
            type="text"
            size="small"
            tabIndex={-1}
            disabled={rest.disabled === true}
            title={words.hint}
          >
            {words.open}
          </Button>
        </Dropdown>
      )}
    </div>
  )
}
