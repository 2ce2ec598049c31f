import { describe, expect, it } from 'vitest'
import { capitalYuan } from '#core/reports/forms/capital-yuan.ts'
import { dossierContents, missingPapers } from '#core/reports/forms/dossier.ts'
import { fillOf } from '#core/reports/forms/fill.ts'
import { recordPapers } from '#core/reports/forms/record-papers.ts'
import { columnWidths, placeRows } from '#core/reports/papers/placed.ts'
import type { Paper, PaperRow } from '#shared/domain/paper.ts'
import type { Values } from '#shared/domain/record.ts'
import { type RecordFormId, recordForms } from '#shared/ledgers/forms.ts'
import { recordOf, sourceOf } from '../helpers/filled-record.ts'
import { paperWords } from '../helpers/paper-words.ts'

const textOf = (papers: readonly Paper[]): string => paperWords(papers).join('\n')

const fieldsOf = (ids: string): readonly string[] => ids.split(' ')

/** The cells of §10.4, form by form, by the fields that fill them. */
const asked: { readonly [F in RecordFormId]: readonly string[] } = {
  reception: fieldsOf(
    'receptionNo visitedOn visitedAt visitorName gender age phone workUnit address persons idNumber channel place purpose category subject content demand onsiteReply handling receivedBy handlingUnit assignee dueOn process result satisfaction calledBackOn calledBackBy callbackNote remark',
  ),
  activity: fieldsOf(
    'activityNo title heldOn place kinds host recorder organizer publicCount attendance invitees content opinions problemSolved effect',
  ),
  'sign-in': fieldsOf('title heldOn place'),
  leave: fieldsOf('title heldOn place'),
  consultation: fieldsOf(
    'issue issueSource heldOn place host recorder attendance departments stakeholders experts research consensus unresolved responsibleUnit dueOn implementation satisfaction',
  ),
  'duty-log': fieldsOf(
    'date shift scheduled attendedBy leader staff place arrivedAt leftAt batches persons onsiteReplies registered matters handlingNote handedOver weather swapReason remark',
  ),
  information: fieldsOf(
    'infoNo issueNo submittedOn editedTitle authors phone authorUnit category sector editedSituation analysis editedAdvice editor editedOn signer signedOn mainTo copyTo',
  ),
  proposal: fieldsOf(
    'session number receiptNo title category timing proposerKind firstProposer memberNo sector memberGroup workUnit phone address postcode collectiveName collectiveContact situation analysis advice wishedLead wishedAssist review notFiledReason reviewNote fileNo handlingMode leadUnit assistUnits',
  ),
  'proposal-feedback': fieldsOf(
    'title number firstProposer leadUnit repliedOn replyNo contactModes feedbackVisit feedbackAttitude feedbackListening feedbackFit feedbackAgreement resultClass satisfaction feedbackNote feedbackBy',
  ),
  topic: fieldsOf('issuedBy issuedOn source title leader leadMember dueOn members requirement'),
  'topic-answer': fieldsOf(
    'title leadMember stage answerModes process report advice adoption implementation effect evaluation',
  ),
  dossier: fieldsOf('dossierTitle dossierNo mediators filedBy process agreement requests'),
  'dossier-cover': fieldsOf(
    'dossierTitle dossierNo mediators mediatedOn closedOn filedBy filedOn retention remark',
  ),
  'dossier-contents': fieldsOf('dossierTitle dossierNo'),
  'mediation-application': fieldsOf('brief requests'),
  'mediation-acceptance': fieldsOf(
    'mediationNo acceptedOn disputeType caseSource entrustedBy persons dueOn brief registeredBy',
  ),
  'mediation-notice': [],
  'mediation-authorization': [],
  'mediation-inquiry': [],
  'mediation-evidence': [],
  'mediation-record': fieldsOf(
    'mediatedOn place invited mediators recorder process result resultNote',
  ),
  'mediation-agreement': fieldsOf(
    'agreementNo facts disputedMatters agreement amount performanceTerms copies witness mediators recorder agreedOn',
  ),
  'mediation-oral': fieldsOf(
    'agreementNo agreedOn place facts disputedMatters agreement amount performanceTerms mediators',
  ),
  'mediation-receipt': fieldsOf('performance agreementNo'),
  'mediation-callback': fieldsOf('agreementNo performance'),
  'mediation-closing': fieldsOf(
    'dossierNo filedOn mediators acceptedOn caseSource disputeType facts process result agreement resultNote',
  ),
  'dossier-note': fieldsOf('dossierNote filedBy checkedBy filedOn'),
  assignment: fieldsOf('visitorName phone content handlingUnit assignee assignedOn dueOn result'),
  supervision: fieldsOf('visitorName content handlingUnit assignedOn dueOn'),
  'handling-feedback': fieldsOf('content handlingUnit assignee process result'),
  'call-back': fieldsOf(
    'visitorName phone content result calledBackOn callbackMode callbackNote calledBackBy satisfaction',
  ),
  archive: fieldsOf('visitorName closedOn'),
}

/** Parts of a `people` or `rows` field that a form shows, each in a cell of its own. */
const askedParts: Partial<
  Record<RecordFormId, readonly (readonly [field: string, parts: string])[]>
> = {
  consultation: [['statements', 'speaker opinion']],
  'sign-in': [['attendance', 'name note']],
  activity: [['outcomes', 'note']],
  proposal: [['coSigners', 'sector workUnit phone']],
  'mediation-application': [
    ['parties', 'name gender ethnicity age occupation phone address agent'],
  ],
  'mediation-authorization': [['parties', 'name idNumber agent']],
  'mediation-inquiry': [
    ['inquiries', 'inquiredOn place subject person attendees inquirer recorder text'],
  ],
  'mediation-evidence': [['evidence', 'title source provider providedOn copies']],
  'mediation-agreement': [['agreementItems', 'text party amount dueOn performedOn']],
  'mediation-closing': [['parties', 'name gender age phone address']],
  'mediation-callback': [['callbacks', 'calledOn caller mode note satisfaction']],
}

const takenIn = (rows: readonly PaperRow[], widths: readonly number[]): readonly number[] => {
  const taken = rows.map(() => 0)
  for (const [at, { cells }] of placeRows(rows, widths).entries())
    for (const { cell } of cells)
      for (let down = 0; down < (cell.down ?? 1); down++)
        taken[at + down] = (taken[at + down] ?? 0) + (cell.span ?? 1)
  return taken
}

const assertWhole = (papers: readonly Paper[]): void => {
  for (const paper of papers) {
    const widths = columnWidths(paper)
    for (const part of paper.parts) {
      if (part.kind !== 'grid') continue
      for (const rows of [part.head, part.rows])
        expect([paper.title, takenIn(rows, widths)]).toEqual([
          paper.title,
          rows.map(() => widths.length),
        ])
    }
  }
}

describe.each(recordForms)('the form $label', ({ id, ledgers }) => {
  const [ledger] = ledgers
  it('shows every field that belongs on it, in a grid without holes', () => {
    const source = sourceOf(ledger, recordOf(ledger))
    const papers = recordPapers(id, source)
    assertWhole(papers)
    const text = textOf(papers)
    const fill = fillOf(source)
    for (const field of asked[id]) {
      const word = fill.text(field)
      expect(word).not.toBe('')
      expect(text, `${id} ${field}`).toContain(word)
    }
    for (const [field, parts] of askedParts[id] ?? []) {
      const [first] = fill.field(field).kind === 'people' ? fill.people(field) : fill.rows(field)
      for (const part of parts.split(' '))
        expect(text, `${id} ${field}.${part}`).toContain(fill.part(field, first, part))
    }
  })

  it('leaves a blank one to the pen, in a grid without holes', () => {
    const papers = recordPapers(id, sourceOf(ledger, undefined))
    assertWhole(papers)
    const text = textOf(papers)
    expect(text).not.toMatch(/〈|☑|undefined|null|NaN|2024年/)
    expect(papers.every(({ name }) => name.endsWith('空白'))).toBe(true)
  })

  it.each(ledgers)('takes a record of %s in which nothing is filled in', (one) => {
    const bare = { ...recordOf(one), values: {} }
    const papers = recordPapers(id, sourceOf(one, bare))
    assertWhole(papers)
    expect(textOf(papers)).not.toMatch(/undefined|null|NaN/)
  })

  it('masks telephones and identity numbers unless they are revealed', () => {
    const source = sourceOf(ledger, recordOf(ledger))
    expect(textOf(recordPapers(id, source))).not.toMatch(/13800001234|110101199003070011/)
  })
})

describe('the contents of a dossier', () => {
  const missing = (values: Values, files: readonly string[] = []): readonly string[] =>
    missingPapers(fillOf({ ...sourceOf('mediations', recordOf('mediations', values)), files }))
  const bare = {
    ...{ requests: null, brief: null, process: null, agreement: null },
    ...{ agreementItems: [], dossierPages: [] },
  }

  it('names every required paper that is neither written nor added', () => {
    expect(missing({ ...bare, result: 'AGREED_WRITTEN' })).toEqual([
      '调解申请书或受理登记表',
      '当事人权利义务告知书',
      '当事人身份证明',
      '调解记录',
      '协议书（口头协议登记表）',
    ])
  })

  it('lacks nothing once the signed papers are added as files', () => {
    expect(missing({}, ['告知书.pdf', '身份证.jpg'])).toEqual([])
  })

  /** Of each listed paper: its number, its name, its pages. */
  const listed = (
    pages: readonly (readonly [string, number])[],
  ): readonly (readonly string[])[] => {
    const dossierPages = pages.map(([paper, count]) => ({ paper, pages: count }))
    const record = recordOf('mediations', { ...bare, result: 'FAILED', dossierPages })
    const [contents] = dossierContents(fillOf(sourceOf('mediations', record)))
    return (contents?.parts ?? []).flatMap((part) =>
      part.kind === 'grid' ? part.rows.map(({ cells }) => cells.map(({ text }) => text)) : [],
    )
  }

  it('numbers the pages of its papers up to the first whose pages nobody counted, and counts those as there', () => {
    const rows = listed([
      ['APPLICATION', 2],
      ['NOTICE', 1],
      ['IDENTITY', 3],
      ['NOTE', 1],
    ])
    const of = (name: string) => rows.find((row) => row[1]?.startsWith(name))?.slice(2)
    expect(of('调解申请书')).toEqual(['1—2', ''])
    expect(of('当事人权利')).toEqual(['3', ''])
    expect(of('当事人身份')).toEqual(['4—6', ''])
    expect(of('卷宗情况')).toEqual(['', ''])
    expect(of('调解记录')).toEqual(['', '缺（必备）'])
  })

  it('lists 结案报告表 where an office has one', () => {
    const names = (pages: readonly (readonly [string, number])[]) =>
      listed(pages).map((row) => row[1])
    expect(names([])).not.toContain('结案报告表')
    expect(names([['CLOSING', 1]])).toContain('结案报告表')
  })

  it('asks for no agreement where none was reached', () => {
    expect(missing({ ...bare, result: 'FAILED' })).not.toContain('协议书（口头协议登记表）')
  })
})

describe('an amount in capital words', () => {
  it.each([
    [0, '人民币零元整'],
    [5, '人民币伍分'],
    [1_200_000, '人民币壹万贰仟元整'],
    [1_000_500, '人民币壹万零伍元整'],
    [10_000_050, '人民币壹拾万元伍角整'],
    [1_234_567, '人民币壹万贰仟叁佰肆拾伍元陆角柒分'],
    [1_000_003, '人民币壹万元零叁分'],
    [10_000_000_000, '人民币壹亿元整'],
    [10_000_001_000, '人民币壹亿零壹拾元整'],
  ])('says %i fen as %s', (fen, words) => {
    expect(capitalYuan(fen)).toBe(words)
  })
})
