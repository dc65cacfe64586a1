#!/bin/sh
# Installs what make language-types runs: Debian's packages (as root), and into build/types-tools/
# quicktype, Kotlin's compiler and Swift's grammar. What is there is left alone. $1: python of a venv.
set -eu
cd "$(dirname "$0")/../.."
here=tools/types
tools=$PWD/build/types-tools
mkdir -p "$tools"

packages="golang-go libjackson2-databind-java libnewtonsoft-json5.0-cil mono-mcs mono-runtime"
command -v javac > /dev/null || packages="$packages default-jdk-headless"
if ! dpkg -s $packages > /dev/null 2>&1; then
    apt-get update -q -o DPkg::Lock::Timeout=300
    DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends \
        -o DPkg::Lock::Timeout=300 $packages
fi
cp $here/package.json $here/package-lock.json $here/.npmrc "$tools/"
if ! cmp -s $here/package-lock.json "$tools/node_modules/.installed"; then
    # No install script is needed: what is binary lies in the packages themselves.
    npm ci --prefix "$tools" --ignore-scripts --no-audit --no-fund
    cp $here/package-lock.json "$tools/node_modules/.installed"
fi
if ! cmp -s $here/requirements.txt "$tools/kotlin/.installed"; then
    "$1" -m pip install -q --disable-pip-version-check --no-deps --upgrade \
        --target "$tools/kotlin" -r $here/requirements.txt
    cp $here/requirements.txt "$tools/kotlin/.installed"
fi
