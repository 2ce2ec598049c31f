import { App, Button, Form, Input, InputNumber, Typography } from 'antd'
import type { ReactNode } from 'react'
import type { Output } from '#shared/contract/index.ts'
import { useCall, useCommand } from '../../api/use-call.ts'
import { Waiting } from '../../app/Waiting.tsx'
import { firstRun, settings, shell } from '../../i18n/shell.ts'

type State = Output<'office.get'>

/** What the office is called, where its data lies, and what program this is. */
export const OfficeSettings = (): ReactNode => {
  const { data } = useCall('office.get', {})
  if (data === undefined) return <Waiting />
  return (
    <>
      <section>
        <h2>{settings.office}</h2>
        <p className="muted">{settings.officeHint}</p>
        {data.office !== null && (
          <OfficeForm key={`${data.office.unit} ${data.office.year}`} office={data.office} />
        )}
      </section>
      <section>
        <h2>{settings.data}</h2>
        <p className="muted">{settings.dataHint}</p>
        <Typography.Text
          code
          copyable={{ text: data.dataDir, tooltips: [settings.copy, settings.copied] }}
        >
          {data.dataDir}
        </Typography.Text>
      </section>
      <section>
        <h2>{settings.about}</h2>
        <p>
          {shell.product} · {shell.tagline}
        </p>
        <p className="muted">
          {settings.version} {data.version} · {settings.offline}
        </p>
      </section>
    </>
  )
}

const OfficeForm = ({ office }: { readonly office: NonNullable<State['office']> }): ReactNode => {
  const update = useCommand('office.update')
  const { message } = App.useApp()
  return (
    <Form<{ unit: string; year: number }>
      layout="inline"
      requiredMark={false}
      initialValues={{ unit: office.unit, year: office.year }}
      onFinish={(values) =>
        update.mutate(values, { onSuccess: () => message.success(settings.savedNotice) })
      }
    >
      <Form.Item
        name="unit"
        label={firstRun.unit}
        rules={[{ required: true, whitespace: true, message: firstRun.unitMissing }]}
      >
        <Input className="unit-input" maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="year" label={firstRun.year} rules={[{ required: true }]}>
        <InputNumber min={1949} max={2200} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={update.isPending}>
        {settings.save}
      </Button>
    </Form>
  )
}
