"""chance - numbers that look like chance and are the same on every machine.

splitmix64, begun from the SHA-256 of a text; Python's own generators promise
the same numbers only within a version.
"""
import hashlib

MASK = (1 << 64) - 1


class Chance:
    def __init__(self, seed):
        digest = hashlib.sha256(seed.encode()).digest()
        self.state = int.from_bytes(digest[:8], "big")

    def bits(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return z ^ (z >> 31)

    def below(self, n):
        return self.bits() % n

    def share(self):
        """A number in [0, 1)."""
        return (self.bits() >> 11) / (1 << 53)

    def happens(self, probability):
        return self.share() < probability

    def one_of(self, items):
        return items[self.below(len(items))]

    def weighted(self, items, weights):
        at = self.share() * sum(weights)
        for item, weight in zip(items, weights):
            at -= weight
            if at < 0:
                return item
        return items[-1]

    def some_of(self, items, n):
        """N different ones, in the order of the draw."""
        left = list(items)
        for at in range(min(n, len(left))):
            other = at + self.below(len(left) - at)
            left[at], left[other] = left[other], left[at]
        return left[:n]
