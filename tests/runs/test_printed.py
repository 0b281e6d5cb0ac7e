"""What well-known training programs print, in their own forms: read as a person reads it, and nothing else."""

import pytest

from tests.runs.test_output import read

LOSSES = {"loss": {0: 2.5, 1: 2.4}}
PRINTED = {
    "llm.c": (
        ["max_seq_len: 1024", "step    1/18865 | loss 11.01 (+nanz)| norm 15.4 (-1.20z)| lr 8.57e-07 | 3056.36 ms"],
        {"loss": {1: 11.01}, "norm": {1: 15.4}, "lr": {1: 8.57e-07}},
    ),
    "a step in front": (
        ["0 | loss 11.62 | lr 3.0e-04 | 104573.61ms", "10 | loss 9.38 | lr 3.0e-04 | 13597.70ms"],
        {"loss": {0: 11.62, 10: 9.38}, "lr": {0: 3e-4, 10: 3e-4}},
    ),
    "minGPT": (
        ["iter_dt 18.32ms; iter 100: train loss 0.14382", "test score: 499/500 = 99.80%"],
        {"train_loss": {100: 0.14382}, "test_score": {100: 99.8}},
    ),
    "makemore's notebook": (
        ["      0/ 200000: 27.8817", "train 2.0583250522613525", "val 2.105"],
        {"loss": {0: 27.8817}, "train": {0: 2.0583250522613525}, "val": {0: 2.105}},
    ),
    "tensors": (
        [
            "step 10 loss: tensor(2.3125, grad_fn=<NllLossBackward0>)",
            "step 20 loss tensor(2.1, device='cuda:0', grad_fn=<DivBackward0>)",
            "30 tensor(1.8, grad_fn=<MeanBackward0>)",
            "step 40 loss np.float32(1.7)",
            "step 50: loss=Array(1.6, dtype=float32)",
            "step 60 loss Value(data=1.5, grad=1.0)",
            "global_step=70, loss=[1.4]",
        ],
        {"loss": {10: 2.3125, 20: 2.1, 30: 1.8, 40: 1.7, 50: 1.6, 60: 1.5, 70: 1.4}},
    ),
    "pytorch's imagenet": (
        [
            "Epoch: [0][   1/5005]\tTime  9.1 ( 9.1)\tData  3 ( 3)\tLoss 7.0812e+00 (7.0e+00)\tAcc@1   0.39 (  0.00)",
            "Test: [  1/196]\tTime  3.123 ( 3.123)\tLoss 5.1e+00 (5.1e+00)\tAcc@1  10.00 ( 10.00)",
            " *   Acc@1 12.340 Acc@5 30.120",
            "Epoch: [1][   1/5005]\tTime  9.1 ( 9.1)\tData  3 ( 3)\tLoss 5.0812e+00 (5.0e+00)\tAcc@1  10.00 ( 10.00)",
        ],
        {
            "loss": {1: 7.0812, 5006: 5.0812},
            "acc@1": {1: 0.39, 5006: 10.0},
            "test_loss": {1: 5.1},
            "test_acc@1": {1: 12.34},
            "test_acc@5": {1: 30.12},
        },
    ),
    "pytorch's language model": (
        [
            "| epoch   1 |   200/ 2983 batches | lr 20.00 | ms/batch 12.34 | loss  6.84 | ppl   934.12",
            "| end of epoch   1 | time: 40.12s | valid loss  5.50 | valid ppl   244.12",
            "| epoch   2 |   200/ 2983 batches | lr 20.00 | ms/batch 12.34 | loss  5.14 | ppl   134.12",
        ],
        {
            "lr": {200: 20.0, 3183: 20.0},
            "loss": {200: 6.84, 3183: 5.14},
            "ppl": {200: 934.12, 3183: 134.12},
            "valid_loss": {200: 5.5},
            "valid_ppl": {200: 244.12},
        },
    ),
    "pytorch's DCGAN": (
        [
            "[0/5][0/1583]\tLoss_D: 1.74\tLoss_G: 4.8\tD(x): 0.53\tD(G(z)): 0.58 / 0.01",
            "[1/5][50/1583]\tLoss_D: 0.7\tLoss_G: 14.7\tD(x): 0.9\tD(G(z)): 0.2 / 0.0",
        ],
        {
            "loss_d": {0: 1.74, 1633: 0.7},
            "loss_g": {0: 4.8, 1633: 14.7},
            "d_x": {0: 0.53, 1633: 0.9},
            "d_g_z": {0: 0.58, 1633: 0.2},
        },
    ),
    "timm": (
        [
            "Train: 0 [  50/1251 (  4%)]  Loss: 6.90 (6.92)  Time: 0.323s,  792.57/s  (0.4s,  605.20/s)  LR: 1.000e-06",
            "Test: [   0/195]  Time: 2.123 (2.123)  Loss:   6.8 (  6.8)  Acc@1:   0.39 (  0.39)",
            "Train: 1 [   0/1251 (  0%)]  Loss: 6.5 (6.5)  Time: 5.123s,   49.97/s  (5.1s,   49.97/s)  LR: 1.000e-04",
        ],
        {
            "loss": {50: 6.9, 1251: 6.5},
            "lr": {50: 1e-6, 1251: 1e-4},
            "test_loss": {50: 6.8},
            "test_acc@1": {50: 0.39},
        },
    ),
    "detectron2": (
        [
            "\x1b[32m[04/05 01:30:24 d2.utils.events]: \x1b[0m eta: 0:03:35  iter: 19  total_loss: 1.36  "
            "loss_cls: 0.6522  time: 0.3636  data_time: 0.1102  lr: 3.8e-06  max_mem: 433M",
        ],
        {"total_loss": {19: 1.36}, "loss_cls": {19: 0.6522}, "lr": {19: 3.8e-6}},
    ),
    "mmengine": (
        [
            "04/22 11:14:42 - mmengine - INFO - Iter(train) [10/270]  lr: 1.0e-02  eta: 0:00:27  memory: 0  loss: 5.3",
            "2024/01/24 02:47:35 - mmengine - INFO - Epoch(train)  [2][  50/100]  base_lr: 2.0e-03 lr: 3.9e-04  "
            "eta: 14:57:00  time: 1.1114  data_time: 0.0995  memory: 27201  grad_norm: 1298.9  loss: 1917.4",
            "2024/01/24 03:00:00 - mmengine - INFO - Epoch(val) [2][80/80]    coco/bbox_mAP: 0.4210  time: 0.1",
        ],
        {
            "lr": {10: 0.01, 50: 3.9e-4},
            "loss": {10: 5.3, 50: 1917.4},
            "base_lr": {50: 0.002},
            "grad_norm": {50: 1298.9},
            "val_coco/bbox_map": {50: 0.421},
        },
    ),
    "fairseq": (
        [
            "2020-07-17 07:11:02 | INFO | train_inner | epoch 001:   2800 / 160368 loss=9.255, ppl=611.12, "
            "bsz=80, num_updates=2800, lr=2.8e-05, train_wall=13, wall=1236",
            "2020-07-17 07:12:27 | INFO | valid | epoch 001 | valid on 'valid' subset | loss 6.326 | ppl 36.58",
            "2020-07-17 07:12:28 | INFO | train | epoch 001 | loss 6.5 | ppl 37.1 | num_updates 2900",
        ],
        {
            "loss": {2800: 9.255},
            "ppl": {2800: 611.12},
            "lr": {2800: 2.8e-5},
            "valid_loss": {2800: 6.326},
            "valid_ppl": {2800: 36.58},
            "epoch_loss": {2800: 6.5},
            "epoch_ppl": {2800: 37.1},
        },
    ),
    "a Trainer and its bars": (
        [
            "Map: 100%|██████████| 3668/3668 [00:00<00:00, 5000.1 examples/s]",
            "  Total optimization steps = 1,377",
            " 36%|███▋      | 500/1377 [01:03<01:49,  8.00it/s]",
            "{'loss': 0.5231, 'learning_rate': 3.1e-05, 'epoch': 1.09}",
            " 73%|███████▎  | 1000/1377 [02:03<00:49,  8.00it/s]",
            "100%|██████████| 51/51 [00:03<00:00, 16.1it/s]",
            "{'eval_loss': 0.6, 'eval_runtime': 2.1, 'epoch': 2.0}",
        ],
        {"loss": {500: 0.5231}, "learning_rate": {500: 3.1e-5}, "eval_loss": {1000: 0.6}},
    ),
    "lightning": (
        [
            "0 | model | Sequential | 55.1 K | train",
            "Sanity Checking DataLoader 0: 100%|██████████| 2/2 [00:00<00:00, 45.6it/s]",
            "Epoch 0:  50%|█████     | 469/938 [00:04<00:04, 95.36it/s, v_num=12, train_loss=0.412]",
            "Validation DataLoader 0:  46%|████      | 73/157 [00:02<00:02, 37.48it/s]",
            "Epoch 1/4  ━━━━━━━╸━━━━━━━ 469/938 0:00:04 • 0:00:04 102.31it/s v_num: 1.000 train_loss: 0.312",
            "       Test metric             DataLoader 0",
            "        test_acc            0.9790999889373779",
        ],
        {"train_loss": {469: 0.412, 1407: 0.312}, "test_acc": {1407: 0.9790999889373779}},
    ),
    "keras, then its evaluate": (
        [
            "Epoch 1/2",
            "1875/1875 [==============================] - 3s 1ms/step - loss: 0.29 - val_loss: 0.14 - lr: 0.0010",
            "Epoch 2/2",
            "1875/1875 [==============================] - 3s 1ms/step - loss: 0.19 - val_loss: 0.12 - lr: 0.0010",
            "Epoch 2: val_loss improved from 0.14000 to 0.12000, saving model to model.h5",
            "313/313 - 0s - loss: 0.0747 - 324ms/epoch - 1ms/step",
        ],
        {
            "loss": {1: 0.29, 2: 0.19},
            "val_loss": {1: 0.14, 2: 0.12},
            "lr": {1: 0.001, 2: 0.001},
            "eval_loss": {2: 0.0747},
        },
    ),
    "fastai": (
        [
            "epoch     train_loss  valid_loss  accuracy  time    ",
            "Epoch 1/2 : |████████████████████------------| 50.00% [50/100 00:03<00:03 0.5213]",
            "0         0.412000    0.301000    0.901000  00:12     ",
            "1         0.312000    0.281000    0.921000  00:11     ",
        ],
        {
            "train_loss": {0: 0.412, 1: 0.312},
            "valid_loss": {0: 0.301, 1: 0.281},
            "accuracy": {0: 0.901, 1: 0.921},
        },
    ),
    "YOLO": (
        [
            "      Epoch    GPU_mem   box_loss   cls_loss  Instances       Size",
            "\x1b[K       1/20      4.28G     0.8296      1.756         73        640:  87%|████▋ | 220/253 [02:21]",
            "       1/20      4.28G      0.829      1.752         93        640: 100%|█████ | 253/253 [02:21]",
            "                 Class     Images  Instances      Box(P          R      mAP50  mAP50-95): 100%|█| 8/8 [3]",
            "                   all        722       1444      0.991      0.997      0.994      0.716",
            "                   cat        122        144      0.1        0.2        0.3        0.4",
        ],
        {
            "box_loss": {1: 0.829},
            "cls_loss": {1: 1.752},
            "box_p": {1: 0.991},
            "r": {1: 0.997},
            "map50": {1: 0.994},
            "map50-95": {1: 0.716},
        },
    ),
    "spaCy": (
        [
            "E    #       LOSS TOK2VEC  LOSS NER  ENTS_F  SCORE ",
            "---  ------  ------------  --------  ------  ------",
            "  0       0          0.00     39.33    0.00    0.00",
            "  1     200         12.51   1542.10   62.31    0.62",
        ],
        {
            "loss_tok2vec": {0: 0.0, 200: 12.51},
            "loss_ner": {0: 39.33, 200: 1542.1},
            "ents_f": {0: 0.0, 200: 62.31},
            "score": {0: 0.0, 200: 0.62},
        },
    ),
    "stable-baselines": (
        [
            "-----------------------------------------",
            "| rollout/                |             |",
            "|    ep_rew_mean          | 22.1        |",
            "| time/                   |             |",
            "|    fps                  | 26          |",
            "|    total_timesteps      | 2048        |",
            "| train/                  |             |",
            "|    entropy_loss         | -14.2       |",
            "|    n_updates            | 18          |",
            "-----------------------------------------",
            "Eval num_timesteps=2500, episode_reward=123.4 +/- 12.1",
        ],
        {
            "rollout/ep_rew_mean": {2048: 22.1},
            "train/entropy_loss": {2048: -14.2},
            "eval_episode_reward": {2500: 123.4},
        },
    ),
    "boosting": (
        [
            "[LightGBM] [Info] Number of data: 56001, number of used features: 14",
            "[0]\tvalidation_0-rmse:12.52557",
            "[1]\ttraining's binary_logloss: 0.67\tvalid_1's binary_logloss: 0.68",
            "2:\tlearn: 0.6569860\ttest: 0.6581\tbest: 0.6581 (0)\ttotal: 61.3ms\tremaining: 1m 1s",
        ],
        {
            "validation_0-rmse": {0: 12.52557},
            "training_binary_logloss": {1: 0.67},
            "valid_1_binary_logloss": {1: 0.68},
            "learn": {2: 0.656986},
            "test": {2: 0.6581},
            "best": {2: 0.6581},
        },
    ),
    "sklearn": (
        [
            "      Iter       Train Loss   Remaining Time ",
            "         1           1.2853            0.35s",
            "[2/100] 1 tree, 31 leaves, max depth = 9, train loss: 0.60, val loss: 0.61, in 0.012s",
        ],
        {"train_loss": {1: 1.2853, 2: 0.6}, "val_loss": {2: 0.61}},
    ),
    "flax": (
        [
            "I0101 10:00:00.123456 140 train.py:140] epoch:  1, train_loss: 0.23, test_accuracy: 97.80",
            "I1002 21:38:13.425730 139917864867392 logging_writer.py:35] [400] train_accuracy=0.37, train_loss=3.2",
        ],
        {"train_loss": {1: 0.23, 400: 3.2}, "test_accuracy": {1: 97.8}, "train_accuracy": {400: 0.37}},
    ),
    "megatron": (
        [
            " iteration      122/  250000 | consumed samples: 124928 | elapsed time per iteration (ms): 86545.2 | "
            "learning rate: 9.150E-06 | global batch size:  1024 | lm loss: 2.504220E+00 | grad norm: 0.231 | "
            "number of nan iterations:   0 |",
        ],
        {"learning_rate": {122: 9.15e-6}, "lm_loss": {122: 2.50422}, "grad_norm": {122: 0.231}},
    ),
    "reinforcement": (
        ["Episode 20\tAverage Score: 15.20", "episode: 40/500, score: 33, e: 0.83"],
        {"average_score": {20: 15.2}, "score": {40: 33.0}, "e": {40: 0.83}},
    ),
    "csv": (
        ["epoch,loss,val_loss", "0,2.30,2.40", "1,2.10,2.20"],
        {"loss": {0: 2.3, 1: 2.1}, "val_loss": {0: 2.4, 1: 2.2}},
    ),
    "markdown": (
        ["| step | train loss | lr |", "|------|-----------|----|", "|     1 |     2.31  | 1e-3 |"],
        {"train_loss": {1: 2.31}, "lr": {1: 0.001}},
    ),
    "pairs of a GAN": (
        ["[Epoch 0/200] [Batch 10/938] [D loss: 0.6931] [G loss: 0.71]"],
        {"d_loss": {10: 0.6931}, "g_loss": {10: 0.71}},
    ),
    "the number first, or the step last": (
        [
            " 100: 12.345, 13.456 avg loss, 0.001000 rate, 2.345 seconds, 6400 images, 10.1 hours left",
            "Loss after iteration 200: 0.432387",
            "Cost after epoch 3: [[0.3]]",
        ],
        {"avg_loss": {100: 13.456}, "loss": {200: 0.432387}, "cost": {200: 0.3}},
    ),
    "points that trail": (
        ["Epoch 1/20... Step: 10... Loss: 3.2567... Val Loss: 3.2"],
        {"loss": {10: 3.2567}, "val_loss": {10: 3.2}},
    ),
    "words that only this program has": (
        [
            "Epoch: 1, Steps: 265 | Train Loss: 0.4 Vali Loss: 0.5 Odd Loss: 0.7",
            "epoch_2 loss=0.3 | dev loss: 0.2 acc 0.9",
        ],
        {
            "train_loss": {265: 0.4},
            "vali_loss": {265: 0.5},
            "odd_loss": {265: 0.7},
            "loss": {265: 0.3},
            "dev_loss": {265: 0.2},
            "dev_acc": {265: 0.9},
        },
    ),
    "a bar that a narrow terminal breaks": (
        [
            "Epoch 0/1 ━━━━╸━━━━ 12/40 0:00:00 • 0:00:00 102.31it/s train_loss_step: ",
            "                                                       0.571 val_loss:  ",
            "                                                       0.553            ",
            "                                                       train_loss_epoch:",
            "                                                       0.706            ",
        ],
        {"train_loss_step": {12: 0.571}, "val_loss": {12: 0.553}, "train_loss_epoch": {12: 0.706}},
    ),
    "a second training": (
        [f"{name} {n}: loss {n}.5" for name in ("epoch", "Epoch") for n in range(1, 4)],
        {"loss": {1: 1.5, 2: 2.5, 3: 3.5, 4: 1.5, 5: 2.5, 6: 3.5}},
    ),
    "a second training, by steps": (
        [f"step {n}/70: loss {n}.5" for _ in range(2) for n in range(0, 70, 10)],
        {"loss": {n + again * 70: n + 0.5 for again in range(2) for n in range(0, 70, 10)}},
    ),
    "typography": (
        [
            "🚀 epoch 1 → loss=1.9 ✅",
            "Epoch 2 • loss ≈ 1.8 • acc 91.2 %",
            "1,000 steps, loss −2.3e-1",
            "step=2e3 loss 1,234.5",
        ],
        {"loss": {1: 1.9, 2: 1.8, 1000: -0.23, 2000: 1234.5}, "acc": {2: 91.2}},
    ),
}


@pytest.mark.parametrize("program", PRINTED)
def test_it_is_read_as_a_person_reads_it(program: str) -> None:
    lines, expected = PRINTED[program]
    assert read(lines) == expected


@pytest.mark.parametrize(
    "line",
    [
        "Seed set to 42",
        "lr: 0.001",
        "Namespace(lr=0.1, epochs=10, loss=0.5, seed=1)",
        "TrainOutput(global_step=1377, training_loss=0.36, metrics={'train_runtime': 180.1})",
        "Epoch 1 took 12.3s",
        "epoch 3: saved to out/epoch_3_loss_0.25.pt",
        "Saved model to ckpt/epoch=3-val_loss=0.21.ckpt",
        "step 100: 12.5 GB allocated, 95% GPU util",
        "iter 5 | dt 12.1ms | memory 433M | 0:12:33",
        "Warning: loss 3 times larger",
        "step 3: loss is 3 times too large",
        "[LightGBM] [Info] Start training from score -0.173774",
        "Error 404",
        "step 3: loss 2,31 of 5",
        "average  since         example        example  current  current  current",
        "2021-05-01 10:00:00 | INFO     | yolox.core.trainer:261 - epoch: 1/300, mem: 123Mb, size: 640",
        "error: file 3 not found",
        "/usr/lib/torch/nn/modules/loss.py:536: UserWarning: a target size (torch.Size([64])) that is different",
        '  File "train.py", line 31, in <module>',
        "https://example.com:8080/epoch/3",
        "train: 25626, dev: 3203, test: 3204",
        "2026-11-25 10:00:00.123 | INFO | __main__:main:42 - Training started",
        "100%|██████████| 9912422/9912422 [00:00<00:00, 12345678.9it/s]",
        "Map (num_proc=4):  50%|█████     | 5000/10000 [00:01<00:01, 5000 examples/s]",
        "Total params: 101,770 (397.54 KB)",
        "[12:30:11] WARNING: src/learner.cc:1061: ",
        "accuracy_threshold = 0.5",
    ],
)
def test_what_is_no_number_of_a_training_becomes_no_curve(line: str) -> None:
    assert read([line]) == {}


def test_numbers_of_any_length_are_read_without_a_word() -> None:
    long = "1" * 400
    for line in (f"step {long} loss 1.0", f"epoch {long}: loss 1.0", f"{long}/{long}: 1.0", f"| step | {long} |", "-"):
        read([line, "epoch  loss", f"{long}  1.0"])
    assert read([f"step 1 loss {long}"]) == {"loss": {1: float("inf")}}


def test_a_long_line_of_anything_is_soon_done_with() -> None:
    for part in ("a ", "(", "loss ", "1/", "Aa(", "A", "1e", ".", "tensor(1,a=", "1:00", "a/"):
        assert read([part * 5000]) == {}
