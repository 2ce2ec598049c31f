import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { ledgerOf } from '#shared/ledgers/index.ts'
import { presetFilters } from '../../api/preset-filters.ts'
import { assessment as words } from '../../i18n/assessment.ts'
import { ledgerWord } from '../../i18n/ledgers.ts'
import type { Overview } from './chosen.ts'

/** What no sheet of any year can count, and the list in which the missing days are filled in. */
export const UndatedNotice = ({ undated }: { readonly undated: Overview['undated'] }): ReactNode =>
  undated.map(({ ledger, count }) => {
    const { measure, dateField } = ledgerOf(ledger)
    return (
      <p key={ledger} className="year-note">
        {words.undated(ledgerWord(ledger), `${count} ${measure}`)}{' '}
        <Link
          to={`/ledgers/${ledger}`}
          onClick={() =>
            dateField !== undefined &&
            presetFilters(ledger, [{ field: dateField, op: 'empty', value: '' }])
          }
        >
          {words.toUndated}
        </Link>
      </p>
    )
  })
