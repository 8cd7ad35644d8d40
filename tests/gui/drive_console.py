#!/usr/bin/python3
"""A program of its own speaks to the accessibility bus: finds the controls by role and name, signs
in, approves a deposit. Arguments: program, store folder, user, password."""
import subprocess
import sys
import time

import pyatspi


def wait_for(what, find, seconds=20):
    end = time.time() + seconds
    while time.time() < end:
        try:
            found = find()
        except Exception:  # the tree changes while it is read
            found = None
        if found:
            print("found", what, flush=True)
            return found
        time.sleep(0.2)
    sys.exit("not found on the accessibility bus: " + what)


def by(root, role, name=None):
    return pyatspi.findDescendant(
        root, lambda x: x.getRoleName() == role and (name is None or x.name == name))


def press(keysym):
    pyatspi.Registry.generateKeyboardEvent(keysym, None, pyatspi.KEY_SYM)


def main():
    program, folder, password_file = sys.argv[1:4]
    process = subprocess.Popen([program, "--sample", "--store", folder])
    try:
        app = wait_for("the program", lambda: next(
            (a for a in pyatspi.Registry.getDesktop(0) if a and a.name == "reiyan-backoffice"), None), 60)
        window = wait_for("its window", lambda: by(app, "frame"))
        name = wait_for("text 'Nama pengguna'", lambda: by(window, "text", "Nama pengguna"))
        lines = open(password_file).read().split("\n")
        user, _, password = next(line for line in lines if line.startswith("rina")).split()
        name.queryEditableText().setTextContents(user)
        field = wait_for("password 'Kata sandi'",
                         lambda: by(window, "password text", "Kata sandi") or by(window, "text", "Kata sandi"))
        field.queryEditableText().setTextContents(password)
        wait_for("button 'Masuk'", lambda: by(window, "push button", "Masuk")).queryAction().doAction(0)
        table = wait_for("table 'Perlu dicek'", lambda: by(window, "table", "Perlu dicek"))
        wait_for("list 'Halaman'", lambda: by(window, "list", "Halaman"))
        wait_for("text 'Saring'", lambda: by(window, "text", "Saring"))
        rows = wait_for("rows", lambda: table.queryTable().nRows)
        grid = table.queryTable()
        first = [grid.getAccessibleAt(0, column).name for column in range(grid.nColumns)]
        print("first row:", first, flush=True)
        if "Cocok" not in first:
            sys.exit("the first row is not matched")
        table.queryComponent().grabFocus()
        time.sleep(1.0)
        press(0x61)  # A arms
        wait_for("the armed line", lambda: pyatspi.findDescendant(
            window, lambda x: x.name.startswith("Setujui Rp")))
        press(0xFF0D)  # Enter commits; five seconds later it is sent
        wait_for("one row less", lambda: table.queryTable().nRows == rows - 1, 20)
        print("approved", flush=True)
    finally:
        process.terminate()
        process.wait(20)


main()
