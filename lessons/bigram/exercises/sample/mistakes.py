from zerotohero.grading.probe import mistake


@mistake("sample")
def generator_ignored(P, itos, g):
    """The generator is not used, so the same seed makes another word each time. Pass it on: `generator=g`."""
    out, ix = [], 0
    while True:
        ix = torch.multinomial(P[ix], num_samples=1).item()
        if ix == 0:
            return "".join(out)
        out.append(itos[ix])


@mistake("sample")
def generator_of_its_own(P, itos, g):
    """It makes a generator with a fixed seed of its own, so every word is the same. Draw with the one that is given."""
    g = torch.Generator().manual_seed(2147483647)
    out, ix = [], 0
    while True:
        ix = torch.multinomial(P[ix], num_samples=1, generator=g).item()
        if ix == 0:
            return "".join(out)
        out.append(itos[ix])


@mistake("sample")
def most_likely_letter(P, itos, g):
    """It takes the most likely letter each time (argmax), so there is only one word it can make. Draw by the
    probabilities."""
    out, ix = [], 0
    while True:
        ix = P[ix].argmax().item()
        if ix == 0:
            return "".join(out)
        out.append(itos[ix])


@mistake("sample")
def columns(P, itos, g):
    """It draws from a column of P: row i, `P[i]`, is what comes after letter i."""
    out, ix = [], 0
    while True:
        ix = torch.multinomial(P[:, ix], num_samples=1, generator=g).item()
        if ix == 0:
            return "".join(out)
        out.append(itos[ix])


@mistake("sample")
def every_letter_alike(P, itos, g):
    """Every letter is as likely as any other (the model that knows nothing): draw by the probabilities in P."""
    out = []
    while True:
        ix = torch.randint(0, len(P), (1,), generator=g).item()
        if ix == 0:
            return "".join(out)
        out.append(itos[ix])


@mistake("sample")
def starts_at_a(P, itos, g):
    """It starts in row 1, as if `a` had just been drawn. A word starts at `.`, in row 0."""
    out, ix = [], 1
    while True:
        ix = torch.multinomial(P[ix], num_samples=1, generator=g).item()
        if ix == 0:
            return "".join(out)
        out.append(itos[ix])


@mistake("sample")
def starts_anywhere(P, itos, g):
    """The first letter is drawn from all alike. Row 0 says how likely each is to come first."""
    ix = torch.randint(1, len(P), (1,), generator=g).item()
    out = [itos[ix]]
    while True:
        ix = torch.multinomial(P[ix], num_samples=1, generator=g).item()
        if ix == 0:
            return "".join(out)
        out.append(itos[ix])


@mistake("sample")
def last_letter_lost(P, itos, g):
    """It stops one letter early: the letter before the `.` is missing."""
    out, ix = [], 0
    while True:
        ix = torch.multinomial(P[ix], num_samples=1, generator=g).item()
        if ix == 0:
            return "".join(out[:-1])
        out.append(itos[ix])


@mistake("sample")
def first_letter_lost(P, itos, g):
    """The first letter that was drawn is missing."""
    out, ix = [], 0
    while True:
        ix = torch.multinomial(P[ix], num_samples=1, generator=g).item()
        if ix == 0:
            return "".join(out[1:])
        out.append(itos[ix])


@mistake("sample")
def dot_in_front(P, itos, g):
    """The `.` that it starts from is in the word too; nobody drew it."""
    out, ix = ["."], 0
    while True:
        ix = torch.multinomial(P[ix], num_samples=1, generator=g).item()
        if ix == 0:
            return "".join(out)
        out.append(itos[ix])


@mistake("sample")
def one_letter_only(P, itos, g):
    """It returns after the first letter; go on until `.` is drawn."""
    ix = torch.multinomial(P[0], num_samples=1, generator=g).item()
    return "" if ix == 0 else itos[ix]


@mistake("sample")
def goes_on_after_the_end(P, itos, g):
    """It does not stop at the first `.` but draws one letter more behind it."""
    out, ix = [], 0
    while True:
        ix = torch.multinomial(P[ix], num_samples=1, generator=g).item()
        out.append(itos[ix])
        if ix == 0:
            return "".join(out) + itos[torch.multinomial(P[0], num_samples=1, generator=g).item()]


@mistake("sample")
def numbers_returned(P, itos, g):
    """It returns numbers; a string is asked for, of the letters that `itos` names."""
    out, ix = [], 0
    while True:
        ix = torch.multinomial(P[ix], num_samples=1, generator=g).item()
        if ix == 0:
            return tuple(out)
        out.append(ix)


@mistake("sample")
def list_returned(P, itos, g):
    """It returns the letters one by one; a string is asked for: `"".join(...)`."""
    out, ix = [], 0
    while True:
        ix = torch.multinomial(P[ix], num_samples=1, generator=g).item()
        if ix == 0:
            return tuple(out)
        out.append(itos[ix])


@mistake("sample")
def printed(P, itos, g):
    """The word is printed and not returned."""
    out, ix = [], 0
    while True:
        ix = torch.multinomial(P[ix], num_samples=1, generator=g).item()
        if ix == 0:
            print("".join(out))
            return None
        out.append(itos[ix])


@mistake("sample")
def gives_up(P, itos, g):
    """It stops after a number of letters, whether the word is over or not. Draw until `.` comes."""
    out, ix = [], 0
    for _ in range(20):
        ix = torch.multinomial(P[ix], num_samples=1, generator=g).item()
        if ix == 0:
            break
        out.append(itos[ix])
    return "".join(out)


@mistake("sample")
def generator_for_the_first_only(P, itos, g):
    """Only the first letter is drawn with the generator, so the same seed makes other words that begin alike. Pass it on each
    time: `generator=g`."""
    out, ix = [], torch.multinomial(P[0], num_samples=1, generator=g).item()
    while ix != 0:
        out.append(itos[ix])
        ix = torch.multinomial(P[ix], num_samples=1).item()
    return "".join(out)


@mistake("sample")
def likely_ones_only(P, itos, g):
    """Letters that are rare are never drawn: only the likeliest are kept, or the probabilities are rounded. Draw by the row of P as
    it is."""
    out, ix = [], 0
    while True:
        top, where = P[ix].topk(10)
        ix = where[torch.multinomial(top, num_samples=1, generator=g)].item()
        if ix == 0:
            return "".join(out)
        out.append(itos[ix])


@mistake("sample")
def begins_anew_each_time(P, itos, g):
    """It draws from a start that is the same at each call (such as a new generator with `g`'s seed), so `g` never moves on, and each
    call makes the same word again. Draw with `g` itself."""
    own = torch.Generator().manual_seed(g.initial_seed())
    out, ix = [], 0
    while True:
        ix = torch.multinomial(P[ix], num_samples=1, generator=own).item()
        if ix == 0:
            return "".join(out)
        out.append(itos[ix])
