import type { Values } from '#shared/domain/record.ts'
import type { Field } from '#shared/ledgers/field.ts'
import { fieldOfUse } from '../columns/columns.ts'
import type { TableReading } from '../columns/table-reading.ts'
import { type ChoiceWords, wordsOfBook } from '../values/choices.ts'
import { choiceTold } from '../values/told-choice.ts'

/** 调解经过及结果 promises the outcome; 调解经过 alone tells of what was tried. */
const PROMISES = /结果|结论|情况|进展/

interface ToldInText {
  readonly field: Field
  readonly words: ChoiceWords
  /** The fields whose texts may tell it. */
  readonly texts: readonly string[]
}

/** The choices that no column of a table tells, but a text whose heading promises them may. */
export const choicesInTexts = ({ ledger, columns, context }: TableReading): readonly ToldInText[] =>
  ledger.fields.flatMap((field): readonly ToldInText[] => {
    const isOwn = columns.some(({ use }) => fieldOfUse(use) === field)
    if (field.toldIn === undefined || isOwn) return []
    const texts = field.toldIn.filter((id) =>
      columns.some(
        ({ use, heading }) => use.kind === 'field' && use.field.id === id && PROMISES.test(heading),
      ),
    )
    const words = wordsOfBook(context.choices)(field.choices)
    return texts.length === 0 ? [] : [{ field, words, texts }]
  })

/** Fills them where the clauses of a text speak of one and nothing takes it back. */
export const fillFromTexts = (told: readonly ToldInText[], values: Values): void => {
  for (const { field, words, texts } of told)
    for (const id of texts) {
      const text = values[id]
      if (values[field.id] !== undefined || typeof text !== 'string') continue
      const code = choiceTold(text, words, field.narrowedBy?.vague)
      if (code !== undefined) values[field.id] = code
    }
}
