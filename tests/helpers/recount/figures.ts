import * as book from './ledgers.ts'
import { codes, type Hit, list, text, type World } from './world.ts'

type Recount = (world: World) => readonly Hit[]

const where = (hits: readonly Hit[], test: (values: Hit['record']['values']) => boolean) =>
  hits.filter(({ record }) => test(record.values))
const is = (hits: readonly Hit[], field: string, ...wanted: string[]) =>
  where(hits, (values) => wanted.includes(text(values, field)))
const yes = (hits: readonly Hit[], field: string) => where(hits, (values) => values[field] === true)
const filled = (hits: readonly Hit[], field: string) =>
  where(hits, (values) => text(values, field) !== '')
const once = (hits: readonly Hit[], by: (hit: Hit) => string) =>
  hits.map((hit) => ({ ...hit, once: by(hit) }))
const matters = (hits: readonly Hit[]) => once(hits, ({ record }) => record.matter)
const sum = (hits: readonly Hit[], field: string) =>
  hits
    .map((hit) => ({ ...hit, amount: Number(hit.record.values[field] ?? 0) }))
    .filter(({ amount }) => amount !== 0)
const yuan = (hits: readonly Hit[]) => hits.map((hit) => ({ ...hit, amount: hit.amount / 100 }))
const kind = (world: World, ...kinds: string[]) =>
  where(book.activities(world), (values) =>
    codes(values, 'kinds').some((code) => kinds.includes(code)),
  )

const toClose = (world: World) =>
  where(
    book.visits(world),
    (values) =>
      !['REJECTED', 'GUIDED'].includes(text(values, 'status')) &&
      !['REJECT', 'GUIDE', 'FILE_ONLY'].includes(text(values, 'handling')),
  )
const DONE = ['ONSITE_CLOSED', 'CLOSED', 'CALLED_BACK', 'ARCHIVED']
const isClosed = (values: Hit['record']['values']): boolean => {
  const status = text(values, 'status')
  if (DONE.includes(status)) return true
  return (
    status !== 'REOPENED' &&
    (text(values, 'handling') === 'ONSITE' || text(values, 'closedOn') !== '')
  )
}
const dated = (world: World) => filled(toClose(world), 'dueOn')
const isOverdue =
  (today: string) =>
  (values: Hit['record']['values']): boolean => {
    const [due, closed] = [text(values, 'dueOn'), text(values, 'closedOn')]
    if (due === '') return false
    if (closed !== '') return due < closed
    return (
      due < today && !DONE.includes(text(values, 'status')) && text(values, 'handling') !== 'ONSITE'
    )
  }

const CAME = ['', 'PRESENT', 'PRESENT_UNREGISTERED', 'LATE', 'LEFT_EARLY']
const came = (hits: readonly Hit[]) =>
  book.persons(hits, 'attendance').filter(({ entry }) => CAME.includes(text(entry, 'status')))
const someone = ({ entry }: Hit): string => text(entry, 'memberId') || text(entry, 'name')
const AGREED = ['AGREED_WRITTEN', 'AGREED_ORAL', 'AGREED_UNSPECIFIED']
const agreed = (world: World) => is(book.cases(world), 'result', ...AGREED)
const filed = (world: World) => is(book.proposals(world), 'review', 'FILED')
const RATED = ['SATISFIED', 'MOSTLY', 'UNSATISFIED']

const receptions: Record<string, Recount> = {
  'receptions.batches': book.visits,
  'receptions.persons': (w) => sum(book.visits(w), 'persons'),
  'receptions.matters': (w) => matters(book.visits(w)),
  'receptions.groups': (w) => where(book.visits(w), (values) => Number(values['persons']) >= 5),
  'receptions.repeats': (w) => is(book.visits(w), 'repeat', 'REPEAT'),
  'receptions.onsite': (w) =>
    matters(
      where(
        book.visits(w),
        (values) =>
          text(values, 'handling') === 'ONSITE' || text(values, 'status') === 'ONSITE_CLOSED',
      ),
    ),
  'receptions.coordinated': (w) => matters(is(book.visits(w), 'handling', 'COORDINATE')),
  'receptions.transferred': (w) => matters(is(book.visits(w), 'handling', 'TRANSFER')),
  'receptions.assigned': (w) => matters(is(book.visits(w), 'handling', 'ASSIGN')),
  'receptions.toClose': (w) => matters(toClose(w)),
  'receptions.closed': (w) => matters(where(toClose(w), isClosed)),
  'receptions.dated': (w) => matters(dated(w)),
  'receptions.onTime': (w) =>
    matters(
      where(
        where(dated(w), isClosed),
        (values) =>
          text(values, 'closedOn') !== '' && text(values, 'closedOn') <= text(values, 'dueOn'),
      ),
    ),
  'receptions.overdue': (w) => matters(where(toClose(w), isOverdue(w.today))),
  'receptions.calledBack': (w) => matters(filled(book.visits(w), 'calledBackOn')),
  'receptions.rated': (w) => is(book.visits(w), 'satisfaction', ...RATED),
  'receptions.satisfied': (w) => is(book.visits(w), 'satisfaction', 'SATISFIED'),
  'receptions.mostlySatisfied': (w) => is(book.visits(w), 'satisfaction', 'MOSTLY'),
}

const duties: Record<string, Recount> = {
  'duties.due': (w) => where(book.duties(w), (values) => text(values, 'status') !== 'POSTPONED'),
  'duties.attended': (w) => is(book.duties(w), 'status', 'DONE', 'SWAPPED'),
  'duties.missed': (w) => is(book.duties(w), 'status', 'MISSED'),
  'duties.leave': (w) => is(book.duties(w), 'status', 'LEAVE'),
  'duties.unrecorded': (w) =>
    is(book.duties(w), 'status', '', 'PLANNED').filter(({ day }) => day < w.today),
  'duties.members': (w) =>
    once(book.persons(is(book.duties(w), 'status', 'DONE', 'SWAPPED'), 'attendedBy'), someone),
}

const monthOf = ({ record, day, studio }: Hit): string =>
  `${studio} ${(text(record.values, 'monthlyThemeMonth') || day).slice(0, 7)}`

const activities: Record<string, Recount> = {
  'activities.count': book.activities,
  'activities.reading': (w) => kind(w, 'READING'),
  'activities.policyTalk': (w) => kind(w, 'POLICY_TALK'),
  'activities.microConsult': (w) => kind(w, 'MICRO_CONSULT'),
  'activities.microSupervise': (w) => kind(w, 'MICRO_SUPERVISE'),
  'activities.microResearch': (w) => kind(w, 'MICRO_RESEARCH'),
  'activities.microService': (w) => kind(w, 'MICRO_SERVICE'),
  'activities.study': (w) => kind(w, 'STUDY', 'READING'),
  'activities.members': (w) => came(book.activities(w)),
  'activities.memberHeads': (w) => once(came(book.activities(w)), someone),
  'activities.public': (w) => sum(book.activities(w), 'publicCount'),
  'activities.onlineViews': (w) => sum(book.activities(w), 'onlineViews'),
  'activities.themeMonths': (w) => once(yes(book.activities(w), 'monthlyTheme'), monthOf),
  'activities.opinions': (w) => sum(book.activities(w), 'opinionCount'),
  'activities.problems': (w) => matters(filled(book.activities(w), 'problemSolved')),
  'activities.money': (w) => yuan(sum(book.activities(w), 'moneyResult')),
  'activities.expense': (w) => yuan(sum(book.activities(w), 'expense')),
  'work.microConsults': (w) =>
    matters(where(book.allHeld(w), (values) => codes(values, 'kinds').includes('MICRO_CONSULT'))),
  'meetings.count': book.meetings,
  'meetings.due': (w) =>
    book
      .persons(book.meetings(w), 'attendance')
      .filter(({ entry }) => !['DECLINED', 'CANCELLED'].includes(text(entry, 'status'))),
  'meetings.present': (w) => came(book.meetings(w)),
}

const byRecord = (hits: readonly Hit[]) => once(hits, ({ record }) => record.id)

const advice: Record<string, Recount> = {
  'informations.sent': book.informations,
  'informations.reports': (w) => is(book.sent(w), 'kind', 'SPECIAL_REPORT'),
  'informations.advice': (w) => is(book.sent(w), 'kind', 'MEMBER_ADVICE'),
  'informations.authors': (w) => book.persons(book.informations(w), 'authors'),
  'informations.adopted': (w) => byRecord(book.adoptions(w)),
  'informations.adoptions': book.adoptions,
  'informations.issues': (w) =>
    once(
      book.adoptions(w).filter(({ entry }) => text(entry, 'carrier') !== ''),
      ({ entry }) => `${text(entry, 'level')} ${text(entry, 'carrier').trim()}`,
    ),
  'informations.instructed': (w) => byRecord(book.instructions(w)),
  'informations.instructions': book.instructions,
  'informations.excellent': (w) => yes(book.informations(w), 'excellent'),
  'proposals.submitted': book.proposals,
  'proposals.firstProposers': (w) => book.persons(book.proposals(w), 'firstProposer'),
  'proposals.coSigners': (w) =>
    book
      .persons(book.proposals(w), 'coSigners')
      .filter(
        ({ entry }) =>
          !['WAITING', 'DECLINED', 'EXPIRED', 'CANCELLED'].includes(text(entry, 'status')),
      ),
  'proposals.filed': filed,
  'proposals.key': (w) => yes(book.proposals(w), 'keyProposal'),
  'proposals.excellent': (w) => yes(book.proposals(w), 'excellentProposal'),
  'proposals.replied': (w) =>
    where(
      filed(w),
      (values) =>
        text(values, 'repliedOn') !== '' ||
        ['REPLIED', 'AWAITING_FEEDBACK', 'FEEDBACK_GIVEN', 'ARCHIVED'].includes(
          text(values, 'status'),
        ),
    ),
  'proposals.rated': (w) => is(filed(w), 'satisfaction', ...RATED),
  'proposals.satisfied': (w) => is(filed(w), 'satisfaction', 'SATISFIED', 'MOSTLY'),
}

const work: Record<string, Recount> = {
  'mediations.accepted': (w) => matters(book.cases(w)),
  'mediations.agreed': (w) => matters(agreed(w)),
  'mediations.failed': (w) => matters(is(book.cases(w), 'result', 'FAILED')),
  'mediations.inProgress': (w) => matters(is(book.cases(w), 'result', '', 'IN_PROGRESS')),
  'mediations.persons': (w) =>
    book.cases(w).map((hit) => {
      const { values } = hit.record
      return { ...hit, amount: Number(values['persons'] ?? list(values, 'parties').length) }
    }),
  'mediations.amount': (w) => yuan(sum(book.cases(w), 'amount')),
  'mediations.agreedAmount': (w) => yuan(sum(agreed(w), 'amount')),
  'mediations.difficult': (w) => matters(yes(book.cases(w), 'difficult')),
  'mediations.performed': (w) => matters(is(agreed(w), 'performance', 'DONE')),
  'topics.issued': book.topics,
  'topics.closed': (w) =>
    matters(
      where(
        book.topics(w),
        (values) => text(values, 'stage') === 'CLOSED' || text(values, 'closedOn') !== '',
      ),
    ),
  'contacts.visits': book.contactVisits,
  'contacts.people': book.contacts,
  'honors.press': (w) => is(book.honors(w), 'kind', 'PRESS'),
  'honors.awards': (w) => is(book.honors(w), 'kind', 'AWARD'),
  'studios.count': book.studios,
  'members.count': book.members,
}

/** Every figure that is counted in a ledger, counted again in plain code. */
export const recounts: Readonly<Record<string, Recount>> = {
  ...receptions,
  ...duties,
  ...activities,
  ...advice,
  ...work,
}
