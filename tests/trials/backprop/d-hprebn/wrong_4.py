# wrong: the mean's gradient not shared out
# causes: not_divided_by_n
def d_hprebn(dbndiff, dbnmeani):
    return dbndiff + dbnmeani
