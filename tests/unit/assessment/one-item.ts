import type { FactSubject, Facts } from '#core/assessment/facts.ts'
import type { SheetLine } from '#shared/domain/score.ts'
import {
  events,
  lineOf,
  people,
  recordMaker,
  schemeJson,
  score,
  setupMember,
  setupScheme,
} from './world.ts'

export type Json = Readonly<Record<string, unknown>>
/** Events by values, persons and day; `ann` alone in January unless told otherwise. */
export type Event = {
  readonly values?: Json
  readonly who?: readonly string[]
  readonly on?: string
}

export const recordsOf = (all: readonly Event[]) => {
  const make = recordMaker()
  return all.map(({ values = {}, who = ['ann'], on = '2024-01-10' }) =>
    make('events', on, values as never, people('people', ...who), {
      matterId: (values['matter'] as string | undefined) ?? null,
    }),
  )
}

export const lineWith = (
  item: Json,
  all: readonly Event[],
  over: Partial<Facts> & { readonly ann?: Partial<FactSubject> } = {},
): SheetLine => {
  const { ann = {}, ...facts } = over
  const scheme = setupScheme(schemeJson([{ metrics: [events()], ...item }]))
  const [sheet] = score(scheme, [setupMember('ann', ann)], recordsOf(all), facts)
  return lineOf(sheet, 'item0')
}

export const many = (count: number, event: Event = {}): readonly Event[] =>
  Array.from({ length: count }, () => event)
export const each = (points: number): Json => ({ value: { kind: 'PER_EVENT', points } })
export const is = (field: string, code: unknown): Json => ({ field, in: [code] })

export const levels: Json = {
  kind: 'LEVEL_POINTS',
  cases: [
    { label: 'city', when: [is('row.level', 'CITY')], points: 3 },
    { label: 'county', when: [is('row.level', 'COUNTY')], points: 1 },
  ],
}
export const byRows = { metrics: [events({ rows: 'rows' })] }
export const risen = { values: { rows: [{ level: 'COUNTY' }, { level: 'CITY' }] } }
