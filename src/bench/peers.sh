#!/usr/bin/env bash
# Start, requests and size of leidenkg beside other servers of the same graph, and the speed of writing beside Serd.
# usage: peers.sh OUT [SECONDS]
# OUT is the folder of a build. Each peer that is not installed is left out with a message that says where it comes from:
#   Fuseki      target/fuseki/jena-fuseki-server.jar (mvn test leaves it there), or FUSEKI_JAR
#   RDF4J LMDB, qEndpoint
#               Maven fetches them, with a POM in a folder that is thrown away (set MAVEN=no to leave them out)
#   Virtuoso    Debian: virtuoso-opensource       (virtuoso-t and isql-vt)
#   Serd        Debian: serdi
#   Oxigraph    cargo: oxigraph-cli               (oxigraph); or, as a library in one process, npm: oxigraph, with its folder
#               node_modules/oxigraph in OXIGRAPH
#   LDF server  npm: @ldf/server                  (ldf-server; npm install --ignore-scripts does without its native parts)
#   Trifid      npm: trifid                       (trifid), asked for a page of an organisation
# Every server gets one question, what is said of one organisation, or the page or fragment that is nearest to it. Start is from
# the command to the first answer over data that is loaded already. Needs bash 5, Linux, curl and wrk.
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
out=$(readlink -f "${1:?usage: peers.sh OUT [SECONDS]}")
seconds=${2:-5}
for tool in curl wrk java; do
  command -v "$tool" >/dev/null || { echo "peers.sh: $tool is not installed" >&2; exit 2; }
done
work=$(mktemp -d)
pid=
stop() { if [ -n "$pid" ]; then kill "$pid" 2>/dev/null || true; wait "$pid" 2>/dev/null || true; pid=; fi; }
trap 'stop; rm -rf "$work"' EXIT
port=$((20000 + RANDOM % 9000))
slug=universiteit-leiden
iri=https://w3id.org/leidenkg/id/organisation/$slug
encoded=${iri//:/%3A}
encoded=${encoded//\//%2F}
query="query=SELECT%20%2A%20%7B%20%3C$encoded%3E%20%3Fp%20%3Fo%20%7D"
data='application/sparql-results+json, application/json, */*'
page=text/html
accept=$data
skip() { echo "$1: left out, $2"; }
size() { du -sLk "$@" | awk '{ s += $1 } END { printf "%.1f MB", s / 1024 }'; }

# Starts a server, waits for its first answer, and measures its rate.
# usage: measure NAME SIZE URL COMMAND...
measure() {
  local name=$1 size=$2 url=$3 from=${EPOCHREALTIME/./} to rate i
  shift 3
  "$@" >"$work/log" 2>&1 &
  pid=$!
  for ((i = 0; i < 6000; i++)); do
    curl -sf -o /dev/null --max-time 20 -H "Accept: $accept" "$url" && break
    if ! kill -0 "$pid" 2>/dev/null; then
      pid=
      echo "$name: did not start:"
      tail -n 3 "$work/log"
      return
    fi
    sleep 0.01
  done
  to=${EPOCHREALTIME/./}
  wrk -t1 -c8 -d3s -H 'Accept-Encoding: gzip' -H "Accept: $accept" "$url" >/dev/null
  rate=$(wrk -t1 -c8 -d"${seconds}s" -H 'Accept-Encoding: gzip' -H "Accept: $accept" "$url" |
    awk '/^Requests\/sec/ { rate = $2 } /Non-2xx/ { wrong = " (with errors:" $0 ")" } END { printf "%.0f%s", rate, wrong }')
  echo "$name: first answer after $(((to - from) / 1000)) ms, $rate requests/s, $size"
  stop
}

measure "leidenkg, API" "$(size "$out/store/")" "http://127.0.0.1:$port/api/v1/organisations/$slug" \
  "$home/leidenkg" serve --out "$out" --port "$port" --fuseki-port 0
accept=$page
measure "leidenkg, page" "$(size "$out/store/")" "http://127.0.0.1:$port/doc/organisation/$slug" \
  "$home/leidenkg" serve --out "$out" --port "$port" --fuseki-port 0
accept=$data
measure "leidenkg, SPARQL" "$(size "$out/store/")" "http://127.0.0.1:$port/sparql?$query" \
  "$home/leidenkg" serve --out "$out" --port "$port" --fuseki-port 0

jar=${FUSEKI_JAR:-$home/target/fuseki/jena-fuseki-server.jar}
if [ -f "$jar" ]; then
  measure "Fuseki, SPARQL" "$(size "$out/store/")" "http://127.0.0.1:$port/leidenkg/sparql?$query" \
    env FUSEKI_BASE="$work/fuseki" java -jar "$jar" --localhost --port "$port" --set tdb2:unionDefaultGraph=true \
    --tdb2 --loc "$out/store" /leidenkg
else
  skip Fuseki "no jar at $jar"
fi

if command -v oxigraph >/dev/null; then
  oxigraph load --location "$work/oxigraph" --file "$out/dumps/leidenkg.nq" >/dev/null 2>&1
  measure "Oxigraph, SPARQL" "$(size "$work/oxigraph")" "http://127.0.0.1:$port/query?union-default-graph=&$query" \
    oxigraph serve-read-only --location "$work/oxigraph" --bind "127.0.0.1:$port"
elif [ -n "${OXIGRAPH:-}" ]; then
  timeout 60 node "$home/src/bench/oxigraph.mjs" "$(readlink -f "$OXIGRAPH")" "$out/dumps/leidenkg.nt" "$iri" "$seconds"
else
  skip Oxigraph "there is no program oxigraph, and OXIGRAPH names no library"
fi

if command -v virtuoso-t >/dev/null && command -v isql-vt >/dev/null; then
  mkdir "$work/virtuoso"
  cp "$out/dumps/leidenkg.nq" "$work/virtuoso/"
  cat >"$work/virtuoso/virtuoso.ini" <<INI
[Database]
DatabaseFile = $work/virtuoso/virtuoso.db
ErrorLogFile = $work/virtuoso/virtuoso.log
TransactionFile = $work/virtuoso/virtuoso.trx
xa_persistent_file = $work/virtuoso/virtuoso.pxa
[TempDatabase]
DatabaseFile = $work/virtuoso/temp.db
TransactionFile = $work/virtuoso/temp.trx
[Parameters]
ServerPort = $((port + 1))
DirsAllowed = $work/virtuoso
NumberOfBuffers = 20000
[HTTPServer]
ServerPort = 127.0.0.1:$port
[SPARQL]
ResultSetMaxRows = 10000
INI
  (cd "$work/virtuoso" && exec virtuoso-t -f -c virtuoso.ini >log 2>&1) &
  pid=$!
  for ((i = 0; i < 300; i++)); do
    isql-vt "127.0.0.1:$((port + 1))" dba dba exec="status();" >/dev/null 2>&1 && break
    sleep 0.2
  done
  isql-vt "127.0.0.1:$((port + 1))" dba dba \
    exec="ld_dir('$work/virtuoso','leidenkg.nq','urn:default'); rdf_loader_run(); checkpoint;" >/dev/null
  stop
  measure "Virtuoso, SPARQL" "$(size "$work/virtuoso/virtuoso.db")" "http://127.0.0.1:$port/sparql?$query" \
    virtuoso-t -f -c "$work/virtuoso/virtuoso.ini"
else
  skip Virtuoso "virtuoso-t or isql-vt is not installed"
fi

if command -v ldf-server >/dev/null; then
  cat >"$work/ldf.json" <<JSON
{ "@context": "https://linkedsoftwaredependencies.org/bundles/npm/@ldf/server/^3.0.0/components/context.jsonld",
  "@id": "urn:ldf-server:my", "import": "preset-qpf:config-defaults.json", "title": "leidenkg", "port": $port, "workers": 1,
  "datasources": [ { "@id": "urn:ldf-server:leidenkg", "@type": "TurtleDatasource", "datasourceTitle": "leidenkg",
    "datasourcePath": "leidenkg", "file": "$out/dumps/leidenkg.ttl" } ] }
JSON
  measure "LDF server, fragment" "in memory, from $(size "$out/dumps/leidenkg.ttl")" \
    "http://127.0.0.1:$port/leidenkg?subject=$encoded" ldf-server "$work/ldf.json"
else
  skip "LDF server" "ldf-server is not installed"
fi

if command -v trifid >/dev/null && [ -f "$jar" ]; then
  env FUSEKI_BASE="$work/fuseki" java -jar "$jar" --localhost --port $((port + 2)) --set tdb2:unionDefaultGraph=true \
    --tdb2 --loc "$out/store" /leidenkg >"$work/behind" 2>&1 &
  behind=$!
  trap 'stop; kill "$behind" 2>/dev/null || true; rm -rf "$work"' EXIT
  # As it comes, but that it does not log each request.
  cat >"$work/trifid.yaml" <<YAML
extends:
  - $(dirname "$(readlink -f "$(command -v trifid)")")/instances/docker-sparql/config.yaml
server:
  logLevel: warn
YAML
  accept=$page
  measure "Trifid over Fuseki, page" "that of Fuseki" "http://127.0.0.1:$port/leidenkg/id/organisation/$slug" \
    trifid -c "$work/trifid.yaml" -p "$port" --sparql-endpoint-url "http://127.0.0.1:$((port + 2))/leidenkg/sparql" \
    --dataset-base-url https://w3id.org/
  accept=$data
  kill "$behind" && wait "$behind" 2>/dev/null || true
else
  skip Trifid "trifid or Fuseki is not installed"
fi

# A store below RDF4J's interface.
# usage: sail NAME CLASS FILE DEPENDENCY...   each GROUP:ARTIFACT:VERSION
sail() {
  local name=$1 class=$2 file=$3 folder dependency group artifact version
  shift 3
  folder=$(mktemp -d -p "$work")
  {
    echo '<project><modelVersion>4.0.0</modelVersion><groupId>org.leidenkg</groupId><artifactId>peers</artifactId><version>1</version><dependencies>'
    for dependency in "$@"; do
      IFS=: read -r group artifact version <<<"$dependency"
      echo "<dependency><groupId>$group</groupId><artifactId>$artifact</artifactId><version>$version</version></dependency>"
    done
    echo '</dependencies></project>'
  } >"$folder/pom.xml"
  if ! mvn -q -B -f "$folder/pom.xml" dependency:build-classpath -Dmdep.outputFile="$folder/classpath" >"$work/log" 2>&1; then
    skip "$name" "Maven could not fetch it: $(tail -n 1 "$work/log")"
  elif ! timeout 120 java -cp "$(cat "$folder/classpath")" "$home/src/bench/SailStore.java" "$name" "$class" "$file" "$folder/store" \
    "$iri" >"$work/log" 2>&1; then
    echo "$name: failed:"
    tail -n 3 "$work/log"
  else
    grep "^$name" "$work/log"
    echo "$name: $(size "$folder/store")"
  fi
}
rdf4j=$(sed -n 's/.*<rdf4j.version>\(.*\)<\/rdf4j.version>.*/\1/p' "$home/pom.xml")
if [ "${MAVEN:-}" != no ] && command -v mvn >/dev/null; then
  sail "RDF4J LMDB" org.eclipse.rdf4j.sail.lmdb.LmdbStore "$out/dumps/leidenkg.nq" "org.eclipse.rdf4j:rdf4j-sail-lmdb:$rdf4j" \
    "org.eclipse.rdf4j:rdf4j-repository-sail:$rdf4j" "org.eclipse.rdf4j:rdf4j-rio-nquads:$rdf4j"
  # It knows no named graphs. This few triples it keeps in the store for what was added, before its index.
  sail qEndpoint com.the_qa_company.qendpoint.store.EndpointStore "$out/dumps/leidenkg.nt" com.the-qa-company:qendpoint:2.4.1
else
  skip "RDF4J LMDB, qEndpoint" "as MAVEN=no says, or there is no mvn"
fi

if command -v serdi >/dev/null; then
  for ((i = 0; i < 5; i++)); do
    for pair in "ntriples nt" "turtle ttl"; do
      read -r syntax extension <<<"$pair"
      TIMEFORMAT="%U %S"
      { time serdi -b -i "$syntax" -o "$syntax" "$out/dumps/leidenkg.$extension" >/dev/null; } 2>>"$work/serd-$extension"
    done
  done
  for extension in nt ttl; do
    echo "Serd, reading and writing leidenkg.$extension: $(awk '{ print ($1 + $2) * 1000 }' "$work/serd-$extension" | sort -n |
      awk '{ v[NR] = $1 } END { printf "%d", v[int((NR + 1) / 2)] }') ms of processor"
  done
  echo "  (writing by leidenkg alone: SerialisingBenchmark, docs/performance.md)"
else
  skip Serd "serdi is not installed"
fi
echo "load: $(cut -d' ' -f1-3 /proc/loadavg)"
