import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { MembershipValue } from '#shared/domain/record.ts'
import { form } from '../../../i18n/records.ts'
import { FaultMark, useRowFault } from '../faults.tsx'
import { ChoiceSelect } from './ChoiceSelect.tsx'
import { DateInput } from './DateInput.tsx'
import type { EditorProps } from './editor.ts'
import { StudioSelect } from './StudioSelect.tsx'

const fresh: MembershipValue = {
  studio: { id: null, name: '' },
  role: 'MEMBER',
  from: null,
  to: null,
}

/** The studios a member belongs to, each with role and days; a former one stays as history. */
export const MembershipInput = ({
  id = '',
  value,
  onChange,
  disabled,
  'aria-label': label,
}: EditorProps<MembershipValue[]>): ReactNode => {
  const memberships = value ?? []
  const fault = useRowFault(id)
  const change = (at: number, part: Partial<MembershipValue>): void =>
    onChange?.(memberships.map((each, index) => (index === at ? { ...each, ...part } : each)))
  return (
    <div className="membership-input">
      {memberships.map((membership, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a membership is nothing but its place in the order
        <div className="membership-row" key={index}>
          <FaultMark fault={fault} row={index} part="">
            <StudioSelect
              aria-label={label ?? ''}
              value={membership.studio.name === '' ? null : membership.studio}
              onChange={(studio) => change(index, { studio: studio ?? fresh.studio })}
            />
            <ChoiceSelect
              aria-label={form.role}
              choices="studioRole"
              value={membership.role}
              onChange={(role) => change(index, { role: role ?? 'MEMBER' })}
            />
            <DateInput
              aria-label={form.from}
              placeholder={form.from}
              partial
              value={membership.from}
              onChange={(from) => change(index, { from })}
            />
            <DateInput
              aria-label={form.to}
              placeholder={form.to}
              partial
              value={membership.to}
              onChange={(to) => change(index, { to })}
            />
          </FaultMark>
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={form.removeRow}
            disabled={disabled === true}
            onClick={() => onChange?.(memberships.filter((_, each) => each !== index))}
          />
        </div>
      ))}
      <Button
        type="dashed"
        icon={<PlusOutlined />}
        disabled={disabled === true}
        onClick={() => onChange?.([...memberships, fresh])}
      >
        {form.addRow}
      </Button>
    </div>
  )
}
