import { errorToSentence } from '#hosts/common/sentences.ts'
import { type ImportIssueCode, importIssueCodes } from '#shared/domain/import-issue.ts'
import {
  type ErrorCode,
  type ErrorDetails,
  type ErrorJson,
  type FileProblem,
  fileProblems,
} from '#shared/errors.ts'
import { issueMessage } from '../../src-main/core/imports/messages.ts'
import { CallError } from '../../src-renderer/api/call-error.ts'
import { errorSentence, fieldSentences, fileSentences } from '../../src-renderer/i18n/errors.ts'
import { table } from './markdown.ts'

type Explained = { readonly [C in ErrorCode]: readonly [when: string, details: ErrorDetails<C>] }

const explained: Explained = {
  'invalid-input': [
    'What was sent does not fit the contract: a page and a core of different versions, or an option of the command line that makes no sense.',
    { issues: [{ path: 'year', code: 'type' }] },
  ],
  'unknown-procedure': ['A call that this version does not have.', { name: 'noun.verb' }],
  'not-found': [
    'The record, scheme or file meant is not there (any more).',
    { what: 'receptions', id: '…' },
  ],
  'stale-write': [
    'Somebody else saved the record since it was opened; nothing was overwritten.',
    { what: 'receptions', id: '…', revision: 2 },
  ],
  'invalid-record': [
    'Values that cannot be stored as they are; every one is named (table of fields below).',
    { problems: [{ field: 'visitedOn', code: 'required' }] },
  ],
  'swap-refused': [
    'Two duties cannot change seats: one was served, they are of one person or shift, or somebody would sit in one shift twice.',
    { why: 'served' },
  ],
  'transition-refused': [
    'The status machine of the ledger does not know this step from here.',
    { from: 'REGISTERED', event: 'archive' },
  ],
  'office-missing': ['Nobody has set up the books of this data folder yet.', {}],
  'office-exists': ['The books of this data folder are set up already.', {}],
  'file-unreadable': [
    'A file cannot be taken at all; `problem` says why (table of files below). The store is untouched.',
    { file: '…', problem: 'password' },
  ],
  'plan-stale': [
    'The books moved between preview and apply so that a row would fare otherwise.',
    { plan: '…' },
  ],
  'scheme-invalid': [
    'A scheme file does not say what it must; item and field are named.',
    { scheme: '…', item: '…', field: 'chain', code: 'invalid', allowed: ['CUMULATE'] },
  ],
  'scheme-shipped': [
    'A scheme that ships with the program was to be changed; it is copied first.',
    { scheme: '…' },
  ],
  'scheme-filed': [
    'A scheme was to be removed by which a year stands filed.',
    { scheme: '…', year: 2024 },
  ],
  'assessment-filed': [
    'The sheets of a filed year were to be changed; the year is opened again first, with a reason.',
    { scheme: '…', year: 2024 },
  ],
  'assessment-undecided': [
    'A year was to be filed while sheets wait for the decision of the chair’s meeting.',
    { count: 2, names: ['…'] },
  ],
  'reason-missing': ['A sheet was to be changed after the decision without saying why.', {}],
  'output-invalid': [
    'A file taken in as a table for superiors holds no template of one.',
    { file: '….json' },
  ],
  'facts-invalid': [
    'A file of facts does not say what it must; the place in it is named.',
    { path: 'proposals.0.review', code: 'unknown-choice', allowed: ['FILED（立案）'] },
  ],
  'store-newer': [
    'The store was written by a newer program; it is not touched.',
    { found: 9, known: 1 },
  ],
  'store-busy': ['Another program holds this data folder.', { holder: '…' }],
  'store-unwritable': ['The data folder cannot be made or written.', { path: '…' }],
  'store-foreign': [
    'The file in the place of the store is a database, but not ours.',
    { path: '…' },
  ],
  'store-damaged': [
    'SQLite finds the store damaged. The program stays open and offers the newest good backup.',
    { path: '…' },
  ],
  'store-missing': [
    'The file of the store is gone or empty, though there are backups of it: no empty books are begun.',
    { path: '…' },
  ],
  'backup-unusable': [
    'A file cannot take the place of the books: `empty`, `foreign` (or encrypted), `damaged`, `newer`, `unreadable` (no permission, or its disk is away). The store is untouched.',
    { file: '….db', problem: 'damaged' },
  ],
  'sheet-too-long': [
    'A table has more rows than a sheet of Excel; no file is left behind.',
    { most: 1_048_576 },
  ],
  'file-unwritable': [
    'The place a person chose for a file takes none: no rights, read-only, or open in another program.',
    { path: '…' },
  ],
  'disk-full': [
    'There is no room left, or a quota is used up; the transaction was rolled back, no half file stays.',
    { path: '…' },
  ],
  'print-unavailable': ['No browser that could make a PDF was found on this machine.', {}],
  'call-too-large': ['One call of a page held more than the web host takes; nothing was done.', {}],
  'not-allowed': ['The role of the person does not include this.', {}],
  cancelled: ['A person stopped a long task; nothing was written.', {}],
  internal: [
    'A bug. The reference stands in the log with everything needed to find it.',
    { ref: '…' },
  ],
}

const fileWhen: Readonly<Record<FileProblem, string>> = {
  'empty-file': 'no bytes',
  'not-spreadsheet': 'by its content it is no table: a picture, a document, a program',
  password: 'needs a password to open',
  'zip-truncated': 'the end of the archive is missing',
  'zip-corrupt': 'a part does not unpack, or its checksum is wrong',
  'zip-size-lie': 'a part unpacks to another size than it says',
  'zip-bomb': 'unpacks to far more than any ledger',
  'zip-too-many-entries': 'thousands of parts',
  zip64: 'made for files beyond 4 GB',
  'zip-encrypted': 'parts of the archive are encrypted',
  'xml-dtd': 'carries a document type, which no office program writes',
  'ole-corrupt': 'an old .xls whose container is broken',
  'xls-corrupt': 'an old .xls whose sheets are broken',
  'no-sheets': 'a workbook without a sheet',
  'sheet-unreadable': 'a sheet that cannot be read',
  'too-many-cells': 'more cells than the limit',
  'too-many-sheets': 'more sheets than the limit',
  'file-too-large': 'larger than the limit',
  mhtml: 'a web archive that holds no readable table',
  timeout: 'the reader took too long and was ended',
  'out-of-memory': 'the reader needed too much memory and was ended',
  missing: 'no such file',
  'changed-since-preview': 'the file is not the one that was previewed',
  locked: 'another program has the file open',
  'folder-too-full': 'thousands of files lie below the folder',
}

/** Codes and details are pairs in `ErrorJson`; the pair is lost in going through the keys. */
const errorOf = (code: string, details: unknown): ErrorJson =>
  ({ code, message: code, details }) as ErrorJson

/** Every code with what it means and what a person reads, in the window and on the command line. */
export const codesSection = (): string =>
  table(
    ['code', 'when', 'in the window', 'on the command line'],
    Object.entries(explained).map(([code, [when, details]]) => {
      const error = errorOf(code, details)
      return [`\`${code}\``, when, errorSentence(new CallError(error)), errorToSentence(error)]
    }),
  )

/** The reasons of `file-unreadable`. */
export const filesSection = (): string =>
  table(
    ['problem', 'what the file is', 'what the clerk reads'],
    fileProblems.map((problem) => [`\`${problem}\``, fileWhen[problem], fileSentences[problem]]),
  )

/** The reasons of `invalid-record`. */
export const fieldsSection = (): string =>
  table(
    ['problem', 'what the clerk reads'],
    Object.entries(fieldSentences).map(([code, sentence]) => [`\`${code}\``, sentence]),
  )

const sentenceOf = (code: ImportIssueCode): string =>
  issueMessage(code, { label: '栏目', raw: '原文', detail: '…' })

/** What may be said of a cell or row of an old ledger. */
export const issuesSection = (): string =>
  table(
    ['code', 'what the clerk reads'],
    importIssueCodes.map((code) => [`\`${code}\``, sentenceOf(code)]),
  )
