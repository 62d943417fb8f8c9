#!/usr/bin/env bash
# runtime.sh JDK JAR FOLDER: makes a Java that holds only what a program needs.
set -euo pipefail
jdk=$1 jar=$2 folder=$3

# Of what jdeps finds, the program does without the compiler, which annotations name. What jdeps cannot find: keys on elliptic
# curves, for endpoints with TLS, and the class by which libraries let go of mapped files.
modules=$("$jdk/bin/jdeps" --multi-release 17 --ignore-missing-deps --print-module-deps "$jar" |
  tr ',' '\n' | grep -vx 'java\.compiler' | paste -sd, -),jdk.crypto.ec,jdk.unsupported

rm -rf "$folder"
# Not compressed: the archive is, and packs it better. Its class-data archive is what the launcher's own is based on.
"$jdk/bin/jlink" --add-modules "$modules" --strip-java-debug-attributes --no-header-files --no-man-pages --compress=0 \
  --generate-cds-archive --output "$folder"
# Only for heaps of more than 32 GB.
rm -f "$folder/lib/server/classes_nocoops.jsa"
# So that others may read what is unpacked.
chmod -R a+rX,u+w "$folder"
