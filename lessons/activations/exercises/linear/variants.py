from zerotohero.grading.probe import variant


@variant("Linear.__init__")
def without_a_generator(self, fan_in, fan_out, bias=True):
    self.weight = torch.randn((fan_in, fan_out)) / fan_in**0.5
    self.bias = torch.zeros(fan_out) if bias else None
