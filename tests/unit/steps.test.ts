import { describe, expect, it } from 'vitest'
import {
  Step,
  type StepKind,
  stepFaults,
  stepFieldIds,
  stepKinds,
} from '#shared/domain/steps/steps.ts'
import { type ChainKind, chainState } from '#shared/domain/steps/steps-chain.ts'
import { shippedCalendar } from '../helpers/holidays.ts'

const step = (kind: StepKind, on: string, more: object = {}): Step =>
  Step.parse({ kind, on, ...more })

const full = {
  number: '12',
  unit: 'Water Office',
  person: 'Li',
  dueOn: '2024-12-31',
  outcome: 'Mended',
  basis: 'Rule 3',
  told: 'PHONE',
  satisfaction: 'SATISFIED',
  note: 'By phone',
}

describe('what a step asks for', () => {
  // Columns as stepFieldIds: number unit person due outcome basis told satisfaction note.
  const asked: Readonly<Record<StepKind, string>> = {
    TRANSFER: '? ! ? ? - - - - ?',
    ASSIGN: '? ! ? ! - - - - ?',
    URGE: '- ? ? - - - - - ?',
    SUPERVISE: '? ! ? ? - - - - ?',
    EXTEND: '- ? ? ! - - - - !',
    REPLY: '- ? ? - ! ? ? - ?',
    CLOSE: '- - ? - ! ? ? - ?',
    CALL_BACK: '- - ? - - - - ! ?',
  }

  it.each(stepKinds.map((kind) => [kind]))('%s, empty and full', (kind) => {
    const marks = asked[kind].split(' ')
    const fields = (mark: string) => stepFieldIds.filter((_, at) => marks[at] === mark)
    const faults = (more: object, code: string) =>
      stepFaults(step(kind, '2024-03-01', more))
        .filter((fault) => fault.code === code)
        .map(({ field }) => field)
    expect(faults({}, 'MISSING')).toEqual(fields('!'))
    expect(faults({}, 'NOT_ASKED')).toEqual([])
    expect(faults(full, 'MISSING')).toEqual([])
    expect(faults(full, 'NOT_ASKED')).toEqual(fields('-'))
  })

  it('takes a length of time for a due day, and no due day before the step', () => {
    const term = { days: 5, dayKind: 'WORKING' }
    expect(stepFaults(step('ASSIGN', '2024-03-01', { unit: 'A', term }))).toEqual([])
    expect(stepFaults(step('ASSIGN', '2024-03-01', { unit: 'A', dueOn: '2024-03-01' }))).toEqual([])
    expect(stepFaults(step('ASSIGN', '2024-03-01', { unit: 'A', dueOn: '2024-02-29' }))).toEqual([
      { field: 'due', code: 'BEFORE_STEP' },
    ])
  })

  it('refuses a step of no kind, on no day, with a blank for a text', () => {
    expect(Step.safeParse({ kind: 'WAIT', on: '2024-03-01' }).success).toBe(false)
    expect(Step.safeParse({ kind: 'URGE', on: '2024-02-30' }).success).toBe(false)
    expect(Step.safeParse({ kind: 'URGE', on: '2024-03-01', note: ' ' }).success).toBe(false)
  })
})

// One step a word: kind day [=due] [@unit]; October 2024, by day of the month.
const codes: Readonly<Record<string, StepKind>> = {
  T: 'TRANSFER',
  A: 'ASSIGN',
  U: 'URGE',
  S: 'SUPERVISE',
  E: 'EXTEND',
  R: 'REPLY',
  C: 'CLOSE',
  B: 'CALL_BACK',
}

const october = (date: string): string => `2024-10-${date.padStart(2, '0')}`

const stepOf = (word: string): Step => {
  const [, code = '', on = '', due, unit] = /^([A-Z])(\d+)(?:=(\d+))?(?:@(\w+))?$/.exec(word) ?? []
  return step(codes[code] ?? 'URGE', october(on), {
    dueOn: due === undefined ? null : october(due),
    unit: unit ?? null,
  })
}

const stateOf = (words: string, today: number) =>
  chainState(words.split(' ').filter(Boolean).map(stepOf), {
    calendar: shippedCalendar(),
    today: october(String(today)),
    soon: { days: 2, dayKind: 'WORKING' },
    silentAfter: 7,
  })

describe('a chain of steps', () => {
  it.each<[string, number, ChainKind]>([
    ['', 10, 'NONE'],
    // one unit
    ['T9@a', 30, 'OPEN'],
    ['A9=25@a', 9, 'OPEN'],
    ['A9=25@a', 22, 'OPEN'],
    ['A9=25@a', 23, 'DUE_SOON'],
    ['A9=25@a', 25, 'DUE_SOON'],
    ['A9=25@a', 26, 'OVERDUE'],
    ['A9=25@a R20@a', 26, 'ANSWERED'],
    ['A9=25@a R28@a', 30, 'ANSWERED'],
    ['A9=25@a R20', 26, 'ANSWERED'],
    ['A9=25@a R20@other', 26, 'ANSWERED'], // one thing is open: a name written otherwise means it
    ['A9=25@a C20', 26, 'CLOSED'],
    ['A9=25@a R20 C21', 26, 'CLOSED'],
    ['A9=25@a R20 C21 B22', 26, 'CLOSED'],
    // extension
    ['A9=25@a E20=30', 26, 'OPEN'],
    ['A9=25@a E20=30', 29, 'DUE_SOON'],
    ['A9=25@a E20=30', 31, 'OVERDUE'],
    ['A9=15@a E18=25', 21, 'OPEN'], // granted late, it still counts
    // urging and supervising
    ['A9=15@a U16', 17, 'OVERDUE'],
    ['A9=15@a S16@a', 17, 'OVERDUE'],
    ['A9=15@a S16=25@a', 17, 'OPEN'],
    ['A9=15@a R14 S16=25@a', 17, 'OPEN'], // not content with the answer
    ['A9=15@a R14 U16', 17, 'ANSWERED'],
    ['U9', 10, 'OPEN'],
    ['B9', 10, 'OPEN'],
    // several units
    ['A9=25@a A9=15@b', 10, 'OPEN'],
    ['A9=25@a A9=15@b', 16, 'OVERDUE'],
    ['A9=25@a A9=15@b R14@b', 16, 'OPEN'],
    ['A9=25@a A9=15@b R14@a', 16, 'OVERDUE'],
    ['A9=25@a A9=15@b R14@c', 16, 'OVERDUE'], // nobody asked c
    ['A9=25@a A9=15@b R14', 16, 'ANSWERED'], // no unit named: all that was open
    ['A9=25@a A9=15@b E14=30@b', 16, 'OPEN'],
    ['A9=25@a A9=15@b E14=30@a', 16, 'OVERDUE'],
    ['A9=25@a A9=15@b R14@b R20@a', 30, 'ANSWERED'],
    // an answer to nothing, and a case taken up again
    ['R9', 10, 'ANSWERED'],
    ['C9', 10, 'CLOSED'],
    ['A9=15@a C14 B16 A17=25@a', 18, 'OPEN'],
    ['A9=15@a C14 B16 A17=25@a', 26, 'OVERDUE'],
    ['A9=15@a C14 T17@b R20 C21', 26, 'CLOSED'],
    // asked again before the answer
    ['A9=15@a A12=25@a', 16, 'OPEN'],
    ['A9=15@a A12=25@a R20', 26, 'ANSWERED'],
    ['A9=15@a T12@a', 16, 'OVERDUE'],
    // written down in the wrong order
    ['C21 R20 A9=25@a', 26, 'CLOSED'],
  ])('%s is, on the %i, %s', (words, today, kind) => {
    expect(stateOf(words, today).kind).toBe(kind)
  })

  it('tells of each task when it was asked, due, answered, and whether in time', () => {
    const { tasks, due } = stateOf('A9=15@a A9=25@b E14=17@a R18@a', 20)
    expect(tasks).toMatchObject([
      {
        unit: 'a',
        askedOn: '2024-10-09',
        due: '2024-10-17',
        answeredOn: '2024-10-18',
        extensions: 1,
        state: { kind: 'MET_LATE', daysOver: 1 },
      },
      { unit: 'b', answeredOn: null, extensions: 0, state: { kind: 'OPEN', daysLeft: 5 } },
    ])
    expect(due).toBe('2024-10-25')
  })

  it('has the earliest open day as its due day, and none once all is answered', () => {
    expect(stateOf('A9=25@a A9=15@b', 10).due).toBe('2024-10-15')
    expect(stateOf('A9=25@a A9=15@b R14', 16).due).toBeNull()
  })

  it.each([
    ['T9@a', 15, 6, false],
    ['T9@a', 16, 7, true],
    ['T9@a U12', 18, 6, false],
    ['T9@a U12', 19, 7, true],
    ['T9@a R12', 19, 7, true], // answered, and nobody closed it
    ['T9@a C12', 31, null, false],
    ['', 31, null, false],
  ])('%s on the %i was silent for %s days', (words, today, days, isSilent) => {
    expect(stateOf(words, today)).toMatchObject({ daysSilent: days, isSilent })
  })

  it('counts the urgings and keeps what the last call-back said', () => {
    const said = (on: string, satisfaction: string) => step('CALL_BACK', on, { satisfaction })
    const state = chainState(
      [
        ...['A9=15@a', 'U16', 'U18', 'C20'].map(stepOf),
        said('2024-10-25', 'SATISFIED'),
        said('2024-10-22', 'UNSATISFIED'),
      ],
      {
        calendar: shippedCalendar(),
        today: '2024-10-31',
        soon: { days: 2, dayKind: 'WORKING' },
        silentAfter: 7,
      },
    )
    expect(state).toMatchObject({ urged: 2, satisfaction: 'SATISFIED', closedOn: '2024-10-20' })
  })
})

describe('a due day told by a length of time', () => {
  const view = {
    today: '2024-10-09',
    soon: { days: 1, dayKind: 'WORKING' },
    silentAfter: 7,
  } as const
  const term = (days: number, dayKind: string) => ({ unit: 'a', term: { days, dayKind } })

  it('follows the calendar of the office, as it is now', () => {
    const asked = [step('ASSIGN', '2024-09-30', term(3, 'WORKING'))]
    const due = (own: Parameters<typeof shippedCalendar>[0]) =>
      chainState(asked, { ...view, calendar: shippedCalendar(own) }).due
    expect(due(undefined)).toBe('2024-10-10')
    const day = { day: '2024-10-09', kind: 'HOLIDAY', name: 'Local' } as const
    expect(due({ years: [], days: [day] })).toBe('2024-10-11')
  })

  it('runs, for an extension, from the day that was due', () => {
    const calendar = shippedCalendar()
    const state = chainState(
      [
        step('ASSIGN', '2024-09-30', term(3, 'WORKING')),
        step('EXTEND', '2024-10-09', { ...term(5, 'CALENDAR'), note: 'Rain' }),
      ],
      { ...view, calendar },
    )
    expect(state.due).toBe('2024-10-15')
  })

  it('says when it rests on a year whose holidays are not known', () => {
    const calendar = shippedCalendar()
    const [task] = chainState([step('ASSIGN', '2026-12-28', term(5, 'WORKING'))], {
      ...view,
      calendar,
    }).tasks
    expect(task).toMatchObject({ due: '2027-01-04', dueCertain: false })
  })
})
