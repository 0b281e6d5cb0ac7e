from zerotohero.grading.probe import variant


@variant("sample")
def with_the_final_dot(params, itos, g, T=3):
    out = []
    context = [0] * T
    while True:
        probs = torch.softmax(forward(params, torch.tensor([context])), dim=1)
        ix = torch.multinomial(probs, num_samples=1, generator=g).item()
        context = context[1:] + [ix]
        out.append(ix)
        if ix == 0:
            break
    return "".join(itos[i] for i in out)
