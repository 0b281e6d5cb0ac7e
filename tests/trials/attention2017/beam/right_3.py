# right: tensors, flattened topk and divmod, n without the end, stops once no better one can come
import torch


def penalty(n, alpha):
    return ((5.0 + n) / 6.0) ** alpha


@torch.no_grad()
def beam(model, src, k, alpha, max_len, start=1, end=2):
    tokens = torch.full((1, 1), start, dtype=torch.long, device=src.device)
    scores = torch.zeros(1, dtype=torch.float64, device=src.device)
    best_ids, best_score = None, float("-inf")
    for n in range(max_len):
        logp = torch.cat([model(src, row.unsqueeze(0))[:, -1].double().log_softmax(-1) for row in tokens])
        total = (scores.unsqueeze(1) + logp).flatten()
        top, flat = total.topk(min(k, total.numel()))
        parent = torch.div(flat, logp.size(1), rounding_mode="floor")
        symbol = flat % logp.size(1)
        over = symbol == end
        for i in torch.nonzero(over).flatten().tolist():
            value = top[i].item() / penalty(n, alpha)
            if best_ids is None or value > best_score:
                best_ids, best_score = tokens[parent[i], 1:].tolist(), value
        go = ~over
        if not go.any():
            break
        tokens = torch.cat([tokens[parent[go]], symbol[go].unsqueeze(1)], dim=1)
        scores = top[go]
        if best_ids is not None and best_score >= scores.max().item() / penalty(max_len, alpha):
            break
    if best_ids is None:
        best_ids = tokens[scores.argmax(), 1:].tolist()
    return best_ids
