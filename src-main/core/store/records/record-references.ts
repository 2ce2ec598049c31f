import type { RefValue, Values } from '#shared/domain/record.ts'
import { parseRecordNumber, recordNumberText } from '#shared/domain/record-number.ts'
import { membershipsIn, studioIn } from '#shared/domain/value-shapes.ts'
import { shortStudioName } from '#shared/ledgers/spoken-words.ts'
import { AppError } from '../../errors.ts'
import type { LedgerShape } from '../ledger-shape.ts'
import type { Writer } from '../sql.ts'
import { findStudio, findStudioByName } from '../studios.ts'
import { nextNumber } from './numbers.ts'
import type { Pen } from './pen.ts'

/** Names become ids where the register knows them; a studio it does not know is refused. */
export const resolveReferences = (writer: Writer, shape: LedgerShape, values: Values): Values => {
  const { studio, membership } = shape
  const isNamed = (field: string | undefined): boolean =>
    field !== undefined && values[field] !== undefined && values[field] !== null
  if (!isNamed(studio?.field.id) && !isNamed(membership?.id)) return values
  const resolved = { ...values }
  if (studio !== undefined && resolved[studio.field.id]) {
    resolved[studio.field.id] = resolveStudio(
      writer,
      studio.field.id,
      studioIn(resolved[studio.field.id]),
    )
  }
  if (membership !== undefined && Array.isArray(resolved[membership.id])) {
    resolved[membership.id] = membershipsIn(resolved[membership.id]).map((value) => ({
      role: value.role ?? 'MEMBER',
      from: value.from ?? null,
      to: value.to ?? null,
      studio: resolveStudio(writer, membership.id, value.studio),
    }))
  }
  return resolved
}

const resolveStudio = (writer: Writer, field: string, value: RefValue): RefValue => {
  const found =
    value.id === null ? findStudioByName(writer, value.name) : findStudio(writer, value.id)
  if (found === undefined) {
    throw new AppError('invalid-record', { problems: [{ field, code: 'unknown-reference' }] })
  }
  return { id: found.id, name: found.name }
}

/**
 * Gives a new record its number, where the ledger numbers. A number that came with it out of our own
 * register stays where nobody else has it.
 */
export const numbered = (pen: Pen, shape: LedgerShape, values: Values): Values => {
  const { numbering, dateField } = shape.ledger
  if (numbering === undefined) return values
  const year = String(values[dateField ?? ''] ?? pen.stamp.at).slice(0, 4)
  const named = shape.studio && values[shape.studio.field.id]
  const studio = named ? studioIn(named) : null
  const word = studioWord(pen.writer, studio) ?? numbering.word
  const scope = `${shape.id}/${studio?.id ?? ''}/${year}`
  const came = values[numbering.field]
  const own = typeof came === 'string' ? parseRecordNumber(came) : undefined
  const numbers = pen.numbers
  if (
    own !== undefined &&
    numbers?.claim(shape.id, numbering.field, recordNumberText(own)) === true
  ) {
    if (own.year === year && own.word === word) numbers.reach(scope, own.count)
    return { ...values, [numbering.field]: recordNumberText(own) }
  }
  const count = numbers?.next(scope) ?? nextNumber(pen.writer, scope)
  const text = recordNumberText({ year, word, count })
  numbers?.note(shape.id, text)
  return { ...values, [numbering.field]: text }
}

const studioWord = (writer: Writer, studio: RefValue | null): string | undefined => {
  if (studio === null || studio.id === null) return undefined
  const found = findStudio(writer, studio.id)
  return found === undefined ? undefined : (found.shortName ?? shortStudioName(found.name))
}
