# What every script here needs: where things are, how to say what is going on, how to get a tool. Sourced, not run.
set -eu
cd "$(dirname "$0")/.."
ROOT=$(pwd)
TOOLS=$ROOT/.tools
export PATH="$TOOLS/bin:$ROOT/node_modules/.bin:$PATH"

# No folder of this machine may stand in what is served: panic messages would name them otherwise.
CARGO_HOME_DIR=${CARGO_HOME:-$HOME/.cargo}
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="--remap-path-prefix=$CARGO_HOME_DIR/registry/src/= --remap-path-prefix=$ROOT/="

TRUNK_VERSION=0.21.14
BINDGEN_VERSION=0.2.130
DENY_VERSION=0.20.2

say() {
  printf '==> %s\n' "$*"
}

fail() {
  printf 'error: %s\n' "$*" >&2
  exit 1
}

# have <program> <version>: whether it is there in just this version.
have() {
  command -v "$1" >/dev/null 2>&1 && "$1" --version 2>/dev/null | grep -qF "$2"
}

# Fast to build rather than fast to run: each of these tools works for seconds.
cargo_install() {
  CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_OPT_LEVEL=0 CARGO_PROFILE_RELEASE_CODEGEN_UNITS=256 \
    CARGO_PROFILE_RELEASE_DEBUG=0 cargo install --quiet --root "$TOOLS" "$@"
}

# ensure_tool <program> <crate> <version> <minutes> [cargo install options]: ready-made where cargo-binstall is there, else from source.
ensure_tool() {
  program=$1 crate=$2 version=$3 minutes=$4
  shift 4
  have "$program" "$version" && return 0
  if command -v cargo-binstall >/dev/null 2>&1; then
    say "Fetching $crate $version"
    if cargo binstall --quiet --no-confirm --root "$TOOLS" "$crate@$version" && have "$program" "$version"; then
      return 0
    fi
  fi
  say "Building $crate $version from source, once; about $minutes"
  cargo_install "$crate@$version" "$@"
}

ensure_rust() {
  command -v cargo >/dev/null 2>&1 || fail "Rust is missing: install rustup from https://rustup.rs"
  if command -v rustup >/dev/null 2>&1; then
    rustup target list --installed 2>/dev/null | grep -q wasm32-unknown-unknown && return 0
    say "Adding what rust-toolchain.toml names; about a minute"
    rustup toolchain install >/dev/null 2>&1 || rustup target add wasm32-unknown-unknown
  fi
}

ensure_node_packages() {
  command -v npm >/dev/null 2>&1 || fail "Node 20 or later is missing: install it from https://nodejs.org"
  if [ ! -e node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
    say "Installing the packages of package-lock.json; about half a minute"
    PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --no-audit --no-fund --loglevel=error
    touch node_modules/.package-lock.json
  fi
}

# What building the site needs.
ensure_build_tools() {
  ensure_rust
  ensure_node_packages
  ensure_tool wasm-bindgen wasm-bindgen-cli "$BINDGEN_VERSION" "two minutes"
  ensure_tool trunk trunk "$TRUNK_VERSION" "five minutes" --locked --no-default-features --features rustls
}

build_site() {
  say "Building the release site into dist; about a minute after a change, longer the first time"
  trunk build --release --offline
  say "Packing the files with brotli and gzip; about ten seconds"
  node script/pack.mjs dist
}

# The browser of the browser tests.
ensure_chromium() {
  CHROMIUM=$(command -v chromium || true)
  [ -n "$CHROMIUM" ] && return 0
  if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
    say "Installing Debian's chromium by apt; about two minutes"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends chromium >/dev/null
    CHROMIUM=$(command -v chromium)
  else
    fail "the browser tests need chromium: sudo apt-get install chromium"
  fi
}

# What reads the words on printed sheets, for the tests of printing.
ensure_pdftotext() {
  command -v pdftotext >/dev/null 2>&1 && return 0
  if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
    say "Installing Debian's poppler-utils by apt; a few seconds"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends poppler-utils >/dev/null
  else
    fail "the tests of printing need pdftotext: sudo apt-get install poppler-utils"
  fi
}

# The host of the hosting tests, with the module that serves brotli copies.
ensure_nginx() {
  export PATH="$PATH:/usr/sbin"
  command -v nginx >/dev/null 2>&1 && [ -e /usr/lib/nginx/modules/ngx_http_brotli_static_module.so ] && return 0
  if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
    say "Installing Debian's nginx and its brotli module by apt; about half a minute"
    was_there=$(command -v nginx || true)
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends nginx libnginx-mod-http-brotli-static >/dev/null
    # The package starts a host of its own on port 80, which nobody asked for.
    [ -n "$was_there" ] || { command -v systemctl >/dev/null 2>&1 && systemctl disable --now nginx >/dev/null 2>&1; } || true
  else
    fail "the hosting tests need nginx: sudo apt-get install nginx libnginx-mod-http-brotli-static"
  fi
}
