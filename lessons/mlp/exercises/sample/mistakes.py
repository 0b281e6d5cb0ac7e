from zerotohero.grading.probe import mistake


@mistake("sample")
def context_never_moves(params, itos, g, T=3):
    """The context stays all `.`, so every letter is drawn as if it were the first; after each draw it has to move on."""
    out, context = [], [0] * T
    while True:
        probs = torch.softmax(forward(params, torch.tensor([context])), dim=1)
        ix = torch.multinomial(probs, num_samples=1, generator=g).item()
        if ix == 0:
            return "".join(out)
        out.append(itos[ix])


@mistake("sample")
def new_letter_at_the_front(params, itos, g, T=3):
    """The new letter comes in at the front of the context, where the training data has the oldest; it belongs at the
    end."""
    out, context = [], [0] * T
    while True:
        probs = torch.softmax(forward(params, torch.tensor([context])), dim=1)
        ix = torch.multinomial(probs, num_samples=1, generator=g).item()
        if ix == 0:
            return "".join(out)
        out.append(itos[ix])
        context = [ix] + context[:-1]


@mistake("sample")
def context_grows(params, itos, g, T=3):
    """The context grows with each letter, and the network takes T of them; when one comes in, the oldest must leave."""
    out, context = [], [0] * T
    while True:
        probs = torch.softmax(forward(params, torch.tensor([context])), dim=1)
        ix = torch.multinomial(probs, num_samples=1, generator=g).item()
        if ix == 0:
            return "".join(out)
        out.append(itos[ix])
        context = context + [ix]


@mistake("sample")
def softmax_over_dim_0(params, itos, g, T=3):
    """Softmax goes over dimension 0, where there is one number each, so every letter gets the same share; it goes over
    the letters, dimension 1."""
    out, context = [], [0] * T
    while True:
        probs = torch.softmax(forward(params, torch.tensor([context])), dim=0)
        ix = torch.multinomial(probs, num_samples=1, generator=g).item()
        if ix == 0:
            return "".join(out)
        out.append(itos[ix])
        context = context[1:] + [ix]


@mistake("sample")
def always_the_likeliest(params, itos, g, T=3):
    """The likeliest letter is taken each time, so there is one word in all; draw by the probabilities."""
    out, context = [], [0] * T
    while True:
        ix = forward(params, torch.tensor([context])).argmax().item()
        if ix == 0:
            return "".join(out)
        out.append(itos[ix])
        context = context[1:] + [ix]


@mistake("sample")
def generator_ignored(params, itos, g, T=3):
    """The generator g is not used, so the same seed gives other words each time; pass it on to what draws."""
    out, context = [], [0] * T
    while True:
        probs = torch.softmax(forward(params, torch.tensor([context])), dim=1)
        ix = torch.multinomial(probs, num_samples=1).item()
        if ix == 0:
            return "".join(out)
        out.append(itos[ix])
        context = context[1:] + [ix]


@mistake("sample")
def generator_of_its_own(params, itos, g, T=3):
    """A new generator with a fixed seed is made at each call, so every word is the same one; draw from the g that is
    given."""
    g = torch.Generator().manual_seed(2147483647 + 10)
    out, context = [], [0] * T
    while True:
        probs = torch.softmax(forward(params, torch.tensor([context])), dim=1)
        ix = torch.multinomial(probs, num_samples=1, generator=g).item()
        if ix == 0:
            return "".join(out)
        out.append(itos[ix])
        context = context[1:] + [ix]


@mistake("sample")
def numbers_returned(params, itos, g, T=3):
    """It returns the letters' numbers, where a word is asked for: `itos` gives each its letter."""
    out, context = [], [0] * T
    while True:
        probs = torch.softmax(forward(params, torch.tensor([context])), dim=1)
        ix = torch.multinomial(probs, num_samples=1, generator=g).item()
        out.append(ix)
        if ix == 0:
            return out
        context = context[1:] + [ix]


@mistake("sample")
def letters_returned(params, itos, g, T=3):
    """It returns a list of letters; join them to one word."""
    out, context = [], [0] * T
    while True:
        probs = torch.softmax(forward(params, torch.tensor([context])), dim=1)
        ix = torch.multinomial(probs, num_samples=1, generator=g).item()
        if ix == 0:
            return out
        out.append(itos[ix])
        context = context[1:] + [ix]


@mistake("sample")
def last_letter_lost(params, itos, g, T=3):
    """The last letter is lost; only the drawn `.` may be left out."""
    out, context = [], [0] * T
    while True:
        probs = torch.softmax(forward(params, torch.tensor([context])), dim=1)
        ix = torch.multinomial(probs, num_samples=1, generator=g).item()
        if ix == 0:
            return "".join(out[:-1])
        out.append(itos[ix])
        context = context[1:] + [ix]


@mistake("sample")
def logits_for_probabilities(params, itos, g, T=3):
    """The logits themselves are drawn by, and some of them are negative; softmax makes probabilities of them first."""
    out, context = [], [0] * T
    while True:
        logits = forward(params, torch.tensor([context]))
        ix = torch.multinomial(logits, num_samples=1, generator=g).item()
        if ix == 0:
            return "".join(out)
        out.append(itos[ix])
        context = context[1:] + [ix]


@mistake("sample")
def three_whatever_T(params, itos, g, T=3):
    """The context is 3 letters long whatever T says."""
    out, context = [], [0] * 3
    while True:
        probs = torch.softmax(forward(params, torch.tensor([context])), dim=1)
        ix = torch.multinomial(probs, num_samples=1, generator=g).item()
        if ix == 0:
            return "".join(out)
        out.append(itos[ix])
        context = context[1:] + [ix]


@mistake("sample")
def softmax_twice(params, itos, g, T=3):
    """Softmax is taken twice, which makes all letters nearly alike; once is enough."""
    out, context = [], [0] * T
    while True:
        probs = torch.softmax(torch.softmax(forward(params, torch.tensor([context])), dim=1), dim=1)
        ix = torch.multinomial(probs, num_samples=1, generator=g).item()
        if ix == 0:
            return "".join(out)
        out.append(itos[ix])
        context = context[1:] + [ix]


@mistake("sample")
def cut_short(params, itos, g, T=3):
    """A word is cut off after a fixed number of letters; it ends where `.` is drawn, and there alone."""
    out, context = [], [0] * T
    for _ in range(20):
        probs = torch.softmax(forward(params, torch.tensor([context])), dim=1)
        ix = torch.multinomial(probs, num_samples=1, generator=g).item()
        if ix == 0:
            break
        out.append(itos[ix])
        context = context[1:] + [ix]
    return "".join(out)
