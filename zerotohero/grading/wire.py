"""Plain data through a pipe: answers are encoded by their exact type, and decoding can run no code.

Runs on both sides; under the learner's interpreter it needs the standard library only (Python 3.9 or newer).
"""

from __future__ import annotations

import array
import base64
import struct
import sys
from dataclasses import dataclass
from typing import Any, List, Tuple, Union

MAX_BYTES = 8 * 2**20
MAX_DEPTH = 8

# dtype name -> struct code of one element; anything else numeric is sent as float64.
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
    "float16": "e",
    "float32": "f",
    "float64": "d",
}


@dataclass(frozen=True)
class Array:
    """An ndarray or a Tensor: its values in row-major order."""

    kind: str
    dtype: str
    shape: Tuple[int, ...]
    values: Tuple[Any, ...]


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


def encode(value: Any, depth: int = 0) -> Any:
    """Return `value` as JSON-able data, by its exact type; what is not plain data becomes `opaque`.

    Containers nested deeper than 8 become `opaque` too.
    """
    kind = type(value)
    if value is None or kind is bool or kind is str:
        return value
    if kind is int:
        return {"int": hex(value)}
    if kind is float:
        return {"float": value.hex()}
    if depth >= MAX_DEPTH and kind in (list, tuple, dict):
        return {"opaque": "%s nested deeper than %d" % (kind.__name__, MAX_DEPTH)}
    if kind is list or kind is tuple:
        return {kind.__name__: [encode(item, depth + 1) for item in value]}
    if kind is dict:
        return {"dict": [[encode(k, depth + 1), encode(v, depth + 1)] for k, v in value.items()]}
    if kind.__module__.endswith("grading.probe"):
        if kind.__name__ == "Unordered":
            return {"unordered": [encode(item, depth + 1) for item in value.items]}
        if kind.__name__ == "Close":
            return {"close": [encode(value.value, depth + 1), float(value.rtol).hex()]}
        if kind.__name__ == "Stat":
            return {"stat": [encode(value.value, depth + 1), float(value.sigma).hex()]}
    return _encode_numeric(value, kind)


def _encode_numeric(value: Any, kind: type) -> Any:
    numpy = sys.modules.get("numpy")
    torch = sys.modules.get("torch")
    if torch is not None and kind in (torch.Tensor, torch.nn.Parameter):
        dtype = str(value.dtype).replace("torch.", "")
        if value.is_complex():
            return {"opaque": "Tensor of complex numbers"}
        tensor = value.detach().cpu()
        if dtype not in DTYPES:
            tensor = tensor.double()
        code = DTYPES.get(dtype, "d")
        flat = tensor.contiguous().reshape(-1).tolist()
        return _packed("Tensor", dtype, list(tensor.shape), struct.pack("<%d%s" % (len(flat), code), *flat))
    if numpy is not None:
        if kind is numpy.ndarray and value.dtype.kind in "biuf":
            dtype = value.dtype.name if value.dtype.name in DTYPES else "float64"
            data = numpy.ascontiguousarray(value, dtype="<" + numpy.dtype(dtype).str[1:]).tobytes()
            return _packed("ndarray", value.dtype.name, list(value.shape), data)
        if kind.__module__ == "numpy" and isinstance(value, (numpy.number, numpy.bool_)):
            return encode(value.item())
    return {"opaque": kind.__name__}


def _packed(kind: str, dtype: str, shape: List[int], data: bytes) -> Any:
    return {"array": [kind, dtype, shape, base64.b64encode(data).decode("ascii")]}


def decode(data: Any, depth: int = 0) -> Any:
    """Return the answer that `data` encodes: Python scalars and containers, or one of this module's dataclasses.

    Raises Malformed on anything that `encode` does not produce.
    """
    if data is None or isinstance(data, (bool, str)):
        return data
    if not isinstance(data, dict) or len(data) != 1 or depth > MAX_DEPTH + 1:
        raise Malformed(repr(data)[:80])
    (tag, body), *_ = data.items()
    try:
        return _decode_tagged(tag, body, depth)
    except (TypeError, ValueError, KeyError, OverflowError, struct.error) as error:
        raise Malformed("%s: %s" % (tag, error)) from error


def _decode_tagged(tag: str, body: Any, depth: int) -> Any:
    if tag == "int":
        return int(body, 16)
    if tag == "float":
        return float.fromhex(body)
    if tag == "opaque":
        return Opaque(str(body))
    if tag == "array":
        return _decode_array(body)
    if tag == "close":
        return CloseAnswer(decode(body[0], depth + 1), float.fromhex(body[1]))
    if tag == "stat":
        return StatAnswer(decode(body[0], depth + 1), float.fromhex(body[1]))
    if tag == "dict":
        return {_hashable(decode(k, depth + 1)): decode(v, depth + 1) for k, v in body}
    items = [decode(item, depth + 1) for item in body]
    if tag == "list":
        return items
    if tag == "tuple":
        return tuple(items)
    if tag == "unordered":
        return UnorderedAnswer(tuple(items))
    raise KeyError(tag)


def _hashable(key: Any) -> Any:
    """Return `key`, or its repr where it cannot key a dict here."""
    try:
        hash(key)
    except TypeError:
        return repr(key)
    return key


def _decode_array(body: Any) -> Array:
    kind, dtype, shape, packed = body
    raw = base64.b64decode(packed, validate=True)
    code = DTYPES.get(dtype, "d")
    count = len(raw) // struct.calcsize("<" + code)
    values: Union[Tuple[Any, ...], "array.array[Any]"] = struct.unpack("<%d%s" % (count, code), raw)
    expected = 1
    for size in shape:
        expected *= int(size)
    if expected != count:
        raise ValueError("shape %s does not hold %d values" % (shape, count))
    return Array(str(kind), str(dtype), tuple(int(size) for size in shape), tuple(values))
