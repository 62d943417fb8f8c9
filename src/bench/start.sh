#!/usr/bin/env bash
# From the start of a process to its first answer: ./leidenkg serve to a lookup of its API, and the stand-alone Fuseki server to
# a query, over the same store, in turns.
# usage: start.sh OUT [RUNS]
# OUT is the folder of a build. Prints the median of each, least and most, of wall and of processor time (in ms), and the ratio.
# One start of each that does not count comes first. Needs bash 5, Linux and, for Fuseki's jar, what mvn test leaves in
# target/fuseki, or the variable FUSEKI_JAR. On a busy machine wall time lies; look at processor time then.
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
out=$(readlink -f "${1:?usage: start.sh OUT [RUNS]}")
runs=${2:-5}
jar=${FUSEKI_JAR:-$home/target/fuseki/jena-fuseki-server.jar}
[ -f "$jar" ] || { echo "start.sh: no Fuseki at $jar; name its jar in FUSEKI_JAR" >&2; exit 2; }
port=$((20000 + RANDOM % 10000))
organisation=universiteit-leiden
iri="https%3A%2F%2Fw3id.org%2Fleidenkg%2Fid%2Forganisation%2F$organisation"
ticks=$(getconf CLK_TCK)
work=$(mktemp -d)
log=$work/log
pid=
stop() { if [ -n "$pid" ]; then kill "$pid" 2>/dev/null || true; wait "$pid" 2>/dev/null || true; pid=; fi; }
trap 'stop; rm -rf "$work"' EXIT
exec 9<> <(:)

# Milliseconds, by the clock and of the processors, until a command answers a path.
# usage: first PATH COMMAND...
first() {
  local path=$1 from=${EPOCHREALTIME/./} to status tries=0
  shift
  "$@" >"$log" 2>&1 &
  pid=$!
  # A pause without a process of its own: there are two processors to start on.
  until { exec 8<>"/dev/tcp/127.0.0.1/$port"; } 2>/dev/null; do
    read -r -t 0.01 -u 9 || true
    tries=$((tries + 1))
    if [ "$tries" -gt 12000 ] || [ ! -d "/proc/$pid" ]; then cat "$log" >&2; exit 1; fi
  done
  printf 'GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json, */*\r\nConnection: close\r\n\r\n' "$path" >&8
  IFS= read -r status <&8
  cat <&8 >/dev/null
  to=${EPOCHREALTIME/./}
  case $status in *" 200 "*) ;; *) echo "start.sh: $path: $status" >&2; exit 1 ;; esac
  echo "$(((to - from) / 1000)) $(awk -v t="$ticks" '{ print int(($14 + $15) * 1000 / t) }' "/proc/$pid/stat")" >"$work/times"
  exec 8>&-
  stop
}

ours() { first "/api/v1/organisations/$organisation" "$home/leidenkg" serve --out "$out" --port "$port" --fuseki-port 0; }
theirs() {
  first "/leidenkg/sparql?query=SELECT%20%2A%20%7B%20%3C$iri%3E%20%3Fp%20%3Fo%20%7D" \
    env FUSEKI_BASE="$work/fuseki" java -jar "$jar" --localhost --port "$port" --set tdb2:unionDefaultGraph=true --tdb2 --loc "$out/store" /leidenkg
}

# The median, the least and the most of a column.
summary() { awk -v c="$1" '{ print $c }' | sort -n | awk '{ v[NR] = $1 } END { printf "%d (%d to %d)", v[int((NR + 1) / 2)], v[1], v[NR] }'; }

declare -a a=() b=()
for ((i = 0; i <= runs; i++)); do
  ours
  if [ "$i" -gt 0 ]; then a+=("$(cat "$work/times")"); fi
  theirs
  if [ "$i" -gt 0 ]; then b+=("$(cat "$work/times")"); fi
done
for column in 1 2; do
  x=$(printf '%s\n' "${a[@]}" | summary "$column")
  y=$(printf '%s\n' "${b[@]}" | summary "$column")
  name=$([ "$column" = 1 ] && echo 'wall' || echo 'processor')
  echo "$name: leidenkg $x ms, Fuseki $y ms, ratio $(awk -v x="${x%% *}" -v y="${y%% *}" 'BEGIN { printf "%.2f", x / y }')"
done
echo "load: $(cut -d' ' -f1-3 /proc/loadavg)"
