import { ledgerIds } from '#shared/ledgers/index.ts'
import { findOffice, insertOffice, updateOffice } from '../store/office.ts'
import { listYears } from '../store/records/ledger-years.ts'
import { countListed } from '../store/records/list-records.ts'
import type { Reader } from '../store/store.ts'
import type { Feature, Handlers } from './handler.ts'
import { loadSample } from './imports/sample.ts'

/** The committee that keeps the books: set up once, changed in the settings. */
export const officeHandlers: Handlers<Feature<'office'>> = {
  'office.get': (_, { reader, ports, place }) => ({
    office: findOffice(reader) ?? null,
    today: ports.today(),
    version: place.version,
    dataDir: place.dataDir,
    counts: countRecords(reader),
  }),

  'office.years': (_, { reader }) => listYears(reader),

  'office.create': ({ unit, year }, { write, ports }) =>
    write((writer) =>
      insertOffice(writer, { unit, year, siteId: ports.newId().slice(-12), now: ports.now() }),
    ),

  'office.update': ({ unit, year }, { write, ports }) => {
    const office = write((writer) => updateOffice(writer, { unit, year, now: ports.now() }))
    ports.emit({ kind: 'store-changed', ledgers: [] })
    return office
  },

  'office.loadSample': (_, context) => loadSample(context),
}

const countRecords = (reader: Reader): Record<string, number> =>
  Object.fromEntries(ledgerIds.map((id) => [id, countListed(reader, id, [])]))
