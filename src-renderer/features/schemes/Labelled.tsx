import { Input, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'

/** A name above a control. The control carries the name itself, for those who do not see it. */
export const Labelled = ({
  label,
  wide = false,
  children,
}: {
  readonly label: string
  readonly wide?: boolean
  readonly children: ReactNode
}): ReactNode => (
  <div className={wide ? 'scheme-field scheme-field-wide' : 'scheme-field'}>
    <span className="scheme-field-label" aria-hidden>
      {label}
    </span>
    {children}
  </div>
)

/** A number that may be left out. */
export const OptionalNumber = ({
  label,
  value,
  change,
  min,
  max,
}: {
  readonly label: string
  readonly value: number | undefined
  readonly change: (value: number | undefined) => void
  readonly min?: number
  readonly max?: number
}): ReactNode => (
  <Labelled label={label}>
    <InputNumber
      aria-label={label}
      value={value ?? null}
      {...(min === undefined ? {} : { min })}
      {...(max === undefined ? {} : { max })}
      onChange={(next) => change(next ?? undefined)}
    />
  </Labelled>
)

/** A number that must be there; emptied it stays what it was. */
export const FixedNumber = ({
  label,
  value,
  change,
  min,
}: {
  readonly label: string
  readonly value: number
  readonly change: (value: number) => void
  readonly min?: number
}): ReactNode => (
  <OptionalNumber
    label={label}
    value={value}
    change={(next) => next !== undefined && change(next)}
    {...(min === undefined ? {} : { min })}
  />
)

/** A text of one line with its name above. */
export const NamedInput = ({
  label,
  value,
  change,
  wide = false,
}: {
  readonly label: string
  readonly value: string
  readonly change: (value: string) => void
  readonly wide?: boolean
}): ReactNode => (
  <Labelled label={label} wide={wide}>
    <Input aria-label={label} value={value} onChange={(event) => change(event.target.value)} />
  </Labelled>
)

/** One of the scheme's own words. */
export const OneOf = ({
  label,
  value,
  names,
  change,
}: {
  readonly label: string
  readonly value: string
  readonly names: readonly { readonly code: string; readonly label: string }[]
  readonly change: (code: string) => void
}): ReactNode => (
  <Labelled label={label}>
    <Select
      aria-label={label}
      value={value}
      options={names.map((one) => ({ value: one.code, label: one.label }))}
      onChange={change}
    />
  </Labelled>
)
