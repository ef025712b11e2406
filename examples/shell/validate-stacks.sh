#!/usr/bin/env bash
# Plans stacks, compares the plans with what is live, and keeps the reports: for any CI system, and for a terminal.
#
#   ./validate-stacks.sh search logs
#
# Exit code: 0 clean, 2 findings or something that was not proven, 1 the work could not be done.
# Environment: REPORTS, the folder of the reports (reports); OPENSEARCH_PACKAGES_TERRAFORM, the command (terraform);
# RUN_URL, the run that the comment is to link (none).
set -euo pipefail

reports=${REPORTS:-reports}
terraform=${OPENSEARCH_PACKAGES_TERRAFORM:-terraform}

# Whatever a tool ends with, a plan that could not be made is not a finding.
must() { "$@" || exit 1; }

if [ $# -eq 0 ]; then
  echo "Name the stacks, as in: $0 search logs" >&2
  exit 1
fi

plans=()
for stack in "$@"; do
  folder="cdktf.out/stacks/$stack"
  must "$terraform" "-chdir=$folder" init -input=false >&2
  must "$terraform" "-chdir=$folder" plan -input=false -out=plan.tfplan >&2
  must "$terraform" "-chdir=$folder" show -json plan.tfplan > "$folder/plan.json"
  plans+=("$folder/plan.json")
done

must mkdir -p "$reports"
# What an earlier run found must not be taken for the outcome of this one.
must rm -f "$reports"/{report.json,comment.md,labels.json,junit.xml,report.sarif,report.html}

links=()
if [ -n "${RUN_URL:-}" ]; then links=(--run-url "$RUN_URL"); fi

npx --no -- opensearch-packages validate "${plans[@]}" \
  --output table \
  --output json="$reports/report.json" \
  --output markdown="$reports/comment.md" ${links[@]+"${links[@]}"} \
  --output labels="$reports/labels.json" \
  --output junit="$reports/junit.xml" \
  --output sarif="$reports/report.sarif" \
  --output html="$reports/report.html"
