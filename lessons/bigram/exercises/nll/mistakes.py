from zerotohero.grading.probe import mistake


@mistake("nll")
def sum_for_mean(P, words, stoi):
    """It returns the sum; divided by the number of pairs, it can be compared between lists of any length."""
    total, n = 0.0, 0
    for word in words:
        for first, second in zip("." + word, word + "."):
            total += torch.log(P[stoi[first], stoi[second]]).item()
            n += 1
    return -total


@mistake("nll")
def no_minus(P, words, stoi):
    """The sign is missing: logs of probabilities are negative, and a loss is positive, the lower the better."""
    total, n = 0.0, 0
    for word in words:
        for first, second in zip("." + word, word + "."):
            total += torch.log(P[stoi[first], stoi[second]]).item()
            n += 1
    return total / n


@mistake("nll")
def likelihood(P, words, stoi):
    """It returns the log likelihood, the sum of the logs. Asked for is its negative, divided by the number of pairs."""
    total, n = 0.0, 0
    for word in words:
        for first, second in zip("." + word, word + "."):
            total += torch.log(P[stoi[first], stoi[second]]).item()
            n += 1
    return total


@mistake("nll")
def mean_over_words(P, words, stoi):
    """It divides by the number of words; the mean is over the pairs of letters."""
    total, n = 0.0, 0
    for word in words:
        for first, second in zip("." + word, word + "."):
            total += torch.log(P[stoi[first], stoi[second]]).item()
            n += 1
    return -total / len(words)


@mistake("nll")
def mean_of_means(P, words, stoi):
    """Each word's mean is taken first, and then the mean of these, so letters of short words weigh more. Every pair
    weighs the same."""
    means = []
    for word in words:
        logs = [torch.log(P[stoi[a], stoi[b]]).item() for a, b in zip("." + word, word + ".")]
        means.append(-sum(logs) / len(logs))
    return sum(means) / len(means)


@mistake("nll")
def letters_counted(P, words, stoi):
    """It divides by the number of letters, but each word has one pair more than it has letters: its end."""
    total, n = 0.0, 0
    for word in words:
        for first, second in zip("." + word, word + "."):
            total += torch.log(P[stoi[first], stoi[second]]).item()
            n += 1
    return -total / len("".join(words))


@mistake("nll")
def log_of_the_mean(P, words, stoi):
    """The mean of the probabilities is taken before the log; the log comes first."""
    import math

    total, n = 0.0, 0
    for word in words:
        for first, second in zip("." + word, word + "."):
            total += P[stoi[first], stoi[second]].item()
            n += 1
    return -math.log(total / n) if total else math.inf


@mistake("nll")
def mean_probability(P, words, stoi):
    """It returns the mean probability, without a log. Logs are asked for: they add up where probabilities would be
    multiplied."""
    total, n = 0.0, 0
    for word in words:
        for first, second in zip("." + word, word + "."):
            total += P[stoi[first], stoi[second]].item()
            n += 1
    return total / n


@mistake("nll")
def product_first(P, words, stoi):
    """The probabilities are multiplied before the log is taken. A few hundred of them are too small for a float and
    become 0; add the logs instead."""
    import math

    likelihood, n = 1.0, 0
    for word in words:
        for first, second in zip("." + word, word + "."):
            likelihood *= P[stoi[first], stoi[second]].item()
            n += 1
    return -math.log(likelihood) / n if likelihood else math.inf


@mistake("nll")
def base_2(P, words, stoi):
    """The log is to base 2, so the answer is in bits; the natural log is asked for."""
    total, n = 0.0, 0
    for word in words:
        for first, second in zip("." + word, word + "."):
            total += torch.log2(P[stoi[first], stoi[second]]).item()
            n += 1
    return -total / n


@mistake("nll")
def base_10(P, words, stoi):
    """The log is to base 10; the natural log is asked for."""
    total, n = 0.0, 0
    for word in words:
        for first, second in zip("." + word, word + "."):
            total += torch.log10(P[stoi[first], stoi[second]]).item()
            n += 1
    return -total / n


@mistake("nll")
def zero_hidden(P, words, stoi):
    """A tiny number is added before the log, so that what `P` calls impossible gets a large number instead of
    infinity. Smoothing belongs into `P`; a loss that hides a zero hides a broken model."""
    total, n = 0.0, 0
    for word in words:
        for first, second in zip("." + word, word + "."):
            total += torch.log(P[stoi[first], stoi[second]] + 1e-8).item()
            n += 1
    return -total / n


@mistake("nll")
def zero_skipped(P, words, stoi):
    """Pairs with probability 0 are left out. They are the worst there is: the answer is infinity."""
    import math

    total, n = 0.0, 0
    for word in words:
        for first, second in zip("." + word, word + "."):
            p = P[stoi[first], stoi[second]].item()
            if p > 0:
                total += math.log(p)
                n += 1
    return -total / n


@mistake("nll")
def zero_counted_as_nothing(P, words, stoi):
    """A pair with probability 0 adds nothing to the sum, as if it were certain. The answer is infinity."""
    import math

    total, n = 0.0, 0
    for word in words:
        for first, second in zip("." + word, word + "."):
            p = P[stoi[first], stoi[second]].item()
            total += math.log(p) if p > 0 else 0.0
            n += 1
    return -total / n


@mistake("nll")
def log_raises(P, words, stoi):
    """`math.log(0)` raises an error where infinity is the answer; `torch.log` gives -inf."""
    import math

    total, n = 0.0, 0
    for word in words:
        for first, second in zip("." + word, word + "."):
            total += math.log(P[stoi[first], stoi[second]].item())
            n += 1
    return -total / n


@mistake("nll")
def zero_times_infinity(P, words, stoi):
    """Counts times logs: where a pair never occurs and has probability 0, that is `0 * -inf`, which is NaN. Only
    pairs that occur may be summed."""
    N = bigram_counts(words, stoi)
    return (-(N * P.log()).sum() / N.sum()).item()


@mistake("nll")
def no_ends(P, words, stoi):
    """The `.` before and behind the words is left out: how a word begins and ends is predicted too."""
    total, n = 0.0, 0
    for word in words:
        for first, second in zip(word, word[1:]):
            total += torch.log(P[stoi[first], stoi[second]]).item()
            n += 1
    return -total / max(n, 1)


@mistake("nll")
def no_start(P, words, stoi):
    """Nothing stands before the first letter: how a word begins is predicted too, from `.`."""
    total, n = 0.0, 0
    for word in words:
        for first, second in zip(word, word[1:] + "."):
            total += torch.log(P[stoi[first], stoi[second]]).item()
            n += 1
    return -total / n


@mistake("nll")
def no_end(P, words, stoi):
    """Nothing stands behind the last letter: that a word ends is predicted too, as `.`."""
    total, n = 0.0, 0
    for word in words:
        for first, second in zip("." + word, word):
            total += torch.log(P[stoi[first], stoi[second]]).item()
            n += 1
    return -total / n


@mistake("nll")
def transposed(P, words, stoi):
    """It looks up `P[second, first]`: the first letter of a pair is the row."""
    total, n = 0.0, 0
    for word in words:
        for first, second in zip("." + word, word + "."):
            total += torch.log(P[stoi[second], stoi[first]]).item()
            n += 1
    return -total / n


@mistake("nll")
def first_word_only(P, words, stoi):
    """It returns after the first word: the `return` stands inside the loop over the words."""
    total, n = 0.0, 0
    for word in words:
        for first, second in zip("." + word, word + "."):
            total += torch.log(P[stoi[first], stoi[second]]).item()
            n += 1
        return -total / n


@mistake("nll")
def perplexity(P, words, stoi):
    """It returns e to the power of the mean, which is called perplexity. The mean itself is asked for."""
    import math

    total, n = 0.0, 0
    for word in words:
        for first, second in zip("." + word, word + "."):
            total += torch.log(P[stoi[first], stoi[second]]).item()
            n += 1
    return math.exp(-total / n)


@mistake("nll")
def logs_of_the_table_in_place(P, words, stoi):
    """`P.log_()` writes the logs into the caller's table; `P.log()` makes new ones."""
    P.log_()
    logs = [P[stoi[a], stoi[b]].item() for word in words for a, b in zip("." + word, word + ".")]
    return -sum(logs) / len(logs)


@mistake("nll")
def product_of_each_word(P, words, stoi):
    """Each word's probabilities are multiplied before the log is taken; those of a very long word are too small for a float and
    become 0. Add the logs instead."""
    import math

    total, n = 0.0, 0
    for word in words:
        likelihood = 1.0
        for first, second in zip("." + word, word + "."):
            likelihood *= P[stoi[first], stoi[second]].item()
            n += 1
        total += math.log(likelihood) if likelihood else -math.inf
    return -total / n
