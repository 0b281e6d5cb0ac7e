from zerotohero.grading.probe import mistake


@mistake("read_stream")
def cut_at_the_first_slash(path):
    """The word ends at the first slash, so `1/2/cd` becomes `1`; the tag is behind the last one."""
    tokens = []
    with zipfile.ZipFile(path) as archive:
        for name in sorted(archive.namelist()):
            if not name.startswith("brown/c") or not name[-2:].isdigit():
                continue
            tokens.append("<doc>")
            inside = False
            for line in archive.read(name).decode("utf-8").splitlines():
                words = [token.split("/")[0] for token in line.split()]
                if words and not inside:
                    tokens.append("<p>")
                inside = bool(words)
                tokens += words
    return tokens


@mistake("read_stream")
def tags_kept(path):
    """The tags are still on the words; `jury/nn` is the word `jury`."""
    tokens = []
    with zipfile.ZipFile(path) as archive:
        for name in sorted(archive.namelist()):
            if not name.startswith("brown/c") or not name[-2:].isdigit():
                continue
            tokens.append("<doc>")
            inside = False
            for line in archive.read(name).decode("utf-8").splitlines():
                words = line.split()
                if words and not inside:
                    tokens.append("<p>")
                inside = bool(words)
                tokens += words
    return tokens


@mistake("read_stream")
def a_paragraph_for_each_line(path):
    """`<p>` stands before each line; a paragraph goes on until an empty one."""
    tokens = []
    with zipfile.ZipFile(path) as archive:
        for name in sorted(archive.namelist()):
            if not name.startswith("brown/c") or not name[-2:].isdigit():
                continue
            tokens.append("<doc>")
            for line in archive.read(name).decode("utf-8").splitlines():
                words = [token.rsplit("/", 1)[0] for token in line.split()]
                if words:
                    tokens.append("<p>")
                tokens += words
    return tokens


@mistake("read_stream")
def no_paragraphs(path):
    """There is no `<p>`; it stands before each paragraph, so that a model knows where one begins."""
    tokens = []
    with zipfile.ZipFile(path) as archive:
        for name in sorted(archive.namelist()):
            if not name.startswith("brown/c") or not name[-2:].isdigit():
                continue
            tokens.append("<doc>")
            for line in archive.read(name).decode("utf-8").splitlines():
                tokens += [token.rsplit("/", 1)[0] for token in line.split()]
    return tokens


@mistake("read_stream")
def no_texts(path):
    """There is no `<doc>`; it stands before each text."""
    tokens = []
    with zipfile.ZipFile(path) as archive:
        for name in sorted(archive.namelist()):
            if not name.startswith("brown/c") or not name[-2:].isdigit():
                continue
            inside = False
            for line in archive.read(name).decode("utf-8").splitlines():
                words = [token.rsplit("/", 1)[0] for token in line.split()]
                if words and not inside:
                    tokens.append("<p>")
                inside = bool(words)
                tokens += words
    return tokens


@mistake("read_stream")
def a_paragraph_ends_with_p(path):
    """`<p>` stands behind each paragraph; it stands before it, so that the first is marked too."""
    tokens = []
    with zipfile.ZipFile(path) as archive:
        for name in sorted(archive.namelist()):
            if not name.startswith("brown/c") or not name[-2:].isdigit():
                continue
            tokens.append("<doc>")
            inside = False
            for line in archive.read(name).decode("utf-8").splitlines():
                words = [token.rsplit("/", 1)[0] for token in line.split()]
                if inside and not words:
                    tokens.append("<p>")
                inside = bool(words)
                tokens += words
            if inside:
                tokens.append("<p>")
    return tokens


@mistake("read_stream")
def lower_case(path):
    """All words are in lower case; `The` and `the` stay apart, as in the paper."""
    tokens = []
    with zipfile.ZipFile(path) as archive:
        for name in sorted(archive.namelist()):
            if not name.startswith("brown/c") or not name[-2:].isdigit():
                continue
            tokens.append("<doc>")
            inside = False
            for line in archive.read(name).decode("utf-8").splitlines():
                words = [token.rsplit("/", 1)[0].lower() for token in line.split()]
                if words and not inside:
                    tokens.append("<p>")
                inside = bool(words)
                tokens += words
    return tokens


@mistake("read_stream")
def as_they_lie_in_the_zip(path):
    """The texts come as they lie in the zip file; in the order of their names, the split is the same for everybody."""
    tokens = []
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if not name.startswith("brown/c") or not name[-2:].isdigit():
                continue
            tokens.append("<doc>")
            inside = False
            for line in archive.read(name).decode("utf-8").splitlines():
                words = [token.rsplit("/", 1)[0] for token in line.split()]
                if words and not inside:
                    tokens.append("<p>")
                inside = bool(words)
                tokens += words
    return tokens


@mistake("read_stream")
def other_files_too(path):
    """The README and other files of the zip are read as texts; a text's name ends in a letter and two digits."""
    tokens = []
    with zipfile.ZipFile(path) as archive:
        for name in sorted(archive.namelist()):
            if name.endswith("/"):
                continue
            tokens.append("<doc>")
            inside = False
            for line in archive.read(name).decode("utf-8").splitlines():
                words = [token.rsplit("/", 1)[0] for token in line.split()]
                if words and not inside:
                    tokens.append("<p>")
                inside = bool(words)
                tokens += words
    return tokens


@mistake("build_vocab")
def one_less_than_asked(tokens, min_count=4):
    """Words that occur exactly one time fewer than `min_count` are kept; they are rare too."""
    counts = Counter(tokens)
    itos = ["<unk>"] + sorted(word for word, count in counts.items() if count >= min_count - 1)
    stoi = {word: i for i, word in enumerate(itos)}
    return np.array([stoi.get(token, 0) for token in tokens]), itos


@mistake("build_vocab")
def must_be_more(tokens, min_count=4):
    """Words that occur exactly `min_count` times count as rare; that often is enough."""
    counts = Counter(tokens)
    itos = ["<unk>"] + sorted(word for word, count in counts.items() if count > min_count)
    stoi = {word: i for i, word in enumerate(itos)}
    return np.array([stoi.get(token, 0) for token in tokens]), itos


@mistake("build_vocab")
def min_count_ignored(tokens, min_count=4):
    """4 is written in, whatever `min_count` is."""
    counts = Counter(tokens)
    itos = ["<unk>"] + sorted(word for word, count in counts.items() if count >= 4)
    stoi = {word: i for i, word in enumerate(itos)}
    return np.array([stoi.get(token, 0) for token in tokens]), itos


@mistake("build_vocab")
def rare_ones_kept(tokens, min_count=4):
    """All words are kept; those that occur fewer than `min_count` times become `<unk>`."""
    itos = ["<unk>"] + sorted(set(tokens))
    stoi = {word: i for i, word in enumerate(itos)}
    return np.array([stoi[token] for token in tokens]), itos


@mistake("build_vocab")
def rare_ones_dropped(tokens, min_count=4):
    """Rare words are left out of `ids`, so words become neighbours that were none; each becomes `<unk>`."""
    counts = Counter(tokens)
    itos = ["<unk>"] + sorted(word for word, count in counts.items() if count >= min_count)
    stoi = {word: i for i, word in enumerate(itos)}
    return np.array([stoi[token] for token in tokens if token in stoi]), itos


@mistake("build_vocab")
def unk_last(tokens, min_count=4):
    """`<unk>` is the last word of `itos`; it is to be the first, number 0."""
    counts = Counter(tokens)
    itos = sorted(word for word, count in counts.items() if count >= min_count) + ["<unk>"]
    stoi = {word: i for i, word in enumerate(itos)}
    return np.array([stoi.get(token, len(itos) - 1) for token in tokens]), itos


@mistake("split")
def valid_up_to_valid(ids, train=800_000, valid=200_000):
    """The second piece ends at the place `valid`; it is `valid` long, so it ends at `train + valid`."""
    return ids[:train], ids[train:valid], ids[valid:]


@mistake("split")
def test_as_long_as_valid(ids, train=800_000, valid=200_000):
    """The last piece is as long as the second; it is all the rest."""
    return ids[:train], ids[train : train + valid], ids[train + valid : train + 2 * valid]


@mistake("split")
def the_papers_sizes_only(ids, train=800_000, valid=200_000):
    """The paper's sizes are written in, whatever `train` and `valid` are."""
    return ids[:800_000], ids[800_000:1_000_000], ids[1_000_000:]


@mistake("read_stream")
def blanks_are_no_empty_line(path):
    """A line of blanks does not end a paragraph; it looks empty and is: strip it before you ask."""
    tokens = []
    with zipfile.ZipFile(path) as archive:
        for name in sorted(archive.namelist()):
            if not name.startswith("brown/c") or not name[-2:].isdigit():
                continue
            tokens.append("<doc>")
            inside = False
            for line in archive.read(name).decode("utf-8").splitlines():
                words = [token.rsplit("/", 1)[0] for token in line.split()]
                if words and not inside:
                    tokens.append("<p>")
                inside = bool(words) or inside and line != ""
                tokens += words
    return tokens


@mistake("split")
def rest_from_valid(ids, train=800_000, valid=200_000):
    """The last piece begins at the place `valid`, so it holds words that were trained on; it begins at `train + valid`."""
    return ids[:train], ids[train : train + valid], ids[valid:]


@mistake("split")
def rest_from_train(ids, train=800_000, valid=200_000):
    """The last piece begins where the second does, so it holds the validation words; it begins at `train + valid`."""
    return ids[:train], ids[train : train + valid], ids[train:]


@mistake("build_vocab")
def unknown_by_its_count(tokens, min_count=4):
    """`<unk>` stands in `itos` where its count puts it; it comes first, whatever the others do."""
    counts = Counter(tokens)
    renamed = [token if counts[token] >= min_count else "<unk>" for token in tokens]
    itos = [word for word, _ in Counter(renamed).most_common()]
    stoi = {word: i for i, word in enumerate(itos)}
    return np.array([stoi[token] for token in renamed]), itos


@mistake("read_stream")
def paragraphs_across_texts(path):
    """A paragraph goes on into the next text where no empty line stands between them; each text begins with a `<p>` of its own."""
    tokens = []
    inside = False
    with zipfile.ZipFile(path) as archive:
        for name in sorted(archive.namelist()):
            if not name.startswith("brown/c") or not name[-2:].isdigit():
                continue
            tokens.append("<doc>")
            for line in archive.read(name).decode("utf-8").splitlines():
                words = [token.rsplit("/", 1)[0] for token in line.split()]
                if words and not inside:
                    tokens.append("<p>")
                inside = bool(words)
                tokens += words
    return tokens
