"""An exception whose message is a str that lies about its length."""

# verdict: failed (answer)


class Long(str):
    def __len__(self):
        return 1

    def __getitem__(self, index):
        return self


class Unending(Exception):
    def __str__(self):
        return Long("more " * 4_000_000)


def add(self, other):
    raise Unending


Value.__add__ = add
