"""TensorBoard's event files, read as they lie: TFRecord frames, and of each event the few fields that say something.

The frame is a length, its checksum, the event, its checksum (tensorflow/core/lib/io/record_writer.h); the event is a
protobuf (tensorflow/core/util/event.proto, framework/summary.proto, tensor.proto). What reads these elsewhere needs
TensorBoard itself, which is forty packages. Nothing here raises on what is damaged: it says so and goes on.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

HEAD, FOOT = 12, 4
LARGEST = 1 << 28
"""Bytes of one event; a length beyond that is none."""
PNG = b"\x89PNG\r\n"
NUMBERS = {1: "f", 2: "d", 3: "i", 4: "B", 5: "h", 6: "b", 9: "q", 10: "?", 17: "H", 19: "e", 22: "I", 23: "Q"}
"""tensor.proto's dtypes, as struct names them."""
TEXT = 7
FLOATS = {5: "f", 6: "d"}
INTEGERS = (7, 10, 11, 16, 17)


@dataclass(frozen=True)
class Bins:
    """A histogram: so many values between each two edges."""

    edges: list[float]
    counts: list[float]
    mean: float | None = None
    std: float | None = None


@dataclass(frozen=True)
class Value:
    """What an event says of one tag: a number, a text, PNGs, bins, or a config; None is a kind that is not read."""

    tag: str
    kind: str
    """TensorBoard's plugin, or the field's name where it states none."""
    what: float | str | list[bytes] | Bins | dict[str, float | str | bool | None] | None


@dataclass
class Event:
    """One event. `restarts`: what was logged from `step` on is void, for the training went back there."""

    time: float = 0.0
    step: int = 0
    values: list[Value] = field(default_factory=list)
    restarts: bool = False


@dataclass(frozen=True)
class Damage:
    """What is no event: bytes that are skipped, or (`cut`) an end that is still to come."""

    start: int
    end: int
    cut: bool = False


def events(path: Path, start: int = 0) -> Iterator[tuple[int, Event | Damage]]:
    """Yield the events of a file from byte `start` on, each with where the next begins. Raises OSError."""
    with path.open("rb") as file:
        for end, found in _frames(file, start):
            if isinstance(found, Damage):
                yield end, found
                continue
            try:
                event = _event(found)
            except (ValueError, IndexError, struct.error):
                yield end, Damage(end - len(found) - HEAD - FOOT, end)
            else:
                yield end, event


def _frames(file: BinaryIO, start: int) -> Iterator[tuple[int, bytes | Damage]]:
    place = file.seek(start)
    size = file.seek(0, 2)
    file.seek(start)
    while place < size:
        head = file.read(HEAD)
        if len(head) < HEAD:
            yield place, Damage(place, size, cut=True)
            return
        length = _length(head)
        if length is None:
            after = _next_frame(file, place + 1, size)
            yield (after or place), Damage(place, after or size)
            if after is None:
                return
            place = file.seek(after)
            continue
        body = file.read(length + FOOT)
        if len(body) < length + FOOT:
            yield place, Damage(place, size, cut=True)
            return
        place += HEAD + length + FOOT
        data = body[:length]
        whole = masked(data) == int.from_bytes(body[length:], "little")
        yield place, data if whole else Damage(place - HEAD - length - FOOT, place)


def _length(head: bytes) -> int | None:
    length = int.from_bytes(head[:8], "little")
    return length if length < LARGEST and masked(head[:8]) == int.from_bytes(head[8:], "little") else None


def _next_frame(file: BinaryIO, start: int, size: int) -> int | None:
    """Return where the next frame begins that has a true checksum of its length."""
    while start < size:
        file.seek(start)
        part = file.read((1 << 20) + HEAD)
        for place in range(len(part) - HEAD + 1):
            # A length below LARGEST ends with four zeros: few places have them.
            if part[place + 4 : place + 8] == b"\0\0\0\0" and _length(part[place : place + HEAD]) is not None:
                return start + place
        start += 1 << 20
    return None


def _polynomial(byte: int) -> int:
    for _ in range(8):
        byte = byte >> 1 ^ (0x82F63B78 if byte & 1 else 0)
    return byte


CRC = [_polynomial(byte) for byte in range(256)]


def masked(data: bytes) -> int:
    """CRC-32C, turned about as TFRecord does, so that a checksum of what holds checksums is none."""
    crc = 0xFFFFFFFF
    for byte in data:
        crc = CRC[(crc ^ byte) & 255] ^ crc >> 8
    crc ^= 0xFFFFFFFF
    return ((crc >> 15 | crc << 17) + 0xA282EAD8) & 0xFFFFFFFF


def _event(data: bytes) -> Event:
    event = Event()
    for number, value in _fields(data):
        if number == 1:
            (event.time,) = struct.unpack("<d", _bytes(value))
        elif number == 2:
            event.step = _signed(value)
        elif number == 4:
            event.values.append(Value("", "graph", None))
        elif number == 5:
            event.values += [_value(_bytes(one)) for place, one in _fields(_bytes(value)) if place == 1]
        elif number == 7:
            # SessionLog.START
            event.restarts = (1, 1) in _fields(_bytes(value))
    return event


def _value(data: bytes) -> Value:
    known = dict(_fields(data))
    plugin = dict(_fields(_bytes(dict(_fields(_bytes(known.get(9, b"")))).get(1, b""))))
    kind, tag = _text(plugin.get(1, b"")), _text(known.get(1, b""))
    if 2 in known:
        return Value(tag, kind or "scalars", struct.unpack("<f", _bytes(known[2]))[0])
    if 4 in known:
        picture = _bytes(dict(_fields(_bytes(known[4]))).get(4, b""))
        return Value(tag, kind or "images", [picture] if picture.startswith(PNG) else None)
    if 5 in known:
        return Value(tag, kind or "histograms", _histogram(_bytes(known[5])))
    if kind == "hparams":
        return Value(tag, kind, _config(_bytes(plugin.get(2, b""))))
    if 8 in known:
        return _of_tensor(tag, kind, _bytes(known[8]))
    return Value(tag, kind or ("audio" if 6 in known else "unknown"), None)


def _of_tensor(tag: str, kind: str, data: bytes) -> Value:
    dtype, shape, numbers, texts = _tensor(data)
    if kind == "images" or (texts[2:] and texts[2].startswith(PNG)):
        pictures = [one for one in texts[2:] if one.startswith(PNG)]
        return Value(tag, "images", pictures or None)
    if dtype == TEXT and kind in ("", "text"):
        return Value(tag, "text", "\n".join(_text(one) for one in texts))
    if kind == "histograms" or (not kind and len(shape) == 2 and shape[1] == 3):
        left, right, counts = numbers[::3], numbers[1::3], numbers[2::3]
        bins = Bins([*left, *right[-1:]], counts) if len(left) == len(right) == len(counts) else None
        return Value(tag, "histograms", bins)
    if kind in ("", "scalars") and len(numbers) == 1:
        return Value(tag, "scalars", numbers[0])
    return Value(tag, kind or "tensors", None)


def _tensor(data: bytes) -> tuple[int, list[int], list[float], list[bytes]]:
    """Return a tensor's dtype, shape, and its elements as numbers or as bytes."""
    dtype, shape = 0, []
    content = b""
    numbers: list[float] = []
    texts: list[bytes] = []
    for number, value in _fields(data):
        if number == 1:
            dtype = _signed(value)
        elif number == 2:
            dims = [dict(_fields(_bytes(dim))) for place, dim in _fields(_bytes(value)) if place == 2]
            shape = [_signed(dim.get(1, 0)) for dim in dims]
        elif number == 4:
            content = _bytes(value)
        elif number in FLOATS:
            numbers += [one for (one,) in struct.iter_unpack(f"<{FLOATS[number]}", _bytes(value))]
        elif number == 8:
            texts.append(_bytes(value))
        elif number in INTEGERS:
            numbers += [value] if isinstance(value, int) else _varints(value)
    if content and dtype in NUMBERS:
        numbers = [float(one) for (one,) in struct.iter_unpack(f"<{NUMBERS[dtype]}", content)]
    return dtype, shape, numbers, texts


def _histogram(data: bytes) -> Bins | None:
    known = dict(_fields(data))
    low, high, count, total, squares = (
        struct.unpack("<d", _bytes(known.get(number, bytes(8))))[0] for number in range(1, 6)
    )
    edges, counts = ([one for (one,) in struct.iter_unpack("<d", _bytes(known.get(number, b"")))] for number in (6, 7))
    if not edges or len(edges) != len(counts):
        return None
    # The first bucket begins and the last one ends far outside.
    edges = [low, *(min(max(edge, low), high) for edge in edges)]
    mean = total / count if count else None
    return Bins(edges, counts, mean, max(0.0, squares / count - mean**2) ** 0.5 if mean is not None else None)


def _config(data: bytes) -> dict[str, float | str | bool | None] | None:
    """Return what `add_hparams` says was chosen; its other two messages describe the whole experiment, and the end."""
    begun = dict(_fields(data)).get(3)
    if begun is None:
        return None
    chosen: dict[str, float | str | bool | None] = {}
    for number, entry in _fields(_bytes(begun)):
        if number == 1:
            pair = dict(_fields(_bytes(entry)))
            held = dict(_fields(_bytes(pair.get(2, b""))))
            value: float | str | bool | None = None
            if 2 in held:
                (value,) = struct.unpack("<d", _bytes(held[2]))
                value = int(value) if float(value).is_integer() else value
            elif 3 in held:
                value = _text(held[3])
            elif 4 in held:
                value = bool(held[4])
            chosen[_text(pair.get(1, b""))] = value
    return chosen


def _fields(data: bytes) -> Iterator[tuple[int, int | bytes]]:
    """Yield number and value of each field of a protobuf message. Raises ValueError or IndexError where it is none."""
    place = 0
    while place < len(data):
        key, place = _varint(data, place)
        value: int | bytes
        if key & 7 == 0:
            value, place = _varint(data, place)
        else:
            if key & 7 == 2:
                size, place = _varint(data, place)
            else:
                size = {1: 8, 5: 4}.get(key & 7, len(data))
            if place + size > len(data):
                raise ValueError("a field that goes beyond its message")
            value = data[place : place + size]
            place += size
        yield key >> 3, value


def _varint(data: bytes, place: int) -> tuple[int, int]:
    found = shift = 0
    while True:
        byte = data[place]
        place += 1
        found |= (byte & 127) << shift
        if byte < 128:
            return found & (1 << 64) - 1, place
        shift += 7
        if shift > 63:
            raise ValueError("a number of more than ten bytes")


def _varints(data: bytes) -> list[float]:
    found: list[float] = []
    place = 0
    while place < len(data):
        value, place = _varint(data, place)
        found.append(_signed(value))
    return found


def _signed(value: int | bytes) -> int:
    if isinstance(value, bytes):
        raise ValueError("bytes where a number was expected")
    return value - (1 << 64) if value >> 63 else value


def _bytes(value: int | bytes) -> bytes:
    if isinstance(value, int):
        raise ValueError("a number where bytes were expected")
    return value


def _text(value: int | bytes) -> str:
    return _bytes(value).decode("utf-8", "replace")
