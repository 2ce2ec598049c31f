import { SwapOutlined } from '@ant-design/icons'
import { App, Button, Modal, Radio } from 'antd'
import { type ReactNode, useState } from 'react'
import {
  type AssessmentState,
  assessmentStates,
  isDecided,
} from '#shared/domain/assessment-status.ts'
import { useCommand } from '../../api/use-call.ts'
import { stateWords, assessment as words } from '../../i18n/assessment.ts'
import { filingWords } from '../../i18n/assessment-filing.ts'
import type { OverviewRow, YearOfScheme } from './chosen.ts'
import { useReason } from './reason.tsx'

interface Props {
  readonly of: YearOfScheme
  readonly rows: readonly OverviewRow[]
}

type Target = Exclude<AssessmentState, 'FILED'>

/** Takes all sheets that are listed to one step. */
export const MoveAll = ({ of, rows }: Props): ReactNode => {
  const [isOpen, setOpen] = useState(false)
  const [to, setTo] = useState<Target>('SELF')
  const { message } = App.useApp()
  const askReason = useReason()
  const move = useCommand('assessments.move')
  const confirm = async (): Promise<void> => {
    const moving = rows.filter(({ state }) => state !== to)
    const needsReason = moving.some(({ state }) => isDecided(state))
    const reason = needsReason ? await askReason() : ''
    if (reason === undefined) return
    const subjects = moving.map(({ subject }) => subject.id)
    move.mutate(
      { year: of.year, scheme: of.scheme, subjects, to, reason },
      {
        onSuccess: ({ moved }) => {
          message.success(words.moved(moved))
          setOpen(false)
        },
      },
    )
  }
  return (
    <>
      <Button icon={<SwapOutlined />} disabled={rows.length === 0} onClick={() => setOpen(true)}>
        {words.moveAll}
      </Button>
      <Modal
        open={isOpen}
        title={words.moveTitle(rows.length)}
        cancelText={filingWords.cancel}
        okButtonProps={{ loading: move.isPending }}
        onOk={() => void confirm()}
        onCancel={() => setOpen(false)}
      >
        <p className="muted">{words.moveHint}</p>
        <Radio.Group
          className="state-choice"
          value={to}
          options={assessmentStates
            .filter((state) => state !== 'FILED')
            .map((state) => ({ value: state, label: stateWords[state] }))}
          onChange={({ target }) => setTo(target.value)}
        />
      </Modal>
    </>
  )
}
