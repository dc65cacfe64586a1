#!/bin/sh
# Installs what tests/languages/test_recipes.py runs: Debian's packages (as root), and into
# build/recipes/ the Java engine; with the argument "rust", the sources of that engine instead of all
# that. What is there is left alone.
set -eu
cd "$(dirname "$0")/../.."
here=tools/recipes
build=$PWD/build/recipes
mkdir -p "$build"

if [ "${1-}" != rust ]; then
    packages="golang-go golang-github-xeipuuv-gojsonschema-dev ruby ruby-json-schemer php-cli php-json-schema"
    command -v javac > /dev/null || packages="$packages default-jdk-headless"
    if ! dpkg -s $packages > /dev/null 2>&1; then
        apt-get update -q -o DPkg::Lock::Timeout=300
        DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends \
            -o DPkg::Lock::Timeout=300 $packages
    fi
    cp $here/package.json $here/package-lock.json $here/.npmrc "$build/"
    if ! cmp -s $here/package-lock.json "$build/node_modules/.installed"; then
        npm ci --prefix "$build" --no-audit --no-fund
        cp $here/package-lock.json "$build/node_modules/.installed"
    fi
    exit 0
fi

if ! command -v cargo > /dev/null; then
    echo "recipes: cargo 1.85 or newer is missing: install it with rustup (https://rustup.rs)" >&2
    exit 1
fi

# The crates come from Debian's unstable release. apt looks at its own lists here, not at the system's.
if cmp -s $here/rust_crates.txt "$build/crates/.installed"; then exit 0; fi
archive=$(apt-get indextargets --format '$(REPO_URI) $(ORIGIN) $(COMPONENT)' 'Identifier: Packages' |
    awk '$2 == "Debian" && $3 == "main" { print $1; exit }')
if [ -z "$archive" ]; then
    echo "recipes: apt knows no archive of Debian: run apt-get update, then make recipes" >&2
    exit 1
fi
apt=$build/apt
rm -rf "$apt" "$build/crates"
mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial" "$apt/debs" "$build/crates"
echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $archive sid main" > "$apt/sources.list"
options="-q -o Dir::Etc::sourcelist=$apt/sources.list -o Dir::Etc::sourceparts=- \
    -o Dir::State::lists=$apt/lists -o Dir::Cache=$apt/cache -o APT::Sandbox::User=root"
apt-get $options update
(cd "$apt/debs" && xargs apt-get $options download < ../../../../$here/rust_crates.txt)
for package in "$apt"/debs/*.deb; do dpkg-deb --extract "$package" "$apt/tree"; done
mv "$apt"/tree/usr/share/cargo/registry/* "$build/crates/"
rm -rf "$apt"
cp $here/rust_crates.txt "$build/crates/.installed"
