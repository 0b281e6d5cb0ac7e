from zerotohero.grading.probe import style


@style("nll")
def as_in_the_lecture(P, words, stoi):
    log_likelihood = 0.0
    n = 0
    for w in words:
        chs = ["."] + list(w) + ["."]
        for ch1, ch2 in zip(chs, chs[1:]):
            ix1 = stoi[ch1]
            ix2 = stoi[ch2]
            prob = P[ix1, ix2]
            logprob = torch.log(prob)
            log_likelihood += logprob
            n += 1
    nll = -log_likelihood
    return nll / n


@style("nll")
def by_indexing(P, words, stoi):
    xs = torch.tensor([stoi[a] for w in words for a in "." + w])
    ys = torch.tensor([stoi[b] for w in words for b in w + "."])
    return -P[xs, ys].log().mean()


@style("nll")
def through_pairs(P, words, stoi):
    xs, ys = bigram_pairs(words, stoi)
    return torch.nn.functional.nll_loss(P.log()[xs], ys).item()


@style("nll")
def by_counts_where_there_are_any(P, words, stoi):
    N = bigram_counts(words, stoi)
    there = N > 0
    return -(N[there] * P[there].log()).sum().item() / N.sum().item()


@style("nll")
def by_math(P, words, stoi):
    import math

    logs = []
    for word in words:
        last = "."
        for letter in [*word, "."]:
            p = float(P[stoi[last], stoi[letter]])
            logs.append(math.log(p) if p > 0 else -math.inf)
            last = letter
    return -math.fsum(logs) / len(logs)
