#!/bin/sh
# Reads a file of reports, one a line, on several cores: the same bytes as one run gives, in the same order.
#
#   parallel.sh FILE [INPUT] [JOBS] > readings.jsonl
#
#   FILE    text or JSON lines, plain or .gz
#   INPUT   lines (text, the default) or jsonl
#   JOBS    how many at a time (by default as many as there are cores)
#
# ISNAD is the command to run (isnad); BLOCK is how much each job takes (10M): starting one costs about two seconds of a core.
# Ends with 0; with 1 if some records could not be read (they stand in the output as {id, issues}); with 3 if the file breaks off or
# a job broke, and then the output is not whole. Needs GNU parallel (apt install parallel; brew install parallel).
set -eu
file=${1:?"which file? parallel.sh FILE [lines|jsonl] [JOBS]"}
input=${2:-lines}
jobs=${3:-100%}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

status=0
{ gzip -dcf -- "$file" || touch "$work/cut"; } |
  parallel --pipe --keep-order --block "${BLOCK:-10M}" --jobs "$jobs" --joblog "$work/log" \
    "${ISNAD:-isnad} read --input $input --format jsonl" || status=$?

# of each job: its exit status and the signal that ended it
awk 'NR > 1 && ($7 > 1 || $8 > 0) { broken = 1 } END { exit broken }' "$work/log" || exit 3
[ ! -e "$work/cut" ] || exit 3
[ "$status" -eq 0 ] || exit 1
