"""The history in plain words: what a recorded change of the record means to somebody who keeps minutes."""
