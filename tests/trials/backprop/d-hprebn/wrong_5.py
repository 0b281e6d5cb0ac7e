# wrong: changes dbndiff
def d_hprebn(dbndiff, dbnmeani):
    dhprebn = dbndiff
    dhprebn += dbnmeani / len(dbndiff)
    return dhprebn
