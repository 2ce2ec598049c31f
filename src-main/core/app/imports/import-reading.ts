import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Correction, Decisions } from '#shared/contract/import-corrections.ts'
import type { ImportPreview } from '#shared/contract/import-views.ts'
import { type LedgerId, ledgerIds, ledgers } from '#shared/ledgers/index.ts'
import { AppError } from '../../errors.ts'
import { correctionBook } from '../../imports/correction-book.ts'
import { withOwnChoices, withOwnFields } from '../../imports/own-fields.ts'
import { askPeople, findPeople, tiePeople } from '../../imports/people/people.ts'
import { withShortStudios } from '../../imports/people/studio-names.ts'
import { findNearStudios, withSaidStudios } from '../../imports/people/studio-variants.ts'
import { readSheets } from '../../imports/read-sheet.ts'
import type { SheetDraft } from '../../imports/sheet-draft.ts'
import { findCorrections, wasImported } from '../../store/imports/import-batches.ts'
import { findOffice } from '../../store/office.ts'
import { listMemberNames, listRegister } from '../../store/records/member-names.ts'
import { listOwnFields, officeBook } from '../../store/settings.ts'
import { listStudios } from '../../store/studios.ts'
import { readWorkbook } from '../../workbooks/read-workbook.ts'
import type { CommandContext } from '../handler.ts'
import { recallLessons } from './import-memory.ts'
import { type FileOnDesk, findNewStudios, type ImportPlan, planSheets } from './import-plan.ts'
import { previewOf } from './import-preview.ts'
import { startWork, type Work } from './import-work.ts'

export interface FileToRead {
  readonly path: string
  readonly name: string
  readonly ledger?: LedgerId | undefined
  readonly decisions?: Decisions
  readonly task?: string | undefined
}

interface Wish {
  readonly ledger?: LedgerId | undefined
  readonly answers: Decisions['answers']
  readonly corrections: readonly Correction[]
  readonly recalled: number
}

/** Reads a file, works out what taking it in would do, and keeps the plan. Nothing is written. */
export const previewFile = async (
  context: CommandContext,
  { path, name, ledger, decisions = { answers: {}, corrections: [] }, task }: FileToRead,
): Promise<ImportPreview> => {
  const id = context.ports.newId()
  const work = startWork(context, task ?? id)
  try {
    work.tell('reading', 0, 1)
    const { signal } = work
    const book = await readWorkbook({ path, name, thread: context.place.workbookThread, signal })
    const desk = { id, file: name, path, sha256: book.sha256, book }
    const former =
      decisions.corrections.length > 0 ? [] : findCorrections(context.reader, book.sha256)
    const corrections = former.length > 0 ? former : decisions.corrections
    const { answers } = decisions
    const wish = { ledger, answers, corrections, recalled: former.length }
    return keepPlan(context, planFile(context, desk, wish, work))
  } finally {
    work.end()
  }
}

/** Plans a file anew under other corrections; it is not read again, and the plan keeps its name. */
export const correctPlan = (
  context: CommandContext,
  plan: ImportPlan,
  { ledger, decisions, task }: Pick<FileToRead, 'ledger' | 'task'> & { decisions: Decisions },
): ImportPreview => {
  const work = startWork(context, task ?? plan.id)
  try {
    const { answers, corrections } = decisions
    const isKept =
      JSON.stringify(corrections.slice(0, plan.recalled)) ===
      JSON.stringify(plan.corrections.slice(0, plan.recalled))
    const wish = { ledger, answers, corrections, recalled: isKept ? plan.recalled : 0 }
    return keepPlan(context, planFile(context, plan, wish, work))
  } finally {
    work.end()
  }
}

const keepPlan = ({ plans, reader }: CommandContext, plan: ImportPlan): ImportPreview => {
  plans.put(plan.id, plan)
  return previewOf(plan, wasImported(reader, plan.sha256))
}

const planFile = (
  context: CommandContext,
  { id, file, path, sha256, book }: FileOnDesk,
  { ledger, answers, corrections, recalled }: Wish,
  work: Work,
): ImportPlan => {
  const { reader, ports } = context
  const said = correctionBook(corrections, answers)
  const lessons = recallLessons(reader)
  const storeState = context.storeState()
  const register = listRegister(reader)
  const total = 2 * book.sheets.reduce((sum, { rows }) => sum + rows.length, 0)
  const studios = listStudios(reader).map(({ name }) => name)
  const own = ledgerIds.flatMap((id) => listOwnFields(reader, id))
  const sheetsRead = readSheets(book, {
    corrections: said,
    lessons,
    forced: ledger,
    ledgers: withOwnFields(Object.values(ledgers), own),
    choices: withOwnChoices(officeBook(reader), own),
    today: ports.today(),
    knownNames: {
      members: [
        ...listMemberNames(reader),
        ...register.map(({ label }) => label),
        ...lessons.memberByAlias.keys(),
      ],
      studios,
    },
    onRows: countUp((done) => work.tell('planning', Math.min(done, total), total)),
  })
  const unit = findOffice(reader)?.unit ?? ''
  const world = { unit, known: studios }
  const short = withShortStudios(sheetsRead, world)
  const nearStudios = findNearStudios(short, world, said)
  const read = withSaidStudios(short, nearStudios)
  const people = findPeople(read, { members: register, memberByAlias: lessons.memberByAlias }, said)
  const drafts = askPeople(tiePeople(read, people, register), people)
  const sheets = planSheets(reader, drafts, (done) =>
    work.tell('planning', Math.min(total / 2 + done, total), total),
  )
  askForMaybes(sheets, said)
  return {
    ...{ id, file, path, sha256, book },
    sheets,
    newStudios: findNewStudios(reader, drafts),
    nearStudios,
    corrections: [...corrections],
    said,
    recalled,
    people,
    register,
    storeState,
  }
}

/** What is said of rows that are maybe known is asked for when they are shown, and used by then. */
const askForMaybes = (
  sheets: readonly {
    readonly draft: SheetDraft
    readonly rows: ImportPlan['sheets'][number]['rows']
  }[],
  said: ImportPlan['said'],
): void => {
  for (const { draft, rows } of sheets)
    for (const row of rows)
      if (row.fate === 'maybe') said.maybeOf(draft.sheet, draft.table, row.draft.row)
}

/** Tables count their rows from nothing; the whole file counts on. */
const countUp = (tell: (done: number) => void): ((done: number) => void) => {
  let before = 0
  let last = 0
  return (done) => {
    if (done < last) before += last
    last = done
    tell(before + done)
  }
}

/** Refuses a file that is gone, or is not the one that was previewed. */
export const assertUnchanged = ({ path, file, sha256 }: FileOnDesk): void => {
  const digest = digestOf(path)
  if (digest === undefined) throw new AppError('file-unreadable', { file, problem: 'missing' })
  if (digest !== sha256)
    throw new AppError('file-unreadable', { file, problem: 'changed-since-preview' })
}

const digestOf = (path: string): string | undefined => {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex')
  } catch {
    return undefined // Gone, or no longer to be read: either way not what was previewed.
  }
}
