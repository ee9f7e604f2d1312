import { isObject } from '../json.js'
import type { DefectSpec } from './Defect.js'
import { announce, isSingle, onList, onReply } from './tools/answers.js'

/** Every answer: its media type, its counters, its place. */
export const messages: DefectSpec[] = [
  {
    id: 'paging-total-one-short',
    title: 'totalResults is one less than the list holds.',
    requirements: ['RFC7644-3.4.2.4-09', 'ENTRA-B3'],
    neighbours: ['RFC7644-3.4.3-08'],
    plant: (seams) =>
      onList(seams, (body) => ({ ...body, totalResults: Math.max(0, Number(body.totalResults) - 1) })),
  },
  {
    id: 'paging-items-per-page-is-count',
    title: 'itemsPerPage repeats the count that was asked for.',
    ledger: ['RW-031'],
    requirements: ['RFC7644-3.4.2.4-08'],
    plant(seams) {
      const envelope = seams.listEnvelope
      seams.listEnvelope = (resources, total, startIndex, count) => ({
        ...envelope(resources, total, startIndex, count),
        itemsPerPage: count,
      })
    },
  },
  {
    id: 'paging-counters-are-strings',
    title: 'totalResults, startIndex and itemsPerPage are strings.',
    ledger: ['RW-035'],
    requirements: ['ENTRA-G5', 'ENTRA-VAL-LIST', 'RFC7644-3.4.2-05', 'RFC7643-2.3.4-01'],
    plant: (seams) =>
      onList(seams, (body) => ({
        ...body,
        totalResults: String(body.totalResults),
        startIndex: String(body.startIndex),
        itemsPerPage: String(body.itemsPerPage),
      })),
  },
  {
    id: 'media-answers-application-json',
    title: 'Answers come as application/json.',
    requirements: ['ENTRA-K3', 'RFC7644-3.1-01', 'RFC7644-3.8-06', 'RFC7644-8.1-01'],
    plant: (seams) => announce(seams, 'application/json'),
  },
  {
    id: 'media-answers-text-html',
    title: 'JSON comes as text/html.',
    requirements: ['ENTRA-K3', 'RFC7644-3.1-01', 'RFC7644-3.8-06', 'RFC7644-8.1-01'],
    neighbours: ['ENTRA-M-UNPARSABLE'],
    plant: (seams) => announce(seams, 'text/html;charset=utf-8'),
  },
  {
    id: 'media-guarded-json',
    title: 'A resource read by id begins with a guard against script inclusion, which no JSON parser takes.',
    requirements: ['ENTRA-M-UNPARSABLE', 'RFC7644-3.2-06', 'RFC7644-3.8-01'],
    neighbours: ['RFC7644-3.12-01', 'RFC7644-3.4.1-01'],
    plant: (seams) =>
      onReply(seams, (answer, call) =>
        isObject(answer.body) && isSingle(call)
          ? { ...answer, body: `)]}',\n${JSON.stringify(answer.body)}` }
          : undefined,
      ),
  },
  {
    id: 'media-list-redirected',
    title: 'A list without filter is answered with a redirect.',
    ledger: ['RW-017'],
    requirements: ['ENTRA-NET-REDIRECT', 'ENTRA-G1', 'ENTRA-G3'],
    neighbours: ['RFC7644-3.4.2.4-05', 'ENTRA-G5'],
    plant: (seams) =>
      onReply(seams, ({ status }, { method, segments, base, search, parameters }) =>
        status === 200 &&
        method === 'GET' &&
        !parameters.has('filter') &&
        segments.length === 1 &&
        /^(Users|Groups)$/.test(segments[0] ?? '')
          ? { status: 308, headers: { location: `${base}/${segments[0]}/${search}` } }
          : undefined,
      ),
  },
]
