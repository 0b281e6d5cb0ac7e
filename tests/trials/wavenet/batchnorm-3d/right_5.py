# right: all rows flattened to (n, C) and given to torch's own F.batch_norm, which divides by n here and by n - 1 for the running variance
import torch.nn.functional as F


class BatchNorm1d:
    def __call__(self, x):
        rows = x.reshape(-1, x.shape[-1])
        out = F.batch_norm(
            rows,
            self.running_mean,
            self.running_var,
            weight=self.gamma,
            bias=self.beta,
            training=self.training,
            momentum=self.momentum,
            eps=self.eps,
        )
        self.out = out.view_as(x)
        return self.out
