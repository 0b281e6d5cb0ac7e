from zerotohero.grading.probe import mistake


@mistake("forward")
def b1_along_the_rows(params, X):
    """b1 is stood up as a column, so neuron j of row i gets the bias of neuron i; every row needs the whole of b1."""
    C, W1, b1, W2, b2 = params
    h = torch.tanh(embed(C, X) @ W1 + b1.view(-1, 1))
    return h @ W2 + b2


@mistake("forward")
def squashed_logits(params, X):
    """The logits are squashed by tanh too, so no letter can score above 1; only the hidden layer is squashed."""
    C, W1, b1, W2, b2 = params
    h = torch.tanh(embed(C, X) @ W1 + b1)
    return torch.tanh(h @ W2 + b2)


@mistake("forward")
def not_squashed(params, X):
    """The hidden layer is not squashed; without tanh between them the two layers are no more than one."""
    C, W1, b1, W2, b2 = params
    h = embed(C, X) @ W1 + b1
    return h @ W2 + b2


@mistake("forward")
def squashed_before_the_bias(params, X):
    """b1 is added after tanh; it belongs inside, where it moves the point at which a neuron switches."""
    C, W1, b1, W2, b2 = params
    h = torch.tanh(embed(C, X) @ W1) + b1
    return h @ W2 + b2


@mistake("forward")
def b1_left_out(params, X):
    """b1 is not added."""
    C, W1, b1, W2, b2 = params
    h = torch.tanh(embed(C, X) @ W1)
    return h @ W2 + b2


@mistake("forward")
def b2_left_out(params, X):
    """b2 is not added."""
    C, W1, b1, W2, b2 = params
    h = torch.tanh(embed(C, X) @ W1 + b1)
    return h @ W2


@mistake("forward")
def relu_for_tanh(params, X):
    """The hidden layer goes through relu, where tanh is asked for."""
    C, W1, b1, W2, b2 = params
    h = torch.relu(embed(C, X) @ W1 + b1)
    return h @ W2 + b2


@mistake("forward")
def sigmoid_for_tanh(params, X):
    """The hidden layer goes through a sigmoid (0 to 1), where tanh (-1 to 1) is asked for."""
    C, W1, b1, W2, b2 = params
    h = torch.sigmoid(embed(C, X) @ W1 + b1)
    return h @ W2 + b2


@mistake("forward")
def probabilities(params, X):
    """It returns probabilities; asked for are the logits, before softmax, which the loss takes."""
    C, W1, b1, W2, b2 = params
    h = torch.tanh(embed(C, X) @ W1 + b1)
    return torch.softmax(h @ W2 + b2, dim=1)


@mistake("forward")
def exponentials(params, X):
    """It returns e to the logits (the counts); asked for are the logits themselves."""
    C, W1, b1, W2, b2 = params
    h = torch.tanh(embed(C, X) @ W1 + b1)
    return (h @ W2 + b2).exp()


@mistake("forward")
def graph_lost(params, X):
    """The result has lost its graph, so no gradient will reach a parameter; do not compute with `.data` or under
    `no_grad`."""
    with torch.no_grad():
        C, W1, b1, W2, b2 = params
        h = torch.tanh(embed(C, X) @ W1 + b1)
        return h @ W2 + b2


@mistake("forward")
def hidden_layer_returned(params, X):
    """It returns the hidden layer; the logits are one layer further."""
    C, W1, b1, W2, b2 = params
    return torch.tanh(embed(C, X) @ W1 + b1)


@mistake("forward")
def mixed_numbers(params, X):
    """The hidden layer gets the first numbers of all letters first, then the second ones; `embed` keeps each letter's
    vector together."""
    C, W1, b1, W2, b2 = params
    h = torch.tanh(C[X].transpose(1, 2).reshape(X.shape[0], -1) @ W1 + b1)
    return h @ W2 + b2
