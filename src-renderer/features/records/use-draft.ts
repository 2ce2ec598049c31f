import type { FormInstance } from 'antd'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Values } from '#shared/domain/record.ts'
import type { Ledger } from '#shared/ledgers/field.ts'
import { useHost } from '../../api/host-context.tsx'
import { useParting } from '../../api/use-parting.ts'
import { changedValues, fromForm, toForm } from './form-values.ts'

const PAUSE_MS = 1000

interface Draft {
  readonly changes: Values
  readonly revision: number | null
}

/** What was typed and never saved, as an earlier window left it. */
export interface DraftOffer {
  readonly changes: Values
  readonly at: string
  /** The record was saved since the draft was begun. */
  readonly isOutdated: boolean
}

interface Drafting {
  readonly ledger: Ledger
  readonly form: FormInstance
  readonly initial: Values
  readonly record: { readonly id: string; readonly revision: number } | undefined
}

interface DraftKeeper {
  readonly offer: DraftOffer | undefined
  readonly restore: () => void
  readonly discard: () => Promise<void>
  /** The form was saved or given up: nothing is kept of it, and once it is so the next form can be opened. */
  readonly forget: () => Promise<void>
}

interface DraftPen {
  /**
   * Writes down what the form holds now, or takes the note away where it holds nothing new; at once
   * where there may be no later.
   */
  readonly keep: (when: 'inTurn' | 'atOnce') => void
  readonly throwAway: () => Promise<void>
  /** From here on nothing is written any more. */
  readonly end: () => void
}

const useDraftPen = ({ ledger, form, initial, record }: Drafting, name: string): DraftPen => {
  const { call } = useHost()
  const written = useRef('')
  const isOver = useRef(false)
  // One after another: a draft that is thrown away must not be overtaken by one on its way.
  const queue = useRef<Promise<void>>(Promise.resolve())
  const latest = useRef({ initial, revision: record?.revision ?? null })
  latest.current = { initial, revision: record?.revision ?? null }

  const send = useCallback(
    (work: () => Promise<unknown>, when: 'inTurn' | 'atOnce'): Promise<void> => {
      const done = when === 'atOnce' ? work() : queue.current.then(work)
      queue.current = done.then(
        () => undefined,
        () => {
          // What could not be kept is tried again with the next beat.
          written.current = ''
        },
      )
      return queue.current
    },
    [],
  )
  const throwAway = useCallback((): Promise<void> => {
    written.current = ''
    return send(() => call('drafts.remove', { form: name }, { outlives: true }), 'inTurn')
  }, [call, name, send])
  const keep = useCallback<DraftPen['keep']>(
    (when) => {
      if (isOver.current) return
      const { initial: before, revision } = latest.current
      const changes = changedValues(ledger, before, fromForm(form.getFieldsValue(true)))
      const text = Object.keys(changes).length === 0 ? '' : JSON.stringify(changes)
      if (text === written.current) return
      if (text === '') {
        throwAway()
        return
      }
      written.current = text
      const values: Draft = { changes, revision }
      send(() => call('drafts.update', { form: name, values }, { outlives: true }), when)
    },
    [call, ledger, form, name, send, throwAway],
  )
  const end = useCallback((): void => {
    isOver.current = true
  }, [])
  return { keep, throwAway, end }
}

/** Keeps what is typed every second, and offers what a crash or a reload left behind. */
export const useDraft = (drafting: Drafting): DraftKeeper => {
  const { call } = useHost()
  const [offer, setOffer] = useState<DraftOffer>()
  const name = `${drafting.ledger.id}/${drafting.record?.id ?? 'new'}`
  const { keep, throwAway, end } = useDraftPen(drafting, name)
  const opened = useRef(drafting.record?.revision ?? null)

  useEffect(() => {
    let isGone = false
    const look = async (): Promise<void> => {
      const found = await call('drafts.get', { form: name })
      if (isGone || found === null) return
      const { changes, revision } = found.values as Draft // written by `keep`, in whatever window
      setOffer({ changes, at: found.at, isOutdated: revision !== opened.current })
    }
    look().catch(() => undefined) // without an answer there is nothing to offer
    const beat = setInterval(() => keep('inTurn'), PAUSE_MS)
    return () => {
      isGone = true
      clearInterval(beat)
      keep('inTurn')
    }
  }, [call, name, keep])

  useParting(() => keep('atOnce'))

  const discard = (): Promise<void> => {
    setOffer(undefined)
    return throwAway()
  }
  const restore = (): void => {
    if (offer !== undefined) drafting.form.setFieldsValue(toForm(offer.changes))
    setOffer(undefined)
  }
  const forget = (): Promise<void> => {
    end()
    return discard()
  }
  return { offer, restore, discard, forget }
}
