"""The register of members: the page, the dialog of a membership, the end of a term."""
