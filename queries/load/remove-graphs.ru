# Removes all graphs of ours from a store, those of earlier releases too, and leaves the graphs of others alone.
DELETE { GRAPH ?graph { ?subject ?predicate ?object } }
WHERE {
  GRAPH ?graph { ?subject ?predicate ?object }
  FILTER (STRSTARTS(STR(?graph), "https://w3id.org/leidenkg/graph/"))
}
