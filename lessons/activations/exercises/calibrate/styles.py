from zerotohero.grading.probe import style


@style("calibrate")
def as_in_the_lecture(hpreact):
    with torch.no_grad():
        bnmean = hpreact.mean(0, keepdim=True)
        bnstd = hpreact.std(0, keepdim=True)
    return bnmean, bnstd


@style()
def decorated():
    @torch.no_grad()
    def calibrate(hpreact):
        std, mean = torch.std_mean(hpreact, dim=0, keepdim=True)
        return mean, std


@style("calibrate")
def by_hand(hpreact):
    h = hpreact.detach()
    bnmean = h.sum(0, keepdim=True) / len(h)
    bnstd = (((h - bnmean) ** 2).sum(0, keepdim=True) / (len(h) - 1)) ** 0.5
    return [bnmean, bnstd]


@style("calibrate")
def rows_without_a_dimension(hpreact):
    return hpreact.data.mean(0), hpreact.data.std(0)
