import { ArrowLeftOutlined } from '@ant-design/icons'
import { Button, Checkbox, InputNumber, Radio } from 'antd'
import type { ReactNode } from 'react'
import { printDesk as words } from '../../i18n/print-desk.ts'
import type { PrintOutput } from './choices.ts'
import type { PanelProps } from './desk-props.ts'
import { FileProgress } from './FileProgress.tsx'
import { LayoutFields } from './LayoutFields.tsx'
import { offered, useOutput } from './use-output.ts'
import type { Printing } from './use-printer.ts'

/** Where the paper goes and how it lies: everything a person can choose about it. */
export const DeskPanel = (props: PanelProps): ReactNode => {
  const { choices, change, name, sheets, pages, options, fonts, back } = props
  const { output, isMany, work, act, stop } = useOutput(props)
  return (
    <form
      className="desk-side"
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault()
        act()
      }}
    >
      <header>
        <Button icon={<ArrowLeftOutlined />} onClick={back}>
          {words.back}
        </Button>
        <strong>{name}</strong>
      </header>
      {pages !== undefined && (
        <p className="muted">{words.count(isMany ? sheets.length : 1, pages)}</p>
      )}
      <Outputs offered={offered(props)} value={output} choose={(one) => change({ output: one })} />
      {isMany && (output === 'pdf' || output === 'docx') && (
        <Checkbox
          checked={choices.each}
          onChange={({ target }) => change({ each: target.checked })}
        >
          {words.each}
        </Checkbox>
      )}
      {output === 'printer' && <Copies {...props.printer} />}
      {options}
      <LayoutFields {...props} isPrinter={output === 'printer'} />
      {work === undefined ? (
        <Button type="primary" size="large" block htmlType="submit" disabled={pages === undefined}>
          {words.act[output]}
        </Button>
      ) : (
        <FileProgress key={work.task} work={work} stop={stop} />
      )}
      <p className="desk-note">{fonts}</p>
      <p className="desk-note">{words.keys}</p>
    </form>
  )
}

const Outputs = ({
  offered: all,
  value,
  choose,
}: {
  readonly offered: readonly PrintOutput[]
  readonly value: PrintOutput
  readonly choose: (output: PrintOutput) => void
}): ReactNode => (
  <fieldset>
    <legend>{words.output}</legend>
    <Radio.Group
      className="desk-outputs"
      value={value}
      onChange={({ target }) => choose(target.value)}
      options={all.map((one) => ({ value: one, label: words.outputs[one] }))}
    />
  </fieldset>
)

const MOST_COPIES = 99

const Copies = ({ wanted, setWanted }: Printing): ReactNode => (
  <div className="desk-field">
    <span id="desk-copies">{words.copies}</span>
    <InputNumber
      aria-labelledby="desk-copies"
      min={1}
      max={MOST_COPIES}
      precision={0}
      value={wanted}
      onChange={(copies) => setWanted(copies ?? 1)}
    />
  </div>
)
