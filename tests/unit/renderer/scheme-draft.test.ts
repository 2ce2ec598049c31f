import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Condition, type Metric, Scheme } from '#shared/domain/scheme.ts'
import {
  addGroup,
  addItem,
  canRemoveGroup,
  duplicateItem,
  moveItem,
  removeGroup,
  removeItem,
  stackItems,
} from '../../../src-renderer/features/schemes/draft.ts'
import {
  askFields,
  defaultMetric,
  demandOf,
  demandsByKind,
  newDemand,
  splitConditions,
} from '../../../src-renderer/features/schemes/metric-fields.ts'
import { startDraft, stepDraft } from '../../../src-renderer/features/schemes/use-draft.ts'
import { partWords } from '../../../src-renderer/i18n/scheme-parts.ts'

const folder = join(import.meta.dirname, '../../../resources/schemes')
const shipped = readdirSync(folder).map((name) =>
  Scheme.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))),
)
const itemsOf = (scheme: Scheme) => scheme.items.map(({ id }) => id)

describe.each(shipped)('the scheme $id', (scheme) => {
  it('stays a scheme after an item is added, copied or taken away', () => {
    const [group] = scheme.groups
    const [item] = scheme.items
    if (group === undefined || item === undefined) throw new Error('a scheme has both')
    const added = addItem(scheme, group, '新', 'activities')
    expect(Scheme.parse(added.scheme).items).toHaveLength(scheme.items.length + 1)
    const twice = duplicateItem(added.scheme, item, '副本')
    expect(new Set(itemsOf(twice.scheme)).size).toBe(twice.scheme.items.length)
    expect(itemsOf(twice.scheme)[1]).toBe(twice.id)
    for (const { id } of scheme.items) {
      const less = removeItem(scheme, id)
      const { tieBreak, rules } = less.grading
      const vetoes = rules.flatMap((rule) => (rule.kind === 'VETO' ? rule.items : []))
      const named = [
        itemsOf(less),
        less.noDouble.flatMap(({ sets }) => sets),
        less.stacks,
        tieBreak,
        vetoes,
      ]
      expect(named.flat(3)).not.toContain(id)
      if (less.items.length > 0) Scheme.parse(less)
    }
  })

  it('lets two items add up on purpose, said once, and no longer when one of them goes', () => {
    const [item] = scheme.items
    if (item === undefined) throw new Error('a scheme has one')
    const { scheme: two, id: other } = duplicateItem(scheme, item, '副本')
    const one = item.id
    const apart = { ...two, stacks: [] }
    const stacked = stackItems(stackItems(apart, one, other), other, one)
    expect(Scheme.parse(stacked).stacks).toEqual([[one, other]])
    expect(removeItem(stacked, other).stacks).toEqual([])
  })

  it('asks of every condition only what the editor can show', () => {
    const conditions = scheme.items.flatMap(({ metrics }) =>
      metrics.flatMap((metric) =>
        metric.where.map((condition): readonly [typeof metric, Condition] => [metric, condition]),
      ),
    )
    for (const [metric, condition] of conditions) {
      if ('rows' in condition) continue
      const field = askFields([metric], partWords.counted).find(
        ({ value }) => value === condition.field,
      )
      expect(field, condition.field).toBeDefined()
      for (const line of splitConditions([condition]))
        if (!('rows' in line) && field) expect(demandsByKind[field.kind]).toContain(demandOf(line))
    }
  })
})

it('a field of two ways to count is offered once, in the order of the ledger', () => {
  const metric = defaultMetric('activities', 'member')
  const values = (metrics: readonly Metric[]) =>
    askFields(metrics, partWords.counted).map(({ value }) => value)
  expect(values([metric, metric])).toEqual(values([metric]))
})

describe('moving an item', () => {
  it('changes its place among those of its block, and stops at the edge', () => {
    const scheme = shipped.find(({ items, groups }) =>
      groups.some(({ id }) => items.filter(({ group }) => group === id).length > 2),
    )
    if (scheme === undefined) throw new Error('no scheme with three items in a block')
    const group = scheme.groups.find(
      ({ id }) => scheme.items.filter((item) => item.group === id).length > 2,
    )
    const [first, second] = scheme.items.filter((item) => item.group === group?.id)
    if (first === undefined || second === undefined) throw new Error('three items')
    expect(moveItem(scheme, first, -1)).toBe(scheme)
    const moved = moveItem(scheme, first, 1)
    expect(moved.items.indexOf(first)).toBe(scheme.items.indexOf(second))
    expect(moveItem(moved, first, -1).items).toEqual(scheme.items)
  })
})

describe('a block', () => {
  it('can go only when it is empty, and never the last', () => {
    const [scheme] = shipped
    if (scheme === undefined) throw new Error('no scheme')
    const added = addGroup(scheme, 'member', '新的大项')
    expect(canRemoveGroup(added.scheme, added.id)).toBe(true)
    expect(removeGroup(added.scheme, added.id).groups).toEqual(scheme.groups)
    expect(canRemoveGroup(scheme, scheme.items[0]?.group ?? '')).toBe(false)
  })
})

describe('conditions', () => {
  it('with several demands are parted into one a line, none lost', () => {
    const lines = splitConditions([
      { field: 'persons', min: 2, max: 5 },
      { field: 'status', in: ['DONE'], notIn: ['DRAFT'], filled: true },
    ])
    expect(lines).toEqual([
      { field: 'persons', min: 2 },
      { field: 'persons', max: 5 },
      { field: 'status', in: ['DONE'] },
      { field: 'status', notIn: ['DRAFT'] },
      { field: 'status', filled: true },
    ])
  })

  it('begin with an answer of the right kind', () => {
    const field = { value: 'urgent', label: '', scope: 'record' } as const
    expect(newDemand({ ...field, kind: 'yesNo' }, 'in')).toEqual({ field: 'urgent', in: [true] })
    expect(newDemand({ ...field, kind: 'number' }, 'min')).toEqual({ field: 'urgent', min: 1 })
    expect(newDemand({ ...field, kind: 'date' }, 'max')).toEqual({ field: 'urgent', max: '' })
    expect(newDemand({ ...field, kind: 'text' }, 'empty')).toEqual({
      field: 'urgent',
      filled: false,
    })
  })
})

describe('undo', () => {
  const [saved] = shipped
  if (saved === undefined) throw new Error('no scheme')
  const named = (name: string): Scheme => ({ ...saved, name })

  it('takes typing in one place back at once, and what came after a pause apart', () => {
    const typed = ['新', '新方', '新方案'].reduce(
      (history, name) => stepDraft(history, { kind: 'change', scheme: named(name), mark: 'name' }),
      startDraft({ saved, kept: undefined }),
    )
    const rested = stepDraft(typed, { kind: 'settle', at: typed.present })
    const more = stepDraft(rested, { kind: 'change', scheme: named('新方案二'), mark: 'name' })
    const once = stepDraft(more, { kind: 'undo' })
    expect(once.present.name).toBe('新方案')
    const twice = stepDraft(once, { kind: 'undo' })
    expect(twice.present).toBe(saved)
    expect(stepDraft(twice, { kind: 'undo' })).toBe(twice)
    const again = stepDraft(stepDraft(twice, { kind: 'redo' }), { kind: 'redo' })
    expect(again.present.name).toBe('新方案二')
  })

  it('reaches back from what was kept unsaved to what was saved', () => {
    const history = startDraft({ saved, kept: named('没有保存') })
    expect(history.present.name).toBe('没有保存')
    expect(stepDraft(history, { kind: 'undo' }).present).toBe(saved)
  })
})
