# wrong: forgets that there is something to train
# causes: nothing_to_train
class Embedding:
    def parameters(self):
        return []
