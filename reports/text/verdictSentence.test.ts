import { describe, expect, test } from 'vitest'
import { cleanReport, sampleCheck, sampleReport } from '../../tests/reports/sampleReport.js'
import { verdictSentence } from '../index.js'
import { duration, plural } from './numbers.js'

describe('the verdict in one sentence', () => {
  test('conforms', () => {
    expect(verdictSentence(cleanReport(3))).toEqual({
      tone: 'good',
      text: 'Conforms to what Microsoft Entra ID needs',
      but: [],
    })
  })

  test('names the client by the title of its profile', () => {
    const report = cleanReport(3)
    report.target.profileTitle = 'Our own client'
    expect(verdictSentence(report).text).toBe('Conforms to what Our own client needs')
  })

  test('does not conform', () => {
    const { tone, text, but } = verdictSentence(sampleReport())
    expect([tone, text]).toEqual(['bad', 'Does not conform: 4 causes, 4 checks fall short'])
    expect(but).toEqual(['1 check could not be decided', '1 failure accepted by the baseline'])
  })

  test('conforms, but', () => {
    const warned = sampleReport([sampleCheck({ id: 'a/b', verdict: 'warned' })])
    expect(verdictSentence(warned)).toMatchObject({
      tone: 'good',
      but: ['1 cause, 1 check falls short of recommendations'],
    })
  })

  test('does not blame the provider for a baseline that is out of date', () => {
    const report = sampleReport([sampleCheck({ id: 'a/b', verdict: 'failed', baseline: 'ABC-1' })])
    report.baseline = { file: 'known.json', accepted: 1, new: [], stale: ['a/c'] }
    expect(verdictSentence(report)).toEqual({
      tone: 'open',
      text: 'Not shown to conform to what Microsoft Entra ID needs',
      but: [
        '1 cause, 1 check falls short',
        '1 failure accepted by the baseline',
        '1 entry of the baseline to be removed',
      ],
    })
  })

  test('an interrupted run decides nothing but what it has seen broken', () => {
    const clean = cleanReport(3)
    clean.run.interrupted = true
    expect(verdictSentence(clean)).toMatchObject({
      tone: 'open',
      text: 'Not decided: the run was interrupted',
      but: [],
    })
    const broken = sampleReport()
    broken.run.interrupted = true
    expect(verdictSentence(broken).tone).toBe('bad')
  })

  test('a run that verified nothing does not conform', () => {
    const skipped = sampleCheck({ id: 'a/b', verdict: 'skipped', reason: 'not selected' })
    expect(verdictSentence(sampleReport([skipped])).tone).toBe('open')
  })
})

describe('numbers', () => {
  test.each([
    [840, '840 ms'],
    [12_440, '12.4 s'],
    [59_990, '1 min'],
    [124_300, '2 min 4 s'],
    [4_320_000, '1 h 12 min'],
  ])('%d ms is %s', (ms, text) => expect(duration(ms)).toBe(text))
  test('plurals', () =>
    expect([plural(1, 'check'), plural(1204, 'check')]).toEqual(['1 check', '1,204 checks']))
})
