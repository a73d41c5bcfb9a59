"""Which rule read what in a text, and what was looked at and rejected."""

from attrs import frozen

from casualtyparse.document import Document
from casualtyparse.linking.story import Story
from casualtyparse.records import Json
from casualtyparse.spans import Span


@frozen(kw_only=True)
class Finding:
    """One stretch of text that a rule looked at.

    `value` is the id of the object that came of it. Where none did, `reason` says why.
    """

    span: Span
    text: str
    rule: str
    value: str | None = None
    reason: str | None = None

    def to_dict(self) -> dict[str, Json]:
        """Return the finding as a JSON object."""
        return {
            "span": list(self.span),
            "text": self.text,
            "rule": self.rule,
            "value": self.value,
            "reason": self.reason,
        }


def explain(story: Story, document: Document) -> tuple[Finding, ...]:
    """Return what was read and what was rejected, in text order."""
    scan = story.reading.scan
    findings = [
        Finding(span=value.span, text=value.text, rule=value.rule, value=value.id)
        for values in document.families().values()
        for value in values
    ]
    findings.extend(
        Finding(
            span=scan.span(rejection.first, rejection.end),
            text=scan.surface(rejection.first, rejection.end),
            rule=rejection.rule,
            reason=rejection.reason,
        )
        for rejection in story.reading.rejections
    )
    return tuple(sorted(findings, key=lambda finding: (finding.span, finding.rule)))
