import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import type { ReportBlock, ReportCase, ReportDocument } from '#shared/domain/report.ts'
import { reports as words } from '../../i18n/reports.ts'
import { CasePicker } from './CasePicker.tsx'
import { useTyped } from './TypedBlock.tsx'
import type { Change } from './use-report.ts'

interface Props {
  readonly block: Extract<ReportBlock, { kind: 'cases' }>
  readonly report: ReportDocument
  readonly change: Change
}

/** Cases picked from the books, each with a text of its own that can be worked on. */
export const CasesBlock = ({ block, report, change }: Props): ReactNode => {
  const [isPicking, setPicking] = useState(false)
  const { id, cases } = block
  const put = (next: readonly ReportCase[]): Promise<boolean> =>
    change([{ kind: 'cases', id, cases: [...next] }])
  return (
    <section className="report-cases" aria-label={words.cases}>
      {cases.map((one, at) => (
        <CaseText
          key={`${one.ledger} ${one.record}`}
          label={words.caseText(at + 1)}
          text={one.text}
          save={(text) => put(cases.map((other, i) => (i === at ? { ...other, text } : other)))}
          drop={() => put(cases.filter((_, i) => i !== at))}
        />
      ))}
      <Button icon={<PlusOutlined />} onClick={() => setPicking(true)}>
        {words.pick}
      </Button>
      <span className="muted">{block.hint}</span>
      {isPicking && (
        <CasePicker
          report={report}
          taken={cases}
          add={(added) => {
            setPicking(false)
            put([...cases, ...added])
          }}
          close={() => setPicking(false)}
        />
      )}
    </section>
  )
}

const CaseText = ({
  label,
  text: kept,
  save,
  drop,
}: {
  readonly label: string
  readonly text: string
  readonly save: (text: string) => Promise<boolean>
  readonly drop: () => void
}): ReactNode => {
  const { text, type, leave } = useTyped(kept, save)
  return (
    <div className="report-case">
      <Input.TextArea
        aria-label={label}
        value={text}
        onChange={(event) => type(event.target.value)}
        onBlur={leave}
      />
      <Button
        type="text"
        icon={<DeleteOutlined />}
        aria-label={`${words.dropCase} ${label}`}
        title={words.dropCase}
        onClick={drop}
      />
    </div>
  )
}
