import { DatePicker, Select } from 'antd'
import dayjs from 'dayjs'
import type { ReactNode } from 'react'
import type { SchemeItem } from '#shared/domain/scheme.ts'
import type { AppliesTo } from '#shared/domain/scheme-words.ts'
import { useChoiceBook } from '../../api/choice-book.tsx'
import { partWords as words } from '../../i18n/scheme-parts.ts'
import { Labelled } from './Labelled.tsx'

/** The choice sets a scheme's demands on a person are taken from. */
const POSTS = 'cppccPost'
const ROLES = 'studioRole'

interface AppliesProps {
  readonly value: AppliesTo | undefined
  readonly change: (value: AppliesTo | undefined) => void
}

/** To whom a rule applies, by post in the committee and role in a studio; empty is everybody. */
export const AppliesEditor = ({ value, change }: AppliesProps): ReactNode => {
  const put = (part: keyof AppliesTo, codes: readonly string[]): void => {
    const next = { ...value, [part]: codes.length === 0 ? undefined : [...codes] }
    const isEmpty = Object.values(next).every((one) => one === undefined)
    change(isEmpty ? undefined : next)
  }
  return (
    <div className="scheme-fields">
      <Codes
        label={words.posts}
        set={POSTS}
        empty={words.everyone}
        codes={value?.posts ?? []}
        change={(codes) => put('posts', codes)}
      />
      <Codes
        label={words.exceptPosts}
        set={POSTS}
        empty={words.nobodyExcept}
        codes={value?.exceptPosts ?? []}
        change={(codes) => put('exceptPosts', codes)}
      />
      <Codes
        label={words.studioRoles}
        set={ROLES}
        empty={words.everyone}
        codes={value?.studioRoles ?? []}
        change={(codes) => put('studioRoles', codes)}
      />
    </div>
  )
}

/** Several codes of a choice set, by the office's words. */
export const Codes = ({
  label,
  set,
  empty,
  codes,
  change,
}: {
  readonly label: string
  readonly set: string
  readonly empty: string
  readonly codes: readonly string[]
  readonly change: (codes: readonly string[]) => void
}): ReactNode => {
  const book = useChoiceBook()
  return (
    <Labelled label={label}>
      <Select<string[]>
        mode="multiple"
        aria-label={label}
        placeholder={empty}
        value={[...codes]}
        showSearch={{ optionFilterProp: 'label' }}
        options={book.choicesOf(set).map((one) => ({ value: one.code, label: one.label }))}
        onChange={change}
      />
    </Labelled>
  )
}

/** From when to when a rule is in force inside the year; empty is always. */
export const EffectiveEditor = ({
  item,
  change,
}: {
  readonly item: SchemeItem
  readonly change: (item: SchemeItem) => void
}): ReactNode => {
  const { from, to } = item.effective ?? {}
  const set = (next: { from?: string | undefined; to?: string | undefined }): void =>
    change({
      ...item,
      effective: next.from === undefined && next.to === undefined ? undefined : next,
    })
  return (
    <div className="scheme-fields">
      <Labelled label={words.effectiveFrom}>
        <DatePicker
          aria-label={words.effectiveFrom}
          value={from === undefined ? null : dayjs(from)}
          onChange={(day) => set({ from: day?.format('YYYY-MM-DD'), to })}
        />
      </Labelled>
      <Labelled label={words.effectiveTo}>
        <DatePicker
          aria-label={words.effectiveTo}
          value={to === undefined ? null : dayjs(to)}
          onChange={(day) => set({ from, to: day?.format('YYYY-MM-DD') })}
        />
      </Labelled>
    </div>
  )
}
