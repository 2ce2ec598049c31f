import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { schemeNeeds } from '#core/assessment/needs.ts'
import { ruleText } from '#core/assessment/words/rule-text.ts'
import type { Scheme } from '#shared/domain/scheme.ts'
import { choicesOf } from '#shared/ledgers/choices/index.ts'
import { fieldOf, isLedgerId, ledgerOf } from '#shared/ledgers/index.ts'
import { askedOf, conditionsOf, partOf } from './asked.ts'
import { schemesDir, score, setupMember, setupStudio, shippedScheme } from './world.ts'

const ids = readdirSync(schemesDir)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.slice(0, -'.json'.length))

const schemes = ids.map((id): [string, Scheme] => [id, shippedScheme(id)])

describe.each(schemes)('the shipped scheme %s', (id, scheme) => {
  it('bears the name of its file', () => {
    expect(scheme.id).toBe(id)
  })

  it('reads only ledgers, fields, columns and persons that exist', () => {
    const asked = scheme.items.flatMap(conditionsOf).flatMap(askedOf)
    expect(asked.filter(({ found }) => found === undefined).map(({ at }) => at)).toEqual([])
    const needed = schemeNeeds(scheme).flatMap(({ ledger, fields, people, dates }) =>
      [...fields, ...people, ...dates].map((field) => [ledger, field] as const),
    )
    const unknown = needed.filter(([ledger, path]) => {
      const [field = '', part] = path.split('.')
      const found = isLedgerId(ledger) ? fieldOf(ledgerOf(ledger), field) : undefined
      return part === undefined ? !found : !partOf(found, part)
    })
    expect(unknown).toEqual([])
  })

  it('compares only codes that the choice sets have', () => {
    const strange = scheme.items
      .flatMap(conditionsOf)
      .flatMap(askedOf)
      .flatMap(({ at, found, codes }) => {
        const known = choicesOf(found?.choices).map(({ code }) => code)
        const texts = codes.filter((code) => typeof code === 'string')
        return texts.filter((code) => !known.includes(String(code))).map((code) => `${at} ${code}`)
      })
    expect(strange).toEqual([])
  })

  it('asks persons only of fields that name persons', () => {
    const kinds = scheme.items
      .flatMap(({ metrics }) => metrics)
      .flatMap(({ ledger, who }) =>
        (who ?? []).map((field) => isLedgerId(ledger) && fieldOf(ledgerOf(ledger), field)?.kind),
      )
    expect(kinds.filter((kind) => kind !== 'people' && kind !== 'person')).toEqual([])
  })

  it('has a sentence of its own for every item', () => {
    const subjectOf = (group: string) => scheme.groups.find(({ id: one }) => one === group)?.subject
    const texts = scheme.items.map((item) => `${subjectOf(item.group)} ${ruleText(scheme, item)}`)
    expect(new Set(texts).size).toBe(scheme.items.length)
    expect(texts.filter((text) => /undefined|NaN|,,|null/.test(text))).toEqual([])
  })

  it('gives zeros, not errors, to a period without records', () => {
    const sheets = score(scheme, [setupMember('ann'), setupStudio('one')], [])
    expect(sheets).toHaveLength(new Set(scheme.groups.map(({ subject }) => subject)).size)
    for (const { lines } of sheets) {
      expect(lines.flatMap(({ records, notCounted }) => [...records, ...notCounted])).toEqual([])
      const given = lines.filter(({ points }) => points !== 0).map(({ item }) => item)
      const grants = [
        ...scheme.items,
        ...scheme.groups.map((one) => ({ ...one, id: `${one.id}.granted` })),
      ]
      expect(given.filter((item) => !grants.find(({ id: one }) => one === item)?.granted)).toEqual(
        [],
      )
    }
  })
})
