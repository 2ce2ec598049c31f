import { CloseOutlined, DownOutlined, UpOutlined } from '@ant-design/icons'
import { Button, Checkbox, Input, type InputRef } from 'antd'
import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react'
import { grid as words } from '../../i18n/grid.ts'
import { select } from './editing.ts'
import './find-bar.css'
import {
  changeable,
  findCells,
  MOST_REPLACED,
  nextFound,
  placeAmong,
  replaceIn,
  type Wanted,
} from './finding.ts'
import { isSingle, type Point, type Range, rangeOf, selectCell } from './selection.ts'
import type { GridSession } from './session.ts'
import { useLookedUp } from './use-looked-up.ts'
import { useGridState } from './use-session.ts'

interface Props {
  readonly session: GridSession
  /** Gives the focus back to the cells. */
  readonly leave: () => void
}

/** Find and replace over the cells, where the sheet was asked for it. */
export const FindBar = ({ session, leave }: Props): ReactNode => {
  const finder = useGridState(session, (state) => state.finder)
  const close = (): void => {
    session.set({ finder: undefined })
    leave()
  }
  if (finder === undefined) return null
  return <OpenBar session={session} asked={finder} close={close} />
}

interface OpenProps extends Pick<Props, 'session'> {
  readonly asked: { readonly replaces: boolean }
  readonly close: () => void
}

const selectedBlock = (session: GridSession): Range | undefined => {
  const range = rangeOf(session.state().selection)
  return isSingle(range) ? undefined : range
}

const OpenBar = ({ session, asked, close }: OpenProps): ReactNode => {
  const { active } = useGridState(session, (state) => state.selection)
  const [block] = useState(() => selectedBlock(session))
  const [isWithin, setIsWithin] = useState(block !== undefined)
  const [text, setText] = useState('')
  const input = useRef<InputRef>(null)
  const found = useFound(session, { text, within: isWithin ? block : undefined })
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again, it takes the focus again
  useEffect(() => input.current?.focus({ cursor: 'all' }), [asked])
  const go = (way: 1 | -1): void => {
    const next = nextFound(found ?? [], session.state().selection.active, way)
    if (next !== undefined) select(session, selectCell(next))
  }
  const place = placeAmong(found ?? [], active)
  return (
    <search className="lx-find" aria-label={words.finder}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the fields in it */}
      <div className="lx-find-fields" onKeyDown={(event) => takeKey(event, { go, close })}>
        <TextField field={input} label={words.find} text={text} change={setText} />
        <span className="lx-find-count" role="status">
          {text === '' ? '' : words.found(found?.length, place + 1)}
        </span>
        <Steps go={go} />
        {asked.replaces ? (
          <Replacing
            session={session}
            text={text}
            found={found ?? []}
            here={place < 0 ? undefined : active}
            goOn={() => go(1)}
          />
        ) : (
          <Button
            size="small"
            type="link"
            onClick={() => session.set({ finder: { replaces: true } })}
          >
            {words.openReplace}
          </Button>
        )}
        {block !== undefined && (
          <Checkbox checked={isWithin} onChange={({ target }) => setIsWithin(target.checked)}>
            {words.within}
          </Checkbox>
        )}
      </div>
      <Button
        size="small"
        type="text"
        icon={<CloseOutlined />}
        aria-label={words.closeFinder}
        onClick={close}
      />
    </search>
  )
}

/** The cells that hold a text, looked for anew when it or the sheet changes. */
const useFound = (session: GridSession, { text, within }: Wanted): readonly Point[] | undefined => {
  const sheet = useGridState(session, (state) => state.sheet)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cells may hold something else when the sheet changed
  const look = useCallback(
    (isWanted: () => boolean) => findCells(session, { text, within }, isWanted),
    [session, text, within, sheet],
  )
  return useLookedUp(session, look)
}

const isFind = ({ ctrlKey, metaKey, key }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && key.toLowerCase() === 'f'

const takeKey = (
  event: KeyboardEvent,
  { go, close }: { readonly go: (way: 1 | -1) => void; readonly close: () => void },
): void => {
  if (event.nativeEvent.isComposing) return
  if (event.key === 'Escape') {
    event.stopPropagation()
    close()
  } else if (isFind(event)) {
    // The bar that is asked for is open.
    event.preventDefault()
    // A button does what it says at Enter.
  } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
    event.preventDefault()
    go(event.shiftKey ? -1 : 1)
  }
}

interface TextFieldProps {
  readonly field?: Ref<InputRef>
  readonly label: string
  readonly text: string
  readonly change: (text: string) => void
}

const TextField = ({ field, label, text, change }: TextFieldProps): ReactNode => (
  <Input
    ref={field}
    size="small"
    className="lx-find-text"
    aria-label={label}
    placeholder={label}
    value={text}
    onChange={(event) => change(event.target.value)}
  />
)

// Never disabled: a button that is loses the focus, and Escape its way back to the cells.
interface StepsProps {
  readonly go: (way: 1 | -1) => void
}

const Steps = ({ go }: StepsProps): ReactNode => (
  <>
    <Button size="small" icon={<UpOutlined />} onClick={() => go(-1)}>
      {words.before}
    </Button>
    <Button size="small" icon={<DownOutlined />} onClick={() => go(1)}>
      {words.after}
    </Button>
  </>
)

interface ReplacingProps extends Pick<Props, 'session'> {
  readonly text: string
  readonly found: readonly Point[]
  /** The active cell, where it is one of those found. */
  readonly here: Point | undefined
  readonly goOn: () => void
}

const Replacing = ({ session, text, found, here, goOn }: ReplacingProps): ReactNode => {
  const [by, setBy] = useState('')
  const replaceOne = (): void => {
    if (here !== undefined) replaceIn(session, [here], { text, by })
    goOn()
  }
  const replaceAll = (): void => {
    const cells = changeable(session, found)
    if (cells.length > MOST_REPLACED) session.set({ notice: words.tooMany(MOST_REPLACED) })
    else replaceIn(session, cells, { text, by })
  }
  return (
    <>
      <TextField label={words.replaceBy} text={by} change={setBy} />
      <Button size="small" onClick={replaceOne}>
        {words.replace}
      </Button>
      <Button size="small" onClick={replaceAll}>
        {words.replaceAll}
      </Button>
    </>
  )
}
