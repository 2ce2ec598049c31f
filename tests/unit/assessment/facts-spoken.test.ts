import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type SchemeChoice, scoreFile } from '#core/app/assessment/score-file.ts'
import { factsExample } from '#hosts/cli/facts-help.ts'

const root = join(import.meta.dirname, '../../..')
const place = { resourcesDir: join(root, 'resources') }
const tongcheng = { id: 'tongcheng-2019' }

const totals = (facts: unknown, scheme: SchemeChoice = tongcheng, year?: number) =>
  Object.fromEntries(
    scoreFile(place, scheme, facts, year).map(({ subject, total }) => [subject.name, total]),
  )

const readJson = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'))

interface Book {
  readonly ledger: string
  readonly records: readonly {
    readonly name?: string
    readonly firstProposer?: string
    readonly review?: string
    readonly authors?: readonly string[]
    readonly levels?: readonly string[]
    readonly instruction?: boolean
  }[]
}

const plain = {
  year: 2024,
  members: [{ id: 'm1', name: '甲' }],
  activities: [
    { heldOn: '2024-03-10', kinds: ['PLENARY'], attendance: [{ name: '甲', status: 'LEAVE_OK' }] },
  ],
  informations: [
    { submittedOn: '2024-05-05', authors: ['甲'], adoptions: [{ level: 'CITY', mode: 'SINGLE' }] },
  ],
}
const [meeting] = plain.activities
const [information] = plain.informations
const met = (over: object) => ({ ...plain, activities: [{ ...meeting, ...over }] })
const told = (over: object) => ({ ...plain, informations: [{ ...information, ...over }] })
const without = (key: keyof typeof plain) =>
  Object.fromEntries(Object.entries(plain).filter(([one]) => one !== key))

describe('the same facts come to the same points when they are written', () => {
  const ways: readonly (readonly [string, unknown])[] = [
    ['plainly', plain],
    ['without ids', { ...plain, members: [{ name: '甲' }] }],
    ['with bare names for members', { ...plain, members: ['甲'] }],
    ['with one member, not a list', { ...without('members'), member: { name: '甲' } }],
    ['without a register', without('members')],
    ['with an empty register', { ...plain, members: [] }],
    ['without a year, all in one', without('year')],
    ['with the year as text', { ...plain, year: '2024' }],
    ['with a period', { ...without('year'), period: { from: '2024-01-01', to: '2024-12-31' } }],
    ['with both', { ...plain, period: { from: '2024-01-01', to: '2024-12-31' } }],
    ['in a wrapper', { year: 2024, facts: without('year') }],
    ['under Chinese names', { 年度: 2024, 履职活动: [meeting], 社情民意: [information] }],
    [
      'as an import tells them',
      {
        year: 2024,
        'a.xlsx': { ledger: 'activities', count: 1, records: [meeting] },
        ...without('activities'),
      },
    ],
    ['with one record, not a list', { ...plain, activities: meeting }],
    ['with the persons in one text', told({ authors: '甲、乙' })],
    ['without a day', met({ heldOn: undefined })],
    ['with a day as people write it', met({ heldOn: '2024年3月10日' })],
    ['with one code, not a list', met({ kinds: 'PLENARY' })],
    [
      'with a field by one of several',
      { ...plain, activities: [{ ...meeting, kinds: undefined, kind: 'PLENARY' }] },
    ],
    [
      'with the words of an office',
      met({ kinds: ['全体会议'], attendance: [{ 姓名: '甲', 出席情况: '请假' }] }),
    ],
    [
      'with labels for fields',
      {
        ...plain,
        activities: [
          {
            开始日期: '2024-03-10',
            活动类型: '全会',
            参加人员: [{ name: '甲', status: 'LEAVE_OK' }],
          },
        ],
      },
    ],
    ['with a person by the id', told({ authors: ['m1'] })],
    [
      'with adoptions in short',
      {
        ...plain,
        informations: [
          { submittedOn: '2024-05-05', authors: '甲', levels: ['CITY'], instruction: false },
        ],
      },
    ],
    [
      'with what a list says besides',
      told({ source: { file: 'a', sheet: 'b', row: 1 }, extra: {}, sheet: 'b', row: 4 }),
    ],
    ['with a subject', { ...plain, subject: '甲' }],
    [
      'with the subject whole',
      { ...without('members'), subjects: [{ kind: 'member', name: '甲' }] },
    ],
  ]

  it.each(ways)('%s', (_, facts) => {
    expect(totals(facts)).toEqual({ 甲: 45 })
  })
})

describe('what is known of a member', () => {
  const absent = (member: object) =>
    totals({
      ...plain,
      members: [{ name: '甲', ...member }],
      activities: [
        {
          heldOn: '2024-05-10',
          kinds: ['STANDING_MEETING'],
          attendance: [{ name: '甲', status: 'ABSENT' }],
        },
      ],
    })

  it.each<[string, object, object]>([
    ['a post', { cppccPost: 'STANDING' }, { 甲: 10 }],
    ['a post by its word', { post: '常委' }, { 甲: 10 }],
    ['no post', {}, { 甲: 15 }],
    ['posts with days', { posts: [{ post: 'STANDING', from: '2024-04-01' }] }, { 甲: 10 }],
    ['posts that were over', { posts: [{ post: 'STANDING', to: '2024-04-01' }] }, { 甲: 15 }],
    ['an exemption', { exempt: true }, { 甲: 0 }],
    ['an exemption by its reason', { exemptReason: '驻外' }, { 甲: 0 }],
    ['that they left before', { leftOn: '2023-06-01' }, {}],
    ['that they came after', { joinedOn: '2025-01-01' }, {}],
    ['that they only help the office', { kind: 'LIAISON' }, {}],
  ])('%s', (_, member, expected) => {
    expect(absent(member)).toEqual(expected)
  })

  it('says why on the sheet', () => {
    const [sheet] = scoreFile(place, tongcheng, {
      ...plain,
      members: [{ name: '甲', exemptReason: '驻外' }],
    })
    expect(sheet?.notes.map(({ text }) => text)).toEqual(['本年度不记分：驻外'])
  })
})

describe('a file of facts', () => {
  it('is told only of its subjects, though all are ranked', () => {
    const facts = { ...plain, members: ['甲', '乙', '丙'], subjects: ['乙', '丙'] }
    expect(Object.keys(totals(facts))).toEqual(['乙', '丙'])
  })

  it('gives studios their records by name, without a register', () => {
    const duty = (studio: string, status: string) => ({ date: '2024-03-03', studio, status })
    const duties = [duty('甲室', 'DONE'), duty('甲室', 'MISSED'), duty('乙室', 'DONE')]
    expect(totals({ duties }, { id: 'studio-default' })).toEqual({ 甲室: 6.5, 乙室: 15 })
  })

  it('takes points by hand of the only one without a name', () => {
    const facts = { year: 2024, members: ['甲'], entries: { item: 'bonus', points: 4 } }
    expect(totals(facts)).toEqual({ 甲: 4 })
  })

  it('takes the year from outside where it names none', () => {
    expect(totals({ ...without('year'), members: ['甲'] }, tongcheng, 2023)).toEqual({ 甲: 0 })
  })

  it.each(['tongcheng-2019', '桐城', 'tongcheng', '桐城市政协委员履职考核办法'])(
    'is scored by the scheme %s',
    (id) => {
      expect(totals(plain, { id })).toEqual({ 甲: 45 })
    },
  )

  it.each(['政协', '', 'nobody'])('is not scored by a name that says no one scheme: “%s”', (id) => {
    expect(() => totals(plain, { id })).toThrow(/scheme/)
  })

  it('is written in the help and in the documents as it is read', () => {
    const document = readFileSync(join(root, 'docs/facts-format.md'), 'utf8')
    const written = /```json\n([\s\S]*?)```/.exec(document)?.[1] ?? ''
    expect(totals(JSON.parse(factsExample))).toEqual({ 甲: 45.5, 乙: 77.5, 丙: 0 })
    expect(totals(JSON.parse(written))).toEqual({ 甲: 62.5, 乙: 79.5, 丙: 0 })
  })

  it('may be what imports of whole ledgers are known to bring', () => {
    const books = readJson('tests/fixtures/ledgers/expected.json') as Readonly<Record<string, Book>>
    const told = totals({ year: 2024, ...books }, { id: 'yanbian-2022' })
    const recordsOf = (ledger: string) =>
      Object.values(books).flatMap((book) => (book.ledger === ledger ? book.records : []))
    const expected = (name: string): number => {
      const first = recordsOf('proposals').filter((one) => one.firstProposer === name)
      const filed = first.filter(({ review }) => review === 'FILED' || review === 'MERGED')
      const mine = recordsOf('informations').filter(({ authors }) => authors?.includes(name))
      const adopted = mine.filter(({ levels, instruction }) => levels?.length || instruction)
      const above = mine.filter(({ levels }) => levels?.includes('PROVINCE'))
      const once = Math.min(first.length, 1) * 10 + Math.min(mine.length, 1) * 5
      return once + (filed.length + adopted.length + above.length) * 10
    }
    const names = recordsOf('members').map(({ name }) => name ?? '')
    expect(told).toEqual(Object.fromEntries(names.map((name) => [name, expected(name)])))
  })
})
