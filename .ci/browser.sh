#!/usr/bin/env bash
# The browser that the demonstration page is driven with, and letters for Chinese: installed where they are missing.
set -euo pipefail
missing=()
command -v chromium >/dev/null || missing+=(chromium)
{ command -v fc-list >/dev/null && [ -n "$(fc-list :lang=zh)" ]; } || missing+=(fontconfig fonts-noto-cjk)
[ ${#missing[@]} -eq 0 ] && exit 0
as_root=()
[ "$(id -u)" -eq 0 ] || as_root=(sudo)
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
