#!/usr/bin/env bash
# Start, requests and size of leidenkg beside other servers of the same graph, and the speed of writing beside Serd.
# usage: peers.sh OUT [SECONDS]
# OUT is the folder of a build. Each peer that is not installed is left out with a message that says where it comes from:
#   Fuseki      target/fuseki/jena-fuseki-server.jar (mvn test leaves it there), or FUSEKI_JAR
#   RDF4J LMDB  Maven fetches it into a folder that is thrown away (set RDF4J=no to leave it out)
#   Virtuoso    Debian: virtuoso-opensource       (virtuoso-t and isql-vt)
#   Serd        Debian: serdi
#   Oxigraph    the program oxigraph on the PATH (npm and PyPI have it as a library only, cargo as a program)
#   LDF server  npm: @ldf/server                  (ldf-server)
#   Trifid      npm: trifid                       (trifid), asked for a page of an organisation
# Every server gets one question, what is said of one organisation, or the page or fragment that is nearest to it. Start is from
# the command to the first answer over data that is loaded already. Needs bash 5, Linux, curl and wrk.
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
out=$(readlink -f "${1:?usage: peers.sh OUT [SECONDS]}")
seconds=${2:-3}
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
    curl -sf -o /dev/null --max-time 20 -H 'Accept: application/sparql-results+json, application/json, */*' "$url" && break
    if ! kill -0 "$pid" 2>/dev/null; then
      pid=
      echo "$name: did not start:"
      tail -n 3 "$work/log"
      return
    fi
    sleep 0.01
  done
  to=${EPOCHREALTIME/./}
  wrk -t1 -c8 -d3s -H 'Accept-Encoding: gzip' "$url" >/dev/null
  rate=$(wrk -t1 -c8 -d"${seconds}s" -H 'Accept-Encoding: gzip' "$url" | awk '/^Requests\/sec/ { printf "%.0f", $2 }')
  echo "$name: first answer after $(((to - from) / 1000)) ms, $rate requests/s, $size"
  stop
}

measure "leidenkg, API" "$(size "$out/store/")" "http://127.0.0.1:$port/api/v1/organisations/$slug" \
  "$home/leidenkg" serve --out "$out" --port "$port" --fuseki-port 0
measure "leidenkg, page" "$(size "$out/store/")" "http://127.0.0.1:$port/doc/organisation/$slug" \
  "$home/leidenkg" serve --out "$out" --port "$port" --fuseki-port 0
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
else
  skip Oxigraph "there is no program oxigraph"
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
  measure "Trifid over Fuseki, page" "that of Fuseki" "http://127.0.0.1:$port/leidenkg/id/organisation/$slug" \
    trifid -p "$port" -e "http://127.0.0.1:$((port + 2))/leidenkg/sparql" --dataset-base-url https://w3id.org/
  kill "$behind" && wait "$behind" 2>/dev/null || true
else
  skip Trifid "trifid or Fuseki is not installed"
fi

if [ "${RDF4J:-}" != no ] && command -v mvn >/dev/null; then
  sed -n 's/.*<rdf4j.version>\(.*\)<\/rdf4j.version>.*/\1/p' "$home/pom.xml" >"$work/version"
  cat >"$work/pom.xml" <<POM
<project><modelVersion>4.0.0</modelVersion><groupId>org.leidenkg</groupId><artifactId>peers</artifactId><version>1</version>
<dependencies>
<dependency><groupId>org.eclipse.rdf4j</groupId><artifactId>rdf4j-sail-lmdb</artifactId><version>$(cat "$work/version")</version></dependency>
<dependency><groupId>org.eclipse.rdf4j</groupId><artifactId>rdf4j-repository-sail</artifactId><version>$(cat "$work/version")</version></dependency>
<dependency><groupId>org.eclipse.rdf4j</groupId><artifactId>rdf4j-rio-nquads</artifactId><version>$(cat "$work/version")</version></dependency>
</dependencies></project>
POM
  if mvn -q -f "$work/pom.xml" dependency:build-classpath -Dmdep.outputFile="$work/classpath" >"$work/log" 2>&1; then
    java -cp "$(cat "$work/classpath")" "$home/src/bench/Rdf4jLmdb.java" "$out/dumps/leidenkg.nq" "$work/lmdb" "$iri" 2>/dev/null
    echo "RDF4J LMDB: $(size "$work/lmdb")"
  else
    skip "RDF4J LMDB" "Maven could not fetch it: $(tail -n 1 "$work/log")"
  fi
else
  skip "RDF4J LMDB" "as RDF4J=no says, or there is no mvn"
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
  echo "  (writing by leidenkg alone: SerialisingBenchmark, docs/benchmarks.md)"
else
  skip Serd "serdi is not installed"
fi
echo "load: $(cut -d' ' -f1-3 /proc/loadavg)"
