# SPDX-License-Identifier: EUPL-1.2
# Sourced by the scripts: finds what is missing on a Debian machine, installs it when it may, else says exactly what to install.
# shellcheck shell=bash

project_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

# A program that stands on the PATH counts as installed, however it came there (a newer cmake or node than Debian's is fine).
declare -A program_of=([git]=git [g++]=g++ [cmake]=cmake [ninja-build]=ninja [pkg-config]=pkg-config [nodejs]=node [npm]=npm
  [python3]=python3 [sqlite3]=sqlite3 [chromium]=chromium)

say() { printf '%s\n' "$*" >&2; }

missing_packages() {
  local package program
  while read -r package _; do
    case $package in '' | '#'*) continue ;; esac
    program=${program_of[$package]:-}
    if [ -n "$program" ] && command -v "$program" >/dev/null 2>&1; then continue; fi
    # `dpkg-query -W` on one package: "installed" only when it is there whole.
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || printf '%s\n' "$package"
  done <"$project_root/scripts/packages.txt"
}

# ensure_packages [NAME …]: everything on the list but the named ones, which the work at hand does not need.
ensure_packages() {
  if ! command -v dpkg-query >/dev/null 2>&1; then
    say "This is no Debian machine. Install the equivalents of scripts/packages.txt yourself; going on without a check."
    return 0
  fi
  local missing not_needed
  missing=$(missing_packages)
  if [ $# -gt 0 ]; then
    not_needed=$(printf '%s\n' "$@")
    missing=$(grep -vxF "$not_needed" <<<"$missing" || true)
  fi
  [ -n "$missing" ] || return 0
  # shellcheck disable=SC2086
  set -- $missing
  if [ "$(id -u)" -eq 0 ]; then
    say "Installing: $*"
    local log
    log=$(mktemp)
    if ! { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"; } >"$log" 2>&1; then
      tail -n 20 "$log" >&2
      say "Installing failed; the whole log is in $log"
      exit 2
    fi
    rm -f "$log"
  else
    say "Not installed yet, and this user may not install. Run this once, then call the script again:"
    say "  sudo apt-get update && sudo apt-get install --no-install-recommends $*"
    exit 2
  fi
}

# configure_and_build PRESET [TARGET …]: configures once, builds what changed.
configure_and_build() {
  local preset=$1
  shift
  cd "$project_root" || exit 2
  if [ ! -f "build/$preset/build.ninja" ]; then
    cmake --preset "$preset" >"$project_root/build-$preset.log" 2>&1 || { cat "build-$preset.log" >&2; rm -f "build-$preset.log"; exit 2; }
    rm -f "build-$preset.log"
  fi
  if [ $# -gt 0 ]; then
    cmake --build --preset "$preset" --target "$@"
  else
    cmake --build --preset "$preset"
  fi
}
