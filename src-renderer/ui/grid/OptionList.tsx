import { type ReactNode, useEffect, useRef } from 'react'
import { grid as words } from '../../i18n/grid.ts'
import { takeOption } from './editing.ts'
import type { Completion, GridSession } from './session.ts'

interface Props {
  readonly session: GridSession
  readonly gridId: string
  readonly completion: Completion
}

export const optionId = (gridId: string, at: number): string => `${gridId}-option-${at}`

/** The list under the editor. The focus stays in the text field. */
export const OptionList = ({ session, gridId, completion }: Props): ReactNode => {
  const marked = useRef<HTMLDivElement>(null)
  const { highlighted } = completion
  useEffect(() => {
    if (highlighted !== undefined) marked.current?.scrollIntoView({ block: 'nearest' })
  }, [highlighted])
  return (
    <div
      role="listbox"
      id={`${gridId}-options`}
      aria-label={words.choices}
      className="lx-grid-options"
    >
      {completion.options.map((option, at) => (
        // biome-ignore lint/a11y/useFocusableInteractive: as the list
        // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the text field takes the marked one
        <div
          key={option.text}
          id={optionId(gridId, at)}
          ref={at === highlighted ? marked : null}
          role="option"
          aria-selected={at === highlighted}
          className="lx-grid-option"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => takeOption(session, at)}
        >
          {option.text}
          {option.note !== undefined && <span className="lx-grid-note">{option.note}</span>}
        </div>
      ))}
    </div>
  )
}
