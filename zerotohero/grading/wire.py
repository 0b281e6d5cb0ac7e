"""Plain data through a pipe: answers are encoded by their own type, and decoding can run no code.

Runs on both sides; under the learner's interpreter it needs the standard library only (Python 3.9 or newer).
"""

from __future__ import annotations

import base64
import struct
import sys
from collections import Counter
from dataclasses import dataclass
from typing import Any, List, Sequence, Tuple

MAX_BYTES = 8 * 2**20
MAX_ITEMS = 100_000
MAX_DEPTH = 8
MAX_ALIKE = 500
"""Different keys of one dict that may have the same hash: more are made so that reading them takes minutes."""
TOO_BIG = "more than %d MB" % (MAX_BYTES // 2**20)

# dtype name -> struct code of one element (in the machine's own order: both ends are one machine). Other numbers are
# sent as float64, and float16 as float32, which a memoryview can read.
DTYPES = {
    "bool": "?",
    "uint8": "B",
    "int8": "b",
    "int16": "h",
    "uint16": "H",
    "int32": "i",
    "uint32": "I",
    "int64": "q",
    "uint64": "Q",
    "float16": "f",
    "float32": "f",
    "float64": "d",
}


# A NamedTuple is a tuple, a Counter a dict: what it holds as that, whatever its own methods say.
COPIES: Tuple[Tuple[type, Any], ...] = (
    (list, list.copy),
    (tuple, lambda value: tuple.__add__(value, ())),
    (dict, dict.copy),
)


@dataclass(frozen=True)
class Array:
    """An ndarray or a Tensor: its values in row-major order."""

    kind: str
    dtype: str
    shape: Tuple[int, ...]
    values: Sequence[Any]


@dataclass(frozen=True)
class Opaque:
    """Something that is not plain data; only its type's name came through."""

    type: str


@dataclass(frozen=True)
class UnorderedAnswer:
    items: Tuple[Any, ...]


@dataclass(frozen=True)
class CloseAnswer:
    value: Any
    rtol: float


@dataclass(frozen=True)
class StatAnswer:
    value: Any
    sigma: float


class Malformed(Exception):
    """What came through is not the encoding of an answer."""


class TooBig(Exception):
    """An answer takes more than MAX_BYTES, or has more than MAX_ITEMS items outside of arrays; says so in words."""


def encode(value: Any) -> Any:
    """Return `value` as JSON-able data, by its own type; what is not plain data becomes `opaque`.

    Containers nested deeper than 8 become `opaque` too. Raises TooBig.
    """
    return _Encoder().encode(value, 0)


class _Encoder:
    def __init__(self) -> None:
        self.items = 0

    def encode(self, value: Any, depth: int) -> Any:
        self.items += 1
        if self.items > MAX_ITEMS:
            raise TooBig("more than {:,} items".format(MAX_ITEMS))
        kind = type(value)
        if kind is str and len(value) > MAX_BYTES:
            raise TooBig(TOO_BIG)
        if value is None or kind is bool or kind is str or kind is float:
            return value
        if kind is int:
            return value if abs(value) < 2**63 else {"int": hex(value)}
        if depth >= MAX_DEPTH and kind in (list, tuple, dict):
            return {"opaque": "%s nested deeper than %d" % (kind.__name__, MAX_DEPTH)}
        if kind is list:
            return [self.encode(item, depth + 1) for item in value]
        if kind is tuple:
            return {"tuple": [self.encode(item, depth + 1) for item in value]}
        if kind is dict:
            return {"dict": [[self.encode(k, depth + 1), self.encode(v, depth + 1)] for k, v in value.items()]}
        for plain, copy in COPIES:
            if issubclass(kind, plain):
                return self.encode(copy(value), depth)
        if kind.__module__.endswith("grading.probe"):
            if kind.__name__ == "Unordered":
                return {"unordered": [self.encode(item, depth + 1) for item in value.items]}
            if kind.__name__ == "Close":
                return {"close": [self.encode(value.value, depth + 1), float(value.rtol)]}
            if kind.__name__ == "Stat":
                return {"stat": [self.encode(value.value, depth + 1), float(value.sigma)]}
        return _encode_numeric(value, kind)


def _encode_numeric(value: Any, kind: type) -> Any:
    numpy = sys.modules.get("numpy")
    torch = sys.modules.get("torch")
    if torch is not None and kind in (torch.Tensor, torch.nn.Parameter):
        dtype = str(value.dtype).replace("torch.", "")
        if value.is_complex():
            return {"opaque": "Tensor of complex numbers"}
        if value.numel() * value.element_size() > MAX_BYTES:
            raise TooBig(TOO_BIG)
        code = DTYPES.get(dtype, "d")
        try:
            tensor = value.detach().cpu()
            flat = (tensor if dtype in DTYPES else tensor.double()).contiguous().reshape(-1).tolist()
        except (RuntimeError, NotImplementedError):
            return {"opaque": _without_numbers(value)}
        return _packed("Tensor", dtype, list(tensor.shape), struct.pack("%d%s" % (len(flat), code), *flat))
    if numpy is not None:
        if kind is numpy.ndarray and value.nbytes > MAX_BYTES:
            raise TooBig(TOO_BIG)
        if kind is numpy.ndarray and value.dtype.kind in "biuf":
            data = numpy.ascontiguousarray(value, dtype=DTYPES.get(value.dtype.name, "d")).tobytes()
            return _packed("ndarray", value.dtype.name, list(value.shape), data)
        if kind.__module__ == "numpy" and isinstance(value, (numpy.number, numpy.bool_)):
            plain = value.item()
            return plain if type(plain) in (bool, int, float) else {"opaque": kind.__name__}
    return {"opaque": kind.__name__}


def _without_numbers(tensor: Any) -> str:
    """Return what to call a tensor whose numbers cannot be read one by one."""
    layout = "nested" if tensor.is_nested else str(tensor.layout).replace("torch.", "")
    return "%sTensor%s" % ("" if layout == "strided" else layout + " ", " on meta" if tensor.is_meta else "")


def _packed(kind: str, dtype: str, shape: List[int], data: bytes) -> Any:
    return {"array": [kind, dtype, shape, base64.b64encode(data).decode("ascii")]}


def decode(data: Any, depth: int = 0) -> Any:
    """Return the answer that `data` encodes: Python scalars and containers, or one of this module's dataclasses.

    Raises Malformed on anything that `encode` does not produce.
    """
    if data is None or isinstance(data, (bool, str, int, float)):
        return data
    if depth > MAX_DEPTH + 1:
        raise Malformed(repr(data)[:80])
    if isinstance(data, list):
        return [decode(item, depth + 1) for item in data]
    if not isinstance(data, dict) or len(data) != 1:
        raise Malformed(repr(data)[:80])
    (tag, body), *_ = data.items()
    try:
        return _decode_tagged(tag, body, depth)
    except (TypeError, ValueError, KeyError, IndexError, OverflowError) as error:
        raise Malformed("%s: %s" % (tag, error)) from error


def encoded_again(answer: Any) -> Any:
    """Return the data that `decode` made `answer` of. Raises TypeError where a dict has keys that cannot be sent."""
    if isinstance(answer, list):
        return [encoded_again(item) for item in answer]
    if isinstance(answer, tuple):
        return {"tuple": [encoded_again(item) for item in answer]}
    if isinstance(answer, dict):
        return {"dict": [[encoded_again(key), encoded_again(value)] for key, value in answer.items()]}
    if isinstance(answer, Array):
        packed = bytes(memoryview(answer.values))  # type: ignore[arg-type]
        return _packed(answer.kind, answer.dtype, list(answer.shape), packed)
    if isinstance(answer, Opaque):
        return {"opaque": answer.type}
    if isinstance(answer, UnorderedAnswer):
        return {"unordered": [encoded_again(item) for item in answer.items]}
    if isinstance(answer, CloseAnswer):
        return {"close": [encoded_again(answer.value), answer.rtol]}
    if isinstance(answer, StatAnswer):
        return {"stat": [encoded_again(answer.value), answer.sigma]}
    if isinstance(answer, bytes):
        raise TypeError("a key made of an array")
    return answer if not isinstance(answer, int) or abs(answer) < 2**63 else {"int": hex(answer)}


def _decode_tagged(tag: str, body: Any, depth: int) -> Any:
    if tag == "int":
        return int(body, 16)
    if tag == "opaque":
        return Opaque(name(body))
    if tag == "array":
        return _decode_array(body)
    if tag == "close":
        return CloseAnswer(decode(body[0], depth + 1), float(body[1]))
    if tag == "stat":
        return StatAnswer(decode(body[0], depth + 1), float(body[1]))
    if tag == "dict":
        return _dict([(_hashable(decode(k, depth + 1)), decode(v, depth + 1)) for k, v in body])
    if not isinstance(body, list):
        raise TypeError(tag)
    items = [decode(item, depth + 1) for item in body]
    if tag == "tuple":
        return tuple(items)
    if tag == "unordered":
        return UnorderedAnswer(tuple(items))
    raise KeyError(tag)


def _hashable(key: Any) -> Any:
    """Return `key`, or something that stands for it where it cannot key a dict here."""
    if isinstance(key, Array):
        return (key.kind, key.dtype, key.shape, bytes(key.values))
    if isinstance(key, int) and abs(key) >= 2**63:
        return hex(key)
    try:
        hash(key)
    except (TypeError, ValueError):
        return repr(key)
    return key


def _dict(pairs: List[Tuple[Any, Any]]) -> Any:
    """Return `pairs` as a dict. Raises ValueError where so many keys have one hash that this would take minutes."""
    if len(pairs) > MAX_ALIKE:
        hashes = {repr(key): hash(key) for key, _ in pairs}
        if max(Counter(hashes.values()).values()) > MAX_ALIKE:
            raise ValueError("keys with the same hash")
    return dict(pairs)


def words(text: Any, longest: int = 8_000) -> str:
    """Return a text that came from the learner's process as it can be stored, and shown by any terminal.

    Lone surrogates and control characters become escapes, but for line ends and tabs.
    """
    if not isinstance(text, str):
        raise TypeError("no text")
    return "".join(
        c if c.isprintable() or c in "\n\t" else c.encode("unicode_escape").decode("ascii") for c in text[:longest]
    )


def name(text: Any) -> str:
    """Return the name of a type or a function that came from there, in one line. Raises TypeError if it is no text."""
    return words(text, 200).replace("\n", "\\n")


def _decode_array(body: Any) -> Array:
    kind, dtype, shape, packed = body
    if kind not in ("Tensor", "ndarray") or not str(dtype).isidentifier():
        raise ValueError("%r of %r" % (kind, dtype))
    code: Any = DTYPES.get(dtype, "d")
    values = memoryview(base64.b64decode(packed, validate=True)).cast(code)
    expected = 1
    for size in shape:
        expected *= int(size)
    if expected != len(values):
        raise ValueError("shape %s does not hold %d values" % (shape, len(values)))
    return Array(kind, str(dtype), tuple(int(size) for size in shape), values)
