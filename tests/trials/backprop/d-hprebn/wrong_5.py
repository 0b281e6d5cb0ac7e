# wrong: changes dbndiff
# causes: aliased
def d_hprebn(dbndiff, dbnmeani):
    dhprebn = dbndiff
    dhprebn += dbnmeani / len(dbndiff)
    return dhprebn
