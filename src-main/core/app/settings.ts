import { choiceSets } from '#shared/ledgers/choices/index.ts'
import { type LedgerId, ledgerOf } from '#shared/ledgers/index.ts'
import { AppError } from '../errors.ts'
import {
  deleteOwnField,
  findOwnField,
  listOfficeChoices,
  listOwnFields,
  officeBook,
  putChoice,
  putOwnField,
  renameExtra,
} from '../store/settings.ts'
import type { Reader } from '../store/store.ts'
import type { CommandContext, Feature, Handlers } from './handler.ts'

/** Between two entries of a set there is room for one put there later. */
const POSITION_STEP = 10

/** What an office makes its own: the words of choices, and fields nobody foresaw. */
export const settingHandlers: Handlers<Feature<'choices' | 'fields'>> = {
  'choices.list': (_, { reader }) => listOfficeChoices(reader),

  'choices.update': (choice, context) => {
    assertSet(choice.set)
    context.write((writer) => putChoice(writer, choice))
    changed(context, [])
    return choice
  },

  'choices.create': (choice, context) => {
    assertSet(choice.set)
    const created = { ...choice, code: `OWN_${context.ports.newId().slice(-12).toUpperCase()}` }
    context.write((writer) => putChoice(writer, created))
    changed(context, [])
    return created
  },

  'choices.arrange': ({ set, codes }, context) => {
    assertSet(set)
    const arranged = context.write((writer) => {
      const choices = officeBook(writer).choicesOf(set)
      const unnamed = choices.map(({ code }) => code).filter((code) => !codes.includes(code))
      const order = [...new Set([...codes, ...unnamed])].map((code, at) => {
        const choice = choices.find((each) => each.code === code)
        if (choice === undefined) throw new AppError('not-found', { what: 'choices', id: code })
        const { label, retired } = choice
        return { set, code, label, position: (at + 1) * POSITION_STEP, retired }
      })
      for (const choice of order) putChoice(writer, choice)
      return order
    })
    changed(context, [])
    return arranged
  },

  'fields.list': ({ ledger }, { reader }) => listOwnFields(reader, ledger),

  'fields.create': (field, context) => {
    const created = { ...field, id: context.ports.newId() }
    context.write((writer) => {
      assertFree(writer, field.ledger, field.label, '')
      putOwnField(writer, created)
    })
    changed(context, [field.ledger])
    return created
  },

  'fields.update': (wanted, context) => {
    const updated = context.write((writer) => {
      const current = findOwnField(writer, wanted.id)
      if (current === undefined) throw new AppError('not-found', { what: 'field', id: wanted.id })
      assertFree(writer, current.ledger, wanted.label, current.id)
      const field = { ...current, ...wanted }
      putOwnField(writer, field)
      if (field.label !== current.label)
        renameExtra(writer, field.ledger, current.label, field.label)
      return field
    })
    changed(context, [updated.ledger])
    return updated
  },

  'fields.remove': ({ id }, context) => {
    const ledger = findOwnField(context.reader, id)?.ledger
    if (ledger === undefined) throw new AppError('not-found', { what: 'field', id })
    context.write((writer) => deleteOwnField(writer, id))
    changed(context, [ledger])
    return {}
  },
}

const assertSet = (set: string): void => {
  if (!choiceSets.has(set)) throw new AppError('not-found', { what: 'choices', id: set })
}

/** Two columns of one name could not be told apart in a list or a file. */
const assertFree = (reader: Reader, ledger: LedgerId, label: string, except: string): void => {
  const shipped = ledgerOf(ledger).fields.some((field) => field.label === label)
  const own = listOwnFields(reader, ledger).some(
    (field) => field.label === label && field.id !== except,
  )
  if (shipped || own) {
    throw new AppError('invalid-record', {
      problems: [{ field: 'label', code: 'not-allowed-now' }],
    })
  }
}

const changed = ({ ports }: CommandContext, ledgers: LedgerId[]): void =>
  ports.emit({ kind: 'store-changed', ledgers })
