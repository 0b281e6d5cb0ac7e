from zerotohero.grading.probe import variant


@variant("calibrate")
def biased(hpreact):
    with torch.no_grad():
        return hpreact.mean(0, keepdim=True), hpreact.std(0, keepdim=True, unbiased=False)
