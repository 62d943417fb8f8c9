#!/usr/bin/env bash
# Three questions asked of derived edges and counts, and of the participations by a join, in turns, on one SPARQL endpoint.
# usage: derived-counts.sh ENDPOINT [RUNS]
# A median in milliseconds for each, after three seconds that only warm up, and their ratio. Needs curl and awk.
# The endpoint must allow half a minute for a query; an embedded one stops after fifteen seconds.
set -euo pipefail
endpoint=${1:?usage: derived-counts.sh ENDPOINT [RUNS]}
runs=${2:-5}
prefixes='PREFIX dct: <http://purl.org/dc/terms/>
PREFIX level: <https://w3id.org/leidenkg/id/level/>
PREFIX lkg: <https://w3id.org/leidenkg/ontology#>
PREFIX org: <http://www.w3.org/ns/org#>
'

ask() {
  curl -sS --fail --max-time 600 -H 'Accept: text/csv' --data-urlencode "query=$prefixes$1" "$endpoint"
}

# The microseconds that the answer to a question takes, without those of starting curl.
timed() {
  curl -sS --fail --max-time 600 -o /dev/null -w '%{time_total}' -H 'Accept: text/csv' \
    --data-urlencode "query=$prefixes$1" "$endpoint" | awk '{ printf "%d\n", $1 * 1000000 }'
}

warm() {
  local until=$((SECONDS + 3))
  while ((SECONDS < until)); do timed "$1" >/dev/null; done
}

median() { sort -n | awk '{ v[NR] = $1 } END { printf "%.1f", v[int((NR + 1) / 2)] / 1000 }'; }

# A question by name, of derived edges, and by a join.
compare() {
  local derived=() joined=() i d j
  warm "$2"
  warm "$3"
  for ((i = 0; i < runs; i++)); do
    derived+=("$(timed "$2")")
    joined+=("$(timed "$3")")
  done
  d=$(printf '%s\n' "${derived[@]}" | median)
  j=$(printf '%s\n' "${joined[@]}" | median)
  awk -v name="$1" -v d="$d" -v j="$j" 'BEGIN { printf "%-44s %10.1f ms %10.1f ms   ratio %.4f\n", name, d, j, d / j }'
}

position=$(ask 'SELECT ?organisation WHERE { ?position lkg:positionOf ?organisation ; lkg:level level:as-named ; lkg:projectCount ?n }
  ORDER BY DESC(?n)' | tail -n +2 | tr -d '\r')
count=$(wc -l <<<"$position")
largest=$(sed -n 1p <<<"$position")
middle=$(sed -n "$((count / 20 + 1))p" <<<"$position")

printf '%-44s %13s %13s\n' question derived join
for organisation in "$largest" "$middle"; do
  compare "partners of ${organisation##*/}" \
    "SELECT ?other WHERE { <$organisation> lkg:worksWith ?other }" \
    "SELECT DISTINCT ?other WHERE { ?own org:member <$organisation> ; org:organization ?project .
       ?theirs org:organization ?project ; org:member ?other . ?other org:classification ?type .
       FILTER (?other != <$organisation>) }"
done
compare 'projects of each theme' \
  'SELECT ?theme ?n WHERE { ?theme lkg:themeProjects ?n } ORDER BY ?theme' \
  'SELECT ?theme (COUNT(DISTINCT ?project) AS ?n) WHERE { ?participation org:organization ?project . ?project dct:subject ?theme }
   GROUP BY ?theme ORDER BY ?theme'
