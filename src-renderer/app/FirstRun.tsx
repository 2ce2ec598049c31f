import { Button, Form, Input, InputNumber } from 'antd'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useNavigate } from 'react-router'
import { useCommand } from '../api/use-call.ts'
import { firstRun, shell } from '../i18n/shell.ts'

const RestoreFile = lazy(async () => ({
  default: (await import('../features/settings/backups/RestoreFile.tsx')).RestoreFile,
}))

interface Answers {
  readonly unit: string
  readonly year: number
}

/** The first page of a new store: who keeps the books, and for which year. */
export const FirstRun = ({
  today,
  setBusy,
}: {
  readonly today: string
  readonly setBusy: (isBusy: boolean) => void
}): ReactNode => {
  const create = useCommand('office.create')
  const loadSample = useCommand('office.loadSample')
  const [isLoadingSample, setLoadingSample] = useState(false)
  const go = useNavigate()
  const thisYear = Number(today.slice(0, 4))

  const start = (answers: Answers): void => {
    create.mutate(answers, { onSuccess: () => go('/imports') })
  }
  const tryOut = async (): Promise<void> => {
    setLoadingSample(true)
    setBusy(true)
    try {
      await create.mutateAsync({ unit: firstRun.sampleUnit, year: 2024 })
      await loadSample.mutateAsync({})
      go('/')
    } catch {
      // Both commands have told the person already; the page stays for another try.
    } finally {
      setLoadingSample(false)
      setBusy(false)
    }
  }
  return (
    <div className="first-run">
      <section className="first-run-card">
        <p className="first-run-brand">{shell.product}</p>
        <h1>{firstRun.welcome}</h1>
        <p>{firstRun.intro}</p>
        <p className="muted">{firstRun.local}</p>
        <Form<Answers>
          layout="vertical"
          initialValues={{ year: thisYear }}
          onFinish={start}
          requiredMark={false}
          disabled={isLoadingSample}
        >
          <Form.Item
            name="unit"
            label={firstRun.unit}
            rules={[{ required: true, whitespace: true, message: firstRun.unitMissing }]}
          >
            <Input autoFocus maxLength={60} placeholder={firstRun.unitHint} autoComplete="off" />
          </Form.Item>
          <Form.Item name="year" label={firstRun.year} rules={[{ required: true }]}>
            <InputNumber min={1949} max={2200} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={create.isPending && !isLoadingSample}>
            {firstRun.start}
          </Button>
        </Form>
        <div className="first-run-sample">
          <Button onClick={tryOut} loading={isLoadingSample}>
            {isLoadingSample ? firstRun.loadingSample : firstRun.sample}
          </Button>
          <span className="muted">{firstRun.sampleHint}</span>
        </div>
        <div className="first-run-other">
          <Suspense>
            <RestoreFile disabled={isLoadingSample} />
          </Suspense>
          <span className="muted">{firstRun.restoreHint}</span>
        </div>
      </section>
    </div>
  )
}
