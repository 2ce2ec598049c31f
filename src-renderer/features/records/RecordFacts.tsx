import { FileExcelOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import type { OwnField } from '#shared/contract/settings.ts'
import type { LedgerRecord } from '#shared/domain/record.ts'
import { form } from '../../i18n/records.ts'
import { OriginButton } from './OriginButton.tsx'

interface Props {
  readonly record: LedgerRecord
  /** Fields the office added: they stand in the form. */
  readonly own: readonly OwnField[]
}

/** Where a record came from, and what its old ledger held besides. */
export const RecordFacts = ({ record, own }: Props): ReactNode => {
  const extra = Object.entries(record.extra).filter(
    ([heading, text]) => text !== '' && own.every(({ label }) => label !== heading),
  )
  const { source } = record
  if (source === null && extra.length === 0) return null
  return (
    <section className="record-facts">
      {source !== null && (
        <p className="record-source">
          <FileExcelOutlined aria-hidden /> {form.source(source.file, source.sheet, source.row)}
          <OriginButton record={record.id} />
        </p>
      )}
      {extra.length > 0 && (
        <>
          <h3>{form.extra}</h3>
          <dl className="record-extra">
            {extra.map(([heading, text]) => (
              <div key={heading}>
                <dt>{heading}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  )
}
