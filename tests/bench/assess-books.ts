import Database from 'better-sqlite3'

/** A year of a very busy city: records of each ledger, what is in their columns, who stands on them. */
const BOOKS: Readonly<Record<string, Book>> = {
  receptions: {
    rows: 480_000,
    day: 'visited_on',
    columns: { status: ['CLOSED', 'ACCEPTED'], persons: [1, 2, 3, 5], visitor_name: ['来访人'] },
    people: [{ field: 'receivedBy', heads: [1, 2], status: [null] }],
  },
  activities: {
    rows: 160_000,
    day: 'held_on',
    columns: {
      kinds: ['READING', 'POLICY_TALK', 'MICRO_CONSULT', 'MICRO_SERVICE', 'PLENARY'].map((kind) =>
        JSON.stringify([kind]),
      ),
      status: ['ENDED', 'ENDED', 'DRAFT'],
      title: ['主题活动'],
      problem_solved: ['路灯不亮', null],
    },
    people: [
      { field: 'attendance', heads: [2, 4, 6], status: ['PRESENT', 'ABSENT', 'LATE', 'LEAVE_OK'] },
    ],
  },
  duties: {
    rows: 200_000,
    day: 'date',
    columns: { status: ['DONE', 'DONE', 'MISSED', 'LEAVE'] },
    people: [{ field: 'attendedBy', heads: [1], status: [null] }],
  },
  informations: {
    rows: 110_000,
    day: 'submitted_on',
    columns: { status: ['SUBMITTED', 'DRAFT'], title: ['关于路灯的建议'] },
    people: [{ field: 'authors', heads: [1, 2], status: [null] }],
  },
  proposals: {
    rows: 50_000,
    day: 'submitted_on',
    columns: {
      status: ['SUBMITTED', 'DRAFT'],
      review: ['FILED', 'RETURNED'],
      title: ['关于道路的提案'],
    },
    people: [
      { field: 'firstProposer', heads: [1], status: ['AGREED'] },
      { field: 'coSigners', heads: [0, 3], status: ['AGREED', 'DECLINED'] },
    ],
  },
}

interface Book {
  readonly rows: number
  readonly day: string
  readonly columns: Readonly<Record<string, readonly (string | number | null)[]>>
  readonly people: readonly {
    readonly field: string
    readonly heads: readonly number[]
    readonly status: readonly (string | null)[]
  }[]
}

const STUDIOS = 226
const MEMBERS = 6000
const stamped = "'', '', '', '', ''"

/** The id of the nth row that is written. */
export const idOf = (n: number): string =>
  `018c0000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`

/** The id of one member of the store. */
export const someMember = idOf(STUDIOS + 1234)

/** The id of one studio of the store. */
export const someStudio = idOf(12)

/** Fills a store that stands empty with 226 studios, 6,000 members and a million records of 2024. */
export const fillYear = (path: string): void => {
  const db = new Database(path)
  db.pragma('synchronous=OFF')
  db.transaction(() => {
    register(db)
    let next = STUDIOS + MEMBERS
    for (const [ledger, book] of Object.entries(BOOKS)) next = fillBook(db, ledger, book, next)
  })()
  db.exec('analyze')
  db.close()
}

const register = (db: Database.Database): void => {
  const head = 'id, revision, created_at, created_by, updated_at, updated_by, site_id, name'
  const studio = db.prepare(`insert into studios (${head}) values (?, 1, ${stamped}, ?)`)
  for (let i = 0; i < STUDIOS; i++) studio.run(idOf(i), `工作室${i}`)
  const member = db.prepare(`insert into members (${head}) values (?, 1, ${stamped}, ?)`)
  for (let i = 0; i < MEMBERS; i++) member.run(idOf(STUDIOS + i), `委员${i}`)
}

/** As if drawn: spreads neighbours over the whole range, the same in every run. */
const drawn = (i: number, k: number, of: number): number =>
  (Math.imul(i * 31 + k + 1, 0x9e3779b1) >>> 8) % of

const fillBook = (db: Database.Database, ledger: string, book: Book, first: number): number => {
  const { rows, day, columns, people } = book
  const names = Object.keys(columns)
  const insert = db.prepare(
    `insert into ${ledger} (id, revision, created_at, created_by, updated_at, updated_by, site_id,
        studio_id, matter_id, ${day}, ${names.join(', ')})
      values (?, 1, ${stamped}, ?, ?, ?${', ?'.repeat(names.length)})`,
  )
  const person = db.prepare(
    `insert into people (record_id, field, position, ledger, name, member_id, status)
      values (?, ?, ?, '${ledger}', ?, ?, ?)`,
  )
  for (let i = 0; i < rows; i++) {
    const id = idOf(first + i)
    const on = new Date(Date.UTC(2024, 0, 1 + Math.floor((i / rows) * 366)))
    const pick = names.map((name, k) => columns[name]?.[drawn(i, k, columns[name].length)] ?? null)
    const matter = i % 20 === 0 ? idOf(first + (i >> 1)) : null
    insert.run(id, idOf(drawn(i, 9, STUDIOS)), matter, on.toISOString().slice(0, 10), ...pick)
    for (const { field, heads, status } of people)
      for (let at = 0; at < (heads[drawn(i, 7, heads.length)] ?? 0); at++) {
        const who = drawn(i, 11 + at, MEMBERS)
        const stands = status[drawn(i, 23 + at, status.length)] ?? null
        person.run(id, field, at, `委员${who}`, idOf(STUDIOS + who), stands)
      }
  }
  return first + rows
}
