#!/usr/bin/env bash
# How fast kept answers are given, as a share of the rate of a small constant text from the same server, and how long they
# take at half their own rate.
# usage: requests.sh [SECONDS] [ROUNDS]
# Starts ./leidenkg serve on free ports over the data folder, and stops it. Needs wrk (Debian's package) and curl; client and
# server share the machine. The paths take turns, so that what else runs on it strikes all alike; the figures are medians.
# At half the rate a thread asks at fixed times, whatever the answers do (src/bench/HalfRate.java, run from its source): a
# client that waits for each answer before it asks again would not notice a pause.
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
seconds=${1:-3}
rounds=${2:-5}
for tool in wrk curl java; do
  command -v "$tool" >/dev/null || { echo "requests.sh: $tool is not installed" >&2; exit 2; }
done
work=$(mktemp -d)
"$home/leidenkg" serve --port 0 --fuseki-port 0 ${OUT:+--out "$OUT"} >"$work/log" 2>&1 &
pid=$!
trap 'kill "$pid" 2>/dev/null || true; wait "$pid" 2>/dev/null || true; rm -rf "$work"' EXIT
for ((i = 0; i < 600; i++)); do
  grep -q 'Ctrl-C' "$work/log" && break
  kill -0 "$pid" 2>/dev/null || { cat "$work/log" >&2; exit 1; }
  sleep 0.1
done
root=$(sed -n 's/^Who works with whom: *//p' "$work/log")

# The second half of the organisations, asked for the first time by a service that has answered the first half.
mapfile -t slugs < <(curl -sf "${root}api/v1/organisations?size=60" | grep -o '"slug" : "[^"]*"' | cut -d'"' -f4 | sort -u)
half=$((${#slugs[@]} / 2))
for slug in "${slugs[@]:0:half}"; do
  curl -sf -o /dev/null -o /dev/null -o /dev/null "${root}api/v1/organisations/$slug" "${root}doc/organisation/$slug" \
    "${root}api/v1/organisations/$slug/partners"
done
for slug in "${slugs[@]:half}"; do
  for path in "api/v1/organisations/$slug" "doc/organisation/$slug" "api/v1/organisations/$slug/partners"; do
    curl -sf -o /dev/null -w '%{time_total}\n' "$root$path"
  done
done | sort -n | awk '{ v[NR] = $1 * 1000 } END { printf "first answers, %d of them: median %.0f ms, 95 in 100 within %.0f ms, most %.0f ms\n", NR, v[int((NR + 1) / 2)], v[int(NR * 0.95)], v[NR] }'

constant=$(curl -sf "$root" | grep -o 'assets/icon[^"]*' | head -1)
paths=("$constant" doc/organisation/universiteit-leiden api/v1/organisations/universiteit-leiden
  api/v1/organisations/universiteit-leiden/partners)
rate() { wrk -t1 -c8 -d"$1s" -H 'Accept-Encoding: gzip' "$root$2" | awk '/^Requests\/sec/ { print $2 } /Non-2xx/ { print "requests.sh: " $0 >"/dev/stderr"; exit 1 }'; }
median() { sort -n "$1" | awk '{ v[NR] = $1 } END { printf "%.0f", v[int((NR + 1) / 2)] }'; }
for path in "${paths[@]}"; do rate 5 "$path" >/dev/null; done
for ((i = 0; i < rounds; i++)); do
  for k in "${!paths[@]}"; do rate "$seconds" "${paths[$k]}" >>"$work/$k"; done
done
base=$(median "$work/0")
for k in "${!paths[@]}"; do
  rate=$(median "$work/$k")
  half=$((rate / 2))
  echo "$rate/s, $(awk -v a="$rate" -v b="$base" 'BEGIN { printf "%.2f", a / b }') of the constant; at $half/s:" \
    "$(java -XX:TieredStopAtLevel=1 "$home/src/bench/HalfRate.java" "$root${paths[$k]}" "$half" "$seconds") ${paths[$k]}"
done
echo "load: $(cut -d' ' -f1-3 /proc/loadavg)"
