import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  HolderOutlined,
  VerticalAlignTopOutlined,
} from '@ant-design/icons'
import { Button, Input, Tag } from 'antd'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import type { BookChoice } from '#shared/ledgers/choices/book.ts'
import { useChoiceBook } from '../../api/choice-book.tsx'
import { useCommand } from '../../api/use-call.ts'
import { choiceWords as words } from '../../i18n/settings.ts'
import { moved } from './moved.ts'
import { useDragged } from './use-dragged.ts'

const STEP = 10

/** The entries of one set: renamed, retired, added to, and put into the office's own order. */
export const ChoiceList = ({ set }: { readonly set: string }): ReactNode => {
  const choices = useChoiceBook().choicesOf(set)
  const update = useCommand('choices.update')
  const arrange = useCommand('choices.arrange')
  const placeOf = (at: number): number => (at + 1) * STEP
  const put = ({ code, label, retired }: BookChoice, at: number): void =>
    update.mutate({ set, code, label, position: placeOf(at), retired })
  const move = (from: number, to: number): void => {
    if (from === to || to < 0 || to >= choices.length) return
    arrange.mutate({ set, codes: moved(choices, from, to).map(({ code }) => code) })
  }
  const { row, handle } = useDragged(move)
  return (
    <>
      <ol className="choice-list">
        {choices.map((choice, at) => (
          <li key={choice.code} {...row(at, choice.retired ? 'retired' : '')}>
            <Button
              className="choice-handle"
              type="text"
              size="small"
              tabIndex={-1}
              icon={<HolderOutlined />}
              title={words.drag}
              aria-label={`${words.drag}${choice.label}`}
              {...handle(at)}
            />
            <ChoiceName
              choice={choice}
              rename={(label) => put({ ...choice, label }, at)}
              moveTo={(place) => move(at, placeAfter(at, place))}
            />
            {choice.code.startsWith('OWN_') && <Tag>{words.own}</Tag>}
            {choice.retired && <Tag color="default">{words.retired}</Tag>}
            <ChoiceTools
              choice={choice}
              isFirst={at === 0}
              isLast={at === choices.length - 1}
              moveTo={(place) => move(at, placeAfter(at, place))}
              toggle={() => put({ ...choice, retired: !choice.retired }, at)}
            />
          </li>
        ))}
      </ol>
      <ChoiceMaker set={set} position={placeOf(choices.length)} />
    </>
  )
}

type Place = 'up' | 'down' | 'first'

const placeAfter = (at: number, place: Place): number =>
  place === 'first' ? 0 : place === 'up' ? at - 1 : at + 1

const ChoiceTools = ({
  choice,
  isFirst,
  isLast,
  moveTo,
  toggle,
}: {
  readonly choice: BookChoice
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly moveTo: (place: Place) => void
  readonly toggle: () => void
}): ReactNode => (
  <span className="choice-tools">
    {(
      [
        ['first', <VerticalAlignTopOutlined key="first" />, isFirst],
        ['up', <ArrowUpOutlined key="up" />, isFirst],
        ['down', <ArrowDownOutlined key="down" />, isLast],
      ] as const
    ).map(([place, icon, disabled]) => (
      <Button
        key={place}
        type="text"
        size="small"
        icon={icon}
        title={words[place]}
        aria-label={`${words[place]}${choice.label}`}
        disabled={disabled}
        onClick={() => moveTo(place)}
      />
    ))}
    <Button type="link" size="small" onClick={toggle}>
      {choice.retired ? words.revive : words.retire}
    </Button>
  </span>
)

const placeByKey: Readonly<Record<string, Place>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
}

const ChoiceName = ({
  choice,
  rename,
  moveTo,
}: {
  readonly choice: BookChoice
  readonly rename: (label: string) => void
  readonly moveTo: (place: Place) => void
}): ReactNode => {
  const [label, setLabel] = useState(choice.label)
  const settle = (): void => {
    const wanted = label.trim()
    if (wanted === '') setLabel(choice.label)
    else if (wanted !== choice.label) rename(wanted)
  }
  const onKey = (event: KeyboardEvent): void => {
    const place = event.altKey ? placeByKey[event.key] : undefined
    if (place === undefined) return
    event.preventDefault()
    settle()
    moveTo(place)
  }
  return (
    <Input
      aria-label={`${words.label}${choice.label}`}
      maxLength={40}
      autoComplete="off"
      value={label}
      onChange={(event) => setLabel(event.target.value)}
      onBlur={settle}
      onPressEnter={settle}
      onKeyDown={onKey}
    />
  )
}

const ChoiceMaker = ({
  set,
  position,
}: {
  readonly set: string
  readonly position: number
}): ReactNode => {
  const create = useCommand('choices.create')
  const [label, setLabel] = useState('')
  return (
    <form
      className="setting-tools"
      onSubmit={(event) => {
        event.preventDefault()
        if (label.trim() === '') return
        create.mutate({ set, label: label.trim(), position, retired: false })
        setLabel('')
      }}
    >
      <Input
        className="setting-choose"
        aria-label={words.newLabel}
        placeholder={words.newLabel}
        maxLength={40}
        autoComplete="off"
        value={label}
        onChange={(event) => setLabel(event.target.value)}
      />
      <Button htmlType="submit" disabled={label.trim() === ''} loading={create.isPending}>
        {words.add}
      </Button>
    </form>
  )
}
