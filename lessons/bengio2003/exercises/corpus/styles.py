from zerotohero.grading.probe import style


@style("read_stream")
def by_blocks(path):
    import re

    archive = zipfile.ZipFile(path)
    stream = []
    for name in sorted(n for n in archive.namelist() if re.fullmatch(r"brown/c[a-r]\d\d", n)):
        stream.append("<doc>")
        text = archive.read(name).decode()
        for paragraph in re.split(r"\n\s*\n", text):
            words = [token[: token.rindex("/")] for token in paragraph.split()]
            if words:
                stream += ["<p>", *words]
    return stream


@style("read_stream")
def line_by_line(path):
    stream = []
    with zipfile.ZipFile(path, "r") as z:
        names = [info.filename for info in z.infolist() if len(info.filename) == 10 and info.filename[8:].isdigit()]
        for name in sorted(names):
            stream.append("<doc>")
            was_empty = True
            with z.open(name) as f:
                for raw in f:
                    line = raw.decode("latin-1").strip()
                    if line == "":
                        was_empty = True
                        continue
                    if was_empty:
                        stream.append("<p>")
                        was_empty = False
                    for token in line.split():
                        word, _, tag = token.rpartition("/")
                        stream.append(word)
    return stream


@style("build_vocab")
def most_frequent_first(tokens, min_count=4):
    counts = Counter(tokens)
    itos = ["<unk>"] + [word for word, count in counts.most_common() if count >= min_count]
    stoi = {word: i for i, word in enumerate(itos)}
    return torch.tensor([stoi[token] if token in stoi else 0 for token in tokens]), itos


@style("build_vocab")
def as_they_come(tokens, min_count=4):
    counts = {}
    for token in tokens:
        counts[token] = counts.get(token, 0) + 1
    stoi = {"<unk>": 0}
    ids = []
    for token in tokens:
        word = token if counts[token] >= min_count else "<unk>"
        ids.append(stoi.setdefault(word, len(stoi)))
    return np.asarray(ids), list(stoi)


@style("split")
def by_lengths(ids, train=800_000, valid=200_000):
    rest = len(ids) - train - valid
    return ids[:train], ids[-rest - valid : -rest], ids[-rest:]
