#!/usr/bin/env bash
# Calls the example app with clients that others generate from its openapi.json: one in Java by OpenAPI Generator, one in
# TypeScript by openapi-typescript. Both have to compile, and to get what the document promises.
#   run.sh [JAR]    the example app; by default that of its target directory
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../../../../.." && pwd)
jars=("$root"/example-app/target/*.jar)
jar=${1:-${jars[0]}}

generator=7.17.0
dependency_plugin=org.apache.maven.plugins:maven-dependency-plugin:3.8.1

work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$work"' EXIT

java -jar "$jar" 0 >"$work/server.log" 2>&1 &
server=$!
url=
for _ in $(seq 300); do
  url=$(sed -nE 's/.*Listening on (http[^ ,]+).*/\1/p' "$work/server.log")
  [ -z "$url" ] || break
  kill -0 "$server" 2>/dev/null || break
  sleep 0.1
done
if [ -z "$url" ]; then
  cat "$work/server.log" >&2
  exit 1
fi

# Runs a command that has much to say, and lets it only if it fails.
quietly() {
  "$@" >"$work/log" 2>&1 || { cat "$work/log" >&2; return 1; }
}

echo "OpenAPI Generator $generator, java"
# In a directory without a POM, where this is one project and not all of ours.
cd "$work"
quietly mvn -B "$dependency_plugin:copy" -Dartifact="org.openapitools:openapi-generator-cli:$generator" \
  -DoutputDirectory="$work" -Dmdep.stripVersion=true
quietly java -jar "$work/openapi-generator-cli.jar" generate -i "$url/openapi.json" -g java --library native \
  --invoker-package example.client --api-package example.client.api --model-package example.client.model -o "$work/java" \
  --additional-properties=hideGenerationTimestamp=true,openApiNullable=false
cp "$here/JavaClient.java" "$work/java/src/main/java/"
quietly mvn -B -f "$work/java/pom.xml" compile "$dependency_plugin:build-classpath" -Dmdep.outputFile="$work/classpath"
java -cp "$work/java/target/classes:$(cat "$work/classpath")" JavaClient "$url"

echo "openapi-typescript and openapi-fetch"
mkdir "$work/typescript"
cp "$here/package.json" "$here/client.ts" "$work/typescript/"
cd "$work/typescript"
quietly npm install --no-fund --no-audit
quietly node_modules/.bin/openapi-typescript "$url/openapi.json" -o schema.d.ts
quietly node_modules/.bin/tsc --strict --noUncheckedIndexedAccess --module nodenext --target es2022 client.ts
node client.js "$url"
