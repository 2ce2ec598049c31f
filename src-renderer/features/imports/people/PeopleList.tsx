import { Alert, Button, Tag } from 'antd'
import type { ReactNode } from 'react'
import type { FoundPerson } from '#shared/contract/import-views.ts'
import type { ImportPreview } from '#shared/contract/imports.ts'
import { people as words } from '../../../i18n/import-plan.ts'
import { useImportDesk } from '../desk-context.tsx'
import { addCorrection, type ImportFile, isRegister } from '../import-files.ts'
import { PersonDecision } from './PersonDecision.tsx'

interface Props {
  readonly each: ImportFile
  readonly preview: ImportPreview
}

const STATE_COLORS = { new: 'default', several: 'orange', variant: 'gold', alias: 'blue' } as const

/** Names the register does not settle: to be created, tied to somebody, or left as they stand. */
export const PeopleList = ({ each, preview }: Props): ReactNode => {
  const { desk, files } = useImportDesk()
  const { people } = preview
  if (people.length === 0) return <p className="empty-note">{words.none}</p>
  const decideAll = (as: 'create' | 'leave', names: readonly string[]): void => {
    const said = names.reduce(
      (list, name) => addCorrection(list, { kind: 'person', name, as }),
      each.corrections,
    )
    desk.recorrect(each.file.token, said)
  }
  const undecided = people.filter(
    ({ state, decision }) => decision.by === 'nobody' && state === 'new',
  )
  const register = files.find(
    (other) => other.file.token !== each.file.token && isWaitingRegister(other),
  )
  return (
    <section className="people-list" aria-label={words.title}>
      {register !== undefined && (
        <Alert type="info" showIcon title={words.registerFirst(register.file.name)} />
      )}
      <header>
        <h2>{words.title}</h2>
        <span className="muted">{words.hint}</span>
        <div className="list-tools-right">
          {undecided.length > 0 && (
            <Button
              onClick={() =>
                decideAll(
                  'create',
                  undecided.map(({ name }) => name),
                )
              }
            >
              {words.createAll}
            </Button>
          )}
          <Button
            onClick={() =>
              decideAll(
                'leave',
                people.map(({ name }) => name),
              )
            }
          >
            {words.leaveAll}
          </Button>
        </div>
      </header>
      <div className="paper-scroll">
        <table className="people-table">
          <thead>
            <tr>
              <th>{words.name}</th>
              <th>{words.where}</th>
              <th>{words.decision}</th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <PersonRow key={person.name} each={each} person={person} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** Names of its members need not be settled by hand: they are known once it is taken in. */
const isWaitingRegister = (file: ImportFile): boolean =>
  file.stage.kind !== 'applied' && isRegister(file)

const PersonRow = ({
  each,
  person,
}: {
  readonly each: ImportFile
  readonly person: FoundPerson
}): ReactNode => (
  <tr>
    <td>
      <strong>{person.name}</strong>{' '}
      <Tag color={STATE_COLORS[person.state]}>{words.state[person.state]}</Tag>
    </td>
    <td className="muted">
      {person.fields.join('、')} {words.mentions(person.mentions)}
    </td>
    <td>
      <PersonDecision each={each} person={person} />
      {person.decision.by === 'learned' && <Tag color="blue">{words.learned}</Tag>}
    </td>
  </tr>
)
