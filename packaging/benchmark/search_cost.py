#!/usr/bin/env python3
"""What a search costs until it is as good as the public code's search is in the end.

For each seed both searches see the same documents: first the reference preset to its end, then Ropewalk's own. Counted
is what candidates took (document evaluations, and seconds of evaluation) until the best candidate, ranked on all
documents, was at least as good as the reference's last best. Results are kept per seed in --out: a bench that was cut
off goes on where it stopped.
"""
import argparse
import json
import math
import os
import sqlite3
import statistics
import subprocess
import sys


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", nargs="?", default="resources/models/small", help="default: the bundled small model")
    parser.add_argument("--program", required=True, help="ropewalk-cli")
    parser.add_argument("--target", type=int, default=2048, help="tokens (default 2048)")
    parser.add_argument("--documents", type=int, default=10)
    parser.add_argument("--seeds", default="1,2,3,4,5")
    parser.add_argument("--own", default="longrope2", help="preset that is compared with the reference")
    parser.add_argument("--own-options", default="", help="further options of its search, e.g. '--lower ntk'")
    parser.add_argument("--processes", type=int, default=1, help="by mpirun, one thread each")
    parser.add_argument("--out", default="build/bench-search", help="folder for workspaces and results")
    parser.add_argument("--json", action="store_true")
    return parser.parse_args()


def search(options, preset, more, seed, workspace):
    """Runs or resumes a search to its end; its run is the workspace's only one."""
    launcher = []
    if options.processes > 1:
        launcher = ["mpirun", "--oversubscribe", "--allow-run-as-root", "-n", str(options.processes)]
    begun = os.path.exists(workspace)
    if begun:
        with sqlite3.connect(workspace) as database:
            rows = database.execute("SELECT state FROM runs WHERE id = 1").fetchall()
        if rows and rows[0][0] == "finished":
            return
        begun = bool(rows)
    command = launcher + [options.program, "search"]
    if begun:
        command += ["--resume", "1"]
    else:
        command += [options.model, "--target", str(options.target), "--preset", preset, "--budget", "paper",
                    "--documents", str(options.documents), "--seed", str(seed), "--threads", "1", "--baselines", "no",
                    "--heldout", "0", "--no-tune"] + more
    subprocess.run(command + ["--workspace", workspace, "--json"], check=True, stdout=subprocess.DEVNULL)


def course(workspace):
    """(document evaluations, seconds, best NLL so far) after each candidate."""
    evaluations, seconds, best, points = 0, 0.0, math.inf, []
    with sqlite3.connect(workspace) as database:
        rows = database.execute("SELECT body FROM events WHERE run = 1 AND kind = 'candidate' ORDER BY sequence")
        for (body,) in rows:
            event = json.loads(body)
            evaluation = event["evaluation"]
            evaluations += len(evaluation["documents"])
            seconds += evaluation["seconds"]
            if not event["stopped_early"] and not evaluation["error"]:
                best = min(best, float(evaluation["nll"]))
            points.append((evaluations, seconds, best))
    return points


def reach(points, nll):
    """The first point that is as good; None: never."""
    return next((point for point in points if point[2] <= nll), None)


def measure(options, seed):
    result_file = os.path.join(options.out, f"seed-{seed}.json")
    asked = {"target": options.target, "documents": options.documents, "own": options.own,
             "own_options": options.own_options, "model": os.path.basename(os.path.normpath(options.model))}
    if os.path.exists(result_file):
        with open(result_file) as file:
            known = json.load(file)
        if known["asked"] == asked:
            return known
    workspaces = {}
    for name, preset, more in (("reference", "longrope2-reference", []),
                               ("own", options.own, options.own_options.split())):
        tag = "" if name == "reference" else "-" + "".join(c if c.isalnum() else "_" for c in options.own_options)
        workspaces[name] = os.path.join(options.out, f"{options.target}-{options.documents}-{preset}{tag}-{seed}.ropewalk")
        print(f"seed {seed}: {preset}", file=sys.stderr)
        search(options, preset, more, seed, workspaces[name])
    reference, own = course(workspaces["reference"]), course(workspaces["own"])
    goal = reference[-1][2]
    at_reference, at_own = reach(reference, goal), reach(own, goal)
    result = {"asked": asked, "seed": seed, "goal_fitness": math.exp(goal), "own_fitness": math.exp(own[-1][2]),
              "reference_evaluations": at_reference[0], "reference_seconds": at_reference[1],
              "reference_evaluations_in_all": reference[-1][0], "reference_seconds_in_all": reference[-1][1],
              "own_evaluations": at_own[0] if at_own else None, "own_seconds": at_own[1] if at_own else None,
              "own_evaluations_in_all": own[-1][0], "own_seconds_in_all": own[-1][1]}
    with open(result_file + ".new", "w") as file:
        json.dump(result, file, indent=1)
    os.replace(result_file + ".new", result_file)
    return result


def ratio(result, key):
    own = result[f"own_{key}"]
    return result[f"reference_{key}"] / own if own else 0.0


def main():
    options = arguments()
    os.makedirs(options.out, exist_ok=True)
    results = [measure(options, int(seed)) for seed in options.seeds.split(",")]
    summary = {"seeds": results}
    for key in ("evaluations", "seconds"):
        ratios = [ratio(result, key) for result in results]
        summary[f"cheaper_{key}"] = {"median": statistics.median(ratios), "least": min(ratios), "greatest": max(ratios)}
    if options.json:
        print(json.dumps(summary, indent=1))
        return
    print(f"{'seed':>4} {'goal':>8} {'reference':>20} {'own, to the goal':>20} {'own, in the end':>24} {'cheaper':>16}")
    for r in results:
        own = f"{r['own_evaluations']:6d} {r['own_seconds']:8.1f} s" if r["own_evaluations"] else "never"
        print(f"{r['seed']:4d} {r['goal_fitness']:8.4f} {r['reference_evaluations']:8d} {r['reference_seconds']:9.1f} s "
              f"{own:>20} {r['own_fitness']:8.4f} {r['own_evaluations_in_all']:6d} {r['own_seconds_in_all']:6.0f} s "
              f"{ratio(r, 'evaluations'):6.1f}x {ratio(r, 'seconds'):6.1f}x")
    for key in ("evaluations", "seconds"):
        c = summary[f"cheaper_{key}"]
        print(f"cheaper in {key}: median {c['median']:.1f} times (from {c['least']:.1f} to {c['greatest']:.1f}; 0: never "
              "reached)")


if __name__ == "__main__":
    main()
