import { Button, Space, Tooltip } from 'antd'
import type { ReactNode, RefObject } from 'react'
import type { LedgerRecord } from '#shared/domain/record.ts'
import type { Ledger } from '#shared/ledgers/field.ts'
import { form as words } from '../../i18n/records.ts'
import { RecordFormMenu } from '../../prints/RecordFormMenu.tsx'
import { RemoveButton } from './RemoveButton.tsx'
import type { GoOn } from './use-form-keys.ts'

interface Props {
  readonly ledger: Ledger
  readonly record: LedgerRecord | undefined
  readonly isSaving: boolean
  readonly saveButton: RefObject<HTMLButtonElement | null>
  readonly save: (goOn: GoOn) => void
  readonly askClose: () => void
  readonly removed: () => void
  /** Leaves for a print page, unless something typed would be lost. */
  readonly go: (path: string) => void
}

/** What can be done with the record as a whole. */
export const RecordFoot = ({ ledger, record, removed, save, ...foot }: Props): ReactNode => (
  <footer className="record-foot">
    {record !== undefined && <RemoveButton ledger={ledger} record={record} removed={removed} />}
    <Space className="record-foot-right">
      {record !== undefined && <RecordFormMenu ledger={ledger.id} id={record.id} go={foot.go} />}
      <Button onClick={foot.askClose}>{words.close}</Button>
      <Tooltip title={words.copyHint}>
        <Button onClick={() => save('copy')}>
          {record === undefined ? words.saveCopy : words.copy}
        </Button>
      </Tooltip>
      <Tooltip title={words.saveNextKey}>
        <Button onClick={() => save('next')}>{words.saveNext}</Button>
      </Tooltip>
      <Button
        ref={foot.saveButton}
        type="primary"
        loading={foot.isSaving}
        onClick={() => save('close')}
      >
        {words.save}
      </Button>
    </Space>
  </footer>
)
