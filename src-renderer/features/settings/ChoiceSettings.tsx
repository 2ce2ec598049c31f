import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons'
import { Button, Input, Select, Tag } from 'antd'
import { type ReactNode, useState } from 'react'
import type { BookChoice } from '#shared/ledgers/choices/book.ts'
import { choiceSets } from '#shared/ledgers/choices/index.ts'
import { ledgerIds, ledgerOf } from '#shared/ledgers/index.ts'
import { useChoiceBook } from '../../api/choice-book.tsx'
import { useCommand } from '../../api/use-call.ts'
import { choiceWords as words } from '../../i18n/settings.ts'

/** Where a set is used: ledger and field, in the words of the form. */
const placesOf = (set: string): string =>
  ledgerIds
    .flatMap((id) =>
      ledgerOf(id).fields.flatMap((field) => [
        ...(field.choices === set ? [`${ledgerOf(id).label} · ${field.label}`] : []),
        ...(field.parts ?? [])
          .filter(({ choices }) => choices === set)
          .map(({ label }) => `${ledgerOf(id).label} · ${field.label} · ${label}`),
      ]),
    )
    .join('；')

/** Sets stand in the order of the ledgers that use them first. */
const ledgerAt = (places: string): number =>
  ledgerIds.findIndex((id) => places.startsWith(`${ledgerOf(id).label} ·`))

const setOptions = [...choiceSets.values()]
  .map(({ id, label }) => ({ value: id, label, places: placesOf(id) }))
  .filter(({ places }) => places !== '')
  .toSorted((a, b) => ledgerAt(a.places) - ledgerAt(b.places))

/** The words of closed lists as the office wants them; codes stay, so nothing written is lost. */
export const ChoiceSettings = (): ReactNode => {
  const [set, setSet] = useState(setOptions[0]?.value ?? '')
  return (
    <section>
      <p className="muted">{words.hint}</p>
      <div className="setting-tools">
        <Select
          className="setting-choose"
          aria-label={words.set}
          showSearch={{ optionFilterProp: 'label' }}
          value={set}
          options={setOptions.map(({ value, label, places }) => ({
            value,
            label: `${label}（${places.split(' · ')[0]}）`,
          }))}
          onChange={setSet}
        />
        <span className="muted">
          {words.usedIn(setOptions.find(({ value }) => value === set)?.places ?? '')}
        </span>
      </div>
      <ChoiceList key={set} set={set} />
    </section>
  )
}

const STEP = 10

const ChoiceList = ({ set }: { readonly set: string }): ReactNode => {
  const choices = useChoiceBook().choicesOf(set)
  const update = useCommand('choices.update')
  const put = (choice: BookChoice, position: number): void =>
    update.mutate({
      set,
      code: choice.code,
      label: choice.label,
      position,
      retired: choice.retired,
    })
  const placeOf = (at: number): number => (at + 1) * STEP
  // Positions are written out anew for both, so that a shipped order and the office's own agree.
  const swap = (a: number, b: number): void => {
    choices.forEach((choice, at) => {
      const target = at === a ? b : at === b ? a : at
      put(choice, placeOf(target))
    })
  }
  return (
    <>
      <ol className="choice-list">
        {choices.map((choice, at) => (
          <li key={choice.code} className={choice.retired ? 'retired' : ''}>
            <ChoiceName
              choice={choice}
              rename={(label) => put({ ...choice, label }, placeOf(at))}
            />
            {choice.code.startsWith('OWN_') && <Tag>{words.own}</Tag>}
            {choice.retired && <Tag color="default">{words.retired}</Tag>}
            <span className="choice-tools">
              <Button
                type="text"
                size="small"
                icon={<ArrowUpOutlined />}
                aria-label={`${words.up}${choice.label}`}
                disabled={at === 0}
                onClick={() => swap(at, at - 1)}
              />
              <Button
                type="text"
                size="small"
                icon={<ArrowDownOutlined />}
                aria-label={`${words.down}${choice.label}`}
                disabled={at === choices.length - 1}
                onClick={() => swap(at, at + 1)}
              />
              <Button
                type="link"
                size="small"
                onClick={() => put({ ...choice, retired: !choice.retired }, placeOf(at))}
              >
                {choice.retired ? words.revive : words.retire}
              </Button>
            </span>
          </li>
        ))}
      </ol>
      <ChoiceMaker set={set} position={placeOf(choices.length)} />
    </>
  )
}

const ChoiceName = ({
  choice,
  rename,
}: {
  readonly choice: BookChoice
  readonly rename: (label: string) => void
}): ReactNode => {
  const [label, setLabel] = useState(choice.label)
  const settle = (): void => {
    const wanted = label.trim()
    if (wanted === '') setLabel(choice.label)
    else if (wanted !== choice.label) rename(wanted)
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
