import { codes, type Hit, text } from './world.ts'

/** Figures made of others: what is added up, and what it is divided by. */
export const derived: Readonly<
  Record<string, { readonly top: readonly string[]; readonly bottom?: readonly string[] }>
> = {
  'receptions.closeRate': { top: ['receptions.closed'], bottom: ['receptions.toClose'] },
  'receptions.onTimeRate': { top: ['receptions.onTime'], bottom: ['receptions.dated'] },
  'receptions.satisfactionRate': {
    top: ['receptions.satisfied', 'receptions.mostlySatisfied'],
    bottom: ['receptions.rated'],
  },
  'receptions.fullySatisfiedRate': { top: ['receptions.satisfied'], bottom: ['receptions.rated'] },
  'duties.rate': { top: ['duties.attended'], bottom: ['duties.due'] },
  'meetings.rate': { top: ['meetings.present'], bottom: ['meetings.due'] },
  'proposals.fileRate': { top: ['proposals.filed'], bottom: ['proposals.submitted'] },
  'proposals.replyRate': { top: ['proposals.replied'], bottom: ['proposals.filed'] },
  'proposals.satisfactionRate': { top: ['proposals.satisfied'], bottom: ['proposals.rated'] },
  'mediations.successRate': {
    top: ['mediations.agreed'],
    bottom: ['mediations.agreed', 'mediations.failed'],
  },
  'topics.rate': { top: ['topics.closed'], bottom: ['topics.issued'] },
  'work.solved': {
    top: ['receptions.closed', 'mediations.agreed', 'activities.problems', 'topics.closed'],
  },
  'work.consultations': { top: ['work.microConsults', 'mediations.accepted'] },
  'work.served': { top: ['receptions.persons', 'activities.public'] },
  'proposals.proposers': { top: ['proposals.firstProposers', 'proposals.coSigners'] },
}

/** What hits come to: things that count once are one, the rest is added up. */
export const amountOf = (hits: readonly Hit[]): number => {
  const items = new Set<string>()
  let amount = 0
  for (const hit of hits) {
    if (hit.once === undefined) amount += hit.amount
    else items.add(hit.once)
  }
  return Math.round((amount + items.size) * 100) / 100
}

const LEVELS: readonly (readonly [RegExp, string])[] = [
  [/中央|国务院|全国/u, 'NATIONAL'],
  [/自治区|省/u, 'PROVINCE'],
  [/县|区|旗/u, 'COUNTY'],
  [/市|州/u, 'CITY'],
]

/** The lines of a breakdown a hit stands in. */
export const keysOfHit = ({ record, day, entry }: Hit, by: string): readonly string[] => {
  if (by === 'month') return [day.slice(0, 7)]
  if (by === 'kinds') {
    const kinds = codes(record.values, 'kinds')
    return kinds.length === 0 ? [''] : kinds
  }
  if (by === 'instructionLevel') {
    const guess = LEVELS.find(([words]) => words.test(text(entry, 'leader')))?.[1] ?? ''
    return [text(entry, 'instructionLevel') || guess]
  }
  return [by in entry ? text(entry, by) : text(record.values, by)]
}
