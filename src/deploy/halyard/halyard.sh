#!/usr/bin/env bash
# Halyard on HBase on this machine, to try it out: ZooKeeper, one master, two region servers and a SPARQL endpoint, a process
# each, on the loopback address, with 4 GB of heap in all; no HDFS, the files are on the local disk.
# usage: halyard.sh start|stop|status DIR
# DIR keeps the data, the logs, a process ID a file, and the libraries (160 MB), which Maven fetches at the first start. "start"
# starts what does not run. Needs Maven, curl and Java 17. The endpoint is http://127.0.0.1:7380/sparql; PORT is another
# than 7380, and the next four are HBase's.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
usage() { echo "usage: halyard.sh start|stop|status DIR" >&2; exit 2; }
[ $# = 2 ] || usage
dir=$(realpath -m "$2")
port=${PORT:-7380}
parts=(zookeeper master region1 region2 endpoint)

alive() { [ -f "$dir/$1.pid" ] && kill -0 "$(cat "$dir/$1.pid")" 2>/dev/null; }

# usage: java_of NAME HEAP ARGUMENTS...
java_of() {
  local name=$1 heap=$2
  shift 2
  if alive "$name"; then return; fi
  (cd "$dir" && exec nohup java "-Xmx$heap" -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError \
    --add-opens java.base/java.lang=ALL-UNNAMED --add-opens java.base/java.nio=ALL-UNNAMED \
    --add-opens java.base/sun.nio.ch=ALL-UNNAMED --add-exports java.base/jdk.internal.misc=ALL-UNNAMED \
    -cp "$dir/conf:$dir/target/classes:$dir/lib/*" "$@" >>"$dir/$name.log" 2>&1 </dev/null) &
  echo $! >"$dir/$name.pid"
}

await() {
  for ((i = 0; i < 600; i++)); do
    if curl -sf -o /dev/null --data-urlencode 'query=ASK { ?s ?p ?o }' "http://127.0.0.1:$port/sparql"; then return; fi
    for part in "${parts[@]}"; do
      alive "$part" || { echo "halyard.sh: $part ended; see $dir/$part.log" >&2; exit 3; }
    done
    sleep 0.5
  done
  echo "halyard.sh: no answer after five minutes; see $dir/*.log" >&2
  exit 3
}

start() {
  mkdir -p "$dir/conf"
  mvn -q -f "$here/pom.xml" -Ddata="$dir" compile dependency:copy-dependencies
  cp "$here/log4j.properties" "$dir/conf/"
  sed "s|DIR|$dir|; s|ZOOKEEPER|$((port + 1))|; s|MASTER|$((port + 2))|" "$here/hbase-site.xml" \
    >"$dir/conf/hbase-site.xml"
  java_of zookeeper 128m org.apache.hadoop.hbase.zookeeper.HQuorumPeer
  java_of master 512m org.apache.hadoop.hbase.master.HMaster start
  java_of region1 1g -Dregion.port=$((port + 3)) org.apache.hadoop.hbase.regionserver.HRegionServer start
  java_of region2 1g -Dregion.port=$((port + 4)) org.apache.hadoop.hbase.regionserver.HRegionServer start
  java_of endpoint 1400m org.leidenkg.halyard.HalyardEndpoint "$port"
  await
  echo "SPARQL 1.1 at http://127.0.0.1:$port/sparql"
}

stop() {
  for part in endpoint region2 region1 master zookeeper; do
    if alive "$part"; then
      kill "$(cat "$dir/$part.pid")"
      for ((i = 0; i < 60; i++)); do alive "$part" || break; sleep 0.5; done
      if alive "$part"; then kill -9 "$(cat "$dir/$part.pid")"; fi
    fi
    rm -f "$dir/$part.pid"
  done
}

status() {
  for part in "${parts[@]}"; do
    if alive "$part"; then echo "$part runs, process $(cat "$dir/$part.pid")"; else echo "$part does not run"; fi
  done
}

case $1 in
  start | stop | status) "$1" ;;
  *) usage ;;
esac
