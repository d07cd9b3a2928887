"""HiGHS, through SciPy, on a knapsack: first line the limits, then value and uses of a project a line."""
import sys
import time

import numpy
from scipy.optimize import Bounds, LinearConstraint, milp

SECONDS = 10

rows = [[float(number) for number in line.split(",")] for line in open(sys.argv[1])]
limits = numpy.array(rows[0])
projects = numpy.array(rows[1:])
began = time.process_time()
answer = milp(
    -projects[:, 0],
    constraints=LinearConstraint(projects[:, 1:].T, ub=limits),
    integrality=numpy.ones(len(projects)),
    bounds=Bounds(0, 1),
    options={"time_limit": SECONDS, "mip_rel_gap": 0},
)
print("seconds", time.process_time() - began)
print("value", -answer.fun)
print("proved", int(answer.status == 0))
