import { pinyin } from 'pinyin-pro'
import type { FoundPerson } from '#shared/contract/import-views.ts'

/** A member as far as names need her. */
export interface RegisterMember {
  readonly id: string
  readonly name: string
  /** Told apart from others of the name. */
  readonly label: string
}

/** The register as far as names need it, and the names a person tied to somebody before. */
export interface Register {
  readonly members: readonly RegisterMember[]
  readonly memberByAlias: ReadonlyMap<string, string>
}

type Candidate = FoundPerson['candidates'][number]

const OFFICE =
  /(?:副?(?:主席|主任|秘书长|书记|县长|区长|市长|局长|院长|校长|会长|董事长|总经理|经理|召集人|组长|站长|科长|部长)|政协委员|委员|律师|医生|教授|先生|女士|同志|老师)+$/
const MOST = 5

const createSpeller = (): ((name: string) => string) => {
  const known = new Map<string, string>()
  return (name) => {
    const spelling = known.get(name) ?? pinyin(name, { toneType: 'none' }).replaceAll(' ', '')
    known.set(name, spelling)
    return spelling
  }
}

/** One sign differs, or both sound the same: 张晓明 and 张小明. */
const isNear = (a: string, b: string, spelt: (name: string) => string): boolean => {
  const [left, right] = [[...a], [...b]]
  if (a === b || left.length !== right.length || left[0] !== right[0]) return false
  const different = left.filter((sign, at) => sign !== right[at]).length
  return (different === 1 && left.length >= 3) || spelt(a) === spelt(b)
}

/** Finds the members a name may mean: tied to before, of that very name, or written a little differently. */
export const createCandidateFinder = ({
  members,
  memberByAlias,
}: Register): ((name: string) => Candidate[]) => {
  const byName = Map.groupBy(members, ({ name }) => name)
  const bySurname = Map.groupBy(members, ({ name }) => [...name][0] ?? '')
  const byId = new Map(members.map((member) => [member.id, member]))
  const spelt = createSpeller()
  return (name) => {
    const alias = byId.get(memberByAlias.get(name) ?? '')
    const same = byName.get(name) ?? []
    const bare = name.replaceAll(/\s/g, '').replace(OFFICE, '')
    const titled = bare === name ? [] : (byName.get(bare) ?? [])
    const near =
      same.length > 0 || titled.length > 0
        ? []
        : (bySurname.get([...name][0] ?? '') ?? []).filter((member) =>
            isNear(name, member.name, spelt),
          )
    const found = new Map<string, Candidate>()
    const add = (list: readonly RegisterMember[], why: Candidate['why']): void => {
      for (const { id, label } of list)
        if (!found.has(id)) found.set(id, { member: id, label, why })
    }
    add(alias === undefined ? [] : [alias], 'alias')
    add(same, 'same')
    add([...titled, ...near], 'variant')
    return [...found.values()].slice(0, MOST)
  }
}
