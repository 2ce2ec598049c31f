import type { Values } from '#shared/domain/record.ts'
import { bigLedgerRow } from './big-ledger.ts'

const isoDay = (day: unknown): string => (day instanceof Date ? day.toISOString().slice(0, 10) : '')

/** What is written of one visit; a pure function of its number. */
export const visitValues = (at: number): Values => {
  const [, day, name, , phone, address, persons, content, receiver, result, closedOn, remark] =
    bigLedgerRow(at)
  return {
    visitedOn: isoDay(day),
    visitorName: String(name),
    phone: String(phone),
    address: String(address),
    persons: Number(persons),
    content: String(content),
    receivedBy: [{ name: String(receiver) }] as unknown as Values[string], // nobody of the register
    result: String(result),
    closedOn: isoDay(closedOn),
    remark: String(remark),
    status: 'REGISTERED',
  }
}
