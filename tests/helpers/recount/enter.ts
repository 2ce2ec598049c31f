import fc from 'fast-check'
import type { RefValue } from '#shared/domain/record.ts'
import type { TestApp } from '../test-app.ts'
import { memberNames, type RandomRecord, randomRecords } from './offices.ts'

const enterStudios = async (app: TestApp): Promise<RefValue[]> => {
  const studios = [
    { name: '老街工作室', foundedOn: '2023', studioType: 'AREA' },
    { name: '茶园工作室', foundedOn: '2024-05', studioType: 'SECTOR', level: 'COUNTY' },
    { name: '旧工作室', closedOn: '2024-06-30' },
  ]
  const stored = await Promise.all(
    studios.map((values) => app.call('records.create', { ledger: 'studios', values })),
  )
  return stored.map(({ id }, i) => ({ id, name: studios[i]?.name ?? '' }))
}

/** One in two studios, one who moved in June, one who left, one of a liaison group, one of none. */
const enterMembers = async (app: TestApp, [a, b]: readonly RefValue[]): Promise<void> => {
  if (a === undefined || b === undefined) throw new Error('two studios are wanted')
  const inStudio = (studio: RefValue, from: string | null, to: string | null) => ({
    studio,
    role: 'MEMBER',
    from,
    to,
  })
  const [first, second, third, fourth, fifth] = memberNames
  const members = [
    {
      name: first,
      sector: '经济界',
      studio: [inStudio(a, null, null), inStudio(b, '2024-05', null)],
    },
    { name: second, studio: [inStudio(a, '2023', '2024-06'), inStudio(b, '2024-07-01', null)] },
    { name: third, leftOn: '2024-03', status: 'LEFT', studio: [inStudio(b, null, '2024-03')] },
    { name: fourth, kind: 'LIAISON', studio: [inStudio(a, null, null)] },
    { name: fifth, joinedOn: '2024-11-01', studio: [] },
  ]
  for (const values of members) await app.call('records.create', { ledger: 'members', values })
}

const enter = async (app: TestApp, records: readonly RandomRecord[]): Promise<void> => {
  const threads = new Map<number, { ledger: RandomRecord['ledger']; id: string }>()
  const gone: { ledger: RandomRecord['ledger']; id: string }[] = []
  for (const { ledger, values, thread, removed } of records) {
    const creates = [{ key: 'one', values }]
    const [outcome] = await app.call('records.updateMany', { ledger, creates })
    // What the program would not let a clerk enter is no part of the books.
    if (outcome?.kind !== 'stored') continue
    const target = { ledger, id: outcome.record.id }
    const mate = thread === null ? undefined : threads.get(thread)
    if (mate !== undefined) await app.call('matters.link', { a: mate, b: target })
    if (thread !== null && mate === undefined) threads.set(thread, target)
    if (removed) gone.push(target)
  }
  for (const target of gone) {
    const { revision } = await app.call('records.get', target)
    await app.call('records.remove', { ...target, revision })
  }
}

/** Enters studios, members and random records of every ledger, always the same by the same seed; gives the studios. */
export const enterOffice = async (app: TestApp, seed: number): Promise<readonly RefValue[]> => {
  const studios = await enterStudios(app)
  await enterMembers(app, studios)
  const [records = []] = fc.sample(randomRecords(studios), { seed, numRuns: 1 })
  await enter(app, records)
  return studios
}
