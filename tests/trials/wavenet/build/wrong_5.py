# wrong: sets training of the model, which nobody asks
# causes: still_training
def evaluate(model):
    model.training = False
