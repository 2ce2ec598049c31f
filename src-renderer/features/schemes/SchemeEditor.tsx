import type { ReactNode } from 'react'
import { useEffect, useMemo, useState } from 'react'
import type { Scheme } from '#shared/domain/scheme.ts'
import { useCall } from '../../api/use-call.ts'
import { schemeWords as words } from '../../i18n/schemes.ts'
import {
  addGroup,
  addItem,
  duplicateItem,
  type Edited,
  moveItem,
  removeItem,
  stackItems,
} from './draft.ts'
import { EditorHead } from './EditorHead.tsx'
import type { Opened } from './opened.ts'
import { PartPanel } from './PartPanel.tsx'
import { groupKey, itemKey, type OutlineActs, SchemeOutline } from './SchemeOutline.tsx'
import { useDebounced } from './use-debounced.ts'
import { type DraftAction, useDraft } from './use-draft.ts'
import { useKeptScheme } from './use-kept-scheme.ts'

/** Long enough that typing a number asks once, short enough to feel at once. */
const PAUSE_MS = 300

/** Sentences and contradictions of a draft, asked anew whenever the hand rests. */
const useReading = (draft: Scheme) => {
  const settled = useDebounced(draft, PAUSE_MS)
  const sentences = useCall('schemes.sentences', { scheme: settled }, { keepsFormer: true })
  const check = useCall('schemes.check', { scheme: settled }, { keepsFormer: true })
  const byId = useMemo(
    () =>
      new Map([
        ...(sentences.data?.items ?? []).map(({ item, text }): [string, string] => [
          itemKey(item),
          text,
        ]),
        ...(sentences.data?.groups ?? []).map(({ group, text }): [string, string] => [
          groupKey(group),
          text,
        ]),
      ]),
    [sentences.data],
  )
  return {
    settled,
    sentences: byId,
    whole: sentences.data?.whole ?? [],
    grading: sentences.data?.grading ?? [],
    fault: check.data?.fault ?? null,
    warnings: check.data?.warnings ?? [],
  }
}

const actsOn = (
  scheme: Scheme,
  change: (scheme: Scheme) => void,
  select: (id: string) => void,
): OutlineActs => {
  const take = (edited: Edited): void => {
    change(edited.scheme)
    select(itemKey(edited.id))
  }
  return {
    add: (group) => take(addItem(scheme, group, words.newItem, 'activities')),
    addGroup: (subject) => {
      const edited = addGroup(scheme, subject, words.newGroup)
      change(edited.scheme)
      select(groupKey(edited.id))
    },
    duplicate: (item) => take(duplicateItem(scheme, item, words.copyOf(item.name))),
    move: (item, by) => change(moveItem(scheme, item, by)),
    remove: (item) => change(removeItem(scheme, item.id)),
    stack: (one, other) => change(stackItems(scheme, one, other)),
  }
}

/** Outline and panel of one scheme; what is typed lives here until it is saved. */
export const SchemeEditor = ({
  opened,
  kept,
}: {
  readonly opened: Opened
  readonly kept: Scheme | undefined
}): ReactNode => {
  const readOnly = opened.origin === 'shipped'
  const [history, step] = useDraft({ saved: opened.scheme, kept })
  const [selected, select] = useState('')
  const { present, saved } = history
  const reading = useReading(present)
  useKeptScheme({ present, saved, settled: reading.settled, revision: opened.revision })
  useUndoKeys(step)
  useEffect(() => step({ kind: 'settle', at: reading.settled }), [reading.settled, step])
  const change = (scheme: Scheme, mark = ''): void => step({ kind: 'change', scheme, mark })
  return (
    <div className="page scheme-page">
      <EditorHead
        opened={opened}
        history={history}
        step={step}
        fault={reading.fault}
        goTo={(id) =>
          select(present.items.some((item) => item.id === id) ? itemKey(id) : groupKey(id))
        }
      />
      <div className={readOnly ? 'scheme-split scheme-split-read' : 'scheme-split'}>
        <SchemeOutline
          scheme={present}
          sentences={reading.sentences}
          warnings={reading.warnings}
          whole={reading.whole}
          grading={reading.grading}
          selected={selected}
          select={select}
          acts={readOnly ? undefined : actsOn(present, change, select)}
        />
        <PartPanel
          scheme={present}
          saved={saved}
          selected={selected}
          readOnly={readOnly}
          change={change}
        />
      </div>
    </div>
  )
}

/** Undo belongs to the scheme here, wherever the cursor stands, as it does in a sheet. */
const useUndoKeys = (step: (action: DraftAction) => void): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const key = event.key.toLowerCase()
      if (!(event.ctrlKey || event.metaKey) || (key !== 'z' && key !== 'y')) return
      event.preventDefault()
      step({ kind: key === 'y' || event.shiftKey ? 'redo' : 'undo' })
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [step])
}
