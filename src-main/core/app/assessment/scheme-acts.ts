import { readFileSync, writeFileSync } from 'node:fs'
import type { SchemeFault as SaidFault, SchemeWarning } from '#shared/contract/schemes.ts'
import type { Scheme } from '#shared/domain/scheme.ts'
import { faultText } from '../../assessment/scheme/fault-text.ts'
import { type ParsedScheme, parseScheme } from '../../assessment/scheme/parse-scheme.ts'
import { schemeWarnings } from '../../assessment/scheme/scheme-warnings.ts'
import { draftSentences } from '../../assessment/words/draft-sentences.ts'
import { AppError } from '../../errors.ts'
import { listFilings } from '../../store/assessment/filings.ts'
import { deleteOwnScheme, findOwnScheme, putOwnScheme } from '../../store/assessment/schemes.ts'
import { findOffice } from '../../store/office.ts'
import { officeBook } from '../../store/settings.ts'
import type { Reader, Writer } from '../../store/store.ts'
import type { CommandContext, Feature, Handlers, Place, QueryContext } from '../handler.ts'
import { chosenScheme } from './chosen-scheme.ts'
import {
  findScheme,
  listSchemes,
  listShippedSchemes,
  schemeOfJson,
  schemeOfText,
} from './schemes.ts'
import { isRanked, scoreAlone, scoreYear, yearOf } from './score-year.ts'

/** The schemes of an office: shipped originals to copy, and its own to change. */
export const schemeHandlers: Handlers<Feature<'schemes'>> = {
  'schemes.list': (_, { place, reader }) => {
    const standing = listFilings(reader).filter(({ reopened }) => reopened === null)
    return listSchemes(place, reader).map(({ scheme: { id, name, source, groups }, own }) => ({
      id,
      name,
      source,
      subjects: [...new Set(groups.map(({ subject }) => subject))],
      origin: own === null ? ('shipped' as const) : ('own' as const),
      revision: own?.revision ?? 0,
      copiedFrom: own?.copiedFrom ?? '',
      updatedAt: own?.updatedAt ?? '',
      filed: standing.filter(({ scheme }) => scheme === id).map(({ year }) => year),
    }))
  },

  'schemes.chosen': ({ year }, { place, reader }) => ({
    id: chosenScheme(place, reader, year).scheme.id,
  }),

  'schemes.get': ({ id }, { place, reader }) => {
    const { scheme, own } = findScheme(place, reader, id)
    return { scheme, origin: own === null ? 'shipped' : 'own', revision: own?.revision ?? 0 }
  },

  'schemes.copy': ({ id, name }, context) =>
    add(context, (writer) => ({
      scheme: { ...findScheme(context.place, writer, id).scheme, name },
      copiedFrom: id,
    })),

  'schemes.save': ({ scheme: draft, revision }, { write, place, ports }) => {
    const scheme = schemeOfJson(draft, nameOf(draft))
    const saved = write((writer) => {
      const own = ownOf(writer, place, scheme.id)
      if (own.revision !== revision)
        throw new AppError('stale-write', {
          what: 'schemes',
          id: own.id,
          revision: own.revision,
        })
      const next = own.revision + 1
      putOwnScheme(writer, {
        ...own,
        revision: next,
        content: JSON.stringify(scheme),
        updatedAt: ports.now(),
        updatedBy: ports.user(),
      })
      return { id: scheme.id, name: scheme.name, revision: next }
    })
    ports.emit({ kind: 'store-changed', ledgers: ['schemes'] })
    return saved
  },

  'schemes.remove': ({ id }, { write, place, ports }) => {
    write((writer) => {
      const own = ownOf(writer, place, id)
      const filed = listFilings(writer).find(
        ({ scheme, reopened }) => scheme === own.id && reopened === null,
      )
      if (filed !== undefined) throw new AppError('scheme-filed', { scheme: id, year: filed.year })
      deleteOwnScheme(writer, id)
    })
    ports.emit({ kind: 'store-changed', ledgers: ['schemes'] })
    return {}
  },

  'schemes.export': ({ id }, { reader, place, files }) => {
    const { scheme } = findScheme(place, reader, id)
    const { token, path } = files.reserve(`${scheme.name}.json`)
    writeFileSync(path, `${JSON.stringify(scheme, undefined, 2)}\n`)
    return files.refer(token)
  },

  'schemes.import': ({ file }, context) => {
    const name = context.files.nameOf(file)
    const scheme = schemeOfText(readFileSync(context.files.pathOf(file), 'utf8'), name)
    const saved = add(context, () => ({ scheme, copiedFrom: '' }))
    return { ...saved, warnings: warningsOf(context, scheme) }
  },

  'schemes.check': ({ scheme: draft, year }, context) => {
    const parsed = parseScheme(draft)
    return parsed.ok
      ? { fault: null, warnings: warningsOf(context, parsed.scheme, year) }
      : { fault: saidFault(draft, parsed), warnings: [] }
  },

  'schemes.sentences': ({ scheme }) => draftSentences(scheme),

  'schemes.score': ({ scheme: draft, year }, { reader, ports }) =>
    scoreYear(reader, yearOf(schemeOfJson(draft, nameOf(draft)), year, ports.today())),

  'schemes.preview': ({ scheme: draft, year, subject }, { reader, ports }) => {
    const parsed = parseScheme(draft)
    if (!parsed.ok) return { fault: saidFault(draft, parsed), sheet: null, ranked: false }
    const { scheme } = parsed
    return {
      fault: null,
      sheet: scoreAlone(reader, yearOf(scheme, year, ports.today()), subject) ?? null,
      ranked: isRanked(scheme),
    }
  },
}

const warningsOf = (
  { reader, ports }: QueryContext,
  scheme: Scheme,
  year?: number,
): SchemeWarning[] => {
  const book = officeBook(reader)
  return schemeWarnings(scheme, {
    year: year ?? findOffice(reader)?.year ?? Number(ports.today().slice(0, 4)),
    codesOf: (set) => book.choicesOf(set).map(({ code }) => code),
  })
}

/** An own scheme by its id; throws `scheme-shipped` or `not-found` for any other. */
const ownOf = (reader: Reader, place: Place, id: string) => {
  const own = findOwnScheme(reader, id)
  if (own !== undefined) return own
  throw listShippedSchemes(place).some((one) => one.id === id)
    ? new AppError('scheme-shipped', { scheme: id })
    : new AppError('not-found', { what: 'scheme', id })
}

interface Added {
  readonly scheme: Scheme
  readonly copiedFrom: string
}

/** Adds a scheme under an id and a name that are still free: its own, else with a number behind. */
const add = ({ write, place, ports }: CommandContext, make: (writer: Writer) => Added) => {
  const saved = write((writer) => {
    const { scheme, copiedFrom } = make(writer)
    const others = listSchemes(place, writer).map((one) => one.scheme)
    const id = freeId(scheme.id, new Set(others.map((one) => one.id)))
    const name = freeName(scheme.name, new Set(others.map((one) => one.name)))
    putOwnScheme(writer, {
      id,
      revision: 1,
      content: JSON.stringify({ ...scheme, id, name }),
      copiedFrom,
      updatedAt: ports.now(),
      updatedBy: ports.user(),
    })
    return { id, name, revision: 1 }
  })
  ports.emit({ kind: 'store-changed', ledgers: ['schemes'] })
  return saved
}

const freeName = (wanted: string, taken: ReadonlySet<string>): string => {
  if (!taken.has(wanted)) return wanted
  for (let at = 2; ; at += 1) if (!taken.has(`${wanted}（${at}）`)) return `${wanted}（${at}）`
}

const freeId = (wanted: string, taken: ReadonlySet<string>): string => {
  if (!taken.has(wanted)) return wanted
  const stem = wanted.replace(/\.\d+$/, '')
  for (let at = 2; ; at += 1) if (!taken.has(`${stem}.${at}`)) return `${stem}.${at}`
}

const isNamed = (value: unknown): value is { readonly id?: unknown; readonly name?: unknown } =>
  typeof value === 'object' && value !== null

const nameOf = (draft: unknown): string =>
  isNamed(draft) && typeof draft.name === 'string' ? draft.name : ''

/** A fault with the name of its item, as the one who writes the scheme knows it. */
const saidFault = (
  draft: unknown,
  { item, field, code }: ParsedScheme & { ok: false },
): SaidFault => {
  const lists = isNamed(draft) ? Object.values(draft).filter(Array.isArray).flat() : []
  const found = lists.find((one) => isNamed(one) && one.id === item)
  return { item, field, code, message: faultText({ item, field, code }, nameOf(found)) }
}
