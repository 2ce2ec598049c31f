import type { PersonValue } from '#shared/domain/record.ts'
import type { ChoiceBook } from '#shared/ledgers/choices/book.ts'
import { parseTypedMember, type TypedMember } from '#shared/ledgers/members/label.ts'

type Named = Pick<PersonValue, 'name' | 'memberId'>

/** The members who share their name with another, and how each is called apart. */
export interface Namesakes {
  /** A person as lists show one. */
  readonly labelOf: (person: Named) => string
  /** A person as one is typed: 王芳 0123. */
  readonly typedOf: (person: Named) => string
  /** Whom a text names; one who is no namesake stays a bare name. */
  readonly personOf: (text: string) => PersonValue
}

/** The office's words, and its namesakes where they are known. */
export type OfficeWords = ChoiceBook & { readonly namesakes?: Namesakes }

const keyOf = ({ name, mark }: TypedMember): string => `${name} ${mark}`

/** Tells members of one name apart by what the core calls them. */
export const createNamesakes = (
  list: readonly { readonly id: string; readonly label: string }[],
): Namesakes => {
  const labels = new Map(list.map(({ id, label }) => [id, label]))
  const byKey = new Map<string, PersonValue>()
  const typed = new Map<string, string>()
  for (const { id, label } of list) {
    const member = parseTypedMember(label)
    if (member === undefined) continue
    byKey.set(keyOf(member), { name: member.name, memberId: id })
    typed.set(id, keyOf(member))
  }
  return {
    labelOf: ({ name, memberId }) => labels.get(memberId ?? '') ?? name,
    typedOf: ({ name, memberId }) => typed.get(memberId ?? '') ?? name,
    personOf: (text) => {
      const name = text.trim()
      const member = parseTypedMember(name)
      return byKey.get(member === undefined ? name : keyOf(member)) ?? { name }
    },
  }
}
