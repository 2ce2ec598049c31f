import { Checkbox, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import { type PaperLayout, type PaperMargins, paperSizes } from '#shared/domain/paper-layout.ts'
import { printDesk as words } from '../../i18n/print-desk.ts'
import { edges, marginName, marginNames, marginsNamed } from './choices.ts'
import type { PanelProps } from './desk-props.ts'

type Props = PanelProps & { readonly isPrinter: boolean }

const without = (
  { margins, turn, ...rest }: PaperLayout,
  name: 'margins' | 'turn',
): PaperLayout => ({
  ...rest,
  ...(name === 'margins' || margins === undefined ? {} : { margins }),
  ...(name === 'turn' || turn === undefined ? {} : { turn }),
})

/** Kind of paper, which way it lies, margins, and both sides of the leaf. */
export const LayoutFields = (props: Props): ReactNode => {
  const { choices, change, page, sheets, isPrinter } = props
  const { layout } = choices
  const set = (part: Partial<PaperLayout>): void => change({ layout: { ...layout, ...part } })
  return (
    <>
      {sheets.every(({ official }) => official === true) ? (
        <p className="desk-note">{words.official}</p>
      ) : (
        <>
          <div className="desk-field">
            <span id="desk-size">{words.paper}</span>
            <Select
              aria-labelledby="desk-size"
              value={layout.size}
              onChange={(size) => set({ size })}
              options={sizes.map((size) => ({ value: size, label: words.sizes[size] }))}
            />
          </div>
          <Turn {...props} />
          <Margins {...props} />
        </>
      )}
      <Checkbox checked={layout.duplex} onChange={({ target }) => set({ duplex: target.checked })}>
        {words.duplex}
      </Checkbox>
      {layout.duplex && isPrinter && (
        <p className="desk-note">
          {words.duplexHint[page?.page.landscape === true ? 'landscape' : 'portrait']}
        </p>
      )}
    </>
  )
}

const sizes = Object.keys(paperSizes) as (keyof typeof paperSizes)[] // its own keys
const turns = ['portrait', 'landscape'] as const

const Turn = ({ choices: { layout }, change, page, sheets }: Props): ReactNode => {
  const isTurnable = sheets.length > 0 && sheets.every(({ turnable }) => turnable === true)
  const lies = page?.page.landscape === true ? 'landscape' : 'portrait'
  const isMixed = sheets.some(({ landscape }) => landscape !== sheets[0]?.landscape)
  return (
    <div className="desk-field">
      <span id="desk-turn">{words.turn}</span>
      {isTurnable ? (
        <Select
          aria-labelledby="desk-turn"
          value={lies}
          onChange={(turn: (typeof turns)[number]) => change({ layout: { ...layout, turn } })}
          options={turns.map((turn) => ({ value: turn, label: words.turns[turn] }))}
        />
      ) : (
        <span className="muted">{words.fixedTurn[isMixed ? 'mixed' : lies]}</span>
      )}
    </div>
  )
}

const Margins = ({ choices: { layout }, change, page }: Props): ReactNode => {
  const name = marginName(layout)
  if (page === undefined) return null
  const put = (margins: PaperMargins | undefined): void =>
    change({
      layout: margins === undefined ? without(layout, 'margins') : { ...layout, margins },
    })
  return (
    <>
      <div className="desk-field">
        <span id="desk-margins">{words.margins}</span>
        <Select
          aria-labelledby="desk-margins"
          value={name}
          onChange={(wanted) => put(marginsNamed(wanted, page.page))}
          options={marginNames.map((one) => ({ value: one, label: words.marginChoices[one] }))}
        />
      </div>
      {layout.margins !== undefined && (
        <div className="desk-edges">
          {edges.map((edge) => (
            <div key={edge}>
              <span>{words.edges[edge]}</span>
              <InputNumber
                min={5}
                max={60}
                precision={0}
                controls={false}
                aria-label={`${words.margins}${words.edges[edge]}`}
                value={page.page.margins[edge]}
                onChange={(mm) => mm !== null && put({ ...page.page.margins, [edge]: mm })}
              />
            </div>
          ))}
          <span className="muted">{words.mm}</span>
        </div>
      )}
    </>
  )
}
