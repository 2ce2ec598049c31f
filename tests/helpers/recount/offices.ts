import fc from 'fast-check'
import { addDays } from '#shared/domain/calendar/calendar.ts'
import type { RefValue, Values } from '#shared/domain/record.ts'
import { choicesOf } from '#shared/ledgers/choices/index.ts'
import { fieldOf, type LedgerId, ledgerOf } from '#shared/ledgers/index.ts'

/** A record that may be entered, in which ledger, and which of its like it belongs together with. */
export interface RandomRecord {
  readonly ledger: LedgerId
  readonly values: Values
  /** Records of the same thread carry the same number; most stand alone. */
  readonly thread: number | null
  readonly removed: boolean
}

/** The names of the fictional members; one of them is not in the register. */
export const memberNames = ['尹军', '冯霞', '韩辉', '罗凤霞', '金宏伟'] as const
const names = fc.constantFrom(...memberNames, '外请专家')
const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2023-12-01', days))
const after = (field: string, from: string, days: number) =>
  fc.record({
    [from]: day,
    [field]: fc.option(fc.integer({ min: 0, max: days }), { nil: null }),
  })

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(value, { nil: null, freq: 2 })

const choice = (ledger: LedgerId, field: string): fc.Arbitrary<string | null> => {
  const set = fieldOf(ledgerOf(ledger), field)?.choices
  return maybe(fc.constantFrom(...choicesOf(set).map(({ code }) => code)))
}
const of = (set: string): fc.Arbitrary<string | null> =>
  maybe(fc.constantFrom(...choicesOf(set).map(({ code }) => code)))
const several = (set: string): fc.Arbitrary<string[]> =>
  fc.uniqueArray(fc.constantFrom(...choicesOf(set).map(({ code }) => code)), { maxLength: 2 })

/** Turns a count of days into the day so long after another. */
const laid = (values: Values, from: string, field: string): Values => {
  const [start, days] = [values[from], values[field]]
  return typeof start === 'string' && typeof days === 'number'
    ? { ...values, [field]: addDays(start, days) }
    : { ...values, [field]: null }
}

const choices = (ledger: LedgerId, fields: readonly string[]) =>
  fc.record(Object.fromEntries(fields.map((field) => [field, choice(ledger, field)])))

const merged = (...parts: readonly fc.Arbitrary<object>[]): fc.Arbitrary<Values> =>
  fc.tuple(...parts).map((all) => Object.assign({}, ...all) as Values) // parts are plain values

const people = (set?: string) =>
  fc.uniqueArray(
    set === undefined ? fc.record({ name: names }) : fc.record({ name: names, status: of(set) }),
    { maxLength: 3, selector: ({ name }) => name },
  )
const person = maybe(names.map((name) => ({ name })))
const count = maybe(fc.integer({ min: 0, max: 9 }))

const visit = merged(
  after('closedOn', 'visitedOn', 60),
  fc.record({
    visitorName: fc.constantFrom('郝洁', '钱玉梅'),
    content: fc.constant('反映一事'),
    persons: fc.integer({ min: 1, max: 7 }),
    dueOn: maybe(day),
    calledBackOn: fc.constant(null),
    placeOfIssue: maybe(fc.constantFrom('东关村', '老街社区')),
    receivedBy: people(),
  }),
  choices('receptions', [
    'channel',
    'category',
    'purpose',
    'repeat',
    'handling',
    'status',
    'satisfaction',
  ]),
).map((values) => laid(values, 'visitedOn', 'closedOn'))

const duty = merged(
  fc.record({
    date: day,
    scheduled: names.map((name) => ({ name })),
    attendedBy: person,
  }),
  choices('duties', ['status', 'shift']),
)

const activity = merged(
  fc.record({
    heldOn: day,
    title: fc.constantFrom('走进茶园', '集中学习'),
    kinds: several('activityKind'),
    attendance: people('attendanceStatus'),
    publicCount: count,
    onlineViews: count,
    opinionCount: count,
    moneyResult: count,
    expense: count,
    problemSolved: maybe(fc.constant('修好了路灯')),
    monthlyTheme: fc.boolean(),
    monthlyThemeMonth: maybe(fc.constantFrom('2024-03', '2024-04')),
  }),
  choices('activities', ['status']),
)

const adoption = fc.record({
  level: of('adoptionLevel'),
  mode: of('adoptionMode'),
  effect: of('adoptionEffect'),
  on: maybe(day),
  carrier: maybe(fc.constantFrom('第3期', '第4期')),
  leader: maybe(fc.constantFrom('县委书记', '副市长', '省政协主席', '某领导')),
  instructionLevel: of('instructionLevel'),
})
const information = merged(
  fc.record({
    submittedOn: day,
    title: fc.constantFrom('关于停车的建议', '关于路灯的建议'),
    authors: people(),
    adoptions: fc.array(adoption, { maxLength: 3 }),
    excellent: fc.boolean(),
  }),
  choices('informations', ['kind', 'category', 'origin', 'status']),
)

const proposal = merged(
  fc.record({
    submittedOn: maybe(day),
    title: fc.constant('关于停车的提案'),
    firstProposer: person,
    coSigners: people('coSignState'),
    keyProposal: fc.boolean(),
    excellentProposal: fc.boolean(),
    repliedOn: maybe(day),
  }),
  choices('proposals', [
    'category',
    'timing',
    'proposerKind',
    'review',
    'status',
    'resultClass',
    'satisfaction',
  ]),
)

const dispute = merged(
  fc.record({
    acceptedOn: day,
    parties: fc.array(fc.record({ name: fc.constantFrom('甲', '乙') }), {
      minLength: 1,
      maxLength: 3,
    }),
    persons: maybe(fc.integer({ min: 1, max: 9 })),
    amount: count,
    difficult: fc.boolean(),
    community: maybe(fc.constantFrom('东关村', '老街社区')),
    mediators: people(),
  }),
  choices('mediations', ['disputeType', 'caseSource', 'result', 'performance']),
)

const topic = merged(
  after('closedOn', 'issuedOn', 90),
  fc.record({ title: fc.constant('停车难'), leadMember: person, members: people() }),
  choices('topics', ['source', 'stage']),
).map((values) => laid(values, 'issuedOn', 'closedOn'))

const contact = merged(
  fc.record({
    member: names.map((name) => ({ name })),
    contactName: fc.constantFrom('赵六', '钱七'),
    since: maybe(fc.constantFrom('2023', '2024-05', '2024-08-01')),
    until: maybe(fc.constantFrom('2024-09', '2024-12-31', '2025')),
    visits: fc.array(fc.record({ on: maybe(day), mode: of('contactMode') }), { maxLength: 3 }),
  }),
  choices('contacts', ['contactKind']),
)

const honor = merged(
  fc.record({
    awardedOn: fc.oneof(day, fc.constantFrom('2024', '2024-05', '2023-12')),
    title: fc.constant('先进'),
    persons: people(),
  }),
  choices('honors', ['kind', 'level', 'medium']),
)

const kinds: readonly (readonly [LedgerId, fc.Arbitrary<Values>])[] = [
  ['receptions', visit],
  ['duties', duty],
  ['activities', activity],
  ['informations', information],
  ['proposals', proposal],
  ['mediations', dispute],
  ['topics', topic],
  ['contacts', contact],
  ['honors', honor],
]

/** The entries of a year in random books whose studios are given. */
export const randomRecords = (studios: readonly RefValue[]): fc.Arbitrary<RandomRecord[]> =>
  fc.array(
    fc
      .tuple(
        fc.constantFrom(...kinds),
        maybe(fc.constantFrom(...studios)),
        fc.option(fc.integer({ min: 0, max: 3 }), { nil: null, freq: 2 }),
        fc.integer({ min: 0, max: 9 }),
      )
      .chain(([[ledger, values], studio, thread, luck]) =>
        values.map((entered) => ({
          ledger,
          values: { ...entered, studio },
          thread,
          removed: luck === 0,
        })),
      ),
    { minLength: 30, maxLength: 60, size: 'max' },
  )
