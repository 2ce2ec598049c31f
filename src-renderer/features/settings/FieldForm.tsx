import { Button, Input, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import type { OwnField } from '#shared/contract/settings.ts'
import { fieldWords as words } from '../../i18n/settings.ts'

export type FieldWish = Pick<OwnField, 'label' | 'kind' | 'choices'>

const kindOptions = (Object.keys(words.kinds) as OwnField['kind'][]) // keys of a checked table
  .map((kind) => ({ value: kind, label: words.kinds[kind] }))

interface Props {
  readonly field?: OwnField
  readonly submit: (wish: FieldWish) => void
  readonly cancel?: () => void
}

/** Name, kind and words of an own field; the kind is settled once it is made. */
export const FieldForm = ({ field, submit, cancel }: Props): ReactNode => {
  const [label, setLabel] = useState(field?.label ?? '')
  const [kind, setKind] = useState<OwnField['kind']>(field?.kind ?? 'text')
  const [choices, setChoices] = useState<string[]>(field?.choices ?? [])
  const isReady = label.trim() !== '' && (kind !== 'choice' || choices.length > 0)
  return (
    <form
      className="setting-tools"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady)
          submit({ label: label.trim(), kind, choices: kind === 'choice' ? choices : [] })
      }}
    >
      <Input
        className="field-label"
        aria-label={words.label}
        placeholder={words.label}
        maxLength={40}
        autoComplete="off"
        value={label}
        onChange={(event) => setLabel(event.target.value)}
      />
      <Select<OwnField['kind']>
        className="field-kind"
        aria-label={words.kind}
        disabled={field !== undefined}
        value={kind}
        options={kindOptions}
        onChange={setKind}
      />
      {kind === 'choice' && (
        <Select<string[]>
          className="setting-choose"
          mode="tags"
          open={false}
          suffixIcon={null}
          aria-label={words.choices}
          placeholder={words.choicesHint}
          value={choices}
          onChange={setChoices}
        />
      )}
      <Button type="primary" htmlType="submit" disabled={!isReady}>
        {field === undefined ? words.add : words.save}
      </Button>
      {cancel !== undefined && <Button onClick={cancel}>{words.cancel}</Button>}
    </form>
  )
}
