#!/usr/bin/env bash
# Installs or names what the tests need, builds, runs every test, and ends with "N passed, N failed, N skipped".
set -uo pipefail
cd "$(dirname "$0")"
results=artifacts/test-results

stop() { echo "test.sh: $*" >&2; exit 2; }

need_dotnet() {
  command -v dotnet >/dev/null || stop "the .NET 10 SDK is missing: https://dotnet.microsoft.com/download/dotnet/10.0"
  dotnet --version >/dev/null 2>&1 || stop "no .NET SDK that global.json accepts (10.0.400 or later 10.0); installed: $(dotnet --list-sdks | tr '\n' ' ')"
}

need_node() {
  command -v node >/dev/null && command -v npm >/dev/null || stop "Node.js 20 or later with npm is missing: https://nodejs.org/en/download (a distribution’s own nodejs may be older)"
  local major
  major=$(node --version | sed 's/^v\([0-9]*\).*/\1/')
  [[ "$major" -ge 20 ]] || stop "Node.js $(node --version) is too old: 20 or later is needed, from https://nodejs.org/en/download"
}

need_time_zones() {
  [[ -e "${TZDIR:-/usr/share/zoneinfo}/Europe/London" ]] || stop "the time zone Europe/London is missing (Debian: apt-get install tzdata)"
}

need_icu() {
  case "${DOTNET_SYSTEM_GLOBALIZATION_INVARIANT:-}" in
    1 | true) stop "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT is set, but dates are written in British English: unset it" ;;
  esac
  { ldconfig -p 2>/dev/null || /sbin/ldconfig -p; } | grep -q libicuuc || stop "ICU is missing (Debian: apt-get install libicu-dev)"
}

# The headless shell first: without windows it needs half the time of a whole browser.
find_chromium() { command -v chromium-headless-shell || command -v chromium || command -v chromium-browser || command -v google-chrome; }

need_chromium() {
  if [[ -n "${CHROMIUM_PATH:-}" ]]; then
    [[ -x "$CHROMIUM_PATH" ]] || stop "CHROMIUM_PATH is $CHROMIUM_PATH, which cannot be run"
    return
  fi
  CHROMIUM_PATH=$(find_chromium || true)
  if [[ -z "$CHROMIUM_PATH" ]]; then
    [[ $(id -u) -eq 0 ]] && command -v apt-get >/dev/null \
      || stop "Chromium is missing. As root: apt-get install --no-install-recommends chromium-headless-shell; or set CHROMIUM_PATH to a Chromium"
    echo "Installing Chromium"
    (apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium-headless-shell) >/dev/null \
      || stop "apt-get could not install chromium-headless-shell; install it by hand or set CHROMIUM_PATH"
    CHROMIUM_PATH=$(find_chromium) || stop "chromium-headless-shell was installed but is not on the PATH"
  fi
  export CHROMIUM_PATH
}

# Adds up one counter of every .trx file: their <Counters …/> element has one attribute for each outcome.
count() {
  cat "$results"/*.trx 2>/dev/null | grep -o '<Counters [^>]*>' | grep -o " $1=\"[0-9]*\"" | tr -dc '0-9\n' | awk '{ n += $1 } END { print n + 0 }'
}

need_dotnet
need_node
need_time_zones
need_icu
need_chromium

rm -rf "$results"
dotnet restore Directory.sln --locked-mode || stop "restore failed; if a package changed, run 'dotnet restore --force-evaluate' and commit the lock files"
dotnet build Directory.sln -c Release --no-restore || stop "the build failed"
dotnet test Directory.sln -c Release --no-build --logger trx --results-directory "$results"
outcome=$?

total=$(count total) passed=$(count passed)
failed=$(( $(count failed) + $(count error) + $(count timeout) + $(count aborted) ))
skipped=$(( total - passed - failed ))
[[ "$total" -gt 0 ]] || echo "test.sh: no test ran" >&2
echo "$passed passed, $failed failed, $skipped skipped"
[[ $outcome -eq 0 && "$failed" -eq 0 && "$total" -gt 0 ]]
