# wrong: in place on the logits
def softmax(logits):
    with torch.no_grad():
        logits.exp_()
    return logits / logits.sum(1, keepdim=True)
