#!/usr/bin/env bash
# Invented seeds of any size in the text shape of an agenda, with the truth beside them.
# usage: generate.sh --projects N --out DIR [--seed S] [--slips SHARE]
# The same settings give the same bytes; ./leidenkg build --seeds DIR reads them. Compiles the tests on first use.
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
classes=$home/target/test-classes
jar=$home/target/leidenkg-all.jar
if [ ! -f "$jar" ] || [ ! -f "$classes/org/leidenkg/generate/Generate.class" ]; then
  mvn -q -f "$home/pom.xml" -DskipTests package
fi
exec java -cp "$classes:$jar" org.leidenkg.generate.Generate "$@"
