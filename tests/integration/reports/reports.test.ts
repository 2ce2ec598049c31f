import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { FileRef } from '#shared/bridge.ts'
import { docxParagraphs, docxParts } from '../../helpers/docx.ts'
import { importFile, ledgerFile } from '../../helpers/files.ts'
import { createActivity, createCase, sentencesOf } from '../../helpers/reports.ts'
import { setupApp, type TestApp } from '../../helpers/test-app.ts'
import { createStudio, createVisit } from '../../helpers/visits.ts'

const of = { outline: 'annual', period: { kind: 'year', year: 2024 } } as const

const pathOf = (app: TestApp, { token, name }: FileRef): string =>
  `${app.dataDir}/passing/${token}/${name}`

describe('the sentences of a report', () => {
  it('say of the suggestions what the founding article says', async () => {
    using app = await setupApp()
    await importFile(app, ledgerFile('社情民意信息报送采用统计表2024.xlsx'))
    const exact = sentencesOf(await app.call('reports.draft', of))
    expect(exact['informations-sent']).toBe(
      '截至2024年12月底，共撰写报送社情民意信息206篇，其中省政协采用1篇、市政协采用5篇、县级领导批示3篇。',
    )
    const round = sentencesOf(await app.call('reports.draft', { ...of, numbers: 'round' }))
    expect(round['informations-sent']).toBe(
      '截至2024年12月底，共撰写报送社情民意信息200余篇，其中省政协采用1篇、市政协采用5篇、县级领导批示3篇。',
    )
  })

  it('tell what one month brought as that, and call a studio by its whole name', async () => {
    using app = await setupApp()
    const { id: studio } = await app.call('records.create', {
      ledger: 'studios',
      values: { name: '老城区委员工作室', shortName: '老城' },
    })
    for (const submittedOn of ['2024-03-01', '2024-10-08'])
      await app.call('records.create', {
        ledger: 'informations',
        values: {
          title: submittedOn,
          submittedOn,
          studio: { id: studio, name: '老城区委员工作室' },
        },
      })
    const monthly = {
      outline: 'monthly',
      period: { kind: 'month', year: 2024, month: 10 },
    } as const
    expect(sentencesOf(await app.call('reports.draft', monthly))['informations-sent']).toBe(
      '2024年10月，共撰写报送社情民意信息1篇。',
    )
    const own = await app.call('reports.draft', { ...of, outline: 'studio', studios: [studio] })
    expect(own.title).toBe('老城区委员工作室2024年度工作总结')
  })

  it('tell visits from persons, outcomes of disputes, and activities by kind and month', async () => {
    using app = await setupApp()
    await createVisit(app, { persons: 25, handling: 'ONSITE' })
    await createVisit(app, { visitedOn: '2023-05-06', persons: 20 })
    await createVisit(app, { visitorName: '钱玉梅', persons: 1, handling: 'TRANSFER' })
    await createCase(app, 'AGREED_WRITTEN', 1_250_000)
    await createCase(app, 'AGREED_ORAL')
    await createCase(app, 'FAILED')
    await createActivity(app, '2024-03-02', ['READING'])
    await createActivity(app, '2024-03-09', ['READING', 'MICRO_CONSULT'])
    await createActivity(app, '2024-05-01', ['MICRO_SERVICE'])
    const said = sentencesOf(await app.call('reports.draft', of))
    expect(said).toMatchObject({
      'receptions-count': '2024年，共接待来访群众2批26人次，其中集体访1批，反映问题2件。',
      'receptions-change': '接待人次比上年增加6人次，增长30%。',
      'receptions-ways': '现场答复1件、转办1件。',
      'receptions-handling': '已办结1件，办结率50%。',
      'mediations-count':
        '共受理矛盾纠纷3起，成功调解2起，调解成功率66.7%，涉及群众6人，涉及金额1.25万元。',
      'mediations-outcome': '从调解结果看，达成书面协议1起、达成口头协议1起、调解不成(终止)1起。',
      'activities-kinds': '按类型分，读书交流2次、微协商1次、微服务1次（兼有几类的分别计入）。',
      'activities-months': '按月份看，3月2次、5月1次。',
    })
  })

  it('say that nothing was written down instead of a zero, and when a studio was founded', async () => {
    using app = await setupApp()
    await app.call('records.create', {
      ledger: 'studios',
      values: { name: '老街工作室', foundedOn: '2024-05-06' },
    })
    await createVisit(app, { visitedOn: '2023-05-06' })
    const gone = await createVisit(app)
    await app.call('records.remove', {
      ledger: 'receptions',
      id: gone.id,
      revision: gone.revision,
    })
    const said = sentencesOf(await app.call('reports.draft', of))
    expect(said['receptions-count']).toBe('2024年，来访接待台账没有记录。')
    expect(said['receptions-change']).toBeUndefined()
    expect(Object.values(said)).toContain('老街工作室于2024年5月6日成立，数据自成立之日起统计。')
    expect(Object.values(said)).toContain('来访接待有1条记录已删除，未计入。')
  })

  it('say that no replies were written down instead of a rate of nought', async () => {
    using app = await setupApp()
    const propose = (values: Record<string, string>) =>
      app.call('records.create', {
        ledger: 'proposals',
        values: { title: '关于路灯的提案', submittedOn: '2024-03-01', review: 'FILED', ...values },
      })
    const none = sentencesOf(await app.call('reports.draft', of))
    expect(none['proposals-count']).toBe('2024年，提案台账没有记录。')
    expect(none['proposals-reply']).toBeUndefined()
    await propose({})
    const said = sentencesOf(await app.call('reports.draft', of))
    expect(said['proposals-reply']).toBe('2024年没有登记提案办复情况。')
    await propose({ repliedOn: '2024-06-01' })
    const replied = sentencesOf(await app.call('reports.draft', of))
    expect(replied['proposals-reply']).toBe('已办复1件，办复率50%。')
  })

  it('are of the chosen studios, whose numbers know their records', async () => {
    using app = await setupApp()
    const studio = await createStudio(app, '老街工作室')
    const { id } = await createVisit(app, { studio, persons: 5 })
    await createVisit(app, { studio: await createStudio(app, '新城工作室'), persons: 7 })
    const report = await app.call('reports.draft', {
      ...of,
      outline: 'studio',
      studios: [studio.id ?? ''],
    })
    expect(report.title).toBe('老街工作室2024年度工作总结')
    const slot = report.blocks
      .flatMap((block) => (block.kind === 'paragraph' ? block.sentences : []))
      .flatMap(({ made }) => made)
      .find((segment) => segment.slot?.figure === 'receptions.persons')?.slot
    expect(slot?.value).toBe(5)
    const [part] = await app.call('statistics.records', {
      figure: slot?.figure ?? '',
      from: report.from,
      to: report.to,
      studios: report.studios,
    })
    expect(part?.ids).toEqual([id])
  })
})

describe('a report as a Word file', () => {
  it('has the margins, fonts, sizes, pitch and page numbers of an official paper', async () => {
    using app = await setupApp()
    await importFile(app, ledgerFile('社情民意信息报送采用统计表2024.xlsx'))
    const file = await app.call('reports.export', { of, format: 'docx' })
    expect(file.name).toBe('2024年度政协委员工作室工作总结.docx')
    const parts = docxParts(pathOf(app, file))
    const xml = parts.get('word/document.xml') ?? ''
    const page = /<w:sectPr>.*<\/w:sectPr>/s.exec(xml)?.[0] ?? ''
    expect(page).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
    expect(page).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/)
    expect(page).toMatch(/<w:docGrid w:type="lines" w:linePitch="579"/)
    const paragraphs = docxParagraphs(xml)
    const look = (text: string): string =>
      paragraphs.find((paragraph) => paragraph.text.startsWith(text))?.xml ?? ''
    expect(look('2024年度政协')).toMatch(/w:eastAsia="方正小标宋简体".*<w:sz w:val="44"/)
    expect(look('一、基本情况')).toMatch(/w:eastAsia="黑体".*<w:sz w:val="32"/)
    expect(look('（一）接待')).toMatch(/w:eastAsia="楷体_GB2312".*<w:sz w:val="32"/)
    const body = look('截至2024年12月底，共撰写报送社情民意信息206篇')
    expect(body).toMatch(/w:eastAsia="仿宋_GB2312".*<w:sz w:val="32"/)
    // 28 characters of 15.75 pt are 441 pt: what 156 mm hold.
    expect(body).toMatch(/<w:spacing w:val="-5"\/>/)
    expect(body).toMatch(/<w:spacing [^>]*w:line="579" w:lineRule="exact"/)
    expect(body).toMatch(/<w:ind [^>]*w:firstLineChars="200"/)
    // Named under the text, and on a leaf of its own behind the signature.
    expect(paragraphs.map(({ text }) => text).join('\n')).toContain(
      '\n\n附件：主要工作数据统计表\n\n云岭县政协\n',
    )
    const marks = paragraphs.filter(({ text }) => text === '附件')
    expect(marks.map(({ xml: mark }) => mark)).toEqual([
      expect.stringMatching(/<w:pageBreakBefore\/>.*w:eastAsia="黑体".*<w:sz w:val="32"/s),
    ])
    expect(parts.get('word/settings.xml')).toContain('<w:evenAndOddHeaders')
    const feet = [...parts].filter(([name]) => /^word\/footer\d/.test(name)).map(([, text]) => text)
    expect(feet.map((foot) => /<w:jc w:val="(\w+)"/.exec(foot)?.[1]).toSorted()).toEqual([
      'left',
      'right',
    ])
    for (const foot of feet) expect(foot).toMatch(/— <\/w:t>.*PAGE.* —<\/w:t>/s)
  })

  it('has bars as long as their numbers where no page drew the charts', async () => {
    using app = await setupApp()
    for (const on of ['2024-02-01', '2024-02-02', '2024-02-05', '2024-07-01'])
      await createActivity(app, on, ['FORUM'])
    await createActivity(app, '2024-03-01', ['STUDY'])
    const file = await app.call('reports.export', { of, format: 'docx' })
    const xml = docxParts(pathOf(app, file)).get('word/document.xml') ?? ''
    const bar = /<wp:extent cx="(\d+)".*?descr="([^"]+)"/gs
    const lengths = new Map(
      [...xml.matchAll(bar)].map(([, length, what]) => [what, Number(length)]),
    )
    const [most = 0, least = 0] = ['议事会 4次', '学习培训 1次'].map((what) => lengths.get(what))
    expect(most / least, [...lengths.keys()].join('；')).toBeCloseTo(4, 1)
  })

  it('is plain text as well, for those who paste it', async () => {
    using app = await setupApp()
    await createVisit(app)
    const file = await app.call('reports.export', { of, format: 'txt' })
    const text = readFileSync(pathOf(app, file), 'utf8')
    expect(text).toContain('\r\n　　2024年，共接待来访群众1批2人次，反映问题1件。')
    // Signed before the tables, which are an annex.
    expect(text).toMatch(
      /附件：主要工作数据统计表\s+云岭县政协\s+2024年12月31日\s+附件\s+主要工作数据统计表/,
    )
  })
})
