/** What hangs on a record beside its fields, and is told of in its history under these names. */
export const recordParts = ['steps', 'attachments'] as const
export type RecordPart = (typeof recordParts)[number]

/** Tells whether a line of a history is about a step or a file and not about a field. */
export const isRecordPart = (field: string): field is RecordPart =>
  recordParts.some((part) => part === field)

/** The line of a history that tells of a removed file that was deleted for good before its days were over. */
export const erasedFile = 'erased-attachment'

/** For so many days a file that was removed can be put back; a later start of the program deletes it for good. */
export const keptDays = 30
