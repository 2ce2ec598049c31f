import { LinkOutlined } from '@ant-design/icons'
import { Button, Form, type FormInstance, Tag } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useCall } from '../../api/use-call.ts'
import { visitors as words } from '../../i18n/drawer.ts'
import type { Hint, VisitorLinks } from './use-visitor-links.ts'

interface Props {
  readonly form: FormInstance
  readonly links: VisitorLinks
}

/** Whoever seems to stand at the door again, beside the form: nothing waits for an answer. */
export const VisitorHints = ({ form, links }: Props): ReactNode =>
  links.isOn ? <Hints form={form} links={links} /> : null

const PAUSE_MS = 250

const usePaused = (text: string): string => {
  const [paused, setPaused] = useState(text)
  useEffect(() => {
    const pause = setTimeout(() => setPaused(text), PAUSE_MS)
    return () => clearTimeout(pause)
  }, [text])
  return paused
}

const useTyped = (form: FormInstance, field: string): string => {
  const value: unknown = Form.useWatch(field, form)
  return usePaused(typeof value === 'string' ? value.trim() : '')
}

const Hints = ({ form, links }: Props): ReactNode => {
  const name = useTyped(form, 'visitorName')
  const phone = useTyped(form, 'phone')
  const address = useTyped(form, 'address')
  const isAsked = name.length >= 2 || phone.length >= 7 || address.length >= 4
  const { data } = useCall(
    'visitors.list',
    { name, phone, address },
    { enabled: isAsked, keepsFormer: true },
  )
  const hints = isAsked ? (data ?? []) : []
  useLinkKey(hints[0], links.toggle)
  if (hints.length === 0) return null
  return (
    <aside className="visitor-hints" aria-label={words.title} aria-live="polite">
      <header>
        <strong>{words.title}</strong>
        <span className="muted">{words.key}</span>
      </header>
      <ul>
        {hints.map((hint) => (
          <HintLine key={hint.id} hint={hint} links={links} />
        ))}
      </ul>
    </aside>
  )
}

/** One key for the first hint: a clerk with a visitor before her has no hand for the mouse. */
const useLinkKey = (first: Hint | undefined, toggle: (hint: Hint) => void): void => {
  const latest = useRef({ first, toggle })
  latest.current = { first, toggle }
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const hint = latest.current.first
      if (!event.altKey || event.code !== 'KeyL' || hint === undefined) return
      event.preventDefault()
      latest.current.toggle(hint)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

const HintLine = ({ hint, links }: { readonly hint: Hint; readonly links: VisitorLinks }) => {
  const isChosen = links.chosen.has(hint.id)
  return (
    <li>
      <Tag>{words.like[hint.like]}</Tag>
      <span>{hint.on}</span>
      <strong>{hint.title}</strong>
      {hint.open && <Tag color="orange">{words.open}</Tag>}
      <span className="visitor-text">{hint.text}</span>
      <Button
        size="small"
        type={isChosen ? 'primary' : 'default'}
        icon={<LinkOutlined />}
        tabIndex={-1}
        aria-pressed={isChosen}
        onClick={() => links.toggle(hint)}
      >
        {isChosen ? words.linked : words.link}
      </Button>
    </li>
  )
}
