from zerotohero.grading.probe import mistake


@mistake("calibrate")
def one_batch(hpreact):
    """Only the first 32 examples are measured; take the whole training set, that is what this step is for."""
    with torch.no_grad():
        return hpreact[:32].mean(0, keepdim=True), hpreact[:32].std(0, keepdim=True)


@mistake("calibrate")
def variance(hpreact):
    """The second is the variance; asked for is the deviation, its root."""
    with torch.no_grad():
        return hpreact.mean(0, keepdim=True), hpreact.var(0, keepdim=True)


@mistake("calibrate")
def in_the_graph(hpreact):
    """Mean and deviation are kept with their graph, and with it all N examples; measure under `no_grad`."""
    return hpreact.mean(0, keepdim=True), hpreact.std(0, keepdim=True)


@mistake("calibrate")
def by_example(hpreact):
    """Mean and deviation are of each example (dimension 1); asked for are those of each unit, over the examples."""
    with torch.no_grad():
        return hpreact.mean(1, keepdim=True), hpreact.std(1, keepdim=True)


@mistake("calibrate")
def of_everything(hpreact):
    """There is one mean and one deviation for all units together; each unit has its own."""
    with torch.no_grad():
        return hpreact.mean(), hpreact.std()


@mistake("calibrate")
def with_momentum(hpreact):
    """The statistics move towards each batch bit by bit, as in training; here all examples count alike."""
    with torch.no_grad():
        mean, std = torch.zeros_like(hpreact[:1]), torch.ones_like(hpreact[:1])
        for batch in hpreact.split(32):
            if len(batch) > 1:
                mean = 0.9 * mean + 0.1 * batch.mean(0, keepdim=True)
                std = 0.9 * std + 0.1 * batch.std(0, keepdim=True)
        return mean, std


@mistake("calibrate")
def mean_of_batches_deviations(hpreact):
    """The deviations of batches are averaged, which misses how far the batches lie apart; measure all examples at once."""
    with torch.no_grad():
        batches = [batch for batch in hpreact.split(32) if len(batch) > 1]
        stds = [batch.std(0, keepdim=True) for batch in batches]
        return hpreact.mean(0, keepdim=True), sum(stds) / len(stds)


@mistake("calibrate")
def exchanged(hpreact):
    """The deviation comes first and the mean second; asked for is `bnmean, bnstd`."""
    with torch.no_grad():
        return hpreact.std(0, keepdim=True), hpreact.mean(0, keepdim=True)


@mistake("calibrate")
def already_normalised(hpreact):
    """The examples are normalised first, so it measures 0 and 1; measure them as they come."""
    with torch.no_grad():
        normalised = (hpreact - hpreact.mean(0)) / hpreact.std(0)
        return normalised.mean(0, keepdim=True), normalised.std(0, keepdim=True)


@mistake("calibrate")
def deviation_in_the_graph(hpreact):
    """The deviation is kept with its graph, and with it all N examples; measure both under `no_grad`."""
    return hpreact.mean(0, keepdim=True).detach(), hpreact.std(0, keepdim=True)


@mistake("calibrate")
def mean_in_the_graph(hpreact):
    """The mean is kept with its graph, and with it all N examples; measure both under `no_grad`."""
    return hpreact.mean(0, keepdim=True), hpreact.std(0, keepdim=True).detach()


@mistake("calibrate")
def deviation_of_everything(hpreact):
    """There is one deviation for all units together; each unit has its own, over the examples (dimension 0)."""
    with torch.no_grad():
        return hpreact.mean(0, keepdim=True), hpreact.std()


@mistake("calibrate")
def graph_of_the_examples_cut(hpreact):
    """`detach_()` cuts the caller's own tensor from its graph, so no gradient gets past it any more; `detach()` makes
    another one without it."""
    hpreact = hpreact.detach_()
    return hpreact.mean(0, keepdim=True), hpreact.std(0, keepdim=True)
