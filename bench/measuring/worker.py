"""worker SOLVER SECONDS FILE... - lets one solver solve MPS files.

Runs in the room that install-peers made, and prints a JSON line a file: the
seconds of reading and solving, the value, the bound and whether it is proven.
Each file may take SECONDS; all of them together too, if there are several: what
there is no time left for is said to be unproven after no time.

CP-SAT gets the same file: OR-tools reads it and, as every column and number is
whole, states it as a CP-SAT model without any rounding.
"""
import importlib
import json
import math
import os
import re
import subprocess
import sys
import tempfile
import time

KNOWN = 1e19  # what solvers call infinite is larger


def number(value):
    """The value as a number, or None for what is unknown in any spelling."""
    try:
        value = float(value)
    except (TypeError, ValueError):
        return None
    return value if abs(value) < KNOWN else None


def highs(path, seconds):
    import highspy
    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("time_limit", float(seconds))
    solver.setOptionValue("mip_rel_gap", 0.0)
    solver.readModel(path)
    solver.run()
    info = solver.getInfo()
    found = info.primal_solution_status == 2
    return (info.objective_function_value if found else None,
            info.mip_dual_bound,
            solver.getModelStatus() == highspy.HighsModelStatus.kInfeasible)


def scip(path, seconds):
    import pyscipopt
    model = pyscipopt.Model()
    model.hideOutput()
    model.readProblem(path)
    model.setParam("limits/time", float(seconds))
    model.optimize()
    value = model.getObjVal() if model.getNSols() else None
    return value, model.getDualbound(), model.getStatus() == "infeasible"


def cp_sat(path, seconds):
    from ortools.linear_solver.python import model_builder
    model = model_builder.Model()
    if not model.import_from_mps_file(path):
        raise ValueError("OR-tools does not read it")
    solver = model_builder.Solver("SAT")
    solver.set_time_limit_in_seconds(float(seconds))
    solver.set_solver_specific_parameters(
        "num_workers:8, absolute_gap_limit:0, relative_gap_limit:0")
    status = solver.solve(model)
    found = status in (model_builder.SolveStatus.OPTIMAL,
                       model_builder.SolveStatus.FEASIBLE)
    return (solver.objective_value if found else None,
            solver.best_objective_bound,
            status == model_builder.SolveStatus.INFEASIBLE)


def told(command, seconds):
    done = subprocess.run(command, stdout=subprocess.PIPE, check=False,
                          stderr=subprocess.STDOUT, text=True,
                          errors="replace", timeout=seconds + 60)
    return done.stdout


def last_number(pattern, text):
    found = re.findall(pattern + r"\s*(-?[0-9.eE+]+)", text)
    return float(found[-1]) if found else None


def cbc(path, seconds):
    begun = time.monotonic()
    text = told(["cbc", path, "timeMode", "elapsed", "sec", str(seconds),
                 "ratio", "0", "solve"], seconds)
    value = last_number(r"Objective value:", text)
    bound = last_number(r"Lower bound:", text)
    proven = "Result - Optimal" in text
    # Stopped in the middle of its preprocessing it says the same.
    empty = value is None and time.monotonic() - begun < seconds and re.search(
        "(is|says|proven) infeasible", text)
    return value, value if proven else bound, bool(empty)


def glpk(path, seconds):
    with tempfile.TemporaryDirectory() as room:
        answer = os.path.join(room, "answer")
        text = told(["glpsol", "--freemps", path, "--cuts", "--tmlim",
                     str(math.ceil(seconds)), "--write", answer], seconds)
        said = open(answer).read() if os.path.exists(answer) else ""
    status = re.search(r"Status:\s*(.*)", said)
    status = status.group(1) if status else ""
    value = last_number(r"c Objective: .*=", said)
    value = value if "OPTIMAL" in status or "FEASIBLE" in status else None
    bounds = re.findall(r">>>>>.*?>=\s*(-?[0-9.eE+]+)", text)
    if "INTEGER OPTIMAL" in status:
        return value, value, False
    return value, float(bounds[-1]) if bounds else None, "EMPTY" in status


# What Python must load is loaded before the clock runs.
LIBRARIES = {"highs": "highspy", "scip": "pyscipopt",
             "cp-sat": "ortools.linear_solver.python.model_builder"}
SOLVERS = {"highs": highs, "scip": scip, "cp-sat": cp_sat, "cbc": cbc,
           "glpk": glpk}


def solve(name, path, seconds):
    begun = time.monotonic()
    answer = {"value": None, "bound": None}
    try:
        value, bound, infeasible = SOLVERS[name](path, seconds)
        answer = {"value": number(value), "bound": number(bound)}
        answer["infeasible"] = infeasible
    except subprocess.TimeoutExpired as fault:
        answer["fault"] = f"did not end within {fault.timeout:.0f} s"
    except Exception as fault:  # a peer that fails is a result
        answer["fault"] = f"{type(fault).__name__}: {fault}"[:200]
    answer["seconds"] = time.monotonic() - begun
    value, bound = answer["value"], answer["bound"]
    # All numbers are whole: a bound within half of the value is a proof.
    answer["proven"] = (value is not None and bound is not None
                        and value - bound < 0.5)
    if value is not None:
        answer["value"] = round(value)
    return answer


def main():
    name, seconds, paths = sys.argv[1], float(sys.argv[2]), sys.argv[3:]
    if name in LIBRARIES:
        importlib.import_module(LIBRARIES[name])
    end = time.monotonic() + seconds
    for path in paths:
        left = end - time.monotonic()
        answer = (solve(name, path, left) if left > 0.1 else
                  {"value": None, "bound": None, "seconds": 0.0,
                   "proven": False})
        print(json.dumps({"file": path, **answer}), flush=True)


if __name__ == "__main__":
    main()
