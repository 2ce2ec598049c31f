import { Button, Input, Segmented, Select, Table, Tag } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Output } from '#shared/contract/index.ts'
import { isoDay } from '#shared/domain/days.ts'
import { useCall, useCommand } from '../../api/use-call.ts'
import { useToday } from '../../api/use-today.ts'
import { holidayWords as words } from '../../i18n/settings.ts'

type Holiday = Output<'holidays.list'>['days'][number]

const YEARS_BACK = 3
const YEARS_SHOWN = 8

/** The days off and the weekend days worked, year by year: the shipped ones and the office's own. */
export const HolidaySettings = (): ReactNode => {
  const thisYear = Number(useToday().slice(0, 4))
  const [year, setYear] = useState(thisYear)
  const { data } = useCall('holidays.list', { year }, { keepsFormer: true })
  const complete = useCommand('holidays.complete')
  const years = Array.from({ length: YEARS_SHOWN }, (_, at) => thisYear - YEARS_BACK + at)
  return (
    <section>
      <p className="muted">{words.hint}</p>
      <div className="setting-tools">
        <Select
          aria-label={words.year(year)}
          value={year}
          options={years.map((value) => ({ value, label: words.year(value) }))}
          onChange={setYear}
        />
        {data !== undefined && <span className="muted">{words.known[data.known]}</span>}
        {data !== undefined && data.known !== 'shipped' && (
          <Button
            onClick={() => complete.mutate({ year, complete: data.known === 'unknown' })}
            loading={complete.isPending}
          >
            {data.known === 'unknown' ? words.complete : words.incomplete}
          </Button>
        )}
      </div>
      <HolidayMaker key={year} year={year} />
      <Holidays days={data?.days ?? []} />
    </section>
  )
}

/** A day of the year shown: 10.1, 10月1日 or with its year before it. */
const typedDay = (text: string, year: number): string | undefined => {
  const [, own, month, day] = /^(?:(\d{4})\D)?(\d{1,2})\D(\d{1,2})\D?$/.exec(text.trim()) ?? []
  return isoDay(Number(own ?? year), Number(month), Number(day))
}

const HolidayMaker = ({ year }: { readonly year: number }): ReactNode => {
  const update = useCommand('holidays.update')
  const [typed, setTyped] = useState('')
  const day = typedDay(typed, year)
  const [kind, setKind] = useState<Holiday['kind']>('HOLIDAY')
  const [name, setName] = useState('')
  return (
    <form
      className="setting-tools"
      onSubmit={(event) => {
        event.preventDefault()
        if (day !== undefined && name.trim() !== '') update.mutate({ day, kind, name: name.trim() })
      }}
    >
      <Input
        className="holiday-day"
        aria-label={words.day}
        placeholder={words.dayHint}
        autoComplete="off"
        {...(typed !== '' && day === undefined ? { status: 'warning' as const } : {})}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => setTyped(day ?? typed)}
      />
      <Segmented<Holiday['kind']>
        aria-label={words.kind}
        value={kind}
        options={(['HOLIDAY', 'WORKDAY'] as const).map((value) => ({
          value,
          label: words.kinds[value],
        }))}
        onChange={setKind}
      />
      <Input
        className="holiday-name"
        aria-label={words.name}
        placeholder={words.nameHint}
        maxLength={20}
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Button
        htmlType="submit"
        disabled={name.trim() === '' || day === undefined}
        loading={update.isPending}
      >
        {words.add}
      </Button>
    </form>
  )
}

const Holidays = ({ days }: { readonly days: readonly Holiday[] }): ReactNode => {
  const remove = useCommand('holidays.remove')
  return (
    <Table<Holiday>
      className="setting-table"
      size="small"
      rowKey="day"
      dataSource={[...days]}
      pagination={false}
      locale={{ emptyText: words.none }}
      columns={[
        { title: words.day, dataIndex: 'day', width: 140 },
        {
          title: words.kind,
          width: 120,
          render: (_, { kind }) => (
            <Tag color={kind === 'HOLIDAY' ? 'red' : 'blue'}>{words.kinds[kind]}</Tag>
          ),
        },
        { title: words.name, dataIndex: 'name' },
        {
          width: 140,
          align: 'right',
          render: (_, { day, own }) =>
            own && (
              <>
                <Tag>{words.own}</Tag>
                <Button size="small" type="link" onClick={() => remove.mutate({ day })}>
                  {words.remove}
                </Button>
              </>
            ),
        },
      ]}
    />
  )
}
