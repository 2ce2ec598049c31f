import { expect, it } from 'vitest'
import { withShortStudios } from '#core/imports/people/studio-names.ts'
import type { Draft, SheetDraft } from '#core/imports/sheet-draft.ts'

const sheetOf = (name: string, isTitle: boolean): SheetDraft =>
  ({
    ledger: 'receptions',
    titleFacts: { studio: isTitle ? name : null },
    drafts: [{ row: 3, values: { studio: { id: null, name } } } as unknown as Draft],
  }) as unknown as SheetDraft // what is asked of it, and no more

it.each([
  // where it stands, what it says, what the register knows, what it becomes
  ['title', '云岭县老街社区委员工作室', '', '老街社区委员工作室'],
  ['title', '云岭县政协老街社区委员工作室', '', '老街社区委员工作室'],
  ['title', '云岭县人民医院委员工作室', '', '云岭县人民医院委员工作室'],
  ['title', '云岭县委员工作室', '', '云岭县委员工作室'],
  ['title', '清源县老街社区委员工作室', '', '清源县老街社区委员工作室'],
  ['cell', '云岭县老街社区委员工作室', '', '云岭县老街社区委员工作室'],
  ['cell', '云岭县老街社区委员工作室', '老街社区委员工作室', '老街社区委员工作室'],
  ['cell', '清源县政协老街社区委员工作室', '老街社区委员工作室', '老街社区委员工作室'],
  ['cell', '云岭县老街社区委员工作室', '云岭县老街社区委员工作室', '云岭县老街社区委员工作室'],
  ['cell', '新老街社区委员工作室', '老街社区委员工作室', '新老街社区委员工作室'],
])('a studio in a %s, %s, with %s in the register is %s', (place, name, known, becomes) => {
  const [sheet] = withShortStudios([sheetOf(name, place === 'title')], {
    unit: '云岭县政协',
    known: known === '' ? [] : [known],
  })
  expect(sheet?.drafts[0]?.values['studio']).toMatchObject({ name: becomes })
})

it.each(['中国人民政治协商会议云岭县委员会', '政协云岭县委员会', '云岭县政协办公室'])(
  'knows its county by what the office calls itself: %s',
  (unit) => {
    const [sheet] = withShortStudios([sheetOf('云岭县老街社区委员工作室', true)], {
      unit,
      known: [],
    })
    expect(sheet?.drafts[0]?.values['studio']).toMatchObject({ name: '老街社区委员工作室' })
  },
)
