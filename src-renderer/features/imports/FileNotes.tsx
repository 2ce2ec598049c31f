import { InfoCircleOutlined } from '@ant-design/icons'
import { Button, Popover } from 'antd'
import type { ReactNode } from 'react'
import type { ImportPreview } from '#shared/contract/imports.ts'
import { plan } from '../../i18n/import-plan.ts'
import { imports } from '../../i18n/imports.ts'
import { ledgerLabel } from '../../i18n/ledgers.ts'

/** What is good to know of a file and stops nothing: hidden sheets, macros, what will be created. */
export const FileNotes = ({ preview }: { readonly preview: ImportPreview }): ReactNode => {
  const { warnings, newcomers } = preview
  const count = warnings.length + (newcomers.length > 0 ? 1 : 0)
  if (count === 0) return null
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      title={imports.notesTitle}
      content={
        <ul className="file-notes">
          {warnings.map(({ code, sheet, text }) => (
            <li key={`${code}-${sheet}-${text}`}>{text}</li>
          ))}
          {newcomers.length > 0 && (
            <li>
              {plan.newcomers}
              {newcomers.map(({ ledger, name }) => `${ledgerLabel(ledger)} ${name}`).join('、')}
            </li>
          )}
        </ul>
      }
    >
      <Button type="text" icon={<InfoCircleOutlined />}>
        {imports.notes(count)}
      </Button>
    </Popover>
  )
}
