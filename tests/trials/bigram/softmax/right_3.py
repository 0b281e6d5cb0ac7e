# right: through logs, with the maximum taken off
def softmax(logits):
    shifted = logits - logits.amax(dim=1, keepdim=True)
    return (shifted - shifted.exp().sum(dim=1).log().unsqueeze(1)).exp()
