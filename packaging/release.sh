#!/usr/bin/env bash
# Makes sprintbot-VERSION-linux-x64.tar.gz and SHA256SUMS: the program that `dotnet publish` makes, its licences, and what a server needs to run it.
#   bash packaging/release.sh [FOLDER]        FOLDER: artifacts/release unless given
# The same commit, SDK and packages give the same bytes, wherever the sources lie. It needs the .NET SDK and GNU tar, on Linux on x64.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 LC_ALL=C TZ=UTC
folder=$(realpath -m "${1:-artifacts/release}")

[ "$(uname -sm)" = 'Linux x86_64' ] || { echo 'release.sh: the release is for Linux on x64, and is made there.' >&2; exit 2; }
version=$(sed -n 's/.*<Version>\(.*\)<\/Version>.*/\1/p' Directory.Build.props)
[ -n "$version" ] || { echo 'release.sh: Directory.Build.props tells no version.' >&2; exit 2; }
name="sprintbot-$version-linux-x64"
[ -z "$(git status --porcelain 2>/dev/null)" ] || echo 'release.sh: there are changes that are not committed; they go into this release.' >&2
! grep -q "^## \[$version\] - unreleased" CHANGELOG.md || echo "release.sh: CHANGELOG.md says that $version is not released yet: put the day there first, if this is more than a trial." >&2
when=$(git log -1 --format=%ct 2>/dev/null || echo 315532800) # the commit's time; without git a fixed one

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# The debugging symbols hold paths, and the program holds the symbols' sum: neither may tell where this was built, or from which remote.
dotnet publish src/SprintBot -c Release -o "$work/$name" --artifacts-path "$work/build" -p:EnableSourceLink=false "-p:PathMap=$PWD=/sprintbot%2c$work=/built" --nologo -v quiet
rm -f "$work/$name"/SprintBot.*.xml "$work/$name"/sprintbot.xml # documentation of the code, which no program reads
mkdir "$work/$name/packaging"
cp packaging/install.md packaging/appsettings.server.json packaging/sprintbot*.service packaging/sprintbot*.timer "$work/$name/packaging/"
cp README.md CHANGELOG.md appsettings.example.json "$work/$name/"

mkdir -p "$folder"
tar --sort=name --format=ustar --owner=0 --group=0 --numeric-owner --mode='u+rwX,go=rX' --mtime="@$when" -C "$work" -cf - "$name" | gzip -n -9 >"$folder/$name.tar.gz"
(cd "$folder" && sha256sum "$name.tar.gz" >SHA256SUMS && cat SHA256SUMS)
