"""Numbers read from what unmodified scripts print."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zerotohero.runs.output import Output
from zerotohero.runs.patterns import read_patterns

SCRIPTS = {
    "bars": (
        ["step 100 | loss 2.31", "step 200 | loss 2.11 | lr 6e-4 | 35.2 it/s"],
        {"loss": {100: 2.31, 200: 2.11}, "lr": {200: 6e-4}},
    ),
    "nanoGPT": (
        ["number of parameters: 10.65M", "step 0: train loss 4.2874, val loss 4.2823", "iter 0: loss 4.17, time 12ms"],
        {"train_loss": {0: 4.2874}, "val_loss": {0: 4.2823}, "loss": {0: 4.17}},
    ),
    "equals": (
        ["epoch 3 val_loss=1.2", "epoch 4 val_loss=1.1 acc=50%"],
        {"val_loss": {3: 1.2, 4: 1.1}, "acc": {4: 50.0}},
    ),
    "makemore": (
        ["      0/ 200000: 27.8817", "  10000/ 200000: 2.8341"],
        {"loss": {0: 27.8817, 10000: 2.8341}},
    ),
    "micrograd": (["0 4.84", "1 4.36", "2 nan"], {"loss": {0: 4.84, 1: 4.36, 2: math.nan}}),
    "keras": (
        [
            "Epoch 1/5",
            "\x1b[1m 938/1875\x1b[0m \x1b[32m━━━━━\x1b[0m\x1b[37m━━━━━\x1b[0m \x1b[1m1s\x1b[0m 1ms/step - loss: 0.9",
            "\x1b[1m1875/1875\x1b[0m \x1b[32m━━━━━━━━━━\x1b[0m \x1b[1m3s\x1b[0m 1ms/step - loss: 0.42 - val_loss: 0.13",
            "Epoch 2/5",
            "1875/1875 - 2s - 1ms/step - loss: 0.3 - val_loss: 0.12",
        ],
        {"loss": {1: 0.42, 2: 0.3}, "val_loss": {1: 0.13, 2: 0.12}},
    ),
    "lightning": (
        [
            "Epoch 0: 100%|██████████| 938/938 [00:09<00:00, 95.36it/s, v_num=0, train_loss=0.0512, val_loss=0.0821]",
            "Epoch 1:  50%|█████     | 469/938 [00:04<00:04, 95.36it/s, v_num=0, train_loss=0.0412]",
            "│         val_loss          │    0.0821234     │",
            "└───────────────────────────┴──────────────────┘",
        ],
        {"train_loss": {938: 0.0512, 1407: 0.0412}, "val_loss": {938: 0.0821, 1407: 0.0821234}},
    ),
    "tqdm": (
        [
            " 50%|█████     | 50/100 [00:01<00:01, 36.1it/s, loss=2.31]",
            "loss 2.25:  60%|███  | 60/100 [00:01<00:01, 36.1it/s]",
        ],
        {"loss": {50: 2.31, 60: 2.25}},
    ),
    "pytorch's mnist": (
        [
            "Train Epoch: 1 [640/60000 (1%)]\tLoss: 2.123456",
            "Train Epoch: 2 [0/60000 (0%)]\tLoss: 1.1",
            "Test set: Average loss: 0.0500, Accuracy: 9830/10000 (98%)",
        ],
        {"loss": {640: 2.123456, 60000: 1.1}, "test_average_loss": {60000: 0.05}, "test_accuracy": {60000: 98.0}},
    ),
    "pytorch's tutorial": (
        ["[1,  2000] loss: 2.173", "[1,  4000] loss: 1.8", "[2,  2000] loss: 1.5"],
        {"loss": {2000: 2.173, 4000: 1.8, 6000: 1.5}},
    ),
    "steps of an epoch": (
        ["Epoch [1/5], Step [100/600], Loss: 0.4", "Epoch [2/5], Step [100/600], Loss: 0.3"],
        {"loss": {100: 0.4, 700: 0.3}},
    ),
    "steps that begin again": (
        ["epoch 1 step 0 loss 2.0", "epoch 1 step 100 loss 1.9", "epoch 2 step 0 loss 1.8"],
        {"loss": {0: 2.0, 100: 1.9, 200: 1.8}},
    ),
    "headings": (
        [
            "Epoch 0/24",
            "train Loss: 0.57 Acc: 0.70",
            "val Loss: 0.22 Acc: 0.92",
            "Epoch 1/24",
            "train Loss: 0.4 Acc: 0.8",
        ],
        {"train_loss": {0: 0.57, 1: 0.4}, "train_acc": {0: 0.7, 1: 0.8}, "val_loss": {0: 0.22}, "val_acc": {0: 0.92}},
    ),
    "dictionaries": (
        ["{'loss': 2.31, 'grad_norm': 1.2, 'learning_rate': 5e-05, 'epoch': 0.5}", '{"step": 1000, "loss": 2.2}'],
        {"loss": {0: 2.31, 1000: 2.2}, "grad_norm": {0: 1.2}, "learning_rate": {0: 5e-05}},
    ),
    "log lines": (
        ["2026-11-25 10:00:01,123 INFO train: step=1,000 loss=2.31 lr=3e-04"],
        {"loss": {1000: 2.31}, "lr": {1000: 3e-4}},
    ),
    "no step": (["loss: 2.0", "loss: 1.9"], {"loss": {0: 2.0, 1: 1.9}}),
    "not finite": (["step 3 loss nan", "step 4 loss: -inf"], {"loss": {3: math.nan, 4: -math.inf}}),
}


def read(lines: list[str], output: Output | None = None) -> dict[str, dict[int, float]]:
    output = output or Output()
    found: dict[str, dict[int, float]] = {}
    for line in lines:
        for scalar in output.read(line):
            found.setdefault(scalar.name, {})[scalar.step] = scalar.value
    return found


@pytest.mark.parametrize("script", SCRIPTS)
def test_what_scripts_print_is_understood(script: str) -> None:
    lines, expected = SCRIPTS[script]
    assert repr(read(lines)) == repr(expected)


@pytest.mark.parametrize(
    "line",
    [
        "number of parameters: 11897",
        "loaded 32033 words",
        "vocab size: 27",
        "using seed 1337",
        "Training for 10 epochs",
        "Saved checkpoint to out/step_100.pt",
        "Downloading 45/100 MB",
        "GPU 0: NVIDIA 40 GB",
        "python 3.11.7 took 12.3 s",
        "2026-11-25 10:00:00 INFO starting",
        "3 0.5",
        "1 2 3",
        "12:30: 5",
        "",
    ],
)
def test_what_is_no_line_of_a_training_is_left_alone(line: str) -> None:
    assert read([line]) == {}


@given(st.lists(st.text(alphabet=st.sampled_from("ep step loss=:,|[]()/0123456789.-+naif%\t\x1b")), max_size=5))
def test_any_output_is_read_without_a_word(lines: list[str]) -> None:
    for metric in read(lines).values():
        assert all(isinstance(step, int) and isinstance(value, float) for step, value in metric.items())


def test_a_script_may_have_patterns_of_its_own() -> None:
    patterns = read_patterns(
        [r"@(?P<step>\d+) L(?P<loss>\S+) A(?P<acc>[\d.]+)%", r"-> (?P<name>\w+) (?P<value>\S+)"], "x"
    )
    lines = ["@7 L2.5 A50%", "step 8 loss 1.0", "-> dev 2.4", "-> dev nothing"]
    assert read(lines, Output(patterns)) == {"loss": {7: 2.5}, "acc": {7: 50.0}, "dev": {0: 2.4}}
