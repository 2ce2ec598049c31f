/** §4.6 of the field's reference: what may follow what in the life of a reception. */
export const receptionStatuses = [
  'REGISTERED',
  'ONSITE_CLOSED',
  'ACCEPTED',
  'TRANSFERRED',
  'ASSIGNED',
  'IN_PROGRESS',
  'EXTENDED',
  'REPLIED',
  'CLOSED',
  'CALLED_BACK',
  'ARCHIVED',
  'RETURNED',
  'SUSPENDED',
  'REJECTED',
  'GUIDED',
  'REOPENED',
] as const
export type ReceptionStatus = (typeof receptionStatuses)[number]

export const receptionEvents = [
  'closeOnsite',
  'accept',
  'transfer',
  'assign',
  'start',
  'extend',
  'reply',
  'close',
  'callBack',
  'archive',
  'return',
  'suspend',
  'resume',
  'reject',
  'guide',
  'reopen',
] as const
export type ReceptionEvent = (typeof receptionEvents)[number]

const handed = { start: 'IN_PROGRESS', return: 'RETURNED', suspend: 'SUSPENDED' } as const
const working = { reply: 'REPLIED', close: 'CLOSED', suspend: 'SUSPENDED' } as const
const intake = { transfer: 'TRANSFERRED', assign: 'ASSIGNED', start: 'IN_PROGRESS' } as const

type Machine = {
  readonly [S in ReceptionStatus]: { readonly [E in ReceptionEvent]?: ReceptionStatus }
}

/** status × event → status; what is not in the table is refused. */
export const receptionMachine: Machine = {
  REGISTERED: {
    closeOnsite: 'ONSITE_CLOSED',
    accept: 'ACCEPTED',
    reject: 'REJECTED',
    guide: 'GUIDED',
  },
  ONSITE_CLOSED: { callBack: 'CALLED_BACK', archive: 'ARCHIVED', reopen: 'REOPENED' },
  ACCEPTED: { ...intake, reject: 'REJECTED', guide: 'GUIDED', suspend: 'SUSPENDED' },
  TRANSFERRED: { ...handed, reply: 'REPLIED', close: 'CLOSED' },
  ASSIGNED: { ...handed, extend: 'EXTENDED', reply: 'REPLIED' },
  IN_PROGRESS: { ...working, extend: 'EXTENDED', return: 'RETURNED' },
  EXTENDED: { ...working, start: 'IN_PROGRESS', return: 'RETURNED' },
  REPLIED: { close: 'CLOSED', reopen: 'REOPENED' },
  CLOSED: { callBack: 'CALLED_BACK', archive: 'ARCHIVED', reopen: 'REOPENED' },
  CALLED_BACK: { archive: 'ARCHIVED', reopen: 'REOPENED' },
  ARCHIVED: { reopen: 'REOPENED' },
  RETURNED: { transfer: 'TRANSFERRED', assign: 'ASSIGNED', close: 'CLOSED' },
  SUSPENDED: { resume: 'IN_PROGRESS', close: 'CLOSED' },
  REJECTED: { archive: 'ARCHIVED', reopen: 'REOPENED' },
  GUIDED: { archive: 'ARCHIVED', callBack: 'CALLED_BACK', reopen: 'REOPENED' },
  REOPENED: { ...intake, close: 'CLOSED' },
}
