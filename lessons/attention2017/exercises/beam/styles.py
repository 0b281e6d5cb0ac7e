from zerotohero.grading.probe import style


@style("beam")
def topk_of_each(model, src, k, alpha, max_len, start=1, end=2):
    beams = [(0.0, [start])]
    done = []
    for step in range(max_len):
        candidates = []
        for score, ids in beams:
            with torch.no_grad():
                logp = F.log_softmax(model(src, torch.tensor(ids).unsqueeze(0))[0, -1], dim=-1)
            values, indices = logp.topk(k)
            for value, index in zip(values.tolist(), indices.tolist()):
                candidates.append((score + value, ids + [index]))
        candidates.sort(key=lambda c: c[0], reverse=True)
        beams = []
        for score, ids in candidates[:k]:
            if ids[-1] == end:
                done.append((score / ((5 + len(ids) - 1) / 6) ** alpha, ids))
            else:
                beams.append((score, ids))
        if not beams:
            break
    if not done:
        return beams[0][1][1:]
    return max(done)[1][1:-1]


@style("beam")
def finished_keep_their_place(model, src, k, alpha, max_len, start=1, end=2):
    def value(ids, score):
        return score / ((5 + len(ids) - 1) / 6) ** alpha

    beams = [([start], 0.0)]
    finished = []
    for _ in range(max_len):
        pool = []
        for ids, score in beams:
            logp = torch.log_softmax(model(src, torch.tensor([ids]))[0, -1], -1).tolist()
            for symbol, one in enumerate(logp):
                (finished if symbol == end else pool).append((ids + [symbol], score + one))
        beams = sorted(pool, key=lambda b: b[1], reverse=True)[:k]
    finished = [one for one in finished if one[1] > -25]
    if finished:
        return max(finished, key=lambda b: value(*b))[0][1:-1]
    return beams[0][0][1:]


@style("beam")
def all_in_one_tensor(model, src, k, alpha, max_len, start=1, end=2):
    ids, scores, finished = torch.full((1, 1), start), torch.zeros(1), []
    for n in range(1, max_len + 1):
        logp = torch.stack([model(src, row[None])[0, -1].log_softmax(-1) for row in ids])
        total, flat = (scores[:, None] + logp).flatten().topk(k)
        rows, symbols = flat // logp.shape[1], flat % logp.shape[1]
        grown = torch.cat([ids[rows], symbols[:, None]], 1)
        over = symbols == end
        for row, score in zip(grown[over], total[over]):
            finished.append((score.item() / ((5 + n) / 6) ** alpha, row[1:-1].tolist()))
        ids, scores = grown[~over], total[~over]
        if len(ids) == 0:
            break
    return max(finished)[1] if finished else ids[0, 1:].tolist()


@style("beam")
@torch.no_grad()
def places_filled_up(model, src, k, alpha, max_len, start=1, end=2):
    alive, finished = [(0.0, (start,))], []
    for _ in range(max_len):
        grown = []
        for score, ids in alive:
            logp = F.log_softmax(model(src, torch.tensor([ids]))[0, -1].double(), dim=0)
            values, symbols = logp.topk(min(2 * k, len(logp)))
            grown += [(score + v, (*ids, s)) for v, s in zip(values.tolist(), symbols.tolist())]
        grown = sorted(grown, reverse=True)[: 2 * k]
        finished += [one for one in grown[:k] if one[1][-1] == end]
        alive = [one for one in grown if one[1][-1] != end][:k]
        if not alive:
            break
    if not finished:
        return list(alive[0][1][1:])
    return list(max(finished, key=lambda one: one[0] / ((4 + len(one[1])) / 6) ** alpha)[1][1:-1])
