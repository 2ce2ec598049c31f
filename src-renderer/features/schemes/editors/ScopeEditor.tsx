import { DatePicker, Select } from 'antd'
import dayjs from 'dayjs'
import type { ReactNode } from 'react'
import type { SchemeItem } from '#shared/domain/scheme.ts'
import type { AppliesTo } from '#shared/domain/scheme-words.ts'
import { useChoiceBook } from '../../../api/choice-book.tsx'
import { partWords as words } from '../../../i18n/scheme-parts.ts'
import { Labelled } from '../Labelled.tsx'

/** The choice sets a scheme's demands on a person are taken from. */
const POSTS = 'cppccPost'
const ROLES = 'studioRole'

const KINDS = 'memberKind'

interface AppliesProps {
  readonly value: AppliesTo | undefined
  readonly change: (value: AppliesTo | undefined) => void
  /** Who is meant where no kind of person is chosen. */
  readonly anyKind?: string
}

/** To whom a rule applies, by post, sector, role in a studio and kind of person; empty is everybody. */
export const AppliesEditor = ({
  value,
  change,
  anyKind = words.everyone,
}: AppliesProps): ReactNode => {
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
      <Names
        label={words.sectors}
        names={value?.sectors ?? []}
        change={(names) => put('sectors', names)}
      />
      <Names
        label={words.exceptSectors}
        names={value?.exceptSectors ?? []}
        change={(names) => put('exceptSectors', names)}
      />
      <Codes
        label={words.studioRoles}
        set={ROLES}
        empty={words.everyone}
        codes={value?.studioRoles ?? []}
        change={(codes) => put('studioRoles', codes)}
      />
      <Codes
        label={words.memberKinds}
        set={KINDS}
        empty={anyKind}
        codes={value?.kinds ?? []}
        change={(codes) => put('kinds', codes)}
      />
    </div>
  )
}

/** Several names as the office writes them; a sector is no choice of a list. */
const Names = ({
  label,
  names,
  change,
}: {
  readonly label: string
  readonly names: readonly string[]
  readonly change: (names: readonly string[]) => void
}): ReactNode => (
  <Labelled label={label}>
    <Select<string[]>
      mode="tags"
      open={false}
      suffixIcon={null}
      aria-label={label}
      placeholder={words.sectorHint}
      tokenSeparators={['、', '，', ',', ' ']}
      value={[...names]}
      onChange={(next) => change(next.map((one) => one.trim()).filter((one) => one !== ''))}
    />
  </Labelled>
)

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
