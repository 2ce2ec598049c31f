import { expect, it } from 'vitest'
import { listCandidates } from '#core/store/records/candidates.ts'
import { addDays } from '#shared/domain/calendar/calendar.ts'
import { openIn } from '../../helpers/stores.ts'
import { setupApp } from '../../helpers/test-app.ts'
import { visit } from '../../helpers/visits.ts'

it('every row of a long file meets the record of its day or its number, and each record once', async () => {
  using app = await setupApp()
  const days = Array.from({ length: 850 }, (_, at) => addDays('2022-01-01', at))
  const stored = await app.call('records.updateMany', {
    ledger: 'receptions',
    creates: days.map((visitedOn) => ({ key: visitedOn, values: { ...visit, visitedOn } })),
  })
  const drafts = stored.flatMap((outcome) =>
    outcome.kind === 'stored' ? [{ values: outcome.record.values }] : [],
  )
  const reader = openIn(app.dataDir, 'reader')
  const found = listCandidates(reader.reader, 'receptions', drafts)
  reader.close()
  expect(found.map(({ values }) => values['visitedOn']).toSorted()).toEqual(days)
})
