import { Select } from 'antd'
import { type ReactNode, useState } from 'react'
import type { FoundPerson } from '#shared/contract/import-views.ts'
import { people as words } from '../../../i18n/import-plan.ts'
import { useImportDesk } from '../desk-context.tsx'
import type { ImportFile } from '../import-files.ts'
import { useMemberSearch } from './use-member-search.ts'

interface Props {
  readonly each: ImportFile
  readonly person: FoundPerson
}

const LEAVE = 'leave'
const CREATE = 'create'
const OTHER = 'other'
const TIE = 'tie:'

const choiceOf = ({ decision }: FoundPerson): string =>
  decision.as === 'tie' ? `${TIE}${decision.member ?? ''}` : decision.as

/** Who a name is: one of those proposed, any other member, somebody new, or nobody. */
export const PersonDecision = ({ each, person }: Props): ReactNode => {
  const { desk } = useImportDesk()
  const [isSearching, setSearching] = useState(false)
  const { token } = each.file
  const { name, candidates, decision } = person
  const say = (as: 'create' | 'tie' | 'leave', member?: string): void => {
    setSearching(false)
    desk.correct(token, {
      kind: 'person',
      name,
      as,
      ...(member === undefined ? {} : { member }),
    })
  }
  const choose = (value: string): void => {
    if (value === OTHER) setSearching(true)
    else if (value === LEAVE || value === CREATE) say(value)
    else say('tie', value.slice(TIE.length))
  }
  if (isSearching) return <MemberSearch tie={(member) => say('tie', member)} />
  const known = candidates.some(({ member }) => member === decision.member)
  return (
    <Select<string>
      aria-label={`${name} ${words.decision}`}
      className="person-decision"
      value={choiceOf(person)}
      options={[
        ...candidates.map(({ member, label }) => ({
          value: `${TIE}${member}`,
          label: words.tie(label),
        })),
        ...(decision.member !== null && !known
          ? [{ value: `${TIE}${decision.member}`, label: words.other }]
          : []),
        { value: LEAVE, label: words.leave },
        { value: CREATE, label: words.create },
        { value: OTHER, label: words.other },
      ]}
      onChange={choose}
    />
  )
}

const MemberSearch = ({ tie }: { readonly tie: (member: string) => void }): ReactNode => {
  const [typed, setTyped] = useState('')
  const options = useMemberSearch(typed)
  return (
    <Select<string>
      className="person-decision"
      aria-label={words.search}
      placeholder={words.search}
      autoFocus
      defaultOpen
      showSearch={{ filterOption: false, onSearch: setTyped }}
      options={[...options]}
      onChange={tie}
    />
  )
}
