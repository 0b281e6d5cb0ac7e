from zerotohero.grading.probe import style


@style()
def the_lectures_cells():
    def d_norm_logits(dcounts, counts):
        dnorm_logits = counts * dcounts
        return dnorm_logits

    def d_logit_maxes(dnorm_logits):
        dlogit_maxes = (-dnorm_logits).sum(1, keepdim=True)
        return dlogit_maxes

    def d_logits(dnorm_logits, dlogit_maxes, logits):
        dlogits = dnorm_logits.clone()
        dlogits += F.one_hot(logits.max(1).indices, num_classes=logits.shape[1]) * dlogit_maxes
        return dlogits


@style("d_logits")
def by_index(dnorm_logits, dlogit_maxes, logits):
    dlogits = dnorm_logits.clone()
    dlogits[torch.arange(len(logits)), logits.argmax(dim=1)] += dlogit_maxes[:, 0]
    return dlogits


@style("d_logits")
def by_comparison(dnorm_logits, dlogit_maxes, logits):
    return dnorm_logits + (logits == logits.amax(1, keepdim=True)) * dlogit_maxes


@style("d_logits")
def scattered(dnorm_logits, dlogit_maxes, logits):
    return dnorm_logits.scatter_add(1, logits.argmax(1, keepdim=True), dlogit_maxes)


@style("d_logit_maxes")
def minus_einsum(dnorm_logits):
    return -torch.einsum("nv->n", dnorm_logits).view(-1, 1)


@style("d_norm_logits")
def functional(dcounts, counts):
    return torch.mul(dcounts, counts)
