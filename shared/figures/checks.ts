/** What must hold between figures; where it does not, a sentence says so and the records are shown. */
export type Check =
  /** The lines of a breakdown add up to the figure. */
  | { readonly id: string; readonly kind: 'sum'; readonly figure: string; readonly by: string }
  /** One figure (in each line of a breakdown, where one is named) is not above another. */
  | {
      readonly id: string
      readonly kind: 'atMost'
      readonly left: string
      readonly by?: string
      readonly right: string
    }
  /** A studio has one activity of the month at most. */
  | { readonly id: string; readonly kind: 'onePerMonth'; readonly figure: string }

/** The cross-checks of the statistics. */
export const checks: readonly Check[] = [
  { id: 'activities-by-kind', kind: 'sum', figure: 'activities.count', by: 'kinds' },
  { id: 'matters-by-category', kind: 'sum', figure: 'receptions.matters', by: 'category' },
  { id: 'matters-by-purpose', kind: 'sum', figure: 'receptions.matters', by: 'purpose' },
  { id: 'disputes-by-type', kind: 'sum', figure: 'mediations.accepted', by: 'disputeType' },
  { id: 'disputes-by-outcome', kind: 'sum', figure: 'mediations.accepted', by: 'result' },
  {
    id: 'persons-and-batches',
    kind: 'atMost',
    left: 'receptions.batches',
    right: 'receptions.persons',
  },
  { id: 'closed', kind: 'atMost', left: 'receptions.closed', right: 'receptions.toClose' },
  { id: 'agreed', kind: 'atMost', left: 'mediations.agreed', right: 'mediations.accepted' },
  { id: 'filed', kind: 'atMost', left: 'proposals.filed', right: 'proposals.submitted' },
  { id: 'attended', kind: 'atMost', left: 'duties.attended', right: 'duties.due' },
  { id: 'present', kind: 'atMost', left: 'meetings.present', right: 'meetings.due' },
  {
    id: 'adopted-by-level',
    kind: 'atMost',
    left: 'informations.adopted',
    by: 'row.level',
    right: 'informations.sent',
  },
  { id: 'one-theme-a-month', kind: 'onePerMonth', figure: 'activities.themeMonths' },
]

/** The sentence of a check that failed, for a person who must find what is wrong. */
export const checkSentence = (
  kind: Check['kind'],
  [left, right]: readonly [left: string, right: string],
  [found, expected]: readonly [found: number, expected: number],
): string => {
  switch (kind) {
    case 'sum':
      return `“${left}”${right}之和为${found}，与合计${expected}不一致：下列记录登记了多个分类，或同一事项的几条记录分类不同。`
    case 'atMost':
      return `“${left}”为${found}，大于“${right}”${expected}：请核对下列记录。`
    case 'onePerMonth':
      return `${left}${right}登记了${found}次一月一活动，一个月只计一次：请确认哪一次是当月活动。`
  }
}
