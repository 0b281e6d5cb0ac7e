# right: a tensor, as the lecture has it, cut to fit
def smooth(lossi, n=1000):
    whole = len(lossi) - len(lossi) % n
    return torch.tensor(lossi[:whole]).view(-1, n).mean(1).tolist()
