import type { MemberOffer } from '#shared/contract/members.ts'
import { lettersOf } from '#shared/domain/letters.ts'
import { particularsOf, standingOn } from '#shared/domain/membership.ts'
import type { LedgerRecord } from '#shared/domain/record.ts'
import { findRecords } from '../../store/records/find-records.ts'
import {
  listMemberIds,
  listMemberNames,
  listNamesakes,
  resolveTypedMember,
} from '../../store/records/member-names.ts'
import type { Reader } from '../../store/store.ts'
import type { Feature, Handlers } from '../handler.ts'
import { isSpelt } from './spelling.ts'

/** As many are looked at before the best are offered. */
const LOOKED_AT = 400

/** Members as pickers offer them: as they were on the day of the record, namesakes told apart. */
export const memberHandlers: Handlers<Feature<'members'>> = {
  'members.offer': ({ text, on, studio, limit }, { reader, ports }) => {
    const found = findRecords(reader, 'members', idsFor(reader, text.trim()))
    const offers = offersOf(reader, found, on || ports.today())
    const rank = ({ inOffice, studios }: MemberOffer): number =>
      inOffice ? (studios.some(({ id }) => id === studio) ? 0 : 1) : 2
    return offers.toSorted((a, b) => rank(a) - rank(b)).slice(0, limit)
  },

  'members.standing': ({ ids, names, on }, { reader, ports }) => {
    const named = names.flatMap((name) => resolveTypedMember(reader, name).memberId ?? [])
    const found = findRecords(reader, 'members', [...ids, ...named])
    const offers = offersOf(reader, found, on || ports.today())
    return offers.map((offer, at) => ({ ...offer, ...particularsOf(found[at]?.values ?? {}) }))
  },

  'members.namesakes': (_, { reader }) =>
    [...listNamesakes(reader)].map(([id, label]) => ({ id, label })),
}

const idsFor = (reader: Reader, text: string): string[] => {
  if (text === '') return []
  const { memberId } = resolveTypedMember(reader, text)
  const letters = lettersOf(text)
  const names =
    letters === undefined ? [] : listMemberNames(reader).filter((name) => isSpelt(name, letters))
  const others = listMemberIds(reader, { text, names, limit: LOOKED_AT })
  return memberId === null ? others : [...new Set([memberId, ...others])]
}

const offersOf = (reader: Reader, members: readonly LedgerRecord[], on: string): MemberOffer[] => {
  const labels = listNamesakes(reader)
  return members.map(({ id, values }): MemberOffer => {
    const name = String(values['name'] ?? '')
    const { workUnit } = values
    const standing = standingOn(values, on)
    return {
      id,
      name,
      label: labels.get(id) ?? name,
      workUnit: typeof workUnit === 'string' ? workUnit : null,
      ...standing,
      studios: [...standing.studios],
    }
  })
}
