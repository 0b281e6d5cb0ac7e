from zerotohero.grading.probe import mistake


@mistake("init")
def no_gradients(g, V=27, T=3, n_embd=10, n_hidden=200):
    """No tensor requires a gradient, so `backward()` will leave every `.grad` None; ask for it on each of the five."""
    sizes = [(V, n_embd), (T * n_embd, n_hidden), (n_hidden,), (n_hidden, V), (V,)]
    return [torch.randn(size, generator=g) for size in sizes]


@mistake("init")
def generator_ignored(g, V=27, T=3, n_embd=10, n_hidden=200):
    """The generator g is not used, so the same seed gives another network each time; pass it on to each `randn`."""
    sizes = [(V, n_embd), (T * n_embd, n_hidden), (n_hidden,), (n_hidden, V), (V,)]
    return [torch.randn(size).requires_grad_() for size in sizes]


@mistake("init")
def generator_of_its_own(g, V=27, T=3, n_embd=10, n_hidden=200):
    """A new generator with a fixed seed is made inside, so every network is the same one; draw from the g that is
    given."""
    g = torch.Generator().manual_seed(2147483647)
    sizes = [(V, n_embd), (T * n_embd, n_hidden), (n_hidden,), (n_hidden, V), (V,)]
    return [torch.randn(size, generator=g).requires_grad_() for size in sizes]


@mistake("init")
def one_letter_wide(g, V=27, T=3, n_embd=10, n_hidden=200):
    """W1 has n_embd rows, enough for one letter; the hidden layer sees T of them side by side."""
    sizes = [(V, n_embd), (n_embd, n_hidden), (n_hidden,), (n_hidden, V), (V,)]
    return [torch.randn(size, generator=g).requires_grad_() for size in sizes]


@mistake("init")
def three_letters_whatever_T(g, V=27, T=3, n_embd=10, n_hidden=200):
    """W1 is made for 3 letters whatever T says."""
    sizes = [(V, n_embd), (3 * n_embd, n_hidden), (n_hidden,), (n_hidden, V), (V,)]
    return [torch.randn(size, generator=g).requires_grad_() for size in sizes]


@mistake("init")
def weights_turned(g, V=27, T=3, n_embd=10, n_hidden=200):
    """The weights are (out, in), as torch's own layers keep them; here they are (in, out), so that `x @ W` fits."""
    sizes = [(V, n_embd), (n_hidden, T * n_embd), (n_hidden,), (V, n_hidden), (V,)]
    return [torch.randn(size, generator=g).requires_grad_() for size in sizes]


@mistake("init")
def uniform_numbers(g, V=27, T=3, n_embd=10, n_hidden=200):
    """The numbers are uniform between 0 and 1 (`rand`), all positive; asked for is a standard normal, `randn`."""
    sizes = [(V, n_embd), (T * n_embd, n_hidden), (n_hidden,), (n_hidden, V), (V,)]
    return [torch.rand(size, generator=g).requires_grad_() for size in sizes]


@mistake("init")
def biases_zero(g, V=27, T=3, n_embd=10, n_hidden=200):
    """The biases begin at 0. That is often a good start, but asked for here are plain normal numbers in all five: what
    they do to the first loss is part of what comes."""
    sizes = [(V, n_embd), (T * n_embd, n_hidden), (n_hidden,), (n_hidden, V), (V,)]
    return [
        (torch.zeros(size) if len(size) == 1 else torch.randn(size, generator=g)).requires_grad_() for size in sizes
    ]


@mistake("init")
def weights_scaled(g, V=27, T=3, n_embd=10, n_hidden=200):
    """The weights are divided by the root of their number of inputs. The next lesson does that, and sees why; asked for
    here is plain `randn`."""
    sizes = [(V, n_embd), (T * n_embd, n_hidden), (n_hidden,), (n_hidden, V), (V,)]
    C, W1, b1, W2, b2 = (torch.randn(size, generator=g) for size in sizes)
    return [p.requires_grad_() for p in (C, W1 / (T * n_embd) ** 0.5, b1, W2 / n_hidden**0.5, b2)]


@mistake("init")
def no_leaves(g, V=27, T=3, n_embd=10, n_hidden=200):
    """The tensors are computed from others that require a gradient, so they are no leaves and their `.grad` stays None;
    ask for the gradient after the last arithmetic."""
    sizes = [(V, n_embd), (T * n_embd, n_hidden), (n_hidden,), (n_hidden, V), (V,)]
    return [torch.randn(size, generator=g, requires_grad=True) * 1.0 for size in sizes]


@mistake("init")
def biases_as_rows(g, V=27, T=3, n_embd=10, n_hidden=200):
    """The biases have the shape (1, n); asked for are plain rows of n numbers, (n,)."""
    sizes = [(V, n_embd), (T * n_embd, n_hidden), (1, n_hidden), (n_hidden, V), (1, V)]
    return [torch.randn(size, generator=g).requires_grad_() for size in sizes]


@mistake("init")
def seed_set_for_each(g, V=27, T=3, n_embd=10, n_hidden=200):
    """The generator is set back to its seed before each tensor, so that all begin with the same numbers; let it go on."""
    sizes = [(V, n_embd), (T * n_embd, n_hidden), (n_hidden,), (n_hidden, V), (V,)]
    return [torch.randn(size, generator=g.manual_seed(g.initial_seed())).requires_grad_() for size in sizes]


@mistake("init")
def letters_without_gradient(g, V=27, T=3, n_embd=10, n_hidden=200):
    """C requires no gradient, so the letters stay where they were drawn; where they lie is learnt too, so ask for it on
    all five."""
    C = torch.randn((V, n_embd), generator=g)
    sizes = [(T * n_embd, n_hidden), (n_hidden,), (n_hidden, V), (V,)]
    return [C, *(torch.randn(size, generator=g).requires_grad_() for size in sizes)]


@mistake("init")
def weights_alone_with_gradient(g, V=27, T=3, n_embd=10, n_hidden=200):
    """The biases require no gradient, so training never moves them; ask for it on all five."""
    sizes = [(V, n_embd), (T * n_embd, n_hidden), (n_hidden,), (n_hidden, V), (V,)]
    return [torch.randn(size, generator=g, requires_grad=len(size) == 2) for size in sizes]


@mistake("init")
def biases_without_generator(g, V=27, T=3, n_embd=10, n_hidden=200):
    """The biases are drawn without the generator, so the same seed gives other ones each time; pass g on to every
    `randn`."""
    sizes = [(V, n_embd), (T * n_embd, n_hidden), (n_hidden,), (n_hidden, V), (V,)]
    return [
        (torch.randn(size) if len(size) == 1 else torch.randn(size, generator=g)).requires_grad_() for size in sizes
    ]


@mistake("init")
def last_without_generator(g, V=27, T=3, n_embd=10, n_hidden=200):
    """The last bias, b2, is drawn without the generator, so the same seed gives another one each time; pass g on to every
    `randn`."""
    sizes = [(V, n_embd), (T * n_embd, n_hidden), (n_hidden,), (n_hidden, V)]
    params = [torch.randn(size, generator=g) for size in sizes]
    return [p.requires_grad_() for p in [*params, torch.randn(V)]]


@mistake("init")
def generator_stands_still(g, V=27, T=3, n_embd=10, n_hidden=200):
    """The generator g is set back to its seed, or a copy of it draws, so two networks of one g are the same; draw from g
    itself, and let it go on."""
    g.manual_seed(g.initial_seed())
    sizes = [(V, n_embd), (T * n_embd, n_hidden), (n_hidden,), (n_hidden, V), (V,)]
    return [torch.randn(size, generator=g).requires_grad_() for size in sizes]
