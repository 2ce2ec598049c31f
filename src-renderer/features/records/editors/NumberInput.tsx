import { InputNumber } from 'antd'
import type { ReactNode } from 'react'
import { form } from '../../../i18n/records.ts'
import type { EditorProps } from './editor.ts'

/** What an input method leaves, full-width digits and a measure word, is read as the number it says. */
const plainDigits = (text: string | undefined): string =>
  (text ?? '').normalize('NFKC').replaceAll(/[^\d.-]/g, '')

const toNumber = (typed: number | string | null): number | null =>
  typed === null || typed === '' ? null : Number(typed)

interface CountProps extends EditorProps<number> {
  readonly unit?: string
}

export const CountInput = ({ value, onChange, unit, ...rest }: CountProps): ReactNode => (
  <InputNumber<number | string>
    {...rest}
    className="fills"
    precision={0}
    parser={plainDigits}
    value={value ?? null}
    onChange={(count) => onChange?.(toNumber(count))}
    {...(unit === undefined ? {} : { suffix: unit })}
  />
)

/** Typed in yuan, kept in whole fen: floats never reach the store. */
export const MoneyInput = ({ value, onChange, ...rest }: EditorProps<number>): ReactNode => (
  <InputNumber<number | string>
    {...rest}
    className="fills"
    precision={2}
    parser={plainDigits}
    suffix={form.yuan}
    value={value === null || value === undefined ? null : value / 100}
    onChange={(typed) => {
      const yuan = toNumber(typed)
      onChange?.(yuan === null ? null : Math.round(yuan * 100))
    }}
  />
)
