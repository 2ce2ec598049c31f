import { describe, expect, it } from 'vitest'
import type { Values } from '#shared/domain/record.ts'
import { fieldsOfStep, saidByStep } from '#shared/domain/steps/step-effects.ts'
import { Step, type StepKind, stepKinds } from '#shared/domain/steps/steps.ts'
import { type LedgerId, ledgerIds, ledgerOf } from '#shared/ledgers/index.ts'

const step = (kind: StepKind, told: Partial<Step> = {}): Step =>
  Step.parse({ kind, on: '2024-03-06', ...told })

const said = (ledger: LedgerId, values: Values, taken: Step, due: string | null = null): Values =>
  saidByStep(ledger, values, taken, due)

describe('what a step tells of its record', () => {
  const assigned = step('ASSIGN', { unit: '县人社局', person: '安主任' })
  const back = step('CALL_BACK', { person: '史静', satisfaction: 'SATISFIED', note: '已拿到工资' })

  it.each<[string, LedgerId, Values, Step, string | null, Values]>([
    [
      'handing a fresh visit to a unit',
      'receptions',
      { status: 'REGISTERED' },
      assigned,
      '2024-03-20',
      {
        ...{ status: 'ASSIGNED', handling: 'ASSIGN', handlingUnit: '县人社局' },
        ...{ assignee: '安主任', assignedOn: '2024-03-06', dueOn: '2024-03-20' },
      },
    ],
    [
      'a way of handling somebody chose stays',
      'receptions',
      { status: 'ACCEPTED', handling: 'COORDINATE' },
      step('TRANSFER', { unit: '县城管局' }),
      null,
      { status: 'TRANSFERRED', handlingUnit: '县城管局', assignedOn: '2024-03-06' },
    ],
    [
      'calling back after closing',
      'receptions',
      { status: 'CLOSED' },
      back,
      null,
      {
        ...{ status: 'CALLED_BACK', calledBackOn: '2024-03-06', calledBackBy: '史静' },
        ...{ satisfaction: 'SATISFIED', callbackNote: '已拿到工资' },
      },
    ],
    [
      'a result goes on below what was written',
      'receptions',
      { status: 'ASSIGNED', result: '已约谈' },
      step('CLOSE', { outcome: '工资已发放' }),
      null,
      { status: 'CLOSED', closedOn: '2024-03-06', result: '已约谈\n工资已发放' },
    ],
    [
      'an archived visit keeps its status and what it says, and takes only what it lacks',
      'receptions',
      { status: 'ARCHIVED', handling: 'ASSIGN', handlingUnit: '县住建局' },
      assigned,
      null,
      { assignee: '安主任', assignedOn: '2024-03-06' },
    ],
    [
      'a status of the office’s own is left alone',
      'receptions',
      { status: 'OWN_7', result: '待定' },
      step('REPLY', { outcome: '已答复' }),
      null,
      {},
    ],
    [
      'a call-back is a row of a mediation',
      'mediations',
      { callbacks: [{ calledOn: '2024-02-01', note: '履行中' }] },
      back,
      null,
      {
        callbacks: [
          { calledOn: '2024-02-01', note: '履行中' },
          {
            ...{ calledOn: '2024-03-06', caller: '史静' },
            ...{ satisfaction: 'SATISFIED', note: '已拿到工资' },
          },
        ],
      },
    ],
    [
      'a reply to a proposal',
      'proposals',
      { status: 'ASSIGNED' },
      step('REPLY', { outcome: '已列入计划' }),
      null,
      { status: 'REPLIED', repliedOn: '2024-03-06', handlingNote: '已列入计划' },
    ],
    ['urging says nothing new', 'receptions', { status: 'ASSIGNED' }, step('URGE'), null, {}],
  ])('%s', (_, ledger, values, taken, due, expected) => {
    expect(said(ledger, values, taken, due)).toEqual(expected)
  })

  it.each(
    ledgerIds.flatMap((ledger) => stepKinds.map((kind): [LedgerId, StepKind] => [ledger, kind])),
  )('%s %s writes fields of the ledger, and those it names beforehand', (ledger, kind) => {
    const facts = { unit: '甲', person: '乙', outcome: '丙', satisfaction: 'MOSTLY', note: '丁' }
    const named = fieldsOfStep(ledger, kind)
    const written = Object.keys(said(ledger, {}, step(kind, facts), '2024-04-01'))
    expect(written.toSorted()).toEqual(named.toSorted())
    const known = ledgerOf(ledger).fields.map(({ id }) => id)
    expect(known).toEqual(expect.arrayContaining([...named]))
  })
})
