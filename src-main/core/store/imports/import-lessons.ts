import type { Learned } from '#shared/contract/import-views.ts'
import type { Reader, SqlValue, Writer } from '../sql.ts'

/** Something an import taught; one topic of a kind is taught one thing. */
export interface Lesson {
  readonly id: string
  readonly kind: Learned['kind']
  readonly topic: string
  readonly ledger: string | null
  readonly content: unknown
  readonly file: string
  readonly at: string
  readonly by: string
}

/** Everything that was taught, newest first. */
export const listLessons = (reader: Reader): Lesson[] =>
  reader
    .all<Omit<Lesson, 'content'> & { content: string }>(
      `select id, kind, topic, ledger, content, file, at, "by" from import_lessons
        order by at desc, id desc`,
    )
    .map((row) => ({ ...row, content: JSON.parse(row.content) }))

/** Keeps a lesson; what was taught of the same topic before gives way. */
export const putLesson = (writer: Writer, lesson: Lesson): void => {
  const values: SqlValue[] = [
    lesson.id,
    lesson.kind,
    lesson.topic,
    lesson.ledger,
    JSON.stringify(lesson.content),
    lesson.file,
    lesson.at,
    lesson.by,
  ]
  writer.run(
    `insert into import_lessons (id, kind, topic, ledger, content, file, at, "by")
     values (?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (kind, topic) do update set id = excluded.id, ledger = excluded.ledger,
       content = excluded.content, file = excluded.file, at = excluded.at, "by" = excluded."by"`,
    ...values,
  )
}

/** Forgets a lesson; false when there is none. */
export const deleteLesson = (writer: Writer, id: string): boolean =>
  writer.run('delete from import_lessons where id = ?', id) > 0
