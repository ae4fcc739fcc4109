#!/usr/bin/env bash
# Measures the published site by hand: start, cached pages beside nginx, uncached pages, memory. Needs wrk, nginx and curl.
# Figures depend on the machine: read the ratios, all taken in one run.
set -euo pipefail
cd "$(dirname "$0")/.."
for tool in wrk nginx curl; do command -v "$tool" >/dev/null || { echo "$tool is missing (Debian: apt-get install $tool)" >&2; exit 2; }; done

work=$(mktemp -d)
site=127.0.0.1:5601 front=127.0.0.1:5602
pid= ; trap 'kill $pid 2>/dev/null || true; nginx -p "$work" -c "$work/nginx.conf" -s quit 2>/dev/null || true; rm -rf "$work"' EXIT
pages=("/systems" "/systems/greater-manchester" "/status")

dotnet publish src/IcsDirectory.Web -c Release -r linux-x64 --self-contained false -p:PublishReadyToRun=true -o "$work/site" -v quiet --nologo
export ASPNETCORE_ENVIRONMENT=Production ConnectionStrings__umbracoDbDSN="Data Source=$work/directory.db"

start() { # starts the site with the settings given; prints the milliseconds until its first page
  local begun; begun=$(date +%s%N)
  env "$@" "$work/site/IcsDirectory.Web" --urls "http://$site" >"$work/log" 2>&1 & pid=$!
  until curl -sf -o /dev/null "http://$site/systems"; do kill -0 $pid || { tail "$work/log"; exit 1; }; sleep 0.01; done
  echo "$(( ($(date +%s%N) - begun) / 1000000 ))"
}
stop() { kill $pid; wait $pid 2>/dev/null || true; }
rate() { wrk -t2 -c32 -d"${3:-6}s" -H 'Accept-Encoding: br' "http://$1$2" | awk '/Requests\/sec/ { print $2 }'; }
ticks() { awk '{ print $14 + $15 }' "/proc/$pid/stat"; }

start NONE=1 >"$work/first"; echo "first page, empty database:    $(cat "$work/first") ms"; stop
for i in 1 2 3 4 5; do start NONE=1 >>"$work/starts"; stop; done
echo "first page, existing database: $(sort -n "$work/starts" | tr '\n' ' ')ms"

start NONE=1 >/dev/null
served=0
while [[ $served -lt 100000 ]]; do
  served=$(( served + $(wrk -t2 -c32 -d1s -H 'Accept-Encoding: br' "http://$site${pages[$(( served % 3 ))]}" | awk '/requests in/ { print $1 }') ))
done
echo "working set after $served requests: $(awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$pid/status") MiB"
mkdir -p "$work/html"
for page in "${pages[@]}"; do
  curl -s -H 'Accept-Encoding: br' "http://$site$page" -o "$work/html/$(basename "$page").br"
done
# the same bytes: nginx sends the headers that the site sends
same=$(curl -s -o /dev/null -D - -H 'Accept-Encoding: br' "http://$site/systems" | tr -d '\r' \
  | awk -F': ' 'NR > 1 && $1 != "" && $1 !~ /^(Date|Server|ETag|Content-Length|Content-Type|Content-Encoding)$/ { value = $0; sub(/^[^:]*: /, "", value); printf "add_header %s \"%s\";\n", $1, value }')
serve_with_nginx() { # nginx beside the site; with an argument, its cache of open files is on
  cat >"$work/nginx.conf" <<CONF
pid $work/nginx.pid; error_log $work/nginx.err; worker_processes 2; events { worker_connections 256; }
http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000;
  client_body_temp_path $work/t1; proxy_temp_path $work/t2; fastcgi_temp_path $work/t3; uwsgi_temp_path $work/t4; scgi_temp_path $work/t5;
  server { listen $front; root $work/html; ${1:+open_file_cache max=100;} default_type text/html; add_header Content-Encoding br; $same } }
CONF
  nginx -p "$work" -c "$work/nginx.conf"
}
for page in "${pages[@]}"; do rate $site "$page" 4 >/dev/null; done
for files in "" cached; do
  serve_with_nginx $files
  for page in "${pages[@]}"; do
    for round in 1 2 3; do
      ours=$(rate $site "$page" 3); theirs=$(rate $front "/$(basename "$page").br" 3)
      echo "cached $page: $ours/s, nginx${files:+ with its cache of open files} $theirs/s, ratio $(awk "BEGIN { printf \"%.2f\", $ours / $theirs }"), WordPress's 45/s times $(awk "BEGIN { printf \"%d\", $ours / 45 }")"
    done
  done
  nginx -p "$work" -c "$work/nginx.conf" -s quit; sleep 1
done
stop

start PageCache__LifetimeMinutes=0 >/dev/null
for page in '/systems?region=london&region=south-west&lead=not_known&unknown=contact&q=trust' '/systems' '/systems/greater-manchester' '/status'; do
  wrk -t1 -c4 -d10s "http://$site$page" >/dev/null # until its code is compiled for good
  before=$(ticks); requests=$(wrk -t1 -c4 -d5s "http://$site$page" | awk '/requests in/ { print $1 }'); after=$(ticks)
  echo "uncached $page: $(awk "BEGIN { printf \"%.2f\", ($after - $before) * 1000 / $(getconf CLK_TCK) / $requests }") ms of processor time a request ($requests requests)"
done
stop
