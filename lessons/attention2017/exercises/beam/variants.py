from zerotohero.grading.probe import variant


@variant("beam")
def length_without_the_end(model, src, k, alpha, max_len, start=1, end=2):
    alive, finished = [([start], 0.0)], []
    for _ in range(max_len):
        grown = []
        for ids, score in alive:
            logp = model(src, torch.tensor([ids]))[0, -1].log_softmax(-1)
            grown += [(ids + [v], score + logp[v].item()) for v in range(len(logp))]
        grown = sorted(grown, key=lambda one: -one[1])[:k]
        finished += [(ids[1:-1], score / ((3 + len(ids)) / 6) ** alpha) for ids, score in grown if ids[-1] == end]
        alive = [one for one in grown if one[0][-1] != end]
    if finished:
        return max(finished, key=lambda one: one[1])[0]
    return alive[0][0][1:]
