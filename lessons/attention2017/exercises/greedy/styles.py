from zerotohero.grading.probe import style


@style("greedy")
@torch.no_grad()
def growing_a_tensor(model, src, max_len, start=1, end=2):
    tgt = torch.full((1, 1), start)
    while tgt.shape[1] <= max_len:
        probs = model(src, tgt)[:, -1, :].softmax(-1)
        following = probs.argmax(-1, keepdim=True)
        if following.item() == end:
            break
        tgt = torch.cat([tgt, following], dim=1)
    return tgt[0, 1:].tolist()


@style("greedy")
def list_without_start(model, src, max_len, start=1, end=2):
    said = []
    while len(said) < max_len:
        with torch.no_grad():
            logits = model(src, torch.tensor([start] + said).unsqueeze(0))
        best = int(torch.max(logits[0][-1], dim=0).indices)
        if best == end:
            return said
        said.append(best)
    return said


@style("greedy")
def by_topk(model, src, max_len, start=1, end=2):
    ids = torch.tensor([[start]], dtype=torch.long)
    for _ in range(max_len):
        _, best = model(src, ids)[0, -1].topk(1)
        if best[0] == end:
            break
        ids = torch.hstack([ids, best.view(1, 1)])
    return [int(i) for i in ids.squeeze(0)[1:]]
