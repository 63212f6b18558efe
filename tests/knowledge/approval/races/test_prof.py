import cProfile,pstats,time
from collections import Counter
import pytest
from tests.at_once import at_once
from .test_votes_at_once import *
def test_prof(stage):
    scene=stage.one_suffices
    t=Counter()
    pr=cProfile.Profile()
    for n in range(15):
        a=time.perf_counter(); 
        r=scene.under_vote(); b=time.perf_counter()
        at_once(*(ballot(r, u) for u in scene.voters)); c=time.perf_counter()
        assert_sides_agree(r); d=time.perf_counter()
        t["setup"]+=b-a; t["duel"]+=c-b; t["check"]+=d-c
    pr.enable()
    for n in range(10):
        r=scene.under_vote(); ballot(r,scene.voters[0])()
    pr.disable()
    print({k:v/15 for k,v in t.items()})
    pstats.Stats(pr).sort_stats("cumtime").print_stats(60)
