import { Select } from 'antd'
import type { ReactNode } from 'react'
import { choicesOf } from '#shared/ledgers/choices/index.ts'
import { form } from '../../../i18n/records.ts'
import type { EditorProps } from './editor.ts'

const optionsOf = (set: string | undefined): { value: string; label: string }[] =>
  choicesOf(set).map(({ code, label }) => ({ value: code, label }))

const search = { optionFilterProp: 'label' }

interface OneProps extends EditorProps<string> {
  readonly choices: string | undefined
}

export const ChoiceSelect = ({ value, onChange, choices, ...rest }: OneProps): ReactNode => (
  <Select
    {...rest}
    allowClear
    showSearch={search}
    placeholder={form.choose}
    options={optionsOf(choices)}
    value={value ?? null}
    onChange={(code: string | undefined) => onChange?.(code ?? null)}
  />
)

interface SeveralProps extends EditorProps<string[]> {
  readonly choices: string | undefined
}

export const ChoicesSelect = ({ value, onChange, choices, ...rest }: SeveralProps): ReactNode => (
  <Select
    {...rest}
    mode="multiple"
    allowClear
    showSearch={search}
    placeholder={form.choose}
    options={optionsOf(choices)}
    value={value ?? []}
    onChange={(codes: string[]) => onChange?.(codes)}
  />
)
