# right: logsumexp by hand
def cross_entropy(logits, Y):
    top = logits.amax(dim=1)
    lse = top + torch.log(torch.sum(torch.exp(logits - top[:, None]), dim=1))
    picked = torch.gather(logits, 1, Y.view(-1, 1)).view(-1)
    return torch.mean(lse - picked)
