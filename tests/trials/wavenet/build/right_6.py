# right: tidy, halves the width in a while; the head's weight is replaced by a new leaf tensor; evaluate goes into nested Sequentials too
import torch


def _head(fan_in: int, V: int) -> "Linear":
    head = Linear(fan_in, V, bias=True)
    head.weight = torch.mul(head.weight.detach(), 0.1)
    return head


def build(V: int, n_embd: int, n_hidden: int, block_size: int = 8) -> "Sequential":
    layers: list = [Embedding(V, n_embd)]
    width: int = n_embd
    places: int = block_size
    while places > 1:
        layers.append(FlattenConsecutive(2))
        layers.append(Linear(2 * width, n_hidden, bias=False))
        layers.append(BatchNorm1d(n_hidden))
        layers.append(Tanh())
        width, places = n_hidden, places // 2
    layers.append(_head(width, V))
    net = Sequential(layers)
    for parameter in net.parameters():
        parameter.requires_grad_(True)
    return net


def evaluate(model) -> None:
    for layer in model.layers:
        match layer:
            case BatchNorm1d():
                layer.training = False
            case Sequential():
                evaluate(layer)
            case _:
                pass
