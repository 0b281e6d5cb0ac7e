from zerotohero.grading.probe import mistake


@mistake("perplexity")
def no_minus(logp):
    """The minus is missing, so it is one over the perplexity."""
    return math.exp(float(sum(logp) / len(logp)))


@mistake("perplexity")
def sum_not_mean(logp):
    """The logs are added up and not averaged, so longer texts look worse."""
    return math.exp(min(-float(sum(logp)), 600.0))


@mistake("perplexity")
def base_2(logp):
    """2 is raised to the power; natural logs are taken back by e."""
    return 2 ** -float(sum(logp) / len(logp))


@mistake("perplexity")
def the_mean_log_itself(logp):
    """It returns minus the mean log, the nll; the perplexity is e to its power."""
    return -float(sum(logp) / len(logp))


@mistake("perplexity")
def mean_of_perplexities(logp):
    """Each word's perplexity is averaged, so a single rare word outweighs all; average the logs first."""
    return float(sum(math.exp(-one) for one in logp) / len(logp))


@mistake("perplexity")
def of_mean_probability(logp):
    """The probabilities are averaged and not their logs, so what the model thought unlikely hardly counts."""
    return 1 / float(sum(math.exp(one) for one in logp) / len(logp))


@mistake("perplexity")
def logs_taken_again(logp):
    """It takes the log again, of numbers that are logs already."""
    return math.exp(-sum(math.log(-one) for one in logp) / len(logp))


@mistake("mix")
def logs_averaged(p1, p2, w=0.5):
    """Logs are averaged, so where one model says 0 the mixture does; add the probabilities themselves."""
    return np.exp(w * np.log(np.maximum(p1, 1e-300)) + (1 - w) * np.log(np.maximum(p2, 1e-300)))


@mistake("mix")
def weights_exchanged(p1, p2, w=0.5):
    """w weighs the second; it is the first one's share."""
    return (1 - w) * p1 + w * p2


@mistake("mix")
def always_half(p1, p2, w=0.5):
    """Half of each is taken, whatever w is."""
    return (p1 + p2) / 2


@mistake("mix")
def added(p1, p2, w=0.5):
    """The two are added whole; their shares sum to 1."""
    return p1 + p2


@mistake("mix")
def larger_of_both(p1, p2, w=0.5):
    """The larger of both is taken, and then the words' probabilities sum to more than 1."""
    return np.maximum(p1, p2)


@mistake("mix")
def second_whole(p1, p2, w=0.5):
    """The second has the whole of its share and the first w on top; the second gets 1 - w."""
    return w * p1 + p2


@mistake("perplexity")
def product_first(logp):
    """The probabilities are multiplied before the root is taken, and of a few hundred words the product is 0. Take the mean of
    the logs."""
    p = np.exp(np.asarray(logp, dtype=float))
    with np.errstate(divide="ignore"):
        return float(np.prod(p) ** (-1 / len(p)))


@mistake("mix")
def mixed_in_place(p1, p2, w=0.5):
    """The caller's `p1` is changed in place, and the first model's own perplexity is spoilt. Make a new array."""
    p1 *= w
    p1 += (1 - w) * p2
    return p1


@mistake("perplexity")
def impossible_words_left_out(logp):
    """Words that got probability 0 are left out of the mean, so a model is rewarded for ruling out the right word; its perplexity is
    infinite."""
    logp = [one for one in logp if one > -math.inf]
    return math.exp(-float(sum(logp) / len(logp)))


@mistake("mix")
def w_of_0_not_given(p1, p2, w=0.5):
    """`w or 0.5` takes 0 for not given; w = 0 is the second alone."""
    w = w or 0.5
    return w * p1 + (1 - w) * p2
