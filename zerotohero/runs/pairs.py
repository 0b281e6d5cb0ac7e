"""The names and numbers that a line holds, once what only looks like one is taken out of it: dates, files, durations.

What a number counts is told by its name and its unit: a loss, an accuracy, a norm or a speed is a curve. A duration,
the memory of a GPU, the size of a batch or a seed is none.
"""

import re
from functools import lru_cache

NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|[-+]?(?:nan|inf(?:inity)?)(?![a-z])"
_TIME = r"[numµ]?s(?:ecs?|econds?)?|m(?:ins?|inutes?)?|h(?:ours?|rs?)?|(?:[numµ]?s|sec)/\w+"
_MEMORY = r"[kMGT]i?B|B|bytes|G"
WORD = r"[^\W\d](?:[\w./@-]|\([\w()]*\))*"
PAIR = re.compile(
    rf"(?<![\w.%/])(?P<name>{WORD}(?:[ ]{WORD}){{0,2}}?)(?P<sign>\s*(?:[:=≈~]|->|→|=>)\s*|\s+(?:is\s+)?)"
    rf"[(\[]*(?:\d+\s*/\s*\d+\s*[=(]\s*)?(?P<value>{NUMBER})"
    rf"\s?(?:(?P<lost>{_TIME}|{_MEMORY})|(?P<percent>%)|(?P<times>[kM])|\w+/\w+)?[)\]]*[.]{{0,3}}(?=$|[\s;|)\]}}]|,(?!\d)|:\s)",
    re.I,
)
"""`loss: 2.31`, `train loss 2.31`, `Accuracy: 9830/10000 (98%)`."""
KNOWN = re.compile(
    r"(?<![^\W_])(?:(?:log)?loss|losses|nll|ce|bce|acc|accuracy|ppl|perplexity|bpc|bpb|error|err|mse|mae|rmse|mape|"
    r"l1|l2|auc|f1|precision|recall|iou|m?ap|dice|psnr|ssim|fid|bleu|rouge\w?|wer|cer|r2|reward|return|score|elbo|kl|"
    r"inertia|entropy|objective|cost|pearson|spearman)\d*(?![^\W_])",
    re.I,
)
EVALUATED = ("val", "vali", "valid", "validation", "validating", "dev", "test", "testing", "eval", "evaluation")
SPLITS = {*EVALUATED, "train", "training", "learn"}
SPLIT = re.compile(rf"(?<![\w/.])(?:{'|'.join(EVALUATED)})(?![\w/.'])", re.I)
_QUALIFIER = re.compile(
    r"avg|average|mean|best|running|final|total|batch|step|epoch|grad|gradient|learning|weight|smoothed|lm|mlm|"
    rf"{'|'.join(SPLITS)}"
)
_PROSE = re.compile(
    r"an?|the|then|now|in|of|at|after|to|for|with|and|or|from|than|by|is|was|on|took|that|this|but|no|not"
)
_NEVER = re.compile(
    r"times?|eta|elapsed|remaining|dt|wall|runtime|duration|seconds|secs|ms|mem|memory|v?ram|gpu|cuda|cpu|device|rank|"
    r"workers?|pid|port|version|seed|v|dataloader|proc|threshold|patience"
)
"""Wherever such a word stands in a name, what it counts is no curve."""
_COUNTED = re.compile(
    r"steps?|iters?|iterations?|epochs?|ep|(?:mini)?batch(?:es)?|updates?|timesteps?|size|bsz?|param(?:eter)?s|examples|"
    r"samples|images|instances|targets|labels|support|tokens|flos|count|depth|leaves|layers|heads|dim|data|file|line|"
    r"index|idx|id|fold|rounds?"
)
"""Where a name ends with such a word, it is a count or a setting."""

_REVERSED = re.compile(
    r"(?<![\w.])(?P<value>\d+\.\d+(?:[eE][-+]?\d+)?)%?\s+(?P<name>(?:[^\W\d]+[ ]){0,2}[^\W\d]+)(?=\s*(?:[,;|]|$))"
)
_AFTER = re.compile(
    r"(?P<name>[^\W\d]\w*(?:[ ]\w+)?)\s+(?:after|at|in|for|of)\s+"
    r"(?P<place>(?:epoch|iter(?:ation)?|step|episode|batch)s?\s*#?\d+)\s*[:=]\s*",
    re.I,
)
"""`Cost after iteration 100: 0.3`."""
_UNWRAPPED = re.compile(
    rf"(?<![\w.])[\w.]{{0,40}}?(?:tensor|array|float|value|variable|scalar)\w*\((?:data=)?\[*({NUMBER})\]*(?:,\s*\w+=[^,()]+)*\)",
    re.I,
)
"""`tensor(2.31, grad_fn=<NllLossBackward0>)`, `np.float32(2.31)`."""
_OBJECT = re.compile(r"\b[A-Z]\w*\(\w+=[^()]*(?:\([^()]*\)[^()]*)*\)")
_TAKEN_OUT = re.compile(
    "|".join(
        (
            r"(?<!\S)\S+://\S+",
            r"(?<!\S)\S+?\.(?:pth?|ckpt|h5|hdf5|keras|bin|safetensors|pkl|np[yz]|jsonl?|txt|csv|log|png|jpe?g|onnx|msgpack|"
            r"ya?ml|toml|py|gz|zip)\b(?![.=])\S*",
            r"^[IWEF]\d{4}\s+[\d:.]+\s+\d+\s+\S+:\d+\]",
            r"\[[^\[\]<=]*\d{1,2}:\d{2}:\d{2}[^\[\]<=]*\]:?",
            r"\b[\w.]+:[\w.<>]+:\d+\s-\s",
            r"\b\w+\.[\w.]+:\d+(?=\s-\s)",
            r"\b\d{4}[-/]\d{1,2}[-/]\d{1,2}(?:T(?=\d))?",
            r"^\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?(?=\s+\d\d:\d\d)",
            r"(?<![\w.])\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d+)?(?![\d:])",
            r":?\s*(?<![\d.])\d{1,3}%(?=\|[\s█-▏#]*\|)",
            r"\b(?:DEBUG|INFO|WARNING|WARN|ERROR|CRITICAL)\b(?::[\w.]+:)?",
        )
    )
)
"""Addresses, files, what loggers put before their lines, dates, times of day, how far a bar is, how grave it is."""
_BEFORE = re.compile(r"^(?:[\s|\-–—*=>:•]+|\[[A-Za-z_][\w.]*\]:?)+")
_ASIDE = re.compile(r"(?<=\s)\([^()\d]*\)")
_QUOTES = re.compile(r"""'s\b|[{}"'`│┃║]""")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")


def plain(line: str) -> str:
    """Return a line without what only looks like a number that it reports."""
    line = _UNWRAPPED.sub(r"\1", line.replace("\u2212", "-"))
    line = _AFTER.sub(r"\g<place>, \g<name>: ", _TAKEN_OUT.sub(" ", _OBJECT.sub(" ", line)))
    return _BEFORE.sub("", _ASIDE.sub(" ", _THOUSANDS.sub("", _QUOTES.sub("", line))))


def pairs(line: str, counted: bool, of: str = "") -> list[tuple[str, float]]:
    """Return the metrics in a plain line, with what they were measured on in their names.

    `counted`: the line says its step, so each name in it is a metric; otherwise only those are that everyone logs.
    `of`: what they were measured on where the line does not say it.
    """
    found = []
    of = evaluated(line) or of
    bare = not counted and not PAIR.sub("", line).strip(" ,;|/")
    end = 0
    for match in PAIR.finditer(line):
        words = _words(match, begins=not re.search(r"\w", line[end : match.start()]))
        end = match.end()
        name = normal("_".join(words))
        if words and words[0] in SPLITS:
            of = "" if words[0] == "learn" else words[0]
        elif len(words) > 1 and not _qualifies(words[0]):
            of = ""
        if match["lost"] or not is_metric(name):
            continue
        if of and KNOWN.search(name) and not SPLITS & set(re.split(r"[_/.-]", name)):
            # `val loss 2.2, acc 0.9`: the accuracy is that of val too.
            name = f"{of}_{name}"
        if counted or (_certain(match) and (KNOWN.search(name) or (bare and name in SPLITS and "." in match["value"]))):
            found.append((name, _value(match)))
    if not found:
        # `12.3 avg loss, 0.001 rate`: only what everyone logs is sure to be meant so.
        reversed_ = ((normal(match["name"]), float(match["value"])) for match in _REVERSED.finditer(line))
        found = [(name, value) for name, value in reversed_ if KNOWN.search(name) and is_metric(name)]
    return list(dict(found).items())


def evaluated(line: str) -> str:
    """Return what a plain line says before its first number that it was measured on, such as `val`."""
    said = SPLIT.search(line)
    first = PAIR.search(line) if said else None
    return said[0].lower() if said and (first is None or said.end() <= first.start()) else ""


@lru_cache(1024)
def is_metric(name: str) -> bool:
    """Say whether what is named so may be a curve, by its name alone."""
    words = [word for word in re.split(r"[_/ .@()-]+", name) if word]
    if not words or name == "v_num":
        return False
    if re.search(r"(?:/s(?:ec(?:ond)?)?|per_sec(?:ond)?)$", name):
        return True
    if any(map(_NEVER.fullmatch, words)) or (len(words) == 1 and _COUNTED.fullmatch(words[0])):
        return False
    known = KNOWN.search(name) is not None
    return known or not (_COUNTED.fullmatch(words[-1]) or re.fullmatch(r"num|n|number|max|min", words[0]))


@lru_cache(1024)
def normal(name: str) -> str:
    """Return a name as it is kept: `Train Loss` is `train_loss`, `D(G(z))` is `d_g_z`."""
    return re.sub(r"[\s()\[\]]+", "_", name.strip().lower()).strip("_./-:")


def _words(match: re.Match[str], begins: bool) -> list[str]:
    words = [word.strip(".").lower() for word in match["name"].split()]
    whole = begins and match["sign"].strip() and not any(map(_PROSE.fullmatch, words))
    # Of "then the val loss", val loss is the name; of "lm loss:", all of it; "start from loss 3" names nothing.
    while len(words) > 1 and not whole and not _qualifies(words[0]):
        del words[0]
    if any(map(_PROSE.fullmatch, words)) or (match["sign"].strip() == "is" and match["value"].isdigit()):
        return []
    return words[:-1] if len(words) > 1 and words[-1] == "value" else words


def _qualifies(word: str) -> bool:
    bare = word.rstrip("0123456789._-")
    return _QUALIFIER.fullmatch(bare) is not None or KNOWN.search(word) is not None


def _certain(match: re.Match[str]) -> bool:
    """Without a step beside it, `loss 3 times` or `Error 404` is no number of a training."""
    broken = not re.fullmatch(r"[-+]?\d+", match["value"]) or match["percent"] is not None
    return broken or (bool(match["sign"].strip()) and "err" not in match["name"].lower())


def _value(match: re.Match[str]) -> float:
    times = {"k": 1e3, "K": 1e3, "M": 1e6}.get(match["times"] or "", 1.0)
    return float(match["value"]) * times
