#!/usr/bin/env bash
# Draws pages of the site at 1280 and 360 pixels into artifacts/screenshots/.
#   scripts/screenshots.sh                    the home page
#   scripts/screenshots.sh /systems /status   these
#   scripts/screenshots.sh --readme [PATH]    the top of a page (default /) for the README: docs/screenshot.png
set -euo pipefail
cd "$(dirname "$0")/.."

if [[ "${1:-}" == "--readme" ]]; then
  export SCREENSHOT_PATHS="${2:-/}" SCREENSHOT_README="$PWD/docs/screenshot.png"
elif [[ $# -gt 0 ]]; then
  export SCREENSHOT_PATHS="$*"
fi
dotnet test tests/IcsDirectory.Tests -c Release --filter "FullyQualifiedName~ScreenshotTests" --nologo
echo "Screenshots are in artifacts/screenshots/"
