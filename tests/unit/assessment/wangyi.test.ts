import { describe, expect, it } from 'vitest'
import {
  lineOf,
  people,
  recordMaker,
  score,
  setupMember,
  setupStudio,
  shippedScheme,
} from './world.ts'

const scheme = shippedScheme('wangyi-2024')
const quarterDays = ['2024-01-07', '2024-04-07', '2024-07-07', '2024-10-06']

const dutiesOf = (days: readonly string[], who: string) => {
  const make = recordMaker()
  return days.map((on) => make('duties', on, { status: 'DONE' }, people('attendedBy', who)))
}

describe('the quotas of a member', () => {
  it('are met by one duty a quarter and one proposal or information a year', () => {
    const make = recordMaker()
    const information = make(
      'informations',
      '2024-05-01',
      { status: 'SUBMITTED' },
      people('authors', 'ann'),
    )
    const [sheet] = score(
      scheme,
      [setupMember('ann')],
      [...dutiesOf(quarterDays, 'ann'), information],
    )
    expect(sheet?.grade).toBe('达标')
    expect(lineOf(sheet, 'duty').spans.map(({ label, met }) => [label, met])).toEqual([
      ['第一季度', true],
      ['第二季度', true],
      ['第三季度', true],
      ['第四季度', true],
    ])
    expect(lineOf(sheet, 'advice')).toMatchObject({ met: true, count: 1, points: 0 })
  })

  it('name the quarter that is open', () => {
    const [sheet] = score(scheme, [setupMember('ann')], dutiesOf(quarterDays.slice(1), 'ann'))
    expect(lineOf(sheet, 'duty').spans[0]).toEqual({
      label: '第一季度',
      from: '2024-01-01',
      to: '2024-03-31',
      count: 0,
      required: 1,
      met: false,
    })
    expect(sheet?.grade).toBe('未达标')
  })

  it('credit the duty to the one who came, not to the one on the roster', () => {
    const make = recordMaker()
    const standIn = make('duties', '2024-01-07', { status: 'DONE' }, [
      ...people('scheduled', 'ann'),
      ...people('attendedBy', 'bob'),
    ])
    const missed = make('duties', '2024-01-14', { status: 'MISSED' }, people('scheduled', 'ann'))
    const sheets = score(scheme, [setupMember('ann'), setupMember('bob')], [standIn, missed])
    expect(sheets.map((sheet) => lineOf(sheet, 'duty').count)).toEqual([0, 1])
    expect(lineOf(sheets[1], 'duty').records).toEqual([
      { ledger: 'duties', id: standIn.id, label: standIn.label, on: '2024-01-07' },
    ])
  })

  it('take a co-signed proposal for the one demand, but not one that was declined', () => {
    const make = recordMaker()
    const proposal = make('proposals', '2024-02-01', { review: 'FILED' }, [
      ...people('firstProposer', 'ann'),
      ...people('coSigners', 'bob:SIGNED', 'cid:DECLINED'),
    ])
    const sheets = score(
      scheme,
      ['ann', 'bob', 'cid'].map((id) => setupMember(id)),
      [proposal],
    )
    expect(sheets.map((sheet) => lineOf(sheet, 'advice').met)).toEqual([true, true, false])
  })

  it('ask nothing of a quarter in which the member joined', () => {
    const ann = setupMember('ann', { joinedOn: '2024-05-20' })
    const [sheet] = score(scheme, [ann], dutiesOf(quarterDays.slice(2), 'ann'))
    expect(lineOf(sheet, 'duty').spans.map(({ required }) => required)).toEqual([0, 0, 1, 1])
    expect(lineOf(sheet, 'duty').met).toBe(true)
    expect(sheet?.notes).toMatchObject([{ code: 'joined-inside', on: '2024-05-20' }])
  })

  it('leave receptions a count without a demand', () => {
    const make = recordMaker()
    const visit = make(
      'receptions',
      '2024-03-03',
      { persons: 3 },
      people('receivedBy', 'ann', 'bob'),
    )
    const [sheet] = score(scheme, [setupMember('ann')], [visit])
    expect(lineOf(sheet, 'receptionsReceived')).toMatchObject({ count: 1, points: 0, met: null })
  })
})

describe('the quotas of a studio', () => {
  const make = recordMaker()
  const activity = (on: string, kinds: readonly string[], problemSolved = '路灯修好') =>
    make('activities', on, { title: 'x', kinds, problemSolved }, [], { studioId: 'one' })
  const year = [
    'READING',
    'READING',
    'POLICY_TALK',
    'POLICY_TALK',
    'MICRO_CONSULT',
    'MICRO_SUPERVISE',
    'MICRO_SERVICE',
    'MICRO_SERVICE',
    'OTHER',
    'OTHER',
    'OTHER',
    'OTHER',
  ].map((kind, month) => activity(`2024-${String(month + 1).padStart(2, '0')}-10`, [kind]))

  it('are met by twelve months with an activity, the four kinds among them', () => {
    const [sheet] = score(scheme, [setupStudio('one')], year)
    expect(sheet?.lines.filter(({ met }) => met === false)).toEqual([])
    expect(sheet?.grade).toBe('达标')
    expect(lineOf(sheet, 'consultSupervise').count).toBe(2)
  })

  it.each([
    ['an activity of a month', 11, 'monthlyActivity', '12月'],
    ['a problem solved in a month', 11, 'monthlyProblem', '12月'],
    ['one of two policy talks', 3, 'policyTalk', '2024年'],
  ])('are not met without %s', (_, missing, item, label) => {
    const [sheet] = score(scheme, [setupStudio('one')], year.toSpliced(missing, 1))
    const open = lineOf(sheet, item).spans.filter(({ met }) => !met)
    expect(open.map((span) => span.label)).toEqual([label])
    expect(sheet?.grade).toBe('未达标')
  })

  it('count an activity of two kinds for the first kind only, and for its month', () => {
    const both = activity('2024-01-10', ['READING', 'MICRO_SERVICE'])
    const [sheet] = score(scheme, [setupStudio('one')], [both])
    expect(lineOf(sheet, 'reading').count).toBe(1)
    expect(lineOf(sheet, 'microService')).toMatchObject({
      count: 0,
      notCounted: [{ id: both.id, reason: 'double' }],
    })
    expect(lineOf(sheet, 'monthlyActivity').count).toBe(1)
  })

  it('are not helped by another studio, and add up the visitors', () => {
    const visits = ['one', 'one', 'two'].map((studioId) =>
      make('receptions', '2024-06-01', { persons: 4 }, [], { studioId }),
    )
    const [sheet] = score(scheme, [setupStudio('one')], visits)
    expect(lineOf(sheet, 'studioReceptions').count).toBe(2)
    expect(lineOf(sheet, 'studioVisitors').count).toBe(8)
  })
})

describe('the sentences of the rules', () => {
  it('say the quota in plain Chinese', () => {
    const make = recordMaker()
    const sheets = score(
      scheme,
      [setupMember('ann'), setupStudio('one')],
      [make('duties', '2024-01-01')],
    )
    const rules = sheets.flatMap(({ lines }) => lines.map(({ item, rule }) => [item, rule]))
    expect(Object.fromEntries(rules)).toMatchObject({
      duty: '每季度值班不少于1次',
      advice: '每年提交提案或社情民意信息不少于1件（篇）',
      monthlyActivity: '每月开展主题活动不少于1次',
      receptionsReceived: '接待来访群众，只统计，不计分',
    })
  })
})
