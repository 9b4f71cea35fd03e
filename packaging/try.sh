#!/usr/bin/env bash
# Does what packaging/Dockerfile and sprintbot.service do, on this machine and without their engines: builds a release, unpacks it into a root that can't be written to, and
# lets a user without rights run it there against the sandbox: start, stop by SIGTERM, no token, unwritable data. The base images and systemd itself are not tried by it.
#   bash packaging/try.sh        after `dotnet build SprintBot.sln -c Release`; needs bubblewrap
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
work=$(mktemp -d)
serving='' bot='' box=''
clear_up() {
  [ -z "$bot" ] || kill -KILL "$bot" 2>/dev/null || true
  [ -z "$serving" ] || { kill "$serving" 2>/dev/null || true; wait "$serving" 2>/dev/null || true; }
  rm -rf "$work"
}
trap clear_up EXIT
fail() { echo "try.sh: $*" >&2; [ ! -s "$work/log" ] || sed 's/^/  | /' "$work/log" >&2; exit 1; }
until_seen() { # FILE WORDS WHAT: waits for words in a file, a minute at most
  local tries=600
  until grep -q "$2" "$1" 2>/dev/null; do tries=$((tries - 1)); [ $tries -gt 0 ] || fail "$3"; sleep 0.1; done
}

bash packaging/release.sh "$work/release"
(cd "$work/release" && sha256sum --check --quiet SHA256SUMS)
mkdir -p "$work/app" "$work/data" "$work/secrets"
tar -xzf "$work"/release/*.tar.gz -C "$work/app" --strip-components=1 --no-same-owner
dotnet=$(dirname "$(readlink -f "$(command -v dotnet)")")

# A root with the system, .NET, the program and nothing else; only /data and /tmp take files. Root becomes the container's user, others stay who they are.
user=$(id -u)
become=()
if [ "$user" -eq 0 ]; then
  user=1654
  become=(setpriv --reuid "$user" --regid "$user" --clear-groups --no-new-privs)
  chown $user:$user "$work/data"
fi
chmod 711 "$work"
chmod 700 "$work/data"
boxed() { # [bwrap's further options] -- ARGUMENTS of sprintbot
  local more=()
  while [ "$1" != -- ]; do more+=("$1"); shift; done
  shift
  exec ${become[@]+"${become[@]}"} bwrap --die-with-parent --unshare-user --unshare-pid --as-pid-1 --unshare-ipc --unshare-uts --cap-drop ALL --clearenv \
    --ro-bind /usr /usr --symlink usr/lib /lib --symlink usr/lib64 /lib64 --symlink usr/bin /bin --ro-bind /etc /etc \
    --ro-bind "$dotnet" /dotnet --ro-bind "$work/app" /app --ro-bind "$work/secrets" /run/secrets --bind "$work/data" /data --tmpfs /tmp --proc /proc --dev /dev --remount-ro / \
    --chdir /app --setenv DOTNET_ROOT /dotnet --setenv DOTNET_EnableDiagnostics 0 --setenv Storage__Path /data/sprintbot.db ${more[@]+"${more[@]}"} /app/sprintbot "$@"
}

dotnet src/SprintBot.Sandbox/bin/Release/net10.0/sprintbot-sandbox.dll serve --port 0 >"$work/sandbox" &
serving=$!
until_seen "$work/sandbox" '^Channel' 'the sandbox does not start'
told() { sed -n "s/^$1 *//p" "$work/sandbox"; }
port=$((20000 + RANDOM % 10000))
settings=(--setenv Discord__ApiUrl "$(told API)" --setenv Discord__CdnHosts "$(told Files)" --setenv Operating__Port "$port")
told Token >"$work/secrets/discord-token"
if grep -rqs 'Discord:TokenFile' src/SprintBot/Running; then
  settings+=(--setenv Discord__TokenFile /run/secrets/discord-token)
else
  settings+=(--setenv Discord__Token "$(told Token)")
fi

echo "$ sprintbot --version"
(boxed -- --version) || fail 'the program does not start'

echo "$ sprintbot run, without a token"
code=0; (boxed -- run) >"$work/log" 2>&1 || code=$?
sed 's/^/  | /' "$work/log"
[ $code -eq 2 ] || fail "without a token the exit code is $code and not 2, so systemd would start it again and again"

echo "$ sprintbot run, with data that can't be written"
code=0; (boxed "${settings[@]}" --setenv Storage__Path /app/data/sprintbot.db -- run) >"$work/log" 2>&1 || code=$?
sed 's/^/  | /' "$work/log"
if [ $code -eq 0 ] || [ "$(wc -l <"$work/log")" -gt 2 ]; then fail "the data can't be written, and this is not told in a line"; fi

echo "$ sprintbot run"
(boxed "${settings[@]}" --info-fd 9 -- run) 9>"$work/info" >"$work/log" 2>&1 &
box=$!
until_seen "$work/log" 'Connected to Discord' 'the bot does not connect'
until_seen "$work/log" 'commands are registered' 'the bot does not register its commands'
bot=$(sed -n 's/.*"child-pid": *\([0-9]*\).*/\1/p' "$work/info")
[ "$(stat -c %u "/proc/$bot")" = "$user" ] || fail 'the bot runs as somebody else'
[ -s "$work/data/sprintbot.db" ] || fail 'the bot has no data in its volume'

if (boxed -- check --help) 2>/dev/null | grep -q -- --health; then
  echo "$ sprintbot check --health"
  (boxed "${settings[@]}" -- check --health) || fail 'the running bot is told not to be well'
fi

echo "$ kill -TERM"
kill -TERM "$bot"
code=0; wait "$box" || code=$?
bot=''
[ $code -eq 0 ] || fail "after SIGTERM the exit code is $code"
sed 's/^/  | /' "$work/log"
echo 'packaging: built, unpacked, started, connected and stopped in a root that cannot be written to'
