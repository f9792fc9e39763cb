#!/usr/bin/env bash
# Compares each agreement with its version at a base revision: what action.yml runs. Works in any repository:
#
#   NOVATION_FILES='terms/*.md' NOVATION_BASE=origin/main bash ci/compare.sh
#
# A file that git sees as renamed since the base is compared with its old name; one that is gone is named in a warning.
# Annotations go to standard output, reports to $NOVATION_REPORTS, the Markdown of all to summary.md there and to the
# summary of the job. Exit code 1: a change at or above $NOVATION_FAIL_ON (or fail_on of novation.toml); 2, 3: wrong
# usage, or a file that can't be read; the worst of all files counts.
set -uo pipefail

novation=${NOVATION:-novation}
reports=${NOVATION_REPORTS:-novation-reports}
base=${NOVATION_BASE:-}
options=()
[ -z "${NOVATION_PROFILE:-}" ] || options+=(--profile "$NOVATION_PROFILE")
[ -z "${NOVATION_PROJECT:-}" ] || options+=(--project "$NOVATION_PROJECT")
gate=()
[ -z "${NOVATION_FAIL_ON:-}" ] || gate+=(--fail-on "$NOVATION_FAIL_ON")

if [ -z "$base" ] || ! git rev-parse --quiet --verify "$base^{commit}" >/dev/null; then
    echo "::error title=Novation::the base '$base' is no commit here: check out with fetch-depth 0, or set base."
    exit 2
fi
if [ -z "${NOVATION_FILES//[[:space:]]/}" ]; then
    echo "::error title=Novation::no agreement is named: set files to paths or patterns, one a line."
    exit 2
fi
mkdir -p "$reports" || exit 2
: >"$reports/summary.md"
old_versions=$(mktemp -d)
trap 'rm -rf "$old_versions"' EXIT

worst=0
note() { [ "$1" -le "$worst" ] || worst=$1; }

# What has another name since the base: the new path (from the root of the repository) and the old one, as git tells.
declare -A name_at_base=() name_now=() looked_at=()
while IFS= read -r -d '' _ && IFS= read -r -d '' was && IFS= read -r -d '' now; do
    name_at_base[$now]=$was
    name_now[$was]=$now
done < <(git diff --name-status -z --no-ext-diff --no-relative --find-renames -l0 --diff-filter=R "$base" --)

# The path of a file from the root of the repository.
from_root() {
    local tracked
    tracked=$(git --literal-pathspecs ls-files --full-name -z -- "$1" | tr -d '\0')
    printf %s "${tracked:-$(git rev-parse --show-prefix)$1}"
}

# Names what the pattern found at the base, and is gone or bears a name that no pattern finds.
tell_gone() {
    local was now
    while IFS= read -r -d '' was; do
        now=${name_now[$was]:-}
        [ -z "$now" ] || [ -z "${looked_at[$now]:-}" ] || continue
        [ -z "${looked_at["gone $was"]:-}" ] || continue
        looked_at["gone $was"]=yes
        if [ -n "$now" ]; then
            echo "::warning title=Novation::$was is now $now, which no pattern names: it was not compared."
        else
            echo "::warning title=Novation::$was is gone: it was there at the base, and was not compared."
        fi
    done < <(git diff --name-only -z --no-ext-diff --no-relative --no-renames --diff-filter=D "$base" -- ":(glob)$1")
}

compared=0
shopt -s globstar nullglob
while IFS= read -r pattern; do
    [ -n "$pattern" ] || continue
    # shellcheck disable=SC2206 # patterns are meant to expand
    IFS= files=($pattern)
    [ "${#files[@]}" -gt 0 ] || { echo "::warning title=Novation::no file matches '$pattern'."; continue; }
    for file in "${files[@]}"; do
        [ -f "$file" ] || { echo "::error title=Novation::there is no file $file."; note 3; continue; }
        path=$(from_root "$file")
        looked_at[$path]=yes
        was=${name_at_base[$path]:-$path}
        if ! git cat-file -e "$base:$was" 2>/dev/null; then
            echo "$file is new: there is nothing to compare it with."
        elif [ "$(git rev-parse "$base:$was")" = "$(git hash-object -- "$file")" ]; then
            echo "$file has not changed$([ "$was" = "$path" ] || echo " but for its name, which was $was")."
            continue
        else
            [ "$was" = "$path" ] || echo "$file was $was: it is compared with that."
            name=$(printf %s "$file" | tr '/ ' '__')
            old="$old_versions/$(printf %s "$was" | tr '/ ' '__')"
            git cat-file blob "$base:$was" >"$old" || { note 3; continue; }
            "$novation" diff "$old" "$file" --format github "${options[@]}" "${gate[@]}" \
                -o "$reports/$name.md" -o "$reports/$name.sarif" -o "$reports/$name.html"
            note $?
            [ ! -f "$reports/$name.md" ] || { cat "$reports/$name.md"; echo; } >>"$reports/summary.md"
            compared=$((compared + 1))
        fi
        if [ "${NOVATION_LINT:-true}" = true ]; then
            "$novation" lint "$file" --format github "${options[@]}"
            code=$?
            [ "$code" -le 1 ] || note "$code"
        fi
    done
done <<<"${NOVATION_FILES:-}"
while IFS= read -r pattern; do
    [ -z "$pattern" ] || tell_gone "$pattern"
done <<<"${NOVATION_FILES:-}"

echo "Compared $compared $([ "$compared" -eq 1 ] && echo agreement || echo agreements)."
[ -z "${GITHUB_STEP_SUMMARY:-}" ] || cat "$reports/summary.md" >>"$GITHUB_STEP_SUMMARY"
if [ -n "${GITHUB_OUTPUT:-}" ]; then
    printf 'reports=%s\nsummary=%s\n' "$reports" "$reports/summary.md" >>"$GITHUB_OUTPUT"
fi
exit "$worst"
