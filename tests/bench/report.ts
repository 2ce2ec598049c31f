import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startCore } from '../../src-main/hosts/common/core-client.ts'
import { createLogFile } from '../../src-main/hosts/common/log-file.ts'
import { findPlace } from '../../src-main/hosts/common/place.ts'
import { median, report, timeOf } from './measure.ts'

const ROUNDS = 3
const of = { outline: 'annual', period: { kind: 'year', year: 2024 }, numbers: 'exact' }

/** The year-end report of the sample office as a Word file, and what moved in a kept one. */
export const benchReport = async (): Promise<void> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'lxq-report-'))
  const place = findPlace(dataDir)
  const started = await startCore(place, createLogFile(place.logFile))
  if (!started.ok) throw new Error(JSON.stringify(started.error))
  const core = started.value
  const call = async (name: string, input: unknown): Promise<unknown> => {
    const answer = await core.dispatch(name, input)
    if (!answer.ok) throw new Error(JSON.stringify(answer.error))
    return answer.value
  }
  try {
    await call('office.create', { unit: '云岭县政协', year: 2024 })
    await call('office.loadSample', {})
    const first = await timeOf(() => call('reports.export', { of, format: 'docx' }))
    const times: number[] = []
    for (let round = 0; round < ROUNDS; round++)
      times.push(await timeOf(() => call('reports.export', { of, format: 'docx' })))
    const took = `${(first / 1000).toFixed(2)} s first, then ${(median(times) / 1000).toFixed(2)} s`
    report('year-end report of the sample to .docx', took, '≤ 2 s', first <= 2000)
  } finally {
    await core.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
