from zerotohero.grading.probe import mistake


@mistake("beam")
def finished_ones_grow(model, src, k, alpha, max_len, start=1, end=2):
    """A hypothesis that has said the end grows on with the others; set it aside, so that it keeps its score."""
    alive = [([start], 0.0)]
    for _ in range(max_len):
        grown = []
        for ids, score in alive:
            logp = model(src, torch.tensor([ids]))[0, -1].log_softmax(-1)
            grown += [(ids + [v], score + logp[v].item()) for v in range(len(logp))]
        alive = sorted(grown, key=lambda one: -one[1])[:k]
    ids, _ = max(alive, key=lambda one: one[1] / ((4 + len(one[0])) / 6) ** alpha)
    return [one for one in ids[1:] if one != end]


@mistake("beam")
def only_one_beam(model, src, k, alpha, max_len, start=1, end=2):
    """One beginning is kept, whatever k is: that is greedy."""
    ids = [start]
    for _ in range(max_len):
        best = model(src, torch.tensor([ids]))[0, -1].argmax().item()
        if best == end:
            break
        ids.append(best)
    return ids[1:]


@mistake("beam")
def last_step_only(model, src, k, alpha, max_len, start=1, end=2):
    """A score is the last symbol's log probability alone; all its symbols' are added up."""
    alive, finished = [([start], 0.0)], []
    for _ in range(max_len):
        grown = []
        for ids, score in alive:
            logp = model(src, torch.tensor([ids]))[0, -1].log_softmax(-1)
            grown += [(ids + [v], logp[v].item()) for v in range(len(logp))]
        grown = sorted(grown, key=lambda one: -one[1])[:k]
        finished += [(ids[1:-1], score / ((4 + len(ids)) / 6) ** alpha) for ids, score in grown if ids[-1] == end]
        alive = [one for one in grown if one[0][-1] != end]
    if finished:
        return max(finished, key=lambda one: one[1])[0]
    return alive[0][0][1:]


@mistake("beam")
def logits_added_up(model, src, k, alpha, max_len, start=1, end=2):
    """Logits are added up, where log probabilities are: a logit says little without the others beside it."""
    alive, finished = [([start], 0.0)], []
    for _ in range(max_len):
        grown = []
        for ids, score in alive:
            logp = model(src, torch.tensor([ids]))[0, -1]
            grown += [(ids + [v], score + logp[v].item()) for v in range(len(logp))]
        grown = sorted(grown, key=lambda one: -one[1])[:k]
        finished += [(ids[1:-1], score / ((4 + len(ids)) / 6) ** alpha) for ids, score in grown if ids[-1] == end]
        alive = [one for one in grown if one[0][-1] != end]
    if finished:
        return max(finished, key=lambda one: one[1])[0]
    return alive[0][0][1:]


@mistake("beam")
def probabilities_added_up(model, src, k, alpha, max_len, start=1, end=2):
    """Probabilities are added up, so a long hypothesis always wins; they multiply, which is adding their logs."""
    alive, finished = [([start], 0.0)], []
    for _ in range(max_len):
        grown = []
        for ids, score in alive:
            p = model(src, torch.tensor([ids]))[0, -1].softmax(-1)
            grown += [(ids + [v], score + p[v].item()) for v in range(len(p))]
        grown = sorted(grown, key=lambda one: -one[1])[:k]
        finished += [(ids[1:-1], score / ((4 + len(ids)) / 6) ** alpha) for ids, score in grown if ids[-1] == end]
        alive = [one for one in grown if one[0][-1] != end]
    if finished:
        return max(finished, key=lambda one: one[1])[0]
    return alive[0][0][1:]


@mistake("beam")
def first_finished_wins(model, src, k, alpha, max_len, start=1, end=2):
    """The first hypothesis to finish is returned, though one that goes on may score higher."""
    alive = [([start], 0.0)]
    for _ in range(max_len):
        grown = []
        for ids, score in alive:
            logp = model(src, torch.tensor([ids]))[0, -1].log_softmax(-1)
            grown += [(ids + [v], score + logp[v].item()) for v in range(len(logp))]
        grown = sorted(grown, key=lambda one: -one[1])[:k]
        for ids, _ in grown:
            if ids[-1] == end:
                return ids[1:-1]
        alive = grown
    return alive[0][0][1:]


@mistake("beam")
def no_length_penalty(model, src, k, alpha, max_len, start=1, end=2):
    """The finished are compared by log P alone, whatever alpha is."""
    alive, finished = [([start], 0.0)], []
    for _ in range(max_len):
        grown = []
        for ids, score in alive:
            logp = model(src, torch.tensor([ids]))[0, -1].log_softmax(-1)
            grown += [(ids + [v], score + logp[v].item()) for v in range(len(logp))]
        grown = sorted(grown, key=lambda one: -one[1])[:k]
        finished += [(ids[1:-1], score) for ids, score in grown if ids[-1] == end]
        alive = [one for one in grown if one[0][-1] != end]
    if finished:
        return max(finished, key=lambda one: one[1])[0]
    return alive[0][0][1:]


@mistake("beam")
def always_longer(model, src, k, alpha, max_len, start=1, end=2):
    """log P is divided by the length even with α = 0; the penalty is ((5 + n) / 6)^α, which is then 1."""
    alive, finished = [([start], 0.0)], []
    for _ in range(max_len):
        grown = []
        for ids, score in alive:
            logp = model(src, torch.tensor([ids]))[0, -1].log_softmax(-1)
            grown += [(ids + [v], score + logp[v].item()) for v in range(len(logp))]
        grown = sorted(grown, key=lambda one: -one[1])[:k]
        finished += [(ids[1:-1], score / (len(ids) - 1)) for ids, score in grown if ids[-1] == end]
        alive = [one for one in grown if one[0][-1] != end]
    if finished:
        return max(finished, key=lambda one: one[1])[0]
    return alive[0][0][1:]


@mistake("beam")
def penalty_multiplied(model, src, k, alpha, max_len, start=1, end=2):
    """log P is multiplied by the penalty; it is negative, so longer ones get worse. Divide by it."""
    alive, finished = [([start], 0.0)], []
    for _ in range(max_len):
        grown = []
        for ids, score in alive:
            logp = model(src, torch.tensor([ids]))[0, -1].log_softmax(-1)
            grown += [(ids + [v], score + logp[v].item()) for v in range(len(logp))]
        grown = sorted(grown, key=lambda one: -one[1])[:k]
        finished += [(ids[1:-1], score * ((4 + len(ids)) / 6) ** alpha) for ids, score in grown if ids[-1] == end]
        alive = [one for one in grown if one[0][-1] != end]
    if finished:
        return max(finished, key=lambda one: one[1])[0]
    return alive[0][0][1:]


@mistake("beam")
def the_end_is_free(model, src, k, alpha, max_len, start=1, end=2):
    """Where the k likeliest are chosen, ending costs nothing, so words that end too early crowd out the rest; the end's log
    probability is added like any other."""
    alive, finished = [([start], 0.0)], []
    for _ in range(max_len):
        grown = []
        for ids, score in alive:
            logp = model(src, torch.tensor([ids]))[0, -1].log_softmax(-1)
            grown += [(ids + [v], score + (logp[v].item() if v != end else 0.0)) for v in range(len(logp))]
        grown = sorted(grown, key=lambda one: -one[1])[:k]
        finished += [(ids[1:-1], score / ((4 + len(ids)) / 6) ** alpha) for ids, score in grown if ids[-1] == end]
        alive = [one for one in grown if one[0][-1] != end]
    if finished:
        return max(finished, key=lambda one: one[1])[0]
    return alive[0][0][1:]


@mistake("beam")
def worst_finished(model, src, k, alpha, max_len, start=1, end=2):
    """The lowest score is returned; scores are negative, and the highest, nearest to 0, is the best."""
    alive, finished = [([start], 0.0)], []
    for _ in range(max_len):
        grown = []
        for ids, score in alive:
            logp = model(src, torch.tensor([ids]))[0, -1].log_softmax(-1)
            grown += [(ids + [v], score + logp[v].item()) for v in range(len(logp))]
        grown = sorted(grown, key=lambda one: -one[1])[:k]
        finished += [(ids[1:-1], score / ((4 + len(ids)) / 6) ** alpha) for ids, score in grown if ids[-1] == end]
        alive = [one for one in grown if one[0][-1] != end]
    if finished:
        return min(finished, key=lambda one: one[1])[0]
    return alive[0][0][1:]


@mistake("beam")
def end_kept(model, src, k, alpha, max_len, start=1, end=2):
    """The end is among what is returned; it is a mark and no sound."""
    alive, finished = [([start], 0.0)], []
    for _ in range(max_len):
        grown = []
        for ids, score in alive:
            logp = model(src, torch.tensor([ids]))[0, -1].log_softmax(-1)
            grown += [(ids + [v], score + logp[v].item()) for v in range(len(logp))]
        grown = sorted(grown, key=lambda one: -one[1])[:k]
        finished += [(ids[1:], score / ((4 + len(ids)) / 6) ** alpha) for ids, score in grown if ids[-1] == end]
        alive = [one for one in grown if one[0][-1] != end]
    if finished:
        return max(finished, key=lambda one: one[1])[0]
    return alive[0][0][1:]


@mistake("beam")
def nothing_unfinished(model, src, k, alpha, max_len, start=1, end=2):
    """Where nothing has ended it returns an empty list; the likeliest beginning is asked for."""
    alive, finished = [([start], 0.0)], []
    for _ in range(max_len):
        grown = []
        for ids, score in alive:
            logp = model(src, torch.tensor([ids]))[0, -1].log_softmax(-1)
            grown += [(ids + [v], score + logp[v].item()) for v in range(len(logp))]
        grown = sorted(grown, key=lambda one: -one[1])[:k]
        finished += [(ids[1:-1], score / ((4 + len(ids)) / 6) ** alpha) for ids, score in grown if ids[-1] == end]
        alive = [one for one in grown if one[0][-1] != end]
    return max(finished, key=lambda one: one[1])[0] if finished else []


@mistake("beam")
def start_counted(model, src, k, alpha, max_len, start=1, end=2):
    """n counts the start too, which nobody said, so longer words gain less than they should."""
    alive, finished = [([start], 0.0)], []
    for _ in range(max_len):
        grown = []
        for ids, score in alive:
            logp = model(src, torch.tensor([ids]))[0, -1].log_softmax(-1)
            grown += [(ids + [v], score + logp[v].item()) for v in range(len(logp))]
        grown = sorted(grown, key=lambda one: -one[1])[:k]
        finished += [(ids[1:-1], score / ((5 + len(ids)) / 6) ** alpha) for ids, score in grown if ids[-1] == end]
        alive = [one for one in grown if one[0][-1] != end]
    if finished:
        return max(finished, key=lambda one: one[1])[0]
    return alive[0][0][1:]


@mistake("beam")
def unfinished_ones_compete(model, src, k, alpha, max_len, start=1, end=2):
    """What has not ended by `max_len` is compared with what has, and may win; it lacks the price of its end. Of the finished the
    best is asked for, and a beginning only where none has ended."""
    alive, finished = [([start], 0.0)], []
    for _ in range(max_len):
        grown = []
        for ids, score in alive:
            logp = model(src, torch.tensor([ids]))[0, -1].log_softmax(-1)
            grown += [(ids + [v], score + logp[v].item()) for v in range(len(logp))]
        grown = sorted(grown, key=lambda one: -one[1])[:k]
        finished += [(ids[1:-1], score / ((4 + len(ids)) / 6) ** alpha) for ids, score in grown if ids[-1] == end]
        alive = [one for one in grown if one[0][-1] != end]
    finished += [(ids[1:], score / ((4 + len(ids)) / 6) ** alpha) for ids, score in alive]
    return max(finished, key=lambda one: one[1])[0]


@mistake("beam")
def end_left_out_at_the_end(model, src, k, alpha, max_len, start=1, end=2):
    """A finished one is ranked by the log probability that it had before its end, so ending too early costs nothing; the
    end's is added too."""
    alive, finished = [([start], 0.0)], []
    for _ in range(max_len):
        grown = []
        for ids, score in alive:
            logp = model(src, torch.tensor([ids]))[0, -1].log_softmax(-1)
            grown += [(ids + [v], score + logp[v].item(), score) for v in range(len(logp))]
        grown = sorted(grown, key=lambda one: -one[1])[:k]
        finished += [(ids[1:-1], before / ((4 + len(ids)) / 6) ** alpha) for ids, _, before in grown if ids[-1] == end]
        alive = [(ids, score) for ids, score, _ in grown if ids[-1] != end]
    if finished:
        return max(finished, key=lambda one: one[1])[0]
    return alive[0][0][1:]


@mistake("beam")
def end_written_in(model, src, k, alpha, max_len, start=1, end=2):
    """It stops at 2, whatever `end` is."""
    alive, finished = [([start], 0.0)], []
    for _ in range(max_len):
        grown = []
        for ids, score in alive:
            logp = model(src, torch.tensor([ids]))[0, -1].log_softmax(-1)
            grown += [(ids + [v], score + logp[v].item()) for v in range(len(logp))]
        grown = sorted(grown, key=lambda one: -one[1])[:k]
        finished += [(ids[1:-1], score / ((4 + len(ids)) / 6) ** alpha) for ids, score in grown if ids[-1] == 2]
        alive = [one for one in grown if one[0][-1] != 2]
    if finished:
        return max(finished, key=lambda one: one[1])[0]
    return alive[0][0][1:]


@mistake("beam")
def start_written_in(model, src, k, alpha, max_len, start=1, end=2):
    """It begins with 1, whatever `start` is."""
    alive, finished = [([1], 0.0)], []
    for _ in range(max_len):
        grown = []
        for ids, score in alive:
            logp = model(src, torch.tensor([ids]))[0, -1].log_softmax(-1)
            grown += [(ids + [v], score + logp[v].item()) for v in range(len(logp))]
        grown = sorted(grown, key=lambda one: -one[1])[:k]
        finished += [(ids[1:-1], score / ((4 + len(ids)) / 6) ** alpha) for ids, score in grown if ids[-1] == end]
        alive = [one for one in grown if one[0][-1] != end]
    if finished:
        return max(finished, key=lambda one: one[1])[0]
    return alive[0][0][1:]
