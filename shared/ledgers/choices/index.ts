import * as activities from './activities.ts'
import type { Choice, ChoiceSet } from './choice.ts'
import * as contacts from './contacts.ts'
import * as duties from './duties.ts'
import * as honors from './honors.ts'
import * as informations from './informations.ts'
import * as levels from './levels.ts'
import * as mediations from './mediations.ts'
import * as people from './people.ts'
import * as proposalFeedback from './proposal-feedback.ts'
import * as proposals from './proposals.ts'
import * as receptions from './receptions.ts'
import * as steps from './steps.ts'
import * as studios from './studios.ts'
import * as topics from './topics.ts'

/** The shipped choice sets by id; the office's own labels and additions lie in the store. */
export const choiceSets: ReadonlyMap<string, ChoiceSet> = new Map(
  [
    activities,
    contacts,
    duties,
    honors,
    informations,
    levels,
    mediations,
    people,
    proposalFeedback,
    proposals,
    receptions,
    steps,
    studios,
    topics,
  ].flatMap((sets) => Object.values(sets).map((set): [string, ChoiceSet] => [set.id, set])),
)

/** The shipped choices of a set; an unknown set has none. */
export const choicesOf = (set: string | undefined): readonly Choice[] =>
  set === undefined ? [] : (choiceSets.get(set)?.choices ?? [])

/** The label of a code, or the code itself where the office has since dropped it. */
export const labelOf = (set: string | undefined, code: string): string =>
  choicesOf(set).find((choice) => choice.code === code)?.label ?? code
