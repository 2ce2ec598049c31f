import { choiceSets } from '#shared/ledgers/choices/index.ts'
import type { Field, FieldKind, Ledger, Part } from '#shared/ledgers/field.ts'
import { ledgerIds, ledgerOf } from '#shared/ledgers/index.ts'
import { table } from './markdown.ts'

const kindWords: Readonly<Record<FieldKind, string>> = {
  text: 'text',
  longText: 'long text',
  date: 'date',
  time: 'time of day',
  integer: 'whole number',
  money: 'money (元, 万元)',
  yesNo: 'yes or no',
  choice: 'one word of',
  choices: 'several words of',
  phone: 'telephone',
  idNumber: 'ID number',
  name: 'name of a person',
  person: 'one person',
  people: 'persons',
  rows: 'rows',
  studio: 'studio',
  membership: 'studio of a member',
}

const choiceLink = (id: string | undefined): string =>
  id === undefined ? '' : ` [${id}](#${id.toLowerCase()})`

const kindOf = ({ kind, choices }: Pick<Field | Part, 'kind' | 'choices'>): string =>
  kindWords[kind] + choiceLink(choices)

const partsOf = ({ parts = [] }: Field): string =>
  parts.length === 0 ? '' : ` with ${parts.map(({ label }) => label).join(' / ')}`

const notesOf = (field: Field): string =>
  [
    field.required === true ? 'required' : '',
    field.assigned === true ? 'given by the program, read back from its own registers' : '',
    field.sensitive === true ? 'masked' : '',
    field.partial === true ? 'a month or a year is enough' : '',
    field.deadline === true ? 'the last day of a term' : '',
  ]
    .filter(Boolean)
    .join(', ')

const headingsOf = (field: Field): string => {
  if (field.assigned === true) return ''
  const folded = (field.folds ?? []).flatMap(({ headings }) => headings)
  return [
    ...new Set([...(field.synonyms ?? []), ...(field.narrowedBy?.headings ?? []), ...folded]),
  ].join(' · ')
}

const fieldRow = (field: Field): readonly string[] => [
  field.label,
  `\`${field.id}\``,
  kindOf(field) + partsOf(field),
  notesOf(field),
  headingsOf(field),
]

const ledgerSection = (ledger: Ledger): string =>
  [
    `### ${ledger.label} \`${ledger.id}\``,
    '',
    `Known by these words in a title, a sheet name or a file name: ${ledger.titles.join(' · ')}.`,
    `Counted in ${ledger.measure}${
      ledger.dateField === undefined
        ? ''
        : `; \`${ledger.dateField}\` says which year a record belongs to`
    }. The same entry when a file comes again: ${ledger.identity.map((id) => `\`${id}\``).join(' + ')}.`,
    '',
    table(
      ['column', 'field', 'kind', 'notes', 'other headings that mean it'],
      ledger.fields.map(fieldRow),
    ),
  ].join('\n')

/** Every ledger with its columns and the headings they are known by. */
export const ledgersSection = (): string =>
  ledgerIds.map((id) => ledgerSection(ledgerOf(id))).join('\n\n')

/** Every closed list with its codes, labels and the other words that are read as them. */
export const choicesSection = (): string =>
  // By id, because Node and bundlers list the exports of a module in different orders.
  [...choiceSets.values()]
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, label, choices }) =>
      [
        `### ${id}`,
        '',
        label,
        '',
        table(
          ['code', 'label', 'also read'],
          choices.map(({ code, label: word, synonyms = [] }) => [
            `\`${code}\``,
            word,
            synonyms.join(' · '),
          ]),
        ),
      ].join('\n'),
    )
    .join('\n\n')
