import type { ReactNode } from 'react'

/** A field with its label above it; the label names it to those who cannot see it. */
export const Labelled = ({
  label,
  children,
}: {
  readonly label: string
  readonly children: ReactNode
}): ReactNode => (
  // biome-ignore lint/a11y/noLabelWithoutControl: the control is handed in
  <label className="labelled">
    <span>{label}</span>
    {children}
  </label>
)
