#!/usr/bin/env python3
"""clang-tidy and clazy over every unit, two at a time. ./dev lint calls it once moc has run.

Both together take half an hour on two cores, so what passed is remembered in BUILD/lint under a hash
of everything the answer depends on: the tool, its checks, the unit and the project's headers it
includes. A unit is looked at again when one of them changes.
"""
import concurrent.futures
import hashlib
import json
import pathlib
import shlex
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
BUILD = ROOT / "build" / "tidy"
PASSED = BUILD / "lint"

# Not detaching-member: it cannot tell a wanted write. Test classes have no parent, and their tables
# of cases live as long as the program.
CLAZY = ("level1,no-qstring-ref,copyable-polymorphic,ctor-missing-parent-argument,"
         "signal-with-return-value,thread-with-slots,use-chrono-in-qtimer,tr-non-literal,"
         "heap-allocated-small-trivial-type,qproperty-type-mismatch,isempty-vs-count")
CLAZY_TESTS = CLAZY + ",no-ctor-missing-parent-argument,no-non-pod-global-static"


def tools(unit):
    checks = CLAZY_TESTS if unit.startswith("tests/") else CLAZY
    return [
        ["clang-tidy", "-p", str(BUILD), "--quiet", unit],
        ["clazy-standalone", "-p", str(BUILD), f"-checks={checks}", "--extra-arg=-Werror",
         "--header-filter=/(app|ui|models|services)/", unit],
    ]


def made_of(entry):
    """The files of the project that a unit is made of, as the preprocessor finds them."""
    words = shlex.split(entry["command"])
    words = words[next(i for i, word in enumerate(words) if word.endswith("clang++")):]
    del words[words.index("-o"):words.index("-o") + 2]
    rule = subprocess.run([*words, "-MM"], cwd=entry["directory"], check=True, capture_output=True,
                          text=True).stdout
    paths = (pathlib.Path(entry["directory"], word).resolve()
             for word in rule.partition(":")[2].replace("\\\n", " ").split())
    return {path for path in paths
            if path.is_relative_to(ROOT) and not path.is_relative_to(ROOT / "build")}


def key(command, files):
    digest = hashlib.sha256(" ".join(command).encode())
    digest.update(subprocess.run([command[0], "--version"], capture_output=True).stdout)
    for path in [ROOT / ".clang-tidy", *sorted(files)]:
        digest.update(path.read_bytes())
    return digest.hexdigest()


def look(command, stamp):
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if done.returncode == 0:
        stamp.touch()
        return None
    lines = [line for line in (done.stdout + done.stderr).splitlines()
             if not line.endswith("warnings generated.")]
    return "\n".join(lines)


def main():
    PASSED.mkdir(parents=True, exist_ok=True)
    units = subprocess.run(["git", "ls-files", "*.cpp"], cwd=ROOT, check=True, capture_output=True,
                           text=True).stdout.split()
    entries = {entry["file"]: entry
               for entry in json.loads((BUILD / "compile_commands.json").read_text())}
    for unit in units:
        if str(ROOT / unit) not in entries:
            sys.exit(f"{unit} is in git and in no build: what compiles it?")
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        parts = list(pool.map(made_of, [entries[str(ROOT / unit)] for unit in units]))
    todo = []
    for unit, files in zip(units, parts):
        for command in tools(unit):
            stamp = PASSED / key(command, files)
            if not stamp.exists():
                todo.append((command, stamp))
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for answer in pool.map(lambda work: look(*work), todo):
            if answer is not None:
                failed += 1
                print(answer, flush=True)
    print(f"{len(units)} units, {len(todo)} looks, {failed} with findings")
    sys.exit(1 if failed else 0)


main()
