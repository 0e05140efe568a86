"""The two kinds of error that are told to the user in one sentence; everything else is a bug."""


class RuleError(Exception):
    """What the user asked cannot be; its message is shown where she typed and nothing has changed."""


class KnownError(Exception):
    """The surroundings refuse (disk full, file open elsewhere, damaged file); its message says what to do."""
