#!/usr/bin/env bash
# accessibility.sh PROGRAM: the console under Xvfb with a window manager, driven from outside.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
export HOME XDG_RUNTIME_DIR
HOME=$(mktemp -d); XDG_RUNTIME_DIR=$(mktemp -d); chmod 700 "$XDG_RUNTIME_DIR"
trap 'rm -rf "$HOME" "$XDG_RUNTIME_DIR"' EXIT
unset QT_QPA_PLATFORM
export QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 QT_QPA_PLATFORM=xcb
xvfb-run -a -s "-screen 0 1600x1000x24" dbus-run-session -- bash -c '
  openbox & sleep 1
  /usr/bin/python3 "$1/drive_console.py" "$2" "$HOME/sample" "$HOME/sample/sample-passwords"' _ "$here" "$1"
