from zerotohero.grading.probe import mistake


@mistake("greedy")
def no_start(model, src, max_len, start=1, end=2):
    """It begins with the end's id where the start belongs, which the model has never been given first."""
    ids = [end]
    for _ in range(max_len):
        best = model(src, torch.tensor([ids]))[0, -1].argmax().item()
        if best == end:
            break
        ids.append(best)
    return ids[1:]


@mistake("greedy")
def past_the_end(model, src, max_len, start=1, end=2):
    """It goes on behind the end, up to `max_len` symbols; stop at the first end."""
    ids = [start]
    for _ in range(max_len):
        ids.append(model(src, torch.tensor([ids]))[0, -1].argmax().item())
    return [one for one in ids[1:] if one != end]


@mistake("greedy")
def end_kept(model, src, max_len, start=1, end=2):
    """The end is among what is returned; it is a mark and no sound."""
    ids = [start]
    for _ in range(max_len):
        ids.append(model(src, torch.tensor([ids]))[0, -1].argmax().item())
        if ids[-1] == end:
            break
    return ids[1:]


@mistake("greedy")
def start_kept(model, src, max_len, start=1, end=2):
    """The start is among what is returned; leave it out."""
    ids = [start]
    for _ in range(max_len):
        best = model(src, torch.tensor([ids]))[0, -1].argmax().item()
        if best == end:
            break
        ids.append(best)
    return ids


@mistake("greedy")
def last_symbol_alone(model, src, max_len, start=1, end=2):
    """The model is given the last symbol alone; it looks back over all that was said."""
    ids = [start]
    for _ in range(max_len):
        best = model(src, torch.tensor([ids[-1:]]))[0, -1].argmax().item()
        if best == end:
            break
        ids.append(best)
    return ids[1:]


@mistake("greedy")
def first_position(model, src, max_len, start=1, end=2):
    """It reads the first position's logits each time, which say the first symbol; the last position says what comes next."""
    ids = [start]
    for _ in range(max_len):
        best = model(src, torch.tensor([ids]))[0, 0].argmax().item()
        if best == end:
            break
        ids.append(best)
    return ids[1:]


@mistake("greedy")
def one_too_many(model, src, max_len, start=1, end=2):
    """One symbol more than `max_len` is said."""
    ids = [start]
    for _ in range(max_len + 1):
        best = model(src, torch.tensor([ids]))[0, -1].argmax().item()
        if best == end:
            break
        ids.append(best)
    return ids[1:]


@mistake("greedy")
def one_too_few(model, src, max_len, start=1, end=2):
    """A word as long as `max_len` lacks its last symbol: the start does not count, and only the end is left out."""
    ids = [start]
    for _ in range(max_len - 1):
        best = model(src, torch.tensor([ids]))[0, -1].argmax().item()
        if best == end:
            break
        ids.append(best)
    return ids[1:]


@mistake("greedy")
def unlikeliest(model, src, max_len, start=1, end=2):
    """It takes the smallest logit (argmin); the largest is the likeliest."""
    ids = [start]
    for _ in range(max_len):
        best = model(src, torch.tensor([ids]))[0, -1].argmin().item()
        if best == end:
            break
        ids.append(best)
    return ids[1:]


@mistake("greedy")
def end_written_in(model, src, max_len, start=1, end=2):
    """It stops at 2, whatever `end` is."""
    ids = [start]
    for _ in range(max_len):
        best = model(src, torch.tensor([ids]))[0, -1].argmax().item()
        if best == 2:
            break
        ids.append(best)
    return ids[1:]


@mistake("greedy")
def start_written_in(model, src, max_len, start=1, end=2):
    """It begins with 1, whatever `start` is."""
    ids = [1]
    for _ in range(max_len):
        best = model(src, torch.tensor([ids]))[0, -1].argmax().item()
        if best == end:
            break
        ids.append(best)
    return ids[1:]


@mistake("greedy")
def one_where_none_is_asked(model, src, max_len, start=1, end=2):
    """It asks the model before it looks at `max_len`, so with 0 one symbol comes out; look first."""
    ids = [start]
    while True:
        best = model(src, torch.tensor([ids]))[0, -1].argmax().item()
        if best == end:
            break
        ids.append(best)
        if len(ids) > max_len:
            break
    return ids[1:]


@mistake("greedy")
def symbol_0_ends_it(model, src, max_len, start=1, end=2):
    """It also stops where id 0 is the likeliest, as if that were padding; only `end` ends."""
    ids = [start]
    for _ in range(max_len):
        best = model(src, torch.tensor([ids]))[0, -1].argmax().item()
        if best in (end, 0):
            break
        ids.append(best)
    return ids[1:]


@mistake("greedy")
def beginning_forgotten(model, src, max_len, start=1, end=2):
    """Only the last few ids are handed back, so in a long word the model is no longer given the start and what came first; hand
    all of them back."""
    ids = [start]
    for _ in range(max_len):
        best = model(src, torch.tensor([ids[-10:]]))[0, -1].argmax().item()
        if best == end:
            break
        ids.append(best)
    return ids[1:]
