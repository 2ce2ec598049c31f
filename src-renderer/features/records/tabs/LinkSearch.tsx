import { Select } from 'antd'
import { type ReactNode, useDeferredValue, useState } from 'react'
import { isLedgerId, type LedgerId, ledgerOf } from '#shared/ledgers/index.ts'
import { useCall } from '../../../api/use-call.ts'
import { thread as words } from '../../../i18n/drawer.ts'

interface Props {
  /** The record that looks for another is not offered to itself. */
  readonly except: string
  readonly choose: (target: { ledger: LedgerId; id: string }) => void
}

/** Finds a record of any ledger by any two characters of it. */
export const LinkSearch = ({ except, choose }: Props): ReactNode => {
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed.trim())
  const { data } = useCall(
    'search.list',
    { text },
    { enabled: text.length >= 2, keepsFormer: true },
  )
  const hits = (text.length < 2 ? [] : (data ?? [])).flatMap((hit) =>
    isLedgerId(hit.ledger) && hit.id !== except ? [{ ...hit, ledger: hit.ledger }] : [],
  )
  return (
    <Select
      className="link-search"
      autoFocus
      aria-label={words.linkSearch}
      placeholder={words.linkSearch}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      value={null}
      notFoundContent={text.length < 2 ? null : words.notFound}
      options={hits.map(({ ledger, id, on, title, text: more }) => ({
        value: id,
        label: [ledgerOf(ledger).label, on, title, more].filter(Boolean).join(' · '),
      }))}
      onChange={(id: string | null) => {
        const hit = hits.find((each) => each.id === id)
        if (hit !== undefined) choose({ ledger: hit.ledger, id: hit.id })
      }}
    />
  )
}
