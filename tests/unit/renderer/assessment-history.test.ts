import { expect, it } from 'vitest'
import type { AssessmentEvent } from '#shared/domain/assessment.ts'
import { eventText } from '../../../src-renderer/features/assessment/event-text.ts'

const event = (over: Partial<AssessmentEvent>): AssessmentEvent => ({
  at: '2024-12-20T02:00:00.000Z',
  by: '经办人',
  subject: 'a',
  subjectName: '尹军',
  event: 'state',
  item: '',
  before: '',
  after: '',
  reason: '',
  ...over,
})

const said = (over: Partial<AssessmentEvent>): string => eventText(event(over), undefined)

it('says every act on a sheet in words, never in codes', () => {
  expect(said({ before: 'DRAFT', after: 'CHAIR' })).toBe('自动汇总 → 主席会议审定')
  expect(
    said({
      event: 'opinion',
      item: 'CHAIR',
      before: JSON.stringify({ points: 80, grade: '', text: '', person: '', on: '' }),
      after: JSON.stringify({ points: 85, grade: '', text: '同意', person: '主席', on: '' }),
    }),
  ).toBe('主席会议审定：80 分 → 85 分，同意，主席')
  expect(
    said({
      event: 'entry-added',
      item: 'bonus',
      after: JSON.stringify({ kind: 'MANUAL', points: 3, reason: '发表文章', person: '' }),
    }),
  ).toBe('bonus：手工得分，3 分，发表文章')
  expect(said({ event: 'opinion', item: 'GROUP', before: '{"text":"同意"}', after: '' })).toBe(
    '工作室（界别组）意见：同意 → 无',
  )
})
