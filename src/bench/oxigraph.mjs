// Oxigraph as a library of npm, in this process: loads N-Triples into memory and asks what is said of a thing.
// Run by peers.sh: node oxigraph.mjs LIBRARY FILE.nt IRI SECONDS, where LIBRARY is the folder node_modules/oxigraph.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const [library, file, iri, seconds] = process.argv.slice(2)
const oxigraph = createRequire(import.meta.url)(library)
const from = performance.now()
const store = new oxigraph.Store()
store.load(readFileSync(file, 'utf8'), { format: 'application/n-triples' })
const query = `SELECT * { <${iri}> ?p ?o }`
const ask = () => store.query(query).length
const rows = ask()
const first = performance.now()

/** Answers a second, as long as it may last. */
function rate () {
  const start = performance.now()
  let answers = 0
  while (performance.now() - start < seconds * 1000) {
    ask()
    answers++
  }
  return Math.round(answers / (performance.now() - start) * 1000)
}

rate()
console.log(`Oxigraph, in memory, without HTTP, one thread: loaded and first answer (${rows} rows) in ` +
  `${Math.round(first - from)} ms, ${rate()} answers/s`)
