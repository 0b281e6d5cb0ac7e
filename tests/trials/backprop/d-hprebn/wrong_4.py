# wrong: the mean's gradient not shared out
def d_hprebn(dbndiff, dbnmeani):
    return dbndiff + dbnmeani
