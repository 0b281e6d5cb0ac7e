# wrong: cuts the caller's own tensor from its graph (detach_), so hpreact has changed afterwards
# causes: graph_of_the_examples_cut
def calibrate(hpreact):
    hpreact.detach_()
    return hpreact.mean(0, keepdim=True), hpreact.std(0, keepdim=True)
