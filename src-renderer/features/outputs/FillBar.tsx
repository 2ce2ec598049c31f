import { PrinterOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useNavigate } from 'react-router'
import type { OutputTemplate } from '#shared/contract/outputs.ts'
import { paperRoute } from '#shared/contract/paper-route.ts'
import { useHost } from '../../api/host-context.tsx'
import { useCall, useCommand } from '../../api/use-call.ts'
import { outputs as words } from '../../i18n/outputs.ts'
import { useErrorNotice } from '../../ui/error-notice.tsx'
import { PeriodPicker } from '../../ui/PeriodPicker.tsx'
import { type Pickers, pickersToChoice } from '../../ui/period-choice.ts'

interface Props {
  readonly template: OutputTemplate
  /** What is not saved is not what would be filled. */
  readonly isDirty: boolean
  readonly reload: () => Promise<unknown>
}

/** The period, and one click to the filled table; and what else is done with a template. */
export const FillBar = ({ template, isDirty, reload }: Props): ReactNode => {
  const go = useNavigate()
  const office = useCall('office.get', {}).data
  const [chosen, setChosen] = useState<Pickers>()
  if (!office?.office) return null
  const { year } = office.office
  const first: Pickers = { kind: 'year', year, part: 1, from: `${year}-01-01`, to: office.today }
  const pickers = chosen ?? first
  const fill = (): void => {
    const period = pickersToChoice(pickers)
    void go(paperRoute({ form: 'output', template: template.id, period }))
  }
  return (
    <div className="output-fill">
      <span>{words.period}</span>
      <PeriodPicker value={pickers} change={setChosen} />
      <Button type="primary" icon={<PrinterOutlined />} disabled={isDirty} onClick={fill}>
        {words.fill}
      </Button>
      {isDirty && <span className="muted">{words.unsaved}</span>}
      <Others template={template} reload={reload} />
    </div>
  )
}

const Others = ({ template, reload }: Omit<Props, 'isDirty'>): ReactNode => {
  const go = useNavigate()
  const { call, bridge } = useHost()
  const { message, modal } = App.useApp()
  const tell = useErrorNotice()
  const remove = useCommand('outputs.remove')
  const save = async (): Promise<void> => {
    try {
      const file = await call('outputs.export', { id: template.id })
      if (await bridge.saveFile(file)) message.success(words.exported(file.name))
    } catch (error) {
      tell(error)
    }
  }
  const ask = (): void => {
    modal.confirm({
      title: words.removeAsk(template.name),
      content: words.removeNote,
      okText: words.remove,
      cancelText: words.cancel,
      okButtonProps: { danger: true },
      onOk: async () => {
        await remove.mutateAsync({ id: template.id })
        await reload()
        go('/outputs')
      },
    })
  }
  return (
    <div className="list-tools-right">
      <Button onClick={save}>{words.export}</Button>
      <Button danger onClick={ask}>
        {words.remove}
      </Button>
    </div>
  )
}
