"""The packaged tagger: what it finds, and that it gives the same answer every time."""

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whence.infer import tag_texts
from whence.infer.assets import packaged
from whence.infer.tagger import Tagger
from whence.model.tags import Layer, Role, Tags

_NESTED = "According to the Courier, Minister Varga said the bridge was closed."
_QUOTED = "“We warned them twice,” the engineer said on Monday."
_STORY = "\n\n".join(
    f"“Pump {number} will hold,” engineer Ilse Brandt told the Dunmore Courier. "
    f"Two officials said that district {number} had not been warned, according to the report."
    for number in range(25)
)


def _words(text: str, tags: Tags, layer: Layer, role: Role) -> list[str]:
    return [text[s.start : s.end] for s in tags.spans if (s.layer, s.role) == (layer, role)]


def test_a_nested_attribution_stands_in_the_inner_layer(tagger: Tagger) -> None:
    [tags] = tagger.tag([_NESTED])
    assert _words(_NESTED, tags, Layer.OUTER, Role.SOURCE) == ["the Courier"]
    assert _words(_NESTED, tags, Layer.INNER, Role.SOURCE) == ["Minister Varga"]
    assert _words(_NESTED, tags, Layer.INNER, Role.CONTENT) == ["the bridge was closed"]


def test_the_inner_layer_stays_inside_the_contents_of_the_outer_one(tagger: Tagger) -> None:
    [tags] = tagger.tag([_STORY + "\n\n" + _NESTED])
    contents = [s for s in tags.spans if (s.layer, s.role) == (Layer.OUTER, Role.CONTENT)]
    inner = [s for s in tags.spans if s.layer is Layer.INNER]
    assert inner
    assert all(any(c.start <= s.start and s.end <= c.end for c in contents) for s in inner)


def test_source_and_content_are_linked_to_their_cue(tagger: Tagger) -> None:
    [tags] = tagger.tag([_QUOTED])
    linked = {
        (_QUOTED[a.start : a.end], _QUOTED[b.start : b.end])
        for a, b in ((tags.spans[link.cue], tags.spans[link.span]) for link in tags.links)
    }
    assert ("said on Monday", "the engineer") in linked or ("said", "the engineer") in linked
    assert any(span.startswith("“We warned") for _, span in linked)


def test_the_answer_does_not_depend_on_what_else_is_tagged(tagger: Tagger) -> None:
    texts = [_NESTED, _STORY, _QUOTED, _STORY[: len(_STORY) // 2], ""]
    alone = [Tagger(packaged(), threads=1).tag([text])[0] for text in texts]
    assert Tagger(packaged(), threads=3).tag(texts) == alone
    assert tagger.tag(texts) == alone
    assert tagger.tag(texts[::-1])[::-1] == alone


def test_what_was_seen_is_not_tagged_again(tagger: Tagger, monkeypatch: pytest.MonkeyPatch) -> None:
    first = tagger.tag([_STORY])
    monkeypatch.setattr(tagger, "_encoder", _Refuses())
    assert tagger.tag([_STORY, _STORY]) == first * 2


class _Refuses:
    def run(self, windows: list[object]) -> list[object]:
        assert not windows
        return []


_ODD = {
    "empty": "",
    "blank": " \n\t",
    "half a character": "\ud800 said \udfff",
    "control": "\x00\x07 said\x1f\u200b",
    "one word": "a" * 300_000,
    "punctuation": "?!…" * 5_000,
    "Chinese": "部长说桥已关闭。",
    "Arabic": "قال الوزير",
}


@pytest.mark.parametrize("text", _ODD.values(), ids=_ODD.keys())
def test_odd_texts_are_tagged_without_complaint(tagger: Tagger, text: str) -> None:
    [tags] = tagger.tag([text])
    assert all(0 <= span.start < span.end <= len(text) for span in tags.spans)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.text(alphabet=st.characters(), max_size=120), max_size=4))
def test_spans_lie_in_their_text_and_have_no_white_edges(texts: list[str]) -> None:
    for text, tags in zip(texts, tag_texts(texts), strict=True):
        for span in tags.spans:
            part = text[span.start : span.end]
            assert part == part.strip() or len(part) == 1
            assert 0 <= span.score <= 1
        assert all(tags.spans[link.cue].role is Role.CUE for link in tags.links)
        assert list(tags.spans) == sorted(tags.spans)


def test_importing_whence_does_not_load_onnxruntime() -> None:
    code = "import whence, whence.infer, sys; sys.exit('onnxruntime' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
