# Sourced by run and nightly: stages, each with the time it took, printed at the end however it came.
took=()
trap '[ ${#took[@]} -eq 0 ] || printf "%s\n" "" "seconds by stage" "${took[@]}"' EXIT

# stage COMMAND…: runs it; a failure ends the script.
stage() {
  local began=$SECONDS
  printf '\n== %s\n' "$*"
  if "$@"; then
    took+=("$(printf '%6d  %s' $((SECONDS - began)) "$*")")
  else
    local code=$?
    took+=("$(printf '%6d  %s   FAILED' $((SECONDS - began)) "$*")")
    exit "$code"
  fi
}
