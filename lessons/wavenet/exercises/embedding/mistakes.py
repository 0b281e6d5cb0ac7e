from zerotohero.grading.probe import mistake


@mistake("Embedding.parameters")
def nothing_to_train(self):
    """Its `parameters()` are empty, so training never moves the table; return it in a list."""
    return []


@mistake("Embedding.parameters")
def copies(self):
    """It returns a copy of the table: training moves that, and the layer stays as it is."""
    return [self.weight.clone()]


@mistake("Embedding.parameters")
def not_a_list(self):
    """It returns the table itself, and whoever goes through it gets V single rows; put it into a list."""
    return self.weight


@mistake("Embedding.__call__")
def not_kept(self, IX):
    """What it returns is not kept as `.out`, so nobody can look at it after a step."""
    return self.weight[IX]


@mistake("Embedding.__call__")
def not_returned(self, IX):
    """The rows are kept and not returned."""
    self.out = self.weight[IX]


@mistake("Embedding.__call__")
def without_a_graph(self, IX):
    """The rows are taken from `.data`, outside the graph, so no gradient ever reaches the table."""
    self.out = self.weight.data[IX]
    return self.out


@mistake("Embedding.__call__")
def laid_side_by_side(self, IX):
    """The rows of a context are laid side by side, (B, T*d); asked for is (B, T, d), and FlattenConsecutive does the rest."""
    self.out = self.weight[IX].view(len(IX), -1)
    return self.out


@mistake("Embedding.__call__")
def time_and_batch_swapped(self, IX):
    """Batch and time are exchanged, (T, B, d); asked for is (B, T, d)."""
    self.out = self.weight[IX.T]
    return self.out


@mistake("Embedding.__call__")
def channels_before_time(self, IX):
    """It returns (B, d, T), as torch's convolutions take it; asked for is (B, T, d), the channels last."""
    self.out = self.weight[IX].transpose(1, 2)
    return self.out


@mistake("Embedding.__init__")
def uniform(self, V, d):
    """The table is drawn evenly between 0 and 1 (`rand`); asked for is the standard normal distribution (`randn`)."""
    self.weight = torch.rand(V, d)


@mistake("Embedding.__init__")
def scaled_by_V(self, V, d):
    """The table is divided by √V, as for a product with a one-hot; but a row is looked up, not added up from V of them, and
    asked for is deviation 1."""
    self.weight = torch.randn(V, d) / V**0.5


@mistake("Embedding.__init__")
def scaled_by_d(self, V, d):
    """The table is divided by √d; asked for is deviation 1."""
    self.weight = torch.randn(V, d) / d**0.5


@mistake("Embedding.__init__")
def all_zero(self, V, d):
    """The table begins as zeros, so all letters are alike; asked for is the standard normal distribution."""
    self.weight = torch.zeros(V, d)


@mistake("Embedding.__init__")
def turned(self, V, d):
    """The table is (d, V); it has a row for each letter, (V, d)."""
    self.weight = torch.randn(d, V)


@mistake("Embedding.__init__")
def always_the_same(self, V, d):
    """It sets a seed itself, so every table begins alike, and so does all that is drawn after it; leave the seed to whoever
    trains."""
    torch.manual_seed(42)
    self.weight = torch.randn(V, d)


@mistake("Embedding.__init__")
def a_hundredth(self, V, d):
    """The table is a hundredth of standard normal, as an output layer begins; asked for is the standard normal itself."""
    self.weight = torch.randn(V, d) * 0.01


@mistake("Embedding.__call__")
def one_place_squeezed(self, IX):
    """With one place in time that dimension is taken away, (B, d); asked for is (B, 1, d), and FlattenConsecutive takes it away."""
    out = self.weight[IX]
    self.out = out.squeeze(1) if out.shape[1] == 1 else out
    return self.out
