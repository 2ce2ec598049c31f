import { paperRoute } from '#shared/contract/papers.ts'

export type SubjectKind = 'member' | 'studio'

/** Which sheets are meant: of a scheme and a year, for one subject or for all of a kind. */
export interface SheetChoice {
  readonly scheme: string
  readonly year: number
  readonly kind: SubjectKind
  readonly subject: string | undefined
}

/** The address of the print page of these sheets. */
export const printRoute = ({ scheme, year, kind, subject }: SheetChoice): string =>
  paperRoute({
    form: 'assessment',
    year,
    scheme,
    kind,
    ...(subject === undefined ? {} : { subject }),
  })

interface SchemeName {
  readonly id: string
  readonly subjects: readonly SubjectKind[]
}

/** The scheme to begin with: one that knows members and studios alike, else any. */
export const firstScheme = <S extends SchemeName>(schemes: readonly S[]): S | undefined =>
  schemes.find(({ subjects }) => subjects.length > 1) ?? schemes[0]
