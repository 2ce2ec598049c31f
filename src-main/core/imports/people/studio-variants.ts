import type { Question } from '#shared/contract/import-views.ts'
import type { ImportIssue } from '#shared/domain/import-issue.ts'
import type { Field } from '#shared/ledgers/field.ts'
import type { CorrectionBook } from '../correction-book.ts'
import { questionTexts } from '../messages.ts'
import { issueOfFinding } from '../row-issues.ts'
import { questionId, type SheetDraft } from '../sheet-draft.ts'
import {
  placeOf,
  renameStudios,
  type StudioWorld,
  studioFieldsOf,
  studiosIn,
} from './studio-names.ts'

const ROOM = /(?:委员)?(?:工作室|工作站|之家|会客厅|议事厅)$/
const PLACE = /(?:街道办事处|街道|社区|镇|乡|村|界别?|片区)$/
const SHORTEST = 2
/** The answer that a studio is another than all that are known. */
const ANOTHER = 'new'

/** What tells one studio from the next: 城关 of 城关镇政协委员工作室. */
const coreOf = (name: string, place: string): string => {
  const plain = name.replace(/\s/g, '')
  const local = place !== '' && plain.startsWith(place) ? plain.slice(place.length) : plain
  return local.replaceAll('政协', '').replace(ROOM, '').replace(PLACE, '')
}

/** 茶产业 and 茶产业链: one sign more. */
const isOneMore = (short: string, long: string): boolean =>
  short.length > SHORTEST &&
  long.length === short.length + 1 &&
  [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short)

const isNear = (a: string, b: string): boolean =>
  a.length >= SHORTEST && (a === b || isOneMore(a, b) || isOneMore(b, a))

/** A studio that a file names nearly as the register calls one. */
export interface NearStudio {
  readonly name: string
  readonly candidates: readonly string[]
  /** What a person said it is; undefined while nobody did. */
  readonly answer: string | undefined
}

interface Mention {
  readonly field: Field
  readonly row: number
  readonly name: string
}

function* mentionsIn(sheet: SheetDraft): Generator<Mention> {
  for (const field of studioFieldsOf(sheet))
    for (const { row, values } of sheet.drafts) {
      const value = values[field.id] ?? null
      if (value !== null) for (const name of studiosIn(value)) yield { field, row, name }
    }
}

const namesIn = (sheets: readonly SheetDraft[]): ReadonlySet<string> => {
  const names = new Set<string>()
  for (const sheet of sheets) for (const { name } of mentionsIn(sheet)) names.add(name)
  return names
}

const enteredBy = (sheets: readonly SheetDraft[]): ReadonlySet<string> =>
  new Set(
    sheets
      .filter(({ ledger }) => ledger === 'studios')
      .flatMap(({ drafts }) => drafts.map(({ values }) => String(values['name'] ?? ''))),
  )

/** The studios of a file that would be made anew though the register knows one that is called nearly so. */
export const findNearStudios = (
  sheets: readonly SheetDraft[],
  { unit, known }: StudioWorld,
  said: CorrectionBook,
): readonly NearStudio[] => {
  if (known.length === 0) return []
  const place = placeOf(unit)
  const cores = known.map((name) => ({ name, core: coreOf(name, place) }))
  const settled = new Set([...known, ...enteredBy(sheets)])
  return [...namesIn(sheets)].flatMap((name): readonly NearStudio[] => {
    if (settled.has(name)) return []
    const own = coreOf(name, place)
    const candidates = cores.filter(({ core }) => isNear(own, core)).map((each) => each.name)
    if (candidates.length === 0) return []
    return [{ name, candidates, answer: said.answerTo(questionId.studio(name)) }]
  })
}

/** Which of the known studios is meant is asked once a name; another may be, which is then made. */
export const studioQuestions = (near: readonly NearStudio[]): readonly Question[] =>
  near
    .filter(({ answer }) => answer === undefined)
    .map(({ name, candidates }) => ({
      id: questionId.studio(name),
      kind: 'studio' as const,
      sheet: '',
      column: '',
      text: questionTexts.studio(name),
      choices: [
        ...candidates.map((known) => ({ value: known, label: known })),
        { value: ANOTHER, label: questionTexts.anotherStudio(name) },
      ],
      free: null,
    }))

/** Calls studios what a person said they are, and says at the first row that names one what is asked of it. */
export const withSaidStudios = (
  sheets: readonly SheetDraft[],
  near: readonly NearStudio[],
): readonly SheetDraft[] => {
  if (near.length === 0) return sheets
  const meant = new Map(
    near.flatMap(({ name, candidates, answer }) =>
      answer !== undefined && candidates.includes(answer) ? [[name, answer]] : [],
    ),
  )
  const open = new Set(near.filter(({ answer }) => answer === undefined).map(({ name }) => name))
  return renameStudios(sheets, (name) => meant.get(name) ?? name).map((sheet) =>
    open.size === 0 ? sheet : withAsked(sheet, open),
  )
}

const withAsked = (sheet: SheetDraft, open: ReadonlySet<string>): SheetDraft => {
  const issueByName = new Map<string, ImportIssue>()
  for (const mention of mentionsIn(sheet))
    if (open.has(mention.name) && !issueByName.has(mention.name))
      issueByName.set(mention.name, askedStudio(mention))
  return issueByName.size === 0
    ? sheet
    : { ...sheet, issues: [...sheet.issues, ...issueByName.values()] }
}

const askedStudio = ({ field, row, name }: Mention): ImportIssue => ({
  ...issueOfFinding({ code: 'needs-answer', why: 'STUDIO' }, field, { row, column: '' }, name),
  level: 'warning',
})
