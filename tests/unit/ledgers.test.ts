import { describe, expect, it } from 'vitest'
import { choiceSets, choicesOf } from '#shared/ledgers/choices/index.ts'
import type { Field, Ledger } from '#shared/ledgers/field.ts'
import { isLedgerId, ledgerOf, ledgers } from '#shared/ledgers/index.ts'
import { partsOf } from '#shared/ledgers/part-fields.ts'

const all: readonly Ledger[] = Object.values(ledgers)
const named = all.map((ledger) => [ledger.id, ledger] as const)
const kindsInTablesOfTheirOwn = ['people', 'person', 'rows', 'membership']

/** As headings are compared: one width, no blanks or separators; without and with what is in brackets. */
const headingKeys = (heading: string): string[] => {
  const whole = heading
    .normalize('NFKC')
    .replace(/[\s*:/、\-_.,;]/g, '')
    .toUpperCase()
  return [whole.replace(/\([^)]*\)/g, ''), whole.replace(/[()]/g, '')]
}

/** Values that stand under more than one meaning, with the meanings. */
const clashes = (pairs: readonly (readonly [string, string])[]): string[] => {
  const meanings = new Map<string, Set<string>>()
  for (const [word, meaning] of pairs) {
    meanings.set(word, (meanings.get(word) ?? new Set()).add(meaning))
  }
  return [...meanings]
    .filter(([, of]) => of.size > 1)
    .map(([w, of]) => `${w}: ${[...of].join(', ')}`)
}

const repeated = (list: readonly string[]): string[] =>
  list.filter((word, at) => list.indexOf(word) !== at)

const headingsOf = (field: Field): [string, string][] => {
  const mean = (heading: string, meaning: string): [string, string][] =>
    headingKeys(heading).map((key) => [key, meaning])
  const folds = (field.folds ?? []).flatMap((fold) =>
    fold.headings.flatMap((heading) =>
      mean(heading, `${field.id}/${fold.row}/${fold.fills ?? ''}`),
    ),
  )
  // A fold that takes the label of its field wins over it.
  const folded = new Set(folds.map(([key]) => key))
  return [
    ...mean(field.label, field.id).filter(([key]) => !folded.has(key)),
    ...(field.synonyms ?? []).flatMap((word) => mean(word, field.id)),
    ...folds,
  ]
}

const foldsOf = (ledger: Ledger) =>
  ledger.fields.flatMap((field) => (field.folds ?? []).map((fold) => ({ field, fold })))

describe.each(named)('the description of %s', (id, ledger) => {
  const byId = new Map(ledger.fields.map((field) => [field.id, field]))

  it('is found under its own id', () => {
    expect(isLedgerId(id)).toBe(true)
    expect(ledgerOf(ledger.id as keyof typeof ledgers)).toBe(ledger)
  })

  it('names every field once, and not like a column that every record has', () => {
    const common =
      'id revision createdAt createdBy updatedAt updatedBy deletedAt siteId matterId extra'
    const ids = ledger.fields.map((field) => field.id)
    expect(repeated(ids)).toEqual([])
    expect(ids.filter((field) => common.split(' ').includes(field))).toEqual([])
    expect(ids.filter((field) => !/^[a-z][a-zA-Z]*$/.test(field))).toEqual([])
    expect(repeated(ledger.fields.map((field) => field.label))).toEqual([])
  })

  it('takes codes from choice sets that exist, for choices and only for them', () => {
    for (const field of [...ledger.fields, ...ledger.fields.flatMap((f) => f.parts ?? [])]) {
      const chooses = field.kind === 'choice' || field.kind === 'choices'
      expect([field.id, field.choices !== undefined]).toEqual([field.id, chooses])
      expect([field.id, field.choices === undefined || choiceSets.has(field.choices)]).toEqual([
        field.id,
        true,
      ])
    }
  })

  it('starts an empty form with a value that the field can hold', () => {
    for (const field of ledger.fields.filter(({ initial }) => initial !== undefined)) {
      const codes = choicesOf(field.choices).map(({ code }) => code)
      const fits: Partial<Record<Field['kind'], boolean>> = {
        choice: codes.includes(String(field.initial)),
        integer: typeof field.initial === 'number',
        yesNo: typeof field.initial === 'boolean',
      }
      expect([field.id, fits[field.kind]]).toEqual([field.id, true])
    }
  })

  it('speaks only of fields it has', () => {
    const named = [
      ...ledger.identity,
      ...(ledger.likeness ?? []),
      ledger.titleField,
      ...(ledger.dateField === undefined ? [] : [ledger.dateField]),
      ...(ledger.numbering === undefined ? [] : [ledger.numbering.field]),
    ]
    expect(named.filter((field) => !byId.has(field))).toEqual([])
  })

  it('is dated by a date, called by something that has a column, numbered by the program', () => {
    expect(ledger.dateField === undefined ? 'date' : byId.get(ledger.dateField)?.kind).toBe('date')
    expect(kindsInTablesOfTheirOwn).not.toContain(byId.get(ledger.titleField)?.kind)
    const assigned = ledger.fields.filter((field) => field.assigned === true)
    expect(assigned.map((field) => field.id)).toEqual(
      ledger.numbering === undefined ? [] : [ledger.numbering.field],
    )
  })

  it('puts every field on a card of the form, and leaves no card empty', () => {
    const sections = ledger.sections.map((section) => section.id)
    expect(repeated(sections)).toEqual([])
    expect(new Set(ledger.fields.map((field) => field.section))).toEqual(new Set(sections))
  })

  it('gives no heading of an old ledger two meanings', () => {
    expect(clashes(ledger.fields.flatMap(headingsOf))).toEqual([])
  })

  it('says no heading twice', () => {
    for (const field of ledger.fields) {
      expect([field.id, repeated([field.label, ...(field.synonyms ?? [])])]).toEqual([field.id, []])
      expect([field.id, (field.synonyms ?? []).filter((word) => word.trim() === '')]).toEqual([
        field.id,
        [],
      ])
    }
  })

  it('prints a register of several columns that fits A4 landscape beside the row number', () => {
    const widths = ledger.fields.flatMap((field) => field.width ?? [])
    const total = widths.reduce((sum, width) => sum + width, 0)
    expect(widths.length).toBeGreaterThan(4)
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(8)
    expect(total).toBeLessThanOrEqual(257 - 10)
  })

  it('shows some fields in the list, the title among them, beside others', () => {
    const listed = ledger.fields.filter((field) => field.listed === true)
    expect(listed.length).toBeGreaterThan(2)
    expect(listed.map((field) => field.id)).toContain(ledger.titleField)
  })

  it('describes child rows part by part, and nothing else by parts', () => {
    for (const field of ledger.fields) {
      const parts = field.parts?.map((part) => part.id) ?? []
      expect([field.id, repeated(parts)]).toEqual([field.id, []])
      if (field.kind === 'rows') {
        expect(parts.length).toBeGreaterThan(1)
        expect(parts.filter((part) => ['id', 'recordId', 'position'].includes(part))).toEqual([])
      } else if (field.kind === 'people') {
        expect(parts.filter((part) => ['name', 'memberId', 'position'].includes(part))).toEqual([])
      } else expect([field.id, parts]).toEqual([field.id, []])
    }
  })

  it('folds old columns only into parts and codes that exist', () => {
    for (const { field, fold } of foldsOf(ledger)) {
      const parts = new Map(partsOf(field).map((part) => [part.id, part]))
      const targets = field.kind === 'people' ? ['name', ...parts.keys()] : [...parts.keys()]
      expect(['', ...targets]).toContain(fold.fills ?? '')
      for (const [part, code] of Object.entries(fold.gives ?? {})) {
        expect(choicesOf(parts.get(part)?.choices).map((choice) => choice.code)).toContain(code)
      }
    }
  })

  it('hides phone and identity numbers of persons unless asked', () => {
    const open = [...ledger.fields, ...ledger.fields.flatMap((field) => field.parts ?? [])]
      .filter((field) => field.kind === 'idNumber' || field.kind === 'phone')
      .filter((field) => field.sensitive !== true)
      .map((field) => `${ledger.id}.${field.id}`)
    // The telephone of a studio is on its door.
    expect(open.filter((field) => field !== 'studios.phone')).toEqual([])
  })
})

describe('the ledgers together', () => {
  it('are known by titles that no other ledger has', () => {
    const titles = all.flatMap((ledger) =>
      ledger.titles.map((t): [string, string] => [t, ledger.id]),
    )
    expect(clashes(titles)).toEqual([])
    expect(repeated(titles.map(([title]) => title))).toEqual([])
  })

  it('carry the names that offices exchange', () => {
    const names: Record<string, string> = {
      mediations: 'acceptedOn parties disputeType amount result',
      activities: 'title kinds heldOn place attendance publicCount studio',
      duties: 'date scheduled status attendedBy',
      informations: 'title authors submittedOn adoptions',
      proposals: 'number title firstProposer coSigners review resultClass',
    }
    for (const [ledger, fields] of Object.entries(names)) {
      const ids = all.find(({ id }) => id === ledger)?.fields.map((field) => field.id) ?? []
      expect([ledger, fields.split(' ').filter((field) => !ids.includes(field))]).toEqual([
        ledger,
        [],
      ])
    }
  })
})

describe.each([...choiceSets])('the choices of %s', (_, set) => {
  it('have codes and labels of their own', () => {
    expect(set.choices.length).toBeGreaterThan(1)
    expect(repeated(set.choices.map((choice) => choice.code))).toEqual([])
    expect(repeated(set.choices.map((choice) => choice.label))).toEqual([])
    expect(set.choices.filter((choice) => !/^[A-Z][A-Z0-9_]*$/.test(choice.code))).toEqual([])
  })

  it('are told apart by every word that old ledgers use', () => {
    const words = set.choices.flatMap((choice) =>
      [choice.label, ...(choice.synonyms ?? [])].map((word): [string, string] => [
        word
          .normalize('NFKC')
          .replace(/\([^)]*\)/g, '')
          .replace(/[\s.:;,、/]/g, '')
          .toUpperCase(),
        choice.code,
      ]),
    )
    expect(clashes(words)).toEqual([])
  })
})

describe('the choice sets together', () => {
  it('are found by their id, each used by some ledger', () => {
    const used = new Set(
      all.flatMap((ledger) =>
        ledger.fields.flatMap((field) => [field, ...(field.parts ?? [])].map((f) => f.choices)),
      ),
    )
    // The role within a membership, and what is done about any record and told of it.
    const elsewhere = ['studioRole', 'stepKind', 'toldMode']
    expect([...choiceSets.keys()].filter((id) => !used.has(id) && !elsewhere.includes(id))).toEqual(
      [],
    )
    for (const [id, set] of choiceSets) expect(set.id).toBe(id)
  })
})
