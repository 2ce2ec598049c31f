import { Select } from 'antd'
import { type ReactNode, useDeferredValue, useState } from 'react'
import { isStudioOpenOn } from '#shared/domain/membership.ts'
import type { RefValue } from '#shared/domain/record.ts'
import { useCall } from '../../../api/use-call.ts'
import { form } from '../../../i18n/records.ts'
import { useRecordTime } from '../record-day.tsx'
import type { EditorProps } from './editor.ts'

const LIMIT = 50

/** Wide enough for the full name of a studio and why it stands last. */
const LIST_PX = 380

/** A studio of the register, found by any part of its name; those not open on the record's day stand last. */
export const StudioSelect = ({ value, onChange, ...rest }: EditorProps<RefValue>): ReactNode => {
  const [typed, setTyped] = useState('')
  const [isOpen, setOpen] = useState(false)
  const text = useDeferredValue(typed.trim())
  const { data } = useCall(
    'records.list',
    { ledger: 'studios', search: text, limit: LIMIT },
    { enabled: isOpen, keepsFormer: true },
  )
  const { day } = useRecordTime()
  const options = (data?.rows ?? [])
    .map(({ id, values }) => ({
      value: id,
      label: String(values['name']),
      isOpen: isStudioOpenOn(values, day),
    }))
    .toSorted((a, b) => Number(b.isOpen) - Number(a.isOpen))
  return (
    <Select
      {...rest}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      onOpenChange={setOpen}
      placeholder={form.choose}
      labelInValue
      popupMatchSelectWidth={LIST_PX}
      options={options}
      optionRender={({ data: { label, isOpen: isThere } }) =>
        isThere ? label : `${label} · ${form.notOpenThen}`
      }
      value={value ? { value: value.id ?? value.name, label: value.name } : null}
      onChange={(chosen: { value: string; label: ReactNode } | undefined) =>
        onChange?.(chosen ? { id: chosen.value, name: String(chosen.label) } : null)
      }
    />
  )
}
