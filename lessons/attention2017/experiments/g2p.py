"""Letters in, sounds out: your Transformer learns to read English aloud from a dictionary.

Trains on CMUdict (`zth data get cmudict`), or, where that is not here, on the 4,000 of its words that came with the lesson.
Stress is left out: 39 sounds, in the dictionary's own letters. 5 words of 100 are kept for testing, 5 for watching. At the end
a map for each of a few words: which letters every sound of it looks at.
"""

import copy
import random
import re
import time
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import papers.attention2017 as paper
import torch

from zerotohero import data
from zerotohero.figures import heatmap
from zerotohero.problem import Problem

PAD, START, END = 0, 1, 2
SLICE = Path(__file__).with_name("cmudict-slice.txt")
LONGEST = 32
"""How many sounds a word may have."""
SHOWN = ("attention", "through", "knight", "mayonnaise")
LOOKED_AT = 0.2
"""From this share on a letter is looked at, in words."""


@dataclass
class Config:
    data: str = "cmudict"
    """A file of words with their sounds; `slice`: the 4,000 words that came with the lesson."""
    epochs: int = 20
    d: int = 128
    heads: int = 4
    ff: int = 512
    layers: int = 3
    batch: int = 128
    """Words a step."""
    warmup: int = 1000
    smoothing: float = 0.1
    test: int = 2000
    """How many of the words kept for testing are said at the end; 0: all."""
    beam: int = 200
    """How many of those are said by your beam search too: it is slow."""
    minutes: float = 0.0
    """Stop at the end of the epoch in which so many minutes are over; 0: after all epochs."""
    seed: int = 2017


def main(config, run):
    """Train, log the loss, and log how wrong unseen words are said after each epoch and at the end."""
    random.seed(config.seed)
    torch.manual_seed(config.seed)
    torch.set_num_threads(1)
    words, whole = pronunciations(config.data)
    train, watch, test = parted(words)
    letters = symbols("".join(words))
    sounds = symbols(sorted({sound for several in words.values() for said in several for sound in said}))
    names = {i: sound for sound, i in sounds.items()}
    source = config.data if whole else "the slice of CMUdict that came with the lesson"
    run.note(
        f"{len(words):,} words ({source}): {len(train):,} to train on, {len(test):,} to test; "
        f"{len(letters)} letters, {len(sounds)} sounds."
    )
    model = paper.Transformer(
        len(letters) + 3, len(sounds) + 3, config.d, config.heads, config.ff, config.layers, pad=PAD
    )
    adam = torch.optim.Adam(model.parameters(), lr=0.0, betas=(0.9, 0.98), eps=1e-9)
    pairs = [
        ([letters[letter] for letter in word], [sounds[sound] for sound in said])
        for word in train
        for said in words[word]
    ]
    known = [word for word in SHOWN if set(word) <= set(letters)]
    shuffler = random.Random(config.seed)
    step = first = behind = 0
    if run.resumed:
        model.load_state_dict(run.resumed.tensors)
        kept, step = run.resumed.state, run.resumed.step
        adam.load_state_dict(kept["adam"])
        shuffler, first, behind = kept["shuffler"], kept["epoch"], kept["behind"]
    began = time.monotonic()
    for epoch in range(first, config.epochs):
        model.train()
        before = copy.deepcopy(shuffler)
        for n, batch in enumerate(batches(pairs, config.batch, shuffler), 1):
            if n <= behind:
                continue
            step += 1
            for group in adam.param_groups:
                group["lr"] = paper.noam(step, config.d, config.warmup)
            src = padded([word for word, _ in batch])
            given, asked = zip(*(paper.shift(list(said)) for _, said in batch))
            loss = paper.label_smoothing_loss(model(src, padded(given)), padded(asked), eps=config.smoothing, pad=PAD)
            adam.zero_grad()
            loss.backward()
            adam.step()
            run.log(step, loss=loss.item(), lr=adam.param_groups[0]["lr"])
            if run.stopping:
                state = {"adam": adam, "shuffler": before, "epoch": epoch, "behind": n}
                run.checkpoint(step, model.state_dict(), state)
                return
        behind = 0
        hyps = said_by(model, watch[:500], letters, names)
        refs = [words[word] for word in watch[:500]]
        run.log(step, dev_per=100 * paper.per(hyps, refs), dev_wer=100 * paper.wer(hyps, refs))
        run.sample(
            step, "\n".join(aloud(word, said) for word, said in zip(known, said_by(model, known, letters, names)))
        )
        state = {"adam": adam, "shuffler": shuffler, "epoch": epoch + 1, "behind": 0}
        run.checkpoint(step, model.state_dict(), state)
        if config.minutes and time.monotonic() - began > 60 * config.minutes:
            break
    test = test[: config.test or None]
    hyps = said_by(model, test, letters, names)
    refs = [words[word] for word in test]
    run.log(step, per=100 * paper.per(hyps, refs), wer=100 * paper.wer(hyps, refs))
    if config.beam:
        few = test[: config.beam]
        refs = [words[word] for word in few]
        ways = {
            "greedy_wer": lambda src: paper.greedy(model, src, LONGEST),
            "beam_wer": lambda src: paper.beam(model, src, 4, 0.6, LONGEST),
        }
        for metric, say in ways.items():
            hyps = [alone(say, word, letters, names) for word in few]
            run.log(step, **{metric: 100 * paper.wer(hyps, refs)})
    for word in known:
        said, weights = looks(model, word, letters, names, config.heads)
        if weights is not None:
            run.figure(f"map-{word}", attention_map(word, said, weights), step=step)


def pronunciations(name):
    """Return the pronunciations of each word, lists of sounds without stress, and whether they are the whole data set."""
    try:
        path, whole = (SLICE, False) if name == "slice" else (data.path_of(name), True)
    except Problem:
        if name != "cmudict":
            raise
        path, whole = SLICE, False
    words = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        word, *said = line.split("#")[0].split() or [""]
        word = re.sub(r"\(\d+\)$", "", word)
        said = [sound.rstrip("012") for sound in said]
        if re.fullmatch("[a-z']+", word) and said and said not in words.setdefault(word, []):
            words[word].append(said)
    if len(words) < 100:
        raise Problem(
            f"{path} holds {len(words)} words with their sounds, and this needs 100 or more: `hello HH AH L OW` on a line."
        )
    return words, whole


def parted(words):
    """Return the words to train on, to watch and to test, shuffled in one way for ever."""
    order = sorted(words)
    random.Random(42).shuffle(order)
    n = max(len(order) // 20, 20)
    return order[2 * n :], order[n : 2 * n], order[:n]


def symbols(them):
    """Return an id for each symbol, from 3 on: 0 is padding, 1 the start, 2 the end."""
    return {symbol: i for i, symbol in enumerate(sorted(set(them)), 3)}


def batches(pairs, size, shuffler):
    """Yield all pairs once, in batches of words of about one length, in random order."""
    order = sorted(shuffler.sample(pairs, len(pairs)), key=lambda pair: len(pair[0]))
    cut = [order[i : i + size] for i in range(0, len(order), size)]
    shuffler.shuffle(cut)
    yield from cut


def padded(rows):
    """Return lists of ids as one tensor, filled up with padding."""
    longest = max(len(row) for row in rows)
    return torch.tensor([list(row) + [PAD] * (longest - len(row)) for row in rows])


@torch.no_grad()
def said_by(model, words, letters, names, size=250):
    """Return what the model says for each word, the likeliest sound one by one, many words at once."""
    model.eval()
    answers = []
    for start in range(0, len(words), size):
        src = padded([[letters[letter] for letter in word] for word in words[start : start + size]])
        said = torch.full((len(src), 1), START)
        for _ in range(LONGEST):
            said = torch.cat([said, model(src, said)[:, -1].argmax(-1, keepdim=True)], 1)
            if (said == END).any(1).all():
                break
        for row in said[:, 1:].tolist():
            answers.append(sounds_of(row[: row.index(END) if END in row else None], names))
    return answers


@torch.no_grad()
def alone(say, word, letters, names):
    """Return what `say`, your greedy or your beam search, makes of one word."""
    return sounds_of(say(torch.tensor([[letters[letter] for letter in word]])), names)


@torch.no_grad()
def looks(model, word, letters, names, heads):
    """Return what the model says for a word, and how much of each letter every sound of it reads, (sounds, letters).

    These are the weights of the last layer's attention over the word, its heads averaged; None where the model says
    nothing, or asks another function than your `attention`.
    """
    model.eval()
    src = torch.tensor([[letters[letter] for letter in word]])
    ids = paper.greedy(model, src, LONGEST)
    with watched() as seen:
        model(src, torch.tensor([[START, *ids[:-1]]]))
    shape = (len(ids), len(word))
    if not ids or not seen or seen[-1].shape[-2:] != shape:
        return [], None
    # One call for all heads, or one for each: the last so many are the last layer's.
    apart = torch.cat([w.reshape(-1, *shape) for w in seen if w.shape[-2:] == shape])
    return [names.get(i, "?") for i in ids], apart[-heads:].mean(0)


@contextmanager
def watched():
    """Yield a list to which each call of your `attention` adds its weights."""
    seen, own = [], paper.attention

    def attention(*given, **named):
        out, w = own(*given, **named)
        seen.append(w)
        return out, w

    paper.attention = attention
    try:
        yield seen
    finally:
        paper.attention = own


def attention_map(word, said, weights):
    """Return the figure of what each sound looks at, with a text that says it of every one."""
    title = f"“{word}”: the letters that each sound looks at"
    drawn = heatmap(weights, title, "letters", "sounds", word, said, "weight")
    looked = []
    for sound, row in zip(said, weights.tolist()):
        at = [letter for letter, share in zip(word, row) if share >= LOOKED_AT]
        looked.append(f"{sound} looks at `{' '.join(at)}`" if at else f"{sound} looks at nothing in particular")
    return replace(drawn, alt=f"{title}. {'; '.join(looked)}.")


def sounds_of(ids, names):
    return [names[i] for i in ids if i in names]


def aloud(word, said):
    return f"{word:12} {' '.join(said)}"
