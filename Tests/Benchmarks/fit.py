"""Laws through measured points, which say what they would mean for sizes nobody measured."""

import math
from dataclasses import dataclass


@dataclass(frozen=True)
class Power:
    """y = factor · x^exponent. `spread` is how far the points are from it: 1.05 is 5 % up or down, root mean square."""

    factor: float
    exponent: float
    spread: float

    def at(self, x):
        return self.factor * x**self.exponent


def power(points):
    """Least squares on logarithms. None where there are fewer than three points or they do not vary."""
    logs = [(math.log(x), math.log(y)) for x, y in points if x > 0 and y > 0]
    if len(logs) < 3:
        return None
    mean_x = sum(x for x, _ in logs) / len(logs)
    mean_y = sum(y for _, y in logs) / len(logs)
    below = sum((x - mean_x) ** 2 for x, _ in logs)
    if not below:
        return None
    exponent = sum((x - mean_x) * (y - mean_y) for x, y in logs) / below
    left = [y - mean_y - exponent * (x - mean_x) for x, y in logs]
    spread = math.exp(math.sqrt(sum(value * value for value in left) / len(logs)))
    return Power(math.exp(mean_y - exponent * mean_x), exponent, spread)


@dataclass(frozen=True)
class Line:
    """y = constant + slope · x. `spread` is as that of `Power`."""

    constant: float
    slope: float
    spread: float

    def at(self, x):
        return self.constant + self.slope * x


def line(points):
    """Least squares on relative errors, so that small sizes count as much as large ones. None as for `power`."""
    weighed = [(x, y, 1 / y**2) for x, y in points if x > 0 and y > 0]
    if len(weighed) < 3:
        return None
    all_of_it = sum(w for _, _, w in weighed)
    mean_x = sum(w * x for x, _, w in weighed) / all_of_it
    mean_y = sum(w * y for _, y, w in weighed) / all_of_it
    below = sum(w * (x - mean_x) ** 2 for x, _, w in weighed)
    if not below:
        return None
    slope = sum(w * (x - mean_x) * (y - mean_y) for x, y, w in weighed) / below
    constant = mean_y - slope * mean_x
    left = [(constant + slope * x - y) / y for x, y, _ in weighed]
    return Line(constant, slope, 1 + math.sqrt(sum(value * value for value in left) / len(left)))
