"""What wrote the event files beside it: torch.utils.tensorboard, and TensorBoard's own forms of what tf.summary writes.

Not run by the tests; they read what it wrote once: `python tests/runs/tensorboard/write.py` with torch and tensorboard.
"""

import io
import shutil
import time
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from tensorboard.compat.proto.event_pb2 import Event
from tensorboard.compat.proto.summary_pb2 import Summary, SummaryMetadata
from tensorboard.plugins.histogram.summary import histogram_pb
from tensorboard.plugins.scalar.summary import scalar_pb
from tensorboard.plugins.text.summary import text_pb
from tensorboard.summary.writer.event_file_writer import EventFileWriter
from tensorboard.util.tensor_util import make_tensor_proto
from torch.utils.tensorboard import SummaryWriter

HERE = Path(__file__).parent / "logs"


def main() -> None:
    """Write a run that went back to step 15, one of add_hparams, two of add_scalars, and one as tf.summary writes."""
    shutil.rmtree(HERE, ignore_errors=True)
    writer = SummaryWriter(str(HERE / "mlp"))
    for step in range(20):
        writer.add_scalar("loss/train", 1 / (step + 1), step)
        if step % 5 == 0:
            writer.add_scalar("loss/val", 2 / (step + 1), step, new_style=True)
            writer.add_scalar("exact", 0.1 * step, step, new_style=True, double_precision=True)
    writer.add_scalar("loss/train", float("nan"), 20)
    writer.add_text("names", "emma\n\nolivia — ü", 10)
    writer.add_text("names", "after the checkpoint", 19)
    writer.add_histogram("W1", torch.arange(10.0) - 5, 0, bins=10)
    writer.add_histogram("W1", torch.zeros(7), 10, bins=5)
    writer.add_image("kernel", np.linspace(0, 1, 48).reshape(3, 4, 4).astype("float32"), 3)
    writer.add_pr_curve("curve", torch.tensor([0, 1, 1]), torch.tensor([0.1, 0.7, 0.9]), 1, num_thresholds=3)
    writer.add_hparams({"lr": 0.1, "act": "tanh", "bn": True, "layers": 5}, {"hparam/dev": 2.17}, run_name="chosen")
    writer.close()
    time.sleep(1.1)
    writer = SummaryWriter(str(HERE / "mlp"), purge_step=15)
    for step in range(15, 25):
        writer.add_scalar("loss/train", 100 + step, step)
    writer.close()
    writer = SummaryWriter(str(HERE / "deep" / "er"))
    writer.add_scalars("both", {"train": 1.0, "dev": 2.0}, 4)
    writer.add_scalar("lr", 0.5, 4)
    writer.close()
    events = EventFileWriter(str(HERE / "tf2"))
    for summary in (
        scalar_pb("loss", 0.5),
        text_pb("said", "anna"),
        histogram_pb("W2", [0.0, 1.0, 1.0, 2.0], 4),
        _tf2_image(),
    ):
        events.add_event(Event(wall_time=time.time(), step=7, summary=summary))
    events.close()


def _tf2_image() -> Summary:
    pictures = []
    for shade in (0, 255):
        buffer = io.BytesIO()
        Image.new("L", (2, 2), shade).save(buffer, "png")
        pictures.append(buffer.getvalue())
    tensor = make_tensor_proto([b"2", b"2", *pictures])
    metadata = SummaryMetadata(plugin_data=SummaryMetadata.PluginData(plugin_name="images"))
    return Summary(value=[Summary.Value(tag="pair", tensor=tensor, metadata=metadata)])


if __name__ == "__main__":
    main()
