import { describe, expect, it } from 'vitest'
import { recordPapers } from '#core/reports/forms/record-papers.ts'
import type { Paper } from '#shared/domain/paper.ts'
import type { Values } from '#shared/domain/record.ts'
import { Step } from '#shared/domain/steps/steps.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { recordOf, sourceOf } from '../helpers/filled-record.ts'
import { paperWords } from '../helpers/paper-words.ts'

const textOf = (papers: readonly Paper[]): string => paperWords(papers).join('\n')

describe('a paper that hands a matter on', () => {
  const headOf = (ledger: LedgerId, values: Values): readonly string[] =>
    paperWords(recordPapers('assignment', sourceOf(ledger, recordOf(ledger, values)))).slice(7, 9)

  it.each<readonly [LedgerId, Values, readonly string[]]>([
    ['receptions', { visitorName: '郝洁' }, ['来访人', '郝洁']],
    ['mediations', { parties: [{ name: '钱玉梅' }, { name: '郑旺' }] }, ['当事人', '钱玉梅、郑旺']],
    ['informations', { authors: [{ name: '尹军', memberId: null }] }, ['反映人', '尹军']],
  ])('from %s names whom it comes from as its ledger does', (ledger, values, said) => {
    expect(headOf(ledger, values)).toEqual(said)
  })
})

describe('the register of an accepted dispute', () => {
  it.each([
    [{ caseSource: 'ENTRUSTED', entrustedBy: 'COURT' }, '委员工作室接受法院委托移送，经'],
    [{ caseSource: 'ENTRUSTED', entrustedBy: null }, '委员工作室接受有关部门委托移送，经'],
    [{ caseSource: 'RECEPTION' }, '委员工作室依当事人申请，经'],
    [{ caseSource: 'PROACTIVE' }, '委员工作室主动调解，经'],
    [{ caseSource: null }, '委员工作室依当事人申请（委员工作室主动调解），经'],
  ])('says of %j how it came', (values, said) => {
    const source = sourceOf('mediations', recordOf('mediations', { issuer: 'STUDIO', ...values }))
    expect(textOf(recordPapers('mediation-acceptance', source))).toContain(said)
  })
})

describe('the contents of an archive', () => {
  const accusation = {
    ...recordOf('receptions', { purpose: 'ACCUSATION', visitorName: '举报人甲' }),
    id: 'other',
  }
  const source = (masked: boolean) => {
    const record = recordOf('informations')
    return {
      ...sourceOf('informations', record),
      masked,
      matter: [
        { ledger: 'receptions' as const, record: accusation },
        { ledger: 'informations' as const, record },
      ],
    }
  }

  it('leave an accusation of the same matter out and say so, until somebody lifts the mask', () => {
    const masked = textOf(recordPapers('archive', source(true)))
    expect(masked).not.toContain('举报人甲')
    expect(masked).toContain('另有1件涉密或检举控告材料依规定未列入')
    expect(textOf(recordPapers('archive', source(false)))).toContain('举报人甲')
  })

  it('are those of an accusation where it is itself what is archived', () => {
    const own = {
      ...sourceOf('receptions', accusation),
      matter: [{ ledger: 'receptions' as const, record: accusation }],
    }
    expect(textOf(recordPapers('archive', own))).toContain('举报人甲')
  })
})

describe('the papers of what is handed on', () => {
  const papersOf =
    (form: 'assignment' | 'handling-feedback' | 'call-back' | 'supervision') =>
    (...steps: readonly object[]): string =>
      textOf(
        recordPapers(form, {
          ...sourceOf('receptions', recordOf('receptions')),
          steps: steps.map((step) => Step.parse(step)),
        }),
      )
  const assigned = { kind: 'ASSIGN', on: '2025-03-01', unit: '县水务局' }

  it.each([
    [{}, '〔2025〕交字第    号'],
    [{ number: '12' }, '〔2025〕交字第12号'],
    [{ number: '锦协〔2025〕7号' }, '锦协〔2025〕7号'],
  ])('carry the number that their step says: %j', (said, number) => {
    const step = { ...assigned, ...said }
    expect(papersOf('assignment')(step)).toContain(number)
    const later = { kind: 'CALL_BACK', on: '2026-01-05', satisfaction: 'SATISFIED' }
    expect(papersOf('call-back')(step, later)).toContain(number)
    expect(papersOf('supervision')(step)).not.toContain('交字')
  })

  it('say by which rules it was handled, and how whoever asked was told', () => {
    const reply = { kind: 'REPLY', on: '2025-03-09', outcome: '已修好', basis: '供水条例第三条' }
    const text = papersOf('handling-feedback')(assigned, { ...reply, told: 'PHONE' })
    expect(text).toContain('供水条例第三条')
    expect(text).toContain('☐书面  ☐当面  ☑电话  ☐网络  ☐其他')
  })
})
