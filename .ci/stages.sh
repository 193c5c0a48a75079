# Sourced by run and nightly: stages, each with the time it took, printed at the end however it came.
took=()
trap 'printf "\n%s\n" "seconds by stage"; printf "%s\n" "${took[@]}"' EXIT

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
