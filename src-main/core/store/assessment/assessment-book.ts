import type { AssessmentEntry, AssessmentEvent, Opinion } from '#shared/domain/assessment.ts'
import type { AssessmentState } from '#shared/domain/assessment-status.ts'
import type { Stamp } from '../changes.ts'
import type { Reader, SqlValue, Writer } from '../sql.ts'

/** The sheets of one year by one scheme. */
export interface BookKey {
  readonly year: number
  readonly scheme: string
}

/** How far the sheet of one subject has come. */
export interface SheetRow {
  readonly id: string
  readonly subjectId: string
  readonly state: AssessmentState
  readonly revision: number
  readonly exemptReason: string
}

/** The id of a subject's sheet: it is the same before and after somebody first wrote on it. */
export const sheetIdOf = ({ year, scheme }: BookKey, subject: string): string =>
  `${year}/${scheme}/${subject}`

/** The parts of a sheet's id, or undefined for any other text. */
export const partsOfSheetId = (id: string): (BookKey & { subject: string }) | undefined => {
  const [, year, scheme, subject] = /^(\d{4})\/([^/]+)\/([^/]+)$/.exec(id) ?? []
  if (year === undefined || scheme === undefined || subject === undefined) return undefined
  return { year: Number(year), scheme, subject }
}

/** Sheets somebody has acted on, of a year or of one subject of it. */
export const listSheetRows = (reader: Reader, { year, scheme }: BookKey): SheetRow[] =>
  reader.all<SheetRow>(
    `select id, subject_id as subjectId, state, revision, exempt_reason as exemptReason
       from assessment_sheets where scheme = ? and year = ?`,
    scheme,
    year,
  )

/** Writes how far a sheet has come. */
export const putSheetRow = (
  writer: Writer,
  { year, scheme }: BookKey,
  row: SheetRow,
  { at, by }: Stamp,
): void => {
  writer.run(
    `insert into assessment_sheets
       (id, year, scheme, subject_id, state, revision, exempt_reason, updated_at, updated_by)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (id) do update set state = excluded.state, revision = excluded.revision,
       exempt_reason = excluded.exempt_reason, updated_at = excluded.updated_at,
       updated_by = excluded.updated_by`,
    row.id,
    year,
    scheme,
    row.subjectId,
    row.state,
    row.revision,
    row.exemptReason,
    at,
    by,
  )
}

/** Every opinion of a year by subject. */
export const listOpinions = (
  reader: Reader,
  { year, scheme }: BookKey,
): (Opinion & { subject: string })[] =>
  reader.all(
    `select s.subject_id as subject, o.stage, o.item, o.points, o.grade, o.text, o.person,
            o.on_day as "on"
       from assessment_opinions o join assessment_sheets s on s.id = o.sheet_id
      where s.scheme = ? and s.year = ? order by o.sheet_id, o.stage, o.item`,
    scheme,
    year,
  )

/** Writes an opinion over one of the same stage and item; an empty one takes it away. */
export const putOpinion = (writer: Writer, sheetId: string, opinion: Opinion): void => {
  const { stage, item, points, grade, text, person, on } = opinion
  if (isEmptyOpinion(opinion)) {
    writer.run(
      'delete from assessment_opinions where sheet_id = ? and stage = ? and item = ?',
      sheetId,
      stage,
      item,
    )
    return
  }
  writer.run(
    `insert into assessment_opinions (sheet_id, stage, item, points, grade, text, person, on_day)
     values (?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (sheet_id, stage, item) do update set points = excluded.points,
       grade = excluded.grade, text = excluded.text, person = excluded.person,
       on_day = excluded.on_day`,
    sheetId,
    stage,
    item,
    points,
    grade,
    text,
    person,
    on,
  )
}

/** Tells an opinion in which nothing is said. */
export const isEmptyOpinion = ({ points, grade, text, person, on }: Opinion): boolean =>
  points === null && grade === '' && text === '' && person === '' && on === ''

const ENTRY = `select id, year, scheme, subject_id as subject, item, kind, on_day as "on", points,
  rater, reason, person, created_at as at, created_by as by from assessment_entries`

/** The hand entries of a year in the order they were made; a subject narrows them. */
export const listEntries = (
  reader: Reader,
  { year, scheme }: BookKey,
  subject?: string,
): AssessmentEntry[] =>
  reader
    .all<AssessmentEntry & BookKey>(
      `${ENTRY} where scheme = ? and year = ? ${subject === undefined ? '' : 'and subject_id = ?'}
        order by created_at, id`,
      ...([scheme, year, ...(subject === undefined ? [] : [subject])] satisfies SqlValue[]),
    )
    .map(({ year: _year, scheme: _scheme, ...entry }) => entry)

/** One hand entry with the book it stands in, or undefined. */
export const findEntry = (reader: Reader, id: string): (AssessmentEntry & BookKey) | undefined =>
  reader.get<AssessmentEntry & BookKey>(`${ENTRY} where id = ?`, id)

/** Adds a hand entry. */
export const insertEntry = (
  writer: Writer,
  { year, scheme }: BookKey,
  entry: AssessmentEntry,
): void => {
  writer.run(
    `insert into assessment_entries (id, year, scheme, subject_id, item, kind, on_day, points,
       rater, reason, person, created_at, created_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    entry.id,
    year,
    scheme,
    entry.subject,
    entry.item,
    entry.kind,
    entry.on,
    entry.points,
    entry.rater,
    entry.reason,
    entry.person,
    entry.at,
    entry.by,
  )
}

/** Takes a hand entry away. */
export const deleteEntry = (writer: Writer, id: string): void => {
  writer.run('delete from assessment_entries where id = ?', id)
}

/** Writes an act down in the history of a year. */
export const insertEvent = (
  writer: Writer,
  id: string,
  { year, scheme }: BookKey,
  event: Omit<AssessmentEvent, 'subjectName'>,
): void => {
  writer.run(
    `insert into assessment_events
       (id, year, scheme, subject_id, at, by, event, item, before, after, reason)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    year,
    scheme,
    event.subject,
    event.at,
    event.by,
    event.event,
    event.item,
    event.before,
    event.after,
    event.reason,
  )
}

/** The history of a year, newest first; of one subject with what was done to the whole year. */
export const listEvents = (
  reader: Reader,
  { year, scheme }: BookKey,
  { subject, limit }: { readonly subject?: string | undefined; readonly limit: number },
): AssessmentEvent[] =>
  reader.all<AssessmentEvent>(
    `select e.at, e.by, e.subject_id as subject, coalesce(m.name, s.name, '') as subjectName,
            e.event, e.item, e.before, e.after, e.reason
       from assessment_events e
       left join members m on m.id = e.subject_id
       left join studios s on s.id = e.subject_id
      where e.scheme = ? and e.year = ? ${subject === undefined ? '' : "and e.subject_id in (?, '')"}
      order by e.at desc, e.id desc limit ?`,
    ...([scheme, year, ...(subject === undefined ? [] : [subject]), limit] satisfies SqlValue[]),
  )

/** The scheme that the sheets of a year were last worked on with; undefined where nobody has. */
export const findLastAssessed = (reader: Reader, year: number): string | undefined =>
  reader.get<{ scheme: string }>(
    'select scheme from assessment_events where year = ? order by at desc, id desc limit 1',
    year,
  )?.scheme
