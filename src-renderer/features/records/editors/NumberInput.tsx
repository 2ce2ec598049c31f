import { InputNumber } from 'antd'
import type { ReactNode } from 'react'
import { form } from '../../../i18n/records.ts'
import type { EditorProps } from './editor.ts'

interface CountProps extends EditorProps<number> {
  readonly unit?: string
}

export const CountInput = ({ value, onChange, unit, ...rest }: CountProps): ReactNode => (
  <InputNumber
    {...rest}
    className="fills"
    precision={0}
    value={value ?? null}
    onChange={(count) => onChange?.(count)}
    {...(unit === undefined ? {} : { suffix: unit })}
  />
)

/** Typed in yuan, kept in whole fen: floats never reach the store. */
export const MoneyInput = ({ value, onChange, ...rest }: EditorProps<number>): ReactNode => (
  <InputNumber
    {...rest}
    className="fills"
    precision={2}
    suffix={form.yuan}
    value={value === null || value === undefined ? null : value / 100}
    onChange={(yuan) => onChange?.(yuan === null ? null : Math.round(yuan * 100))}
  />
)
