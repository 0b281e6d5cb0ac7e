from zerotohero.grading.probe import mistake


@mistake("smooth")
def running_mean(lossi, n=1000):
    """It is a running mean, a value for each place that n losses end at; asked for is one for each n, without overlap."""
    return [sum(lossi[i : i + n]) / n for i in range(len(lossi) - n + 1)]


@mistake("smooth")
def rest_averaged_in(lossi, n=1000):
    """The rest at the end becomes a mean of its own, from fewer losses than the others; drop it."""
    return [sum(lossi[i : i + n]) / len(lossi[i : i + n]) for i in range(0, len(lossi), n)]


@mistake("smooth")
def rest_divided_by_n(lossi, n=1000):
    """The rest at the end is divided by n although it holds fewer, so the curve seems to fall at its end; drop it."""
    return [sum(lossi[i : i + n]) / n for i in range(0, len(lossi), n)]


@mistake("smooth")
def rest_joins_the_last(lossi, n=1000):
    """The rest at the end is averaged into the last mean; drop it."""
    out = [sum(lossi[i : i + n]) / n for i in range(0, len(lossi) - n + 1, n)]
    if out and len(lossi) % n:
        piece = lossi[(len(out) - 1) * n :]
        out[-1] = sum(piece) / len(piece)
    return out


@mistake("smooth")
def rest_dropped_at_the_start(lossi, n=1000):
    """What does not fill a piece is dropped at the beginning; the first n losses make the first mean, and the rest at the end
    is dropped."""
    lossi = lossi[len(lossi) % n :]
    return [sum(lossi[i : i + n]) / n for i in range(0, len(lossi), n)]


@mistake("smooth")
def last_piece_lost(lossi, n=1000):
    """The last whole piece is missing: the pieces begin at 0, n, 2n … up to len(lossi) - n, and that one included."""
    return [sum(lossi[i : i + n]) / n for i in range(0, len(lossi) - n, n)]


@mistake("smooth")
def not_divided(lossi, n=1000):
    """It returns sums; the mean is the sum divided by n."""
    return [sum(lossi[i : i + n]) for i in range(0, len(lossi) - n + 1, n)]


@mistake("smooth")
def every_nth(lossi, n=1000):
    """It takes one loss of each n and leaves the others out, which is as noisy as before; take their mean."""
    return lossi[: len(lossi) // n * n : n]


@mistake("smooth")
def n_pieces(lossi, n=1000):
    """It makes n pieces; asked for are pieces of n losses each."""
    size = len(lossi) // n
    return [sum(lossi[i * size : (i + 1) * size]) / size for i in range(n)] if size else []


@mistake("smooth")
def every_nth_joined(lossi, n=1000):
    """It averages losses that lie far apart, as columns of the table whose rows are meant: neighbours belong together."""
    rows = len(lossi) // n
    return [sum(lossi[i : rows * n : rows]) / n for i in range(rows)]


@mistake("smooth")
def columns(lossi, n=1000):
    """It averages over the pieces (dimension 0): the first number of each, then the second. The mean is of each piece."""
    rows = len(lossi) // n
    return [sum(lossi[i : rows * n : n]) / rows for i in range(n)] if rows else []


@mistake("smooth")
def a_loss_between_lost(lossi, n=1000):
    """Between two pieces a loss is left out, since each begins n + 1 after the one before."""
    return [sum(lossi[i : i + n]) / n for i in range(0, len(lossi) - n + 1, n + 1)]


@mistake("smooth")
def eaten(lossi, n=1000):
    """It takes the losses out of `lossi`, and whoever gave the list finds it empty; leave it as it is."""
    out = []
    while len(lossi) >= n:
        out.append(sum(lossi[:n]) / n)
        del lossi[:n]
    return out


@mistake("smooth")
def always_thousand(lossi, n=1000):
    """It takes 1,000 whatever n is."""
    return [sum(lossi[i : i + 1000]) / 1000 for i in range(0, len(lossi) - 999, 1000)]


@mistake("smooth")
def total_goes_on(lossi, n=1000):
    """The sum is not set back to 0 after a piece, so each mean has all losses before it too and the curve rises."""
    out, total = [], 0.0
    for i, loss in enumerate(lossi, 1):
        total += loss
        if i % n == 0:
            out.append(total / n)
    return out


@mistake("smooth")
def mean_of_all_so_far(lossi, n=1000):
    """Each is the mean of all losses so far, so the high ones of the beginning stay in it for ever; take n at a time."""
    return [sum(lossi[: i + n]) / (i + n) for i in range(0, len(lossi) - n + 1, n)]
