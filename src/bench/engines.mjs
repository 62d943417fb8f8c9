// The questions of queries/ at SPARQL endpoints of any make: the time of each, asked for the first time, and whether all give the same rows.
// usage: node src/bench/engines.mjs [-e] [-t SECONDS] [-q NAME,NAME] [-p PID,PID] [-s FROM=TO] URL...
//  -e  compares with the expected answers for the real agenda, src/test/resources/queries, and not with the first endpoint
//  -p  the processes of the servers, one for each URL: the times are their processor time, which others on the machine do not lengthen
//  -s  a slug in place of the defaults' universiteit-leiden and others, FROM=TO, any number of times
// The default graph of an endpoint must be the union of its graphs.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

const home = new URL('../../', import.meta.url)
const { values: options, positionals: endpoints } = parseArgs({
  allowPositionals: true,
  options: { e: { type: 'boolean' }, t: { type: 'string', default: '60' }, q: { type: 'string' }, p: { type: 'string', default: '' }, s: { type: 'string', multiple: true, default: [] } }
})
const names = options.q?.split(',') ?? readFileSync(new URL('queries/index.txt', home), 'utf8').trim().split('\n')
const processes = options.p.split(',')
const substituted = (text, [from, to]) => text.replaceAll(`:${from} }`, `:${to} }`)
const read = name => options.s.map(pair => pair.split('=')).reduce(substituted,
  readFileSync(new URL(`queries/${name}.rq`, home), 'utf8').replace(/^#\+.*\n/gm, ''))

/** In milliseconds: of the process, in hundredths of a second as Linux counts them, or of the clock. */
const time = pid => pid ? readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/.*\) /, '').split(' ').slice(11, 13).reduce((a, b) => +a + +b) * 10 : performance.now()

/** A number as short as it can be, so that 1.50 and 1.5E0 are the same; other texts as they are. */
const plain = text => /^[-+]?[\d.]+(e[-+]?\d+)?$/i.test(text) ? String(+(+text).toPrecision(12)) : text
const cell = term => term === undefined ? '' : term.type === 'uri' ? term.value : plain(term.value)
const tagged = term => cell(term) + (term['xml:lang'] ? '@' + term['xml:lang'] : '')

function csv (text) {
  const rows = [[]]
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1).push(plain(quoted?.replaceAll('""', '"') ?? bare))
    if (end !== ',') rows.push([])
  }
  return rows.slice(1).filter(row => row.length > 1 || (row.length && row[0] !== '')).map(row => row.join('\t'))
}

async function ask (endpoint, query, pid) {
  const graph = /^CONSTRUCT/m.test(query)
  const from = time(pid)
  try {
    const answer = await fetch(endpoint, {
      method: 'POST',
      headers: { Accept: graph ? 'application/n-triples, text/plain' : 'application/sparql-results+json' },
      body: new URLSearchParams({ query }),
      signal: AbortSignal.timeout(options.t * 1000)
    })
    const text = await answer.text()
    const ms = time(pid) - from
    if (!answer.ok) return { ms, failure: `${answer.status} ${text.replace(/\s+/g, ' ').slice(0, 150)}` }
    if (graph) return { ms, bytes: text.length, rows: text.trim().split('\n').sort() }
    const { head, results } = JSON.parse(text)
    return { ms, bytes: text.length, rows: results.bindings.map(row => head.vars.map(name => cell(row[name])).join('\t')) }
  } catch (e) {
    return { ms: time(pid) - from, failure: e.name }
  }
}

/** What the rows differ in, if they do; the order of texts is the engine's own. */
function difference (rows, expected, isGraph) {
  if (isGraph && rows.length === expected.length) return ''
  const left = rows.toSorted()
  const right = expected.toSorted()
  if (left.join('\n') === right.join('\n')) return rows.join('\n') === expected.join('\n') ? '' : ' (other order)'
  const at = left.findIndex((row, i) => row !== right[i])
  return ` DIFFERS, ${rows.length} rows for ${expected.length}: ${left[at] ?? 'nothing'} for ${right[at < 0 ? left.length : at]}`
}

for (const name of names) {
  const query = read(name)
  let expected = options.e ? csv(readFileSync(new URL(`src/test/resources/queries/${name}.csv`, home), 'utf8')) : undefined
  for (const [i, endpoint] of endpoints.entries()) {
    const { ms, bytes, rows, failure } = await ask(endpoint, query, processes[i])
    const told = failure ? `FAILS: ${failure}` : `${rows.length} rows, ${bytes} B` + (expected ? difference(rows, expected, /^CONSTRUCT/m.test(query)) : '')
    expected ??= rows
    console.log(`${name}\t${Math.round(ms)} ms\t${new URL(endpoint).port}\t${told}`)
  }
}
