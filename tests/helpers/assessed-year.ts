import type { AssessmentEntry, Opinion } from '#shared/domain/assessment.ts'
import { setupApp, type TestApp } from './test-app.ts'

/** The scheme of these years: a plenary gives 50, with leave 30. */
export const book = { year: 2024, scheme: 'tongcheng-2019' } as const

/** An opinion on a whole sheet in which nothing is said but what is given. */
export const opinion = (stage: Opinion['stage'], over: Partial<Opinion> = {}): Opinion => ({
  stage,
  item: '',
  points: null,
  grade: '',
  text: '',
  person: '',
  on: '',
  ...over,
})

type Given = Omit<AssessmentEntry, 'id' | 'at' | 'by'>

/** A correction of the plenary of a sheet to 45 points, complete. */
export const correction = (subject: string, over: Partial<Given> = {}): Given => ({
  subject,
  item: 'plenary',
  kind: 'CORRECTION',
  on: '2024-12-01',
  points: 45,
  rater: '',
  reason: '因公请假，经主席批准',
  person: '王主任',
  ...over,
})

/** Two members and a plenary to which one came (50 points) and the other had leave (30 points). */
export const setupYear = async () => {
  const app = await setupApp()
  const ann = await app.call('records.create', { ledger: 'members', values: { name: '尹军' } })
  const bob = await app.call('records.create', { ledger: 'members', values: { name: '冯霞' } })
  const plenary = await app.call('records.create', {
    ledger: 'activities',
    values: {
      title: '全体会议',
      kinds: ['PLENARY'],
      heldOn: '2024-01-10',
      attendance: [
        { name: '尹军', status: 'PRESENT' },
        { name: '冯霞', status: 'LEAVE_OK' },
      ],
    },
  })
  return { app, ann: ann.id, bob: bob.id, plenary }
}

/** Has the chair's meeting decide every sheet. */
export const decide = (app: TestApp) => app.call('assessments.move', { ...book, to: 'CHAIR' })
