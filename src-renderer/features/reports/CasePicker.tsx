import { Checkbox, Empty, Input, Tag } from 'antd'
import { type ReactNode, useState } from 'react'
import type { ReportCase, ReportDocument } from '#shared/domain/report.ts'
import { useCall } from '../../api/use-call.ts'
import { reports as words } from '../../i18n/reports.ts'
import { Dialog } from '../../ui/Dialog.tsx'

interface Props {
  readonly report: ReportDocument
  readonly taken: readonly ReportCase[]
  readonly add: (cases: readonly ReportCase[]) => void
  readonly close: () => void
}

/** Records of the period that can be told as cases, with the draft each would begin as. */
export const CasePicker = ({ report, taken, add, close }: Props): ReactNode => {
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<ReadonlyMap<string, ReportCase>>(new Map())
  const { from, to, studios } = report
  const found = useCall(
    'reports.cases',
    { from, to, search, ...(studios === undefined ? {} : { studios }) },
    { keepsFormer: true },
  ).data
  const known = new Set(taken.map(({ record }) => record))
  const rows = (found ?? []).filter(({ record }) => !known.has(record))
  const mark = (one: ReportCase, isOn: boolean): void =>
    setChosen((former) => {
      const next = new Map(former)
      if (isOn) next.set(one.record, one)
      else next.delete(one.record)
      return next
    })
  return (
    <Dialog
      title={words.pickTitle}
      width={760}
      okText={words.addCases(chosen.size)}
      cancelText={words.cancel}
      okButtonProps={{ disabled: chosen.size === 0 }}
      onOk={() => add([...chosen.values()])}
      onCancel={close}
    >
      <Input.Search
        aria-label={words.search}
        placeholder={words.search}
        allowClear
        onSearch={setSearch}
      />
      {rows.length === 0 ? (
        <Empty description={words.noCases} />
      ) : (
        <ul className="report-candidates">
          {rows.map(({ ledger, label, record, text }) => (
            <li key={record}>
              <Checkbox
                checked={chosen.has(record)}
                onChange={(event) => mark({ ledger, record, text }, event.target.checked)}
              >
                <Tag>{label}</Tag>
                {text}
              </Checkbox>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}
