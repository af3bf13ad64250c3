#!/bin/sh
# How long 10,000 rows take from the POST to the last link.
# bench/link/import.sh KEY [ADDRESS] - the key may write and read links, its plan has room for the rows.
set -eu
key=${1:?give an API key}
api=${2:-http://localhost:8080}/api/v1/imports
file=$(mktemp)
trap 'rm -f "$file"' EXIT

awk -v run="$(date +%s)" 'BEGIN {
    print "slug,target,tags"
    for (i = 1; i <= 10000; i++) printf "bench-%s-%d,https://example.com/page/%d?from=bench,one;two\n", run, i, i
}' > "$file"

now() { date +%s.%N; }
field() { sed -n "s/.*\"$1\":\"\{0,1\}\([^\",}]*\).*/\1/p"; }

start=$(now)
id=$(curl -sS -H "Authorization: Bearer $key" -H 'Content-Type: text/csv' --data-binary "@$file" "$api" | field id)
answered=$(now)
state=queued
while [ "$state" = queued ] || [ "$state" = running ]; do
    sleep 0.05
    answer=$(curl -sS -H "Authorization: Bearer $key" "$api/$id")
    state=$(echo "$answer" | field state)
done
echo "$answer" | cut -c1-300
awk -v a="$start" -v b="$answered" -v c="$(now)" 'BEGIN { printf "answered after %.2f s, %s after %.2f s\n", b - a, "'"$state"'", c - a }'
