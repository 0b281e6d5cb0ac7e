# wrong: the total is cut off from the graph, so the numbers are right but the gradients are not
def softmax(logits):
    counts = logits.exp()
    return counts / counts.sum(1, keepdim=True).detach()
