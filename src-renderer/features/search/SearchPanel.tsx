import './search.css'
import { SearchOutlined } from '@ant-design/icons'
import { Input, Tag } from 'antd'
import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import type { Output } from '#shared/contract/index.ts'
import { ledgerIds } from '#shared/ledgers/index.ts'
import { useCall } from '../../api/use-call.ts'
import { search as words } from '../../i18n/desk.ts'
import { ledgerLabel } from '../../i18n/ledgers.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { QueryFailure } from '../../ui/QueryFailure.tsx'

const LIMIT = 60
const PAUSE_MS = 150
const LIST_ID = 'search-hits'

type Hit = Output<'search.list'>[number]

const optionId = ({ id }: Hit): string => `hit-${id}`

/** Ledger by ledger, in the order of the menu; inside one as the core ranked them. */
const byLedger = (hits: readonly Hit[]): Hit[] =>
  hits.toSorted((a, b) => placeOf(a.ledger) - placeOf(b.ledger))

const places: readonly string[] = ledgerIds
const placeOf = (ledger: string): number => places.indexOf(ledger)

/** Looks through all ledgers while words are typed; arrows choose, Enter opens. */
export const SearchPanel = ({ close }: { readonly close: () => void }): ReactNode => {
  const go = useNavigate()
  const [typed, setTyped] = useState('')
  const text = usePaused(typed.trim())
  const [active, setActive] = useState(0)
  const found = useCall('search.list', { text, limit: LIMIT }, { enabled: text !== '' })
  const hits = text === '' ? [] : byLedger(found.data ?? [])
  const open = (hit: Hit | undefined): void => {
    if (hit === undefined) return
    close()
    go(`/ledgers/${hit.ledger}?record=${hit.id}`)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || hits.length === 0) return
    if (event.key === 'ArrowDown') setActive((active + 1) % hits.length)
    else if (event.key === 'ArrowUp') setActive((active + hits.length - 1) % hits.length)
    else if (event.key === 'Enter') open(hits[active])
    else return
    event.preventDefault()
  }
  const chosen = hits[active]
  return (
    <Dialog onCancel={close} footer={null} closable={false} width={720} title={null}>
      <Input
        autoFocus
        size="large"
        role="combobox"
        aria-label={words.box}
        aria-expanded={hits.length > 0}
        aria-controls={LIST_ID}
        aria-activedescendant={chosen === undefined ? undefined : optionId(chosen)}
        placeholder={words.hint}
        prefix={<SearchOutlined aria-hidden />}
        autoComplete="off"
        maxLength={100}
        value={typed}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setTyped(event.target.value)
          setActive(0)
        }}
      />
      {found.isError && <QueryFailure error={found.error} retry={found.refetch} />}
      <Hits hits={hits} active={active} open={open} />
      <p className="muted search-foot">
        {text !== '' && found.data?.length === 0
          ? `${words.none(text)}。${words.noneHint}`
          : words.keys}
      </p>
    </Dialog>
  )
}

const usePaused = (text: string): string => {
  const [paused, setPaused] = useState(text)
  useEffect(() => {
    const pause = setTimeout(() => setPaused(text), PAUSE_MS)
    return () => clearTimeout(pause)
  }, [text])
  return paused
}

const Hits = ({
  hits,
  active,
  open,
}: {
  readonly hits: readonly Hit[]
  readonly active: number
  readonly open: (hit: Hit) => void
}): ReactNode => (
  <div id={LIST_ID} className="search-hits" role="listbox" aria-label={words.results}>
    {[...Map.groupBy(hits, ({ ledger }) => ledger)].map(([ledger, own]) => (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a listbox
      <div key={ledger} role="group" aria-label={ledgerLabel(ledger)}>
        <h3>{ledgerLabel(ledger)}</h3>
        {own.map((hit) => (
          <HitLine key={hit.id} hit={hit} isActive={hits[active] === hit} open={open} />
        ))}
      </div>
    ))}
  </div>
)

const HitLine = ({
  hit,
  isActive,
  open,
}: {
  readonly hit: Hit
  readonly isActive: boolean
  readonly open: (hit: Hit) => void
}): ReactNode => (
  // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the box that owns the list
  // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the box, which names the active one
  <div
    id={optionId(hit)}
    role="option"
    aria-selected={isActive}
    className={isActive ? 'hit active' : 'hit'}
    ref={(line) => {
      if (isActive) line?.scrollIntoView({ block: 'nearest' })
    }}
    onClick={() => open(hit)}
  >
    <span className="hit-day muted">{hit.on}</span>
    <strong>{hit.title}</strong>
    <span className="hit-text">
      {hit.parts.map((part) => (
        <Tag key={part}>{words.foundIn[part]}</Tag>
      ))}
      {hit.text}
    </span>
  </div>
)
