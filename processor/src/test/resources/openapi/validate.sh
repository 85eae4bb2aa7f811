#!/usr/bin/env bash
# Holds OpenAPI documents against two public validators. Without arguments: all that the tests expect.
# The tools are installed in a directory of their own: $OPENAPI_VALIDATORS, else a temporary one.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)

if [ $# -eq 0 ]; then
  mapfile -t documents < <(
    find "$here/expected" -name '*.json'
    find "$here/../golden" -name openapi.json 2>/dev/null || true
  )
  set -- "${documents[@]}"
fi

if [ -n "${OPENAPI_VALIDATORS:-}" ]; then
  tools=$OPENAPI_VALIDATORS
  mkdir -p "$tools"
else
  tools=$(mktemp -d)
  trap 'rm -rf "$tools"' EXIT
fi
if [ ! -x "$tools/node_modules/.bin/redocly" ]; then
  npm install --silent --no-fund --no-audit --prefix "$tools" \
    @seriousme/openapi-schema-validator@2.11.0 @redocly/cli@2.77.0
fi

failed=0
for document in "$@"; do
  echo "$document"
  "$tools/node_modules/.bin/validate-api" "$document" >"$tools/result" || { cat "$tools/result"; failed=1; }
  # The rules of the specification; the others are about taste: licences, example servers, operations without security.
  REDOCLY_TELEMETRY=off "$tools/node_modules/.bin/redocly" lint --extends=spec "$document" >"$tools/result" 2>&1 \
    || { cat "$tools/result"; failed=1; }
done
exit $failed
