import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import type { ReactNode } from 'react'
import { useCall } from '../api/use-call.ts'
import { useOfficeYear } from '../api/use-office-year.ts'
import { yearWords } from '../i18n/years.ts'

const TYPED = 'typed'

/** The office's year in the head of the window; a click offers the years there are records of. */
export const YearMenu = ({
  year,
  go,
}: {
  readonly year: number
  readonly go: (path: string) => void
}): ReactNode => {
  const found = useCall('office.years', {}).data ?? []
  const look = useOfficeYear()
  const years = found.some((each) => each.year === year)
    ? found
    : [{ year, records: 0 }, ...found].sort((a, b) => b.year - a.year)
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectable: true,
        selectedKeys: [String(year)],
        items: [
          ...years.map((each) => ({
            key: String(each.year),
            label: yearWords.option(each.year, each.records),
          })),
          { type: 'divider' },
          { key: TYPED, label: yearWords.typed },
        ],
        onClick: ({ key }) => (key === TYPED ? go('/settings') : look(Number(key))),
      }}
    >
      <Button
        className="frame-year"
        type="text"
        size="small"
        icon={<DownOutlined />}
        iconPlacement="end"
        aria-label={yearWords.change(year)}
        title={yearWords.change(year)}
      >
        {yearWords.office(year)}
      </Button>
    </Dropdown>
  )
}
