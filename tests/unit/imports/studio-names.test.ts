import { expect, it } from 'vitest'
import { correctionBook } from '#core/imports/correction-book.ts'
import { withShortStudios } from '#core/imports/people/studio-names.ts'
import { findNearStudios } from '#core/imports/people/studio-variants.ts'
import type { Draft, SheetDraft } from '#core/imports/sheet-draft.ts'
import { readTitleFacts } from '#core/imports/title-facts.ts'

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

it.each([
  // what a file writes, what the register knows, what may be meant
  ['城关委员工作室', ['城关镇政协委员工作室'], ['城关镇政协委员工作室']],
  ['云岭县城关镇工作室', ['城关镇委员工作室'], ['城关镇委员工作室']],
  [
    '城关委员工作室',
    ['城关镇委员工作室', '城关街道委员工作室'],
    ['城关镇委员工作室', '城关街道委员工作室'],
  ],
  ['茶产业委员工作室', ['茶产业链委员工作室'], ['茶产业链委员工作室']],
  ['教育委员工作室', ['教育界委员工作室'], ['教育界委员工作室']],
  ['东街委员工作室', ['西街社区委员工作室', '南街委员工作室'], []],
  ['委员工作室', ['城关镇委员工作室'], []],
  ['城关镇委员工作室', ['城关镇委员工作室', '城关委员工作室'], []],
])('%s beside %j may be %j', (written, known, meant) => {
  const world = { unit: '云岭县政协', known }
  const near = findNearStudios([sheetOf(written, false)], world, correctionBook([]))
  expect(near.flatMap(({ candidates }) => candidates)).toEqual(meant)
})

it.each([
  ['2024年政协委员会客厅活动登记表', null],
  ['铜山县政协委员会客厅接待登记', null],
  ['各委员之家活动情况', null],
  ['城关社区委员会客厅接待登记', '城关社区委员会客厅'],
  ['河湾镇委员之家来访登记', '河湾镇委员之家'],
])('the title %s names the studio %s', (title, studio) => {
  const facts = readTitleFacts({ titles: [title], sheet: '', file: '', knownStudios: [] })
  expect(facts.studio).toBe(studio)
})
