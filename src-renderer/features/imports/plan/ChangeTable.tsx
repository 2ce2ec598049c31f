import type { ReactNode } from 'react'
import type { PlanEntry } from '#shared/contract/import-views.ts'
import { plan as words } from '../../../i18n/import-plan.ts'

/** What stands in the book beside what would stand there; only what differs. */
export const ChangeTable = ({ changes }: { readonly changes: PlanEntry['changes'] }): ReactNode => (
  <table className="change-table">
    <thead>
      <tr>
        <th>{words.field}</th>
        <th>{words.before}</th>
        <th>{words.after}</th>
      </tr>
    </thead>
    <tbody>
      {changes.map(({ field, label, before, after }) => (
        <tr key={field}>
          <th scope="row">{label}</th>
          <td className="change-before">{before || <i>{words.empty}</i>}</td>
          <td className="change-after">{after || <i>{words.empty}</i>}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
