from zerotohero.grading.probe import mistake


@mistake("windows")
def last_one_lost(ids, n):
    """The last example is missing: N words have N - n + 1 windows."""
    rows = torch.as_tensor(np.asarray(ids)).unfold(0, n, 1)[:-1]
    return rows[:, :-1], rows[:, -1]


@mistake("windows")
def word_in_the_context(ids, n):
    """The word to predict is in its own context; the n - 1 words before it are."""
    rows = torch.as_tensor(np.asarray(ids)).unfold(0, n, 1)
    return rows[:, 1:], rows[:, -1]


@mistake("windows")
def first_word_asked(ids, n):
    """It asks for each window's first word from those behind it; the last is asked for from those before."""
    rows = torch.as_tensor(np.asarray(ids)).unfold(0, n, 1)
    return rows[:, 1:], rows[:, 0]


@mistake("windows")
def n_words_before(ids, n):
    """The contexts have n words; n - 1 words before and the one that follows make n."""
    rows = torch.as_tensor(np.asarray(ids)).unfold(0, n + 1, 1)
    return rows[:, :-1], rows[:, -1]


@mistake("windows")
def side_by_side(ids, n):
    """The windows do not overlap, so most words are never asked for; one begins at every word."""
    rows = torch.as_tensor(np.asarray(ids)).unfold(0, n, n)
    return rows[:, :-1], rows[:, -1]


@mistake("windows")
def filled_up_with_0(ids, n):
    """Contexts before the text's beginning are filled up with 0; only whole ones are asked for."""
    ids = torch.cat([torch.zeros(n - 1, dtype=torch.long), torch.as_tensor(np.asarray(ids))])
    rows = ids.unfold(0, n, 1)
    return rows[:, :-1], rows[:, -1]


@mistake("forward")
def no_tanh(X, C, H, d, U, b, W=None):
    """The tanh is missing, so two linear layers stand one upon the other, which are no more than one."""
    x = C[X].flatten(1)
    logits = b + (d + x @ H.T) @ U.T
    return logits if W is None else logits + x @ W.T


@mistake("forward")
def relu(X, C, H, d, U, b, W=None):
    """A ReLU stands where the paper has tanh."""
    x = C[X].flatten(1)
    logits = b + torch.relu(d + x @ H.T) @ U.T
    return logits if W is None else logits + x @ W.T


@mistake("forward")
def tanh_around_all(X, C, H, d, U, b, W=None):
    """The tanh is around everything, so no logit leaves -1 to 1; it is around d + Hx."""
    x = C[X].flatten(1)
    logits = b + (d + x @ H.T) @ U.T
    return torch.tanh(logits if W is None else logits + x @ W.T)


@mistake("forward")
def d_outside(X, C, H, d, U, b, W=None):
    """d is added behind the tanh; it belongs inside, before it."""
    x = C[X].flatten(1)
    logits = b + (d + torch.tanh(x @ H.T)) @ U.T
    return logits if W is None else logits + x @ W.T


@mistake("forward")
def rows_mixed(X, C, H, d, U, b, W=None):
    """The rows of a context are laid side by side number by number (transposed first), so x holds the first numbers of all words,
    then the second; it holds one word's row after the other."""
    x = C[X].transpose(1, 2).flatten(1)
    logits = b + torch.tanh(d + x @ H.T) @ U.T
    return logits if W is None else logits + x @ W.T


@mistake("forward")
def newest_first(X, C, H, d, U, b, W=None):
    """The rows of a context are turned about, newest word first, while X has the oldest first; keep X's order."""
    x = C[X.flip(1)].flatten(1)
    logits = b + torch.tanh(d + x @ H.T) @ U.T
    return logits if W is None else logits + x @ W.T


@mistake("forward")
def w_on_the_hidden_layer(X, C, H, d, U, b, W=None):
    """What W makes of x is squashed by a tanh; the direct connection goes to the logits as it is."""
    x = C[X].flatten(1)
    logits = b + torch.tanh(d + x @ H.T) @ U.T
    return logits if W is None else logits + torch.tanh(x @ W.T)


@mistake("forward")
def w_ignored(X, C, H, d, U, b, W=None):
    """W is not used; where it is given, Wx is added to the logits."""
    x = C[X].flatten(1)
    return b + torch.tanh(d + x @ H.T) @ U.T


@mistake("forward")
def no_b(X, C, H, d, U, b, W=None):
    """b is not added; it learns how frequent each word is."""
    x = C[X].flatten(1)
    logits = torch.tanh(d + x @ H.T) @ U.T
    return logits if W is None else logits + x @ W.T


@mistake("forward")
def no_d(X, C, H, d, U, b, W=None):
    """d, the hidden layer's bias, is not added."""
    x = C[X].flatten(1)
    logits = b + torch.tanh(x @ H.T) @ U.T
    return logits if W is None else logits + x @ W.T


@mistake("forward")
def probabilities(X, C, H, d, U, b, W=None):
    """It returns probabilities; y of equation 1 is what goes into the softmax."""
    x = C[X].flatten(1)
    logits = b + torch.tanh(d + x @ H.T) @ U.T
    return (logits if W is None else logits + x @ W.T).softmax(1)


@mistake("forward")
def detached(X, C, H, d, U, b, W=None):
    """The rows are cut off from the graph, so the words' table is never trained."""
    x = C.detach()[X].flatten(1)
    logits = b + torch.tanh(d + x @ H.T) @ U.T
    return logits if W is None else logits + x @ W.T


@mistake("windows")
def arrays_returned(ids, n):
    """It returns numpy arrays; asked for are tensors, which the network computes with."""
    rows = np.lib.stride_tricks.sliding_window_view(np.asarray(ids), n)
    return rows[:, :-1], rows[:, -1]


@mistake("windows")
def floats_returned(ids, n):
    """X and y hold floats; they are numbers of words, int64, and only those can pick rows of C."""
    rows = torch.as_tensor(np.asarray(ids)).unfold(0, n, 1).float()
    return rows[:, :-1], rows[:, -1]


@mistake("forward")
def b_with_w_only(X, C, H, d, U, b, W=None):
    """Without W, b is left out too; it is added whether there is a direct connection or not."""
    x = C[X].flatten(1)
    logits = torch.tanh(d + x @ H.T) @ U.T
    return logits if W is None else logits + x @ W.T + b
