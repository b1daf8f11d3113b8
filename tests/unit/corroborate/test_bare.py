from types import SimpleNamespace

from conspectus.corroborate.bare import bare_scores, is_bare


def bare(doc, at=0, trigger="collapsed", words=("bridge", "ferry"), **more):
    event = SimpleNamespace(
        **{"doc_id": doc, "type": None, "arguments": (), "toponym_id": None, "timex_id": None}
        | more
    )
    return SimpleNamespace(
        event=event, trigger=trigger, sentence=(doc, at), words=dict.fromkeys(words, 1.0)
    )


def test_one_word_in_texts_alike_is_one_happening_and_in_other_texts_is_not():
    found = {"x": bare("a"), "y": bare("b"), "z": bare("c", words=("roof",))}
    scores = bare_scores(found, {("a", "b"): 0.5, ("a", "c"): 0.1, ("b", "c"): 0.01})
    assert scores["x", "y"] > 0 > scores["x", "z"]
    assert ("y", "z") not in scores


def test_a_word_told_again_in_its_own_text_mostly_means_the_same():
    found = {"x": bare("a"), "y": bare("a", at=90, trigger="collapse")}
    assert bare_scores(found, {})["x", "y"] > 0


def test_an_event_with_a_place_is_not_bare():
    assert is_bare(bare("a"))
    assert not is_bare(bare("a", toponym_id="t"))
