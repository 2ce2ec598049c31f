import { Select } from 'antd'
import { type ReactNode, useDeferredValue, useState } from 'react'
import type { RefValue } from '#shared/domain/record.ts'
import { useCall } from '../../../api/use-call.ts'
import { form } from '../../../i18n/records.ts'
import { useRecordTime } from '../record-day.tsx'
import type { EditorProps } from './editor.ts'
import { useUnlisted } from './use-unlisted.tsx'

const LONGEST = 50

/** Wide enough for the full name of a studio and why it stands last. */
const LIST_PX = 380

/** A studio of the register, found by any part of its name, pinyin or initials; those not open on the record's day stand last. */
export const StudioSelect = ({ value, onChange, ...rest }: EditorProps<RefValue>): ReactNode => {
  const [isOpen, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed.trim().slice(0, LONGEST))
  const { day } = useRecordTime()
  const { data, isFetching } = useCall(
    'studios.offer',
    { text, on: day },
    { enabled: isOpen, keepsFormer: true },
  )
  const options = (data ?? []).map(({ id, name, isOpen: isThere }) => ({
    value: id,
    label: name,
    isThere,
  }))
  const isWaiting = isFetching || text !== typed.trim().slice(0, LONGEST)
  const unlisted = useUnlisted(typed, isWaiting || options.length > 0, form.noSuchStudio)
  return (
    <Select
      {...rest}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      notFoundContent={unlisted.notFoundContent}
      onOpenChange={(opens) => {
        setOpen(opens)
        unlisted.onOpenChange(opens)
      }}
      placeholder={form.choose}
      labelInValue
      popupMatchSelectWidth={LIST_PX}
      options={options}
      optionRender={({ data: { label, isThere } }) =>
        isThere ? label : `${label} · ${form.notOpenThen}`
      }
      value={value ? { value: value.id ?? value.name, label: value.name } : null}
      onChange={(chosen: { value: string; label: ReactNode } | undefined) =>
        onChange?.(chosen ? { id: chosen.value, name: String(chosen.label) } : null)
      }
    />
  )
}
