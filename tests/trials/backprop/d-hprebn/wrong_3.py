# wrong: the mean's sign
# causes: mean_sign_lost
def d_bnmeani(dbndiff):
    return dbndiff.sum(0, keepdim=True)
