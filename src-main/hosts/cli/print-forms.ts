import { PaperRequest } from '#shared/contract/papers.ts'
import { type RecordFormId, recordForms } from '#shared/ledgers/forms.ts'
import { ledgerOf } from '#shared/ledgers/index.ts'
import { withBooks } from './books.ts'
import { yearOf } from './commands.ts'
import { ledgerIdOf, listOfYear } from './list-ledger.ts'
import type { Said } from './print-out.ts'
import { type PaperOptions, printPapers, requestOf } from './print-papers.ts'
import { refuseInput } from './refusal.ts'
import { studioId } from './stats.ts'

interface FormOptions extends PaperOptions {
  readonly blank?: boolean
  readonly unmasked?: boolean
}

type Asked = Parameters<typeof printPapers>[1]

/** Every form that `lxq print` knows, with the ledgers whose records fill it. */
export const listForms = async (): Promise<Said> => ({
  data: recordForms,
  lines: [
    ...recordForms.map(
      ({ id, label, ledgers }) =>
        `${id}  ${label}（${ledgers.map((one) => ledgerOf(one).label).join('、')}）`,
    ),
    'register <ledger>  登记簿',
    'roster  值班（接访日）安排表',
    'assessment | summary | review | notice  考核表、汇总表、评议表、通知书',
  ],
})

/** A form of one record or several, or blank. */
export const printForm = async (
  dataDir: string,
  sheet: RecordFormId,
  options: FormOptions & {
    readonly id?: readonly string[]
    readonly studio?: string
    readonly committee?: boolean
  },
): Promise<Said> => {
  const { id = [], blank = false, studio: named, committee } = options
  if (id.length === 0 && !blank) throw refuseInput('--id', 'required')
  const studio =
    named === undefined
      ? {}
      : { studio: await withBooks(dataDir, (books) => studioId(books, named)) }
  return printRevealed(
    dataDir,
    { form: 'record', sheet, ids: id, blank, committee, ...studio },
    options,
  )
}

/** The printed register of a ledger, of a year or of all of them. */
export const printRegister = async (
  dataDir: string,
  typed: string,
  options: FormOptions & { readonly year?: string; readonly levels?: boolean },
): Promise<Said> => {
  const by = options.levels === true ? 'levels' : 'fields'
  if (by === 'levels' && ledgerIdOf(typed) !== 'informations')
    throw refuseInput('--levels', 'unknown')
  const list = listOfYear(
    ledgerIdOf(typed),
    options.year === undefined ? undefined : yearOf(options.year),
  )
  return printRevealed(dataDir, { form: 'register', list, by, blank: options.blank }, options)
}

/** The duties of a studio in a month. */
export const printRoster = async (
  dataDir: string,
  options: FormOptions & {
    readonly studio: string
    readonly month: string
    readonly public?: boolean
  },
): Promise<Said> => {
  const { studio: named, month, public: isPublic, blank } = options
  const typed = { form: 'roster', studio: named, month, public: isPublic, blank } as const
  // A month that is none is refused before any books are opened to find the studio.
  requestOf(typed)
  const studio = await withBooks(dataDir, (books) => studioId(books, named))
  return printRevealed(dataDir, { ...typed, studio }, options)
}

/** Lifts the masks where that is asked for, which is written to the history, and prints. */
export const printRevealed = async (
  dataDir: string,
  asked: Asked,
  options: FormOptions,
): Promise<Said> => {
  if (options.unmasked !== true) return printPapers(dataDir, asked, options)
  const of = PaperRequest.safeParse(withoutGaps(asked))
  if (!of.success) return printPapers(dataDir, asked, options)
  const { pass } = await withBooks(dataDir, ({ call }) => call('papers.reveal', { of: of.data }))
  return printPapers(dataDir, { ...asked, pass }, options)
}

const withoutGaps = (asked: Asked): Record<string, unknown> =>
  Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined))
