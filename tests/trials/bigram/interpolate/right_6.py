# right: a frozen dataclass that can be called stands for the function
from collections.abc import Callable, Sequence
from dataclasses import dataclass

Prob = Callable[[str, str], float]


@dataclass(frozen=True)
class _Mixture:
    parts: tuple[tuple[int, Prob, float], ...]

    def __call__(self, ctx: str, c: str) -> float:
        return sum(weight * model(self._last(ctx, size), c) for size, model, weight in self.parts)

    @staticmethod
    def _last(ctx: str, size: int) -> str:
        return ctx[-size:] if size else ""


def interpolate(models: Sequence[Prob], lambdas: Sequence[float]) -> Prob:
    return _Mixture(tuple(zip(range(len(models)), models, lambdas)))
