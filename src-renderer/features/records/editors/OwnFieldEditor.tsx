import { Input, Select } from 'antd'
import type { ReactNode } from 'react'
import type { OwnField } from '#shared/contract/settings.ts'
import { form, list } from '../../../i18n/records.ts'
import { DateInput } from './DateInput.tsx'
import type { EditorProps } from './editor.ts'

interface Props extends EditorProps<string> {
  readonly field: OwnField
}

const offered = ({ kind, choices }: OwnField): readonly string[] =>
  kind === 'yesNo' ? [list.yes, list.no] : choices

/** The editor of a field the office added; whatever its kind, its value is a text. */
export const OwnFieldEditor = ({ field, value, onChange, ...rest }: Props): ReactNode => {
  switch (field.kind) {
    case 'date':
      return (
        <DateInput {...rest} partial value={value ?? null} onChange={(day) => onChange?.(day)} />
      )
    case 'choice':
    case 'yesNo':
      return (
        <Select
          {...rest}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={form.choose}
          options={offered(field).map((word) => ({ value: word, label: word }))}
          value={value || null}
          onChange={(word: string | undefined) => onChange?.(word ?? null)}
        />
      )
    case 'number':
    case 'text':
      return (
        <Input
          {...rest}
          autoComplete="off"
          inputMode={field.kind === 'number' ? 'decimal' : 'text'}
          value={value ?? ''}
          onChange={(event) => onChange?.(event.target.value === '' ? null : event.target.value)}
        />
      )
  }
}
