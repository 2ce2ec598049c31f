import type { AssessmentEntry, AssessmentEvent, Opinion } from '#shared/domain/assessment.ts'
import {
  AssessmentState,
  type OpinionStage,
  opinionStages,
} from '#shared/domain/assessment-status.ts'
import type { Scheme } from '#shared/domain/scheme.ts'
import { stageWords, stateWords } from '../../i18n/assessment.ts'
import { historyWords as words } from '../../i18n/assessment-filing.ts'
import { entryWords } from '../../i18n/assessment-sheet.ts'

const stateText = (text: string): string => {
  const state = AssessmentState.safeParse(text)
  return state.success ? stateWords[state.data] : text
}

const parsed = <T>(text: string): Partial<T> => {
  try {
    return text === '' ? {} : (JSON.parse(text) as Partial<T>) // written by the book itself
  } catch {
    return {}
  }
}

const opinionText = (text: string, scheme: Scheme | undefined): string => {
  const { points, grade, text: said, person } = parsed<Opinion>(text)
  const label = scheme?.grading.grades.find(({ code }) => code === grade)?.label ?? grade ?? ''
  const number = points === undefined || points === null ? '' : words.points(points)
  return [number, label, said ?? '', person ?? ''].filter(Boolean).join('，') || entryWords.empty
}

const entryText = (text: string): string => {
  const { kind, points, reason = '', person = '' } = parsed<AssessmentEntry>(text)
  const number = points === undefined ? '' : words.points(points)
  return [kind === undefined ? '' : entryWords.kind[kind], number, reason, person]
    .filter(Boolean)
    .join('，')
}

const itemName = (item: string, scheme: Scheme | undefined): string =>
  scheme?.items.find(({ id }) => id === item)?.name ?? item

const isStage = (text: string): text is OpinionStage => opinionStages.some((one) => one === text)

/** Of the whole sheet it is the stage, of a line the stage and the item. */
const placeText = (place: string, scheme: Scheme | undefined): string => {
  const [stage = '', item = ''] = place.split('/')
  const name = isStage(stage) ? stageWords[stage] : stage
  return item === '' ? name : `${name}「${itemName(item, scheme)}」`
}

/** An act in words: what it was about, what stood there before and what after. */
export const eventText = (event: AssessmentEvent, scheme: Scheme | undefined): string => {
  const { before, after, item } = event
  switch (event.event) {
    case 'state':
      return words.from(stateText(before), stateText(after))
    case 'opinion': {
      const now = opinionText(after, scheme)
      const text = before === '' ? now : words.from(opinionText(before, scheme), now)
      return `${placeText(item, scheme)}：${text}`
    }
    case 'entry-added':
      return `${itemName(item, scheme)}：${entryText(after)}`
    case 'entry-removed':
      return `${itemName(item, scheme)}：${entryText(before)}`
    default:
      return ''
  }
}
