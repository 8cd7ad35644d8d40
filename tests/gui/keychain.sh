#!/usr/bin/env bash
# keychain.sh TEST: with a keychain of its own, then with none at all.
set -euo pipefail
export HOME XDG_RUNTIME_DIR
HOME=$(mktemp -d); XDG_RUNTIME_DIR=$(mktemp -d); chmod 700 "$XDG_RUNTIME_DIR"
trap 'rm -rf "$HOME" "$XDG_RUNTIME_DIR"' EXIT
REIYAN_KEYCHAIN=real dbus-run-session -- bash -c '
  eval "$(printf testpw | gnome-keyring-daemon --unlock --components=secrets 2>/dev/null | sed "s/^/export /")"
  exec "$1"' _ "$1"
env -u DISPLAY -u DBUS_SESSION_BUS_ADDRESS REIYAN_KEYCHAIN=none "$1"
