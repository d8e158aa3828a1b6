"""run - one process, its seconds, its peak of memory and what it says."""
import os
import subprocess
import time


def run(command, limit, cwd=None):
    """Returns (exit code, seconds, KB at the peak, standard output); a process
    that outlives the limit is ended and its code is None."""
    begun = time.monotonic()
    with open(os.devnull, "w") as nowhere:
        process = subprocess.Popen(command, stdout=subprocess.PIPE, cwd=cwd,
                                   stderr=nowhere, text=True,
                                   start_new_session=True)
    try:
        said, _ = process.communicate(timeout=limit)
        code = process.returncode
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, 9)
        said, _ = process.communicate()
        code = None
    return code, time.monotonic() - begun, said


def run_measured(command, limit, note):
    """The same under time(1), which knows the peak of memory; note is a file
    that it may write."""
    code, seconds, said = run(["/usr/bin/time", "-q", "-o", note, "-f", "%M"]
                              + command, limit)
    try:
        with open(note) as file:
            memory = int(file.read().split()[-1])
    except (OSError, ValueError, IndexError):
        memory = None
    return code, seconds, memory, said
